// What the desk has closed in three months: one or two requests a day, answered sooner or later, most of them in time.
import type { SampleConversation, SampleMessage } from './conversations';

/** Open hours between two requests, of which the first is so old. */
const EVERY = 8.5;
const NEWEST = 21;
const OLDEST = 560;
/** Open hours until the first answer, in turn: the eighth and the eleventh come late where it is urgent. */
const WAITS = [0.5, 1.5, 3, 0.8, 5, 2, 7, 4.5, 1, 2.5, 21, 6];

const CUSTOMERS = [
  'Adèle Fournier',
  'Bastien Leclerc',
  'Chloé Marchand',
  'Damien Roche',
  'Elsa Guérin',
  'Farid Mansouri',
  'Gaëlle Picard',
  'Hugo Lemaire',
  'Ilan Cohen',
  'Jade Renard',
  'Kévin Morel',
  'Léonie Barbier',
  'Mathis Colin',
  'Nadia Saïdi',
  'Oscar Brunet',
  'Pauline Giraud',
  'Quentin Aubry',
  'Romane Lacroix',
  'Samir Belkacem',
];

interface Request {
  readonly subject: string;
  readonly question: string;
  readonly answer: string;
  /** What the customer wrote then; absent where nothing came back. */
  readonly thanks?: string;
  readonly labels: readonly string[];
}

const HELP = 'Support/Type/Assistance technique';
const ACCOUNT = 'Support/Type/Compte et abonnement';
const REFUND = 'Support/Type/Remboursement';
const IDEA = 'Support/Type/Suggestion';

const REQUESTS: readonly Request[] = [
  {
    subject: 'Application bloquée au démarrage',
    question: 'Bonjour,\n\nL’application reste bloquée sur l’écran de démarrage. iPhone 12, iOS 18.',
    answer:
      'Mettez l’application à jour en version 4.2.2, puis redémarrez votre téléphone : le blocage est corrigé.',
    thanks: 'Merci beaucoup, c’est réglé !',
    labels: ['Support/1 Critique', HELP],
  },
  {
    subject: 'Les rappels ne sonnent plus',
    question: 'Bonjour,\n\nDepuis une semaine, les rappels de séance ne sonnent plus sur mon Galaxy S22.',
    answer:
      'Autorisez les alarmes exactes pour PureFocus dans les réglages d’Android : les rappels sonneront de nouveau.',
    thanks: 'Parfait, merci.',
    labels: ['Support/2 Élevée', HELP],
  },
  {
    subject: 'Facture d’octobre',
    question: 'Bonjour,\n\nOù puis-je télécharger ma facture du mois dernier ?',
    answer: 'Vos factures se trouvent dans Réglages, Compte, Factures. Vous pouvez les y télécharger en PDF.',
    labels: ['Support/3 Moyenne', ACCOUNT],
  },
  {
    subject: 'Remboursement de mon abonnement annuel',
    question: 'Bonjour,\n\nJe me suis trompée de formule. Est-il possible d’être remboursée ?',
    answer:
      'Votre abonnement a été remboursé ce matin. La somme apparaîtra sur votre compte sous cinq jours.',
    thanks: 'Merci pour votre rapidité !',
    labels: ['Support/3 Moyenne', REFUND],
  },
  {
    subject: 'Un thème sombre',
    question: 'Bonjour,\n\nUn thème sombre serait agréable le soir. Bravo pour l’application.',
    answer: 'Votre idée est notée et sera discutée lors de la prochaine revue. Merci de l’avoir partagée.',
    labels: ['Support/4 Basse', IDEA],
  },
  {
    subject: 'Partager Premium en famille',
    question: 'Bonjour,\n\nPeut-on partager l’abonnement Premium avec mon fils ?',
    answer: 'Le partage familial est compris : activez-le dans Réglages, Compte, Famille.',
    thanks: 'Super, merci beaucoup.',
    labels: ['Support/3 Moyenne', ACCOUNT],
  },
  {
    subject: 'Statistiques à zéro',
    question: 'Bonjour,\n\nMes statistiques de la semaine affichent zéro alors que j’ai fait quatre séances.',
    answer: 'Tirez la page vers le bas pour la recalculer : vos quatre séances y figurent.',
    labels: ['Support/2 Élevée', HELP],
  },
];

/** The conversations, the oldest last. Each one carries what the team has given it. */
export function closedPile(): readonly SampleConversation[] {
  const count = Math.floor((OLDEST - NEWEST) / EVERY);
  return Array.from({ length: count }, (_, i) => closed(i, NEWEST + i * EVERY));
}

function closed(i: number, age: number): SampleConversation {
  const { subject, question, answer, thanks, labels } = REQUESTS[i % REQUESTS.length] as Request;
  const name = CUSTOMERS[(i * 7) % CUSTOMERS.length] as string;
  const [first = ''] = name.split(' ');
  const from = `${name} <${addressOf(name)}>`;
  const answered = Math.max(age - (WAITS[i % WAITS.length] as number), 0.5);
  const messages: SampleMessage[] = [
    { age, from, text: `${question}\n\n${name}` },
    { age: answered, from: 'us', text: `Bonjour ${first},\n\n${answer}\n\nL’équipe PureFocus` },
    ...(thanks === undefined ? [] : [{ age: Math.max(answered - 1.5, 0.2), from, text: thanks }]),
  ];
  return { subject, messages, labels: [...labels, 'Support/Clos'] };
}

function addressOf(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain.replace(/ /g, '.')}@example.com`;
}
