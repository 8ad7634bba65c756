// What else happens to a desk in three months, beside its working day.
import { closedPile } from './closed-pile';
import type { SampleConversation, SampleMessage } from './conversations';

const DELPHINE = 'Delphine Carlier <delphine.carlier@example.fr>';

/** A long conversation, the customer and the team in turn, from the oldest message on. */
const LONG: readonly (readonly [age: number, text: string])[] = [
  [
    62,
    'Bonjour,\n\nMes séances du matin ne se synchronisent pas avec ma tablette. Pixel 8, Android 15.\n\nDelphine',
  ],
  [
    60,
    'Bonjour Delphine,\n\nÀ quelle heure faites-vous ces séances, et dans quel fuseau se trouve votre téléphone ?',
  ],
  [57, 'À 6 h 30, heure de Paris. Le téléphone est réglé sur « Automatique ».'],
  [55, 'Merci. Pouvez-vous nous envoyer l’historique exporté depuis Réglages, Données, Exporter ?'],
  [49, 'Le voici. On voit bien que la séance de mardi n’est pas arrivée sur la tablette.'],
  [46, 'Nous voyons l’écart. La version 4.2.2 corrige la synchronisation : pouvez-vous l’installer ?'],
  [40, 'C’est fait. Deux séances sont arrivées, celle de jeudi non.'],
  [38, 'C’est étonnant. Le mode « Économie d’énergie » est-il actif le matin ?'],
  [33, 'Oui, jusqu’à 7 h. Je l’ai coupé pour voir.'],
  [31, 'Très bien. Dites-nous demain si la séance est arrivée.'],
  [
    5.5,
    'Bonjour,\n\nTout est arrivé pendant trois jours, puis plus rien ce matin. Que puis-je essayer d’autre ?\n\nDelphine',
  ],
];

const FORM_FIELDS: readonly (readonly [string, string])[] = [
  ['Nom', 'Victor Langlois'],
  ['Adresse', 'victor.langlois@example.net'],
  ['Objet', 'Supprimer mon compte'],
  ['Message', 'Bonjour, je souhaite supprimer mon compte et toutes mes données. Comment procéder ? Merci.'],
];

const FORM_HTML = `<div style="font-family:Arial,sans-serif;max-width:520px"><h2 style="background:#1f4e79;color:#fff;margin:0;padding:12px 16px;font-size:16px">Formulaire de contact</h2><table style="width:100%;border-collapse:collapse">${FORM_FIELDS.map(([name, value]) => `<tr><th style="text-align:left;vertical-align:top;padding:8px 16px;border-bottom:1px solid #dadce0">${name}</th><td style="padding:8px 16px;border-bottom:1px solid #dadce0">${value}</td></tr>`).join('')}</table></div>`;

const FAILED = 'd.prevot@exemple-ferme.example';

const CONVERSATIONS: readonly SampleConversation[] = [
  {
    subject: 'Synchronisation du matin',
    messages: LONG.map(
      ([age, text], i): SampleMessage => ({
        age,
        from: i % 2 === 0 ? DELPHINE : 'us',
        text: i % 2 === 0 ? text : `${text}\n\nL’équipe PureFocus`,
      }),
    ),
  },
  {
    subject: 'Tarif pour une école',
    messages: [
      {
        age: 7,
        from: 'Marion Tessier <m.tessier@ecole.example>',
        text: 'Bonjour,\n\nNotre école voudrait équiper deux classes de 28 élèves. Avez-vous un tarif, et faut-il un compte par élève ?\n\nMarion Tessier',
      },
      {
        age: 2.5,
        from: 'us',
        draft: true,
        text: 'Bonjour Marion,\n\nMerci de votre intérêt. Pour deux classes, nous proposons',
      },
    ],
  },
  {
    subject: 'Formulaire de contact : Supprimer mon compte',
    messages: [
      {
        age: 3,
        from: 'Formulaire PureFocus <formulaire@purefocus.example>',
        text: FORM_FIELDS.map(([name, value]) => `${name} : ${value}`).join('\n'),
        html: FORM_HTML,
        headers: {
          'Reply-To': 'Victor Langlois <victor.langlois@example.net>',
          'Auto-Submitted': 'auto-generated',
        },
      },
    ],
  },
  {
    subject: 'Export de mes données',
    messages: [
      {
        age: 12,
        from: `Didier Prévot <${FAILED}>`,
        text: 'Bonjour,\n\nJe voudrais exporter toutes mes séances dans un tableur. Est-ce possible ?\n\nDidier Prévot',
      },
      {
        age: 10,
        from: 'us',
        text: 'Bonjour Didier,\n\nOui : Réglages, Données, Exporter. Le fichier s’ouvre dans tout tableur.\n\nL’équipe PureFocus',
      },
      {
        age: 9.9,
        from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
        text: `** Address not found **\n\nYour message wasn't delivered to ${FAILED} because the address couldn't be found, or is unable to receive mail.`,
        headers: { 'Auto-Submitted': 'auto-replied', 'X-Failed-Recipients': FAILED },
        report: `Reporting-MTA: dns; googlemail.com\n\nFinal-Recipient: rfc822; ${FAILED}\nAction: failed\nStatus: 5.1.1\n`,
      },
    ],
  },
  {
    subject: 'Sessions lost after the update',
    messages: [
      {
        age: 2.2,
        from: 'Oliver Grant <oliver.grant@example.co.uk>',
        text: 'Hello,\n\nSince the latest update my focus sessions no longer sync between my iPhone and my iPad. I have signed out and in again, without success. iPhone 15, version 4.2.1.\n\nKind regards,\nOliver Grant',
      },
    ],
  },
  {
    subject: 'Changer de formule',
    messages: [
      {
        age: 16,
        from: 'Yasmine Ferrat <yasmine.ferrat@example.fr>',
        text: 'Bonjour,\n\nPuis-je passer de la formule mensuelle à la formule annuelle sans attendre la fin du mois ?\n\nYasmine',
      },
      {
        age: 14.5,
        from: 'us',
        text: 'Bonjour Yasmine,\n\nOui, depuis Réglages, Compte, Formule : le mois entamé est déduit. Souhaitez-vous que nous le fassions pour vous ?\n\nL’équipe PureFocus',
      },
    ],
  },
];

/** What stands in the mailbox beside the working day of `conversations.ts`. */
export function threeMonths(): readonly SampleConversation[] {
  return [...CONVERSATIONS, ...closedPile()];
}
