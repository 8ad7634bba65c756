import { triageConversation } from '../../src/domain/triage/triage-conversation';
import { type Matter, suggestReply } from '../../src/replies/suggest-reply';
import { aMessage } from '../domain/triage/a-message';

/** What is suggested for a first mail, as triage reads it. */
function suggestedFor(subject: string, text: string, more: Partial<Matter> = {}) {
  const triage = triageConversation([aMessage({ subject, text })]);
  if (!triage.ticket) throw new Error(`no request: ${text}`);
  const { type, reply, cause, escalation } = triage;
  const matter = { silence: null, escalation, type, guide: reply, cause, text: `${subject}\n${text}` };
  return suggestReply({ ...matter, ...more });
}

describe('the suggested reply', () => {
  it.each([
    ['Deux prélèvements', 'Bonjour, j’ai été débité deux fois de 39,99 € le même jour.', 'paiement-double'],
    ['Charged twice', 'Hello, I was charged twice this month for Premium.', 'paiement-double'],
    ['Premium', 'J’ai payé l’abonnement mais Premium n’est toujours pas actif.', 'premium-absent'],
    ['Mot de passe', 'Bonjour, j’ai oublié mon mot de passe, comment faire ?', 'connexion'],
    ['Connexion', 'Impossible de me connecter à mon compte depuis hier.', 'connexion'],
    ['Écran noir', 'L’application affiche un écran noir au lancement, puis rien.', 'demarrage'],
    ['Facture', 'Bonjour, pouvez-vous m’envoyer une facture pour mon abonnement ?', 'facture'],
    ['Tarif', 'Combien coûte l’abonnement Premium pour un étudiant ?', 'offre'],
    ['Suppression', 'Merci de supprimer mon compte et toutes mes données.', 'suppression-compte'],
    ['RGPD', 'Au titre du droit d’accès, article 15, envoyez-moi une copie de mes données.', 'droit-acces'],
    ['Rétractation', 'J’exerce mon droit de rétractation et demande le remboursement.', 'retractation'],
    ['Remboursement', 'J’ai oublié d’annuler l’essai, je voudrais être remboursé.', 'remboursement-stores'],
    ['Résiliation', 'Je souhaite résilier mon abonnement.', 'annulation-abonnement'],
    ['Données', 'Toutes mes séances ont disparu.', 'donnees-perdues'],
    ['Widget', 'Le widget ne marche plus.', 'infos-manquantes'],
    ['Question', 'Bonjour, comment programmer une séance tous les matins ?', 'mode-emploi'],
    ['Idée', 'Ce serait bien d’avoir un mode sombre.', 'suggestion'],
    ['[ESCALADE]', 'Toujours rien, je veux parler au responsable.', 'escalade'],
    ['Délai', 'Puis-je encore me rétracter, cinq jours après mon achat ?', 'retractation'],
    ['Tablette', 'Le store dit que l’application n’est pas compatible avec ma tablette.', 'installation'],
    ['Store', 'L’App Store affiche une erreur quand je télécharge l’application.', 'installation'],
    ['Bloqué', 'Impossible d’ouvrir, l’application reste sur le sablier depuis hier.', 'demarrage'],
    ['Premium', 'On me demande encore de souscrire alors que j’ai déjà payé Premium.', 'premium-absent'],
    ['Vie privée', 'Quelles données gardez-vous sur moi ? Je suis curieux de le savoir.', 'droit-acces'],
    ['Privacy', 'Please provide all personal data you store about me.', 'droit-acces'],
    ['Candidature', 'Développeur, je postule à un emploi chez vous. À qui écrire ?', 'hors-sujet'],
    ['Withdrawal', 'I would like to use my right of withdrawal, bought on Monday.', 'retractation'],
    ['Mon mail', 'J’ai fait une faute de frappe dans mon adresse à l’inscription.', 'changement-email'],
    ['Remise', 'J’aimerais savoir : y a-t-il une remise pour les enseignants ?', 'offre'],
    ['Où', 'Où trouve-t-on la liste des raccourcis ?', 'mode-emploi'],
    ['Payé', 'J’ai réglé hier et les thèmes Premium sont encore verrouillés.', 'premium-absent'],
  ])('is chosen by what the mail says: %s', (subject, text, id) => {
    expect(suggestedFor(subject, text)).toBe(id);
  });

  it.each([
    ['Widget', 'Depuis la mise à jour, le widget ne marche plus.', 'infos-manquantes'],
    ['Question', 'Je suis en stage à Lyon, comment changer la langue ?', 'mode-emploi'],
    ['Tarifs', 'Pouvez-vous m’envoyer vos informations sur les prix pour étudiants ?', 'offre'],
    ['Menu', 'Il y a une faute de frappe dans le menu, page deux.', 'infos-manquantes'],
    ['Idée', 'Ce serait bien d’avoir un mode sombre, et une vraie version pour montre.', 'suggestion'],
    ['Question', 'Combien de séances puis-je faire par jour ?', 'mode-emploi'],
    ['Export', 'L’export de mes données ne marche pas, le fichier est vide.', 'infos-manquantes'],
    ['Droits', 'J’ai le droit de me tromper : je voudrais être remboursé.', 'remboursement-stores'],
  ])('is not changed by a word that stands for something else: %s', (subject, text, id) => {
    expect(suggestedFor(subject, text)).toBe(id);
  });

  it('is that the fault is passed on, where nothing is left to ask', () => {
    const text = 'Le widget ne marche plus. Compte julie@example.fr, iPhone 12, version 4.5.1.';
    expect(suggestedFor('Widget', text)).toBe('bug-transmis');
  });

  it.each([
    ['Merci', 'Bravo pour votre application, continuez comme ça !'],
    ['Interview', 'Journaliste, je prépare un dossier : comment puis-je vous interviewer ?'],
  ])('is none where none fits: %s', (subject, text) => {
    expect(suggestedFor(subject, text)).toBeNull();
  });

  it('is chosen by silence before anything else, and by an escalation before the matter', () => {
    const matter = ['Facture', 'Pouvez-vous m’envoyer une facture ?'] as const;
    expect(suggestedFor(...matter, { silence: 'ask-again', escalation: true })).toBe('relance');
    expect(suggestedFor(...matter, { silence: 'may-close' })).toBe('cloture');
    expect(suggestedFor(...matter, { escalation: true })).toBe('escalade');
  });
});
