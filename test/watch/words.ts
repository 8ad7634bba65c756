// What people write in a story. Each text is read as it is meant, alone or after the others.
import type { Priority } from '../../src/domain/terms/levels';

export const REQUESTS: Readonly<Record<Priority, readonly string[]>> = {
  critique: [
    'Bonjour, toutes mes données ont disparu ce matin, l’application est inutilisable.',
    'Bonjour, j’ai perdu toutes mes séances, tout a disparu de mon compte.',
    'Bonjour, l’application plante dès l’ouverture, je ne peux plus rien faire.',
  ],
  elevee: [
    'Bonjour, la synchronisation ne marche plus depuis hier entre mon iPhone et mon iPad.',
    'Bonjour, je ne peux plus lancer de séance, le bouton ne fonctionne plus.',
  ],
  moyenne: [
    'Bonjour, comment changer l’heure des rappels ?',
    'Bonjour, où puis-je voir mes statistiques de la semaine ?',
  ],
  basse: [
    'Bonjour, ce serait bien d’avoir un mode sombre.',
    'Bonjour, j’aimerais proposer une idée : un widget pour l’écran d’accueil.',
  ],
};

export const ESCALATES = 'Je demande une escalade de mon dossier, personne ne répond.';
export const THANKS = ['Merci beaucoup, bonne journée !', 'Parfait, merci !'] as const;
export const ABSENT = 'Je suis absent, je lirai votre message à mon retour.';
