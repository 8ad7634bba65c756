// The sample mailbox: a support desk on a working day. Ages are in open hours before now.

export interface SampleMessage {
  /** Open hours before now at which it was received; negative is not allowed. */
  readonly age: number;
  /** Who wrote it: a customer or sender by name and address, or 'us'. */
  readonly from: string;
  readonly text: string;
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A picture of that name in this folder. */
  readonly attachment?: string;
  /** Begun by a colleague, and not sent. */
  readonly draft?: true;
  /** What a mail server says of a message that it could not deliver (RFC 3464). */
  readonly report?: string;
}

export interface SampleConversation {
  readonly subject: string;
  readonly messages: readonly SampleMessage[];
  /** User labels that the team has given; what has any is closed. */
  readonly labels?: readonly string[];
}

const US = 'us';

export const SAMPLE: readonly SampleConversation[] = [
  {
    subject: 'Toutes mes séances ont disparu',
    messages: [
      {
        age: 3.4,
        from: 'Camille Rousseau <camille.rousseau@example.fr>',
        text: 'Bonjour,\n\nDepuis la mise à jour de ce matin, tout mon historique est vide : deux ans de séances, mes statistiques et ma série de 214 jours. J’ai un iPhone 14 et la version 4.2.1.\n\nMon compte est camille.rousseau@example.fr.\n\nPouvez-vous les retrouver ?\n\nCamille Rousseau',
      },
    ],
  },
  {
    subject: '[ESCALADE] Toujours pas de réponse',
    messages: [
      {
        age: 30,
        from: 'Bernard Le Goff <b.legoff@example.bzh>',
        text: 'Bonjour,\n\nLe blocage des sites ne bloque plus rien sur mon Samsung Galaxy S23. Pouvez-vous regarder ?\n\nB. Le Goff',
      },
      {
        age: 2,
        from: 'Bernard Le Goff <b.legoff@example.bzh>',
        text: 'Bonjour,\n\nJe n’ai reçu aucune réponse à mon message de la semaine dernière. Je demande que mon dossier soit transmis au responsable.\n\nB. Le Goff',
      },
    ],
  },
  {
    subject: 'Prélevée deux fois',
    messages: [
      {
        age: 1.2,
        from: 'Inès Haddad <ines.haddad@example.com>',
        text: 'Bonjour,\n\nJ’ai été débitée deux fois de 39,99 € ce mois-ci pour Premium (commande GPA.3344-1290-5567-88121). Pouvez-vous vérifier ?\n\nMerci,\nInès',
        attachment: 'releve.png',
      },
    ],
  },
  {
    subject: 'L’application se ferme au lancement',
    messages: [
      {
        age: 0.3,
        from: 'Théo Marchal <theo.marchal@example.fr>',
        text: 'salut, l’appli plante direct au démarrage depuis hier, impossible de l’ouvrir. j’ai un Pixel 7\n\nthéo',
      },
    ],
  },
  {
    subject: 'Synchronisation entre mon téléphone et ma tablette',
    messages: [
      {
        age: 6,
        from: 'Martine Aubert <martine.aubert@example.org>',
        text: 'Bonjour,\n\nMes séances faites sur l’iPad n’apparaissent pas sur mon iPhone. J’ai pourtant le même compte (martine.aubert@example.org) sur les deux.\n\nBien cordialement,\nMartine Aubert',
      },
    ],
  },
  {
    subject: 'Changer mon adresse',
    messages: [
      {
        age: 4,
        from: 'Olivier Perret <o.perret@example.ch>',
        text: 'Bonjour,\n\nJe quitte mon employeur et je dois remplacer l’adresse de mon compte olivier.perret@example.com par o.perret@example.ch. Comment faire ?\n\nMeilleures salutations,\nOlivier Perret',
      },
    ],
  },
  {
    subject: 'Refund request',
    messages: [
      {
        age: 9,
        from: 'Hannah Clarke <hannah.clarke@example.com>',
        text: 'Hi,\n\nI forgot to cancel the free trial and was charged for a year. Could I get my money back?\n\nThanks,\nHannah',
      },
    ],
  },
  {
    subject: 'Résilier mon abonnement',
    messages: [
      {
        age: 11,
        from: 'Paul Vasseur <paul.vasseur@example.fr>',
        text: 'Bonjour, je souhaite arrêter mon abonnement Premium, je ne trouve pas où cliquer. Merci d’avance. Paul Vasseur',
      },
    ],
  },
  {
    subject: 'Relance : mon abonnement',
    messages: [
      {
        age: 0.8,
        from: 'Paul Vasseur <paul.vasseur@example.fr>',
        text: 'Bonjour, je n’ai toujours pas de réponse à mon message sur la résiliation de Premium. Où faut-il cliquer ? Paul Vasseur',
      },
    ],
  },
  {
    subject: 'Une idée pour les statistiques',
    messages: [
      {
        age: 15,
        from: 'Sophie Nguyen <sophie.nguyen@example.fr>',
        text: 'Bonjour,\n\nCe serait bien de pouvoir comparer deux semaines dans les statistiques. Rien d’urgent, et merci pour l’application !\n\nSophie',
      },
    ],
  },
  {
    subject: 'Petite faute dans les réglages',
    messages: [
      {
        age: 13,
        from: 'Gérard Fontaine <gerard.fontaine@example.fr>',
        text: 'Bonjour,\n\nDans l’écran Réglages, il est écrit « Notificaton » au lieu de « Notification ».\n\nCordialement,\nG. Fontaine',
      },
    ],
  },
  {
    subject: 'Les notifications n’arrivent plus',
    messages: [
      {
        age: 20,
        from: 'Lucas Bonnet <lucas.bonnet@example.fr>',
        text: 'Bonjour,\n\nJe ne reçois plus aucune notification de fin de séance.\n\nLucas',
      },
      {
        age: 18,
        from: US,
        text: 'Bonjour Lucas,\n\nPouvez-vous nous indiquer votre identifiant, votre appareil et la version de l’application ?\n\nL’équipe PureFocus',
      },
    ],
  },
  {
    subject: 'Mot de passe oublié',
    messages: [
      {
        age: 25,
        from: 'Awa Diallo <awa.diallo@example.sn>',
        text: 'Bonjour, j’ai oublié mon mot de passe et je ne reçois pas le lien. Merci. Awa',
      },
      {
        age: 24,
        from: US,
        text: 'Bonjour Awa,\n\nNous venons de vous renvoyer le lien. Regardez aussi dans vos courriers indésirables.\n\nL’équipe PureFocus',
      },
      { age: 22, from: 'Awa Diallo <awa.diallo@example.sn>', text: 'C’est bon, merci beaucoup !' },
    ],
  },
  {
    subject: 'Version pour ordinateur',
    messages: [
      {
        age: 8,
        from: 'Norah Keller <norah.keller@example.de>',
        text: 'Bonjour, est-ce qu’une version pour Mac est prévue ? Répondez quand vous aurez le temps, ce n’est pas urgent. Norah',
      },
    ],
  },
  {
    subject: 'Le minuteur s’arrête',
    messages: [
      {
        age: 17,
        from: 'Karim Benali <karim.benali@example.fr>',
        text: 'Bonjour,\n\nLe minuteur s’arrête dès que l’écran se verrouille. OnePlus 9, Android 14, PureFocus 4.1.0, identifiant PF-20417.\n\nKarim',
        attachment: 'capture.png',
      },
    ],
  },
  {
    subject: 'Une facture au bon nom',
    messages: [
      {
        age: 9.5,
        from: 'Emma Roussel <emma.roussel@example.fr>',
        text: 'Bonjour,\n\nMa facture de mai porte l’ancien nom de mon entreprise. Pouvez-vous la refaire au nom de Roussel Conseil ?\n\nEmma Roussel',
      },
      {
        age: 7.5,
        from: US,
        text: 'Bonjour Emma,\n\nC’est transmis à notre comptable, qui prépare la nouvelle facture. Nous revenons vers vous dès qu’elle est prête.\n\nL’équipe PureFocus',
      },
    ],
  },
  {
    subject: 'Reprendre mes anciennes séances',
    messages: [
      {
        age: 74,
        from: 'Julien Carpentier <julien.carpentier@example.fr>',
        text: 'Bonjour, peut-on reprendre ses séances d’une autre application ? Merci. Julien Carpentier',
      },
      {
        age: 70,
        from: US,
        text: 'Bonjour Julien,\n\nC’est possible depuis un fichier CSV. De quelle application s’agit-il ?\n\nL’équipe PureFocus',
      },
    ],
  },
  {
    subject: 'Réponse automatique : Une idée pour les statistiques',
    messages: [
      {
        age: 14.5,
        from: 'Sophie Nguyen <sophie.nguyen@example.fr>',
        text: 'Je suis absente jusqu’à lundi. Je vous répondrai à mon retour.',
        headers: { 'Auto-Submitted': 'auto-replied' },
      },
    ],
  },
  {
    subject: 'Vos ventes de la semaine',
    messages: [
      {
        age: 10,
        from: 'Boutique d’applications <no-reply@store.example.com>',
        text: 'Votre rapport hebdomadaire est disponible. Unités vendues : 184. Pour ne plus recevoir ce rapport, modifiez vos préférences.',
        headers: { 'Auto-Submitted': 'auto-generated' },
      },
    ],
  },
  {
    subject: 'Développez votre visibilité sur les réseaux',
    messages: [
      {
        age: 5,
        from: 'Agence Horizon <contact@agence-horizon.example>',
        text: 'Bonjour,\n\nNotre agence accompagne les éditeurs d’applications pour multiplier leurs téléchargements. Je vous propose un audit offert de 30 minutes cette semaine. Quand seriez-vous disponible ?\n\nL’équipe Horizon',
      },
    ],
  },
];
