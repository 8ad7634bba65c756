// Which canned reply a conversation calls for: by its state first, then by what triage read and a few words.
import type { Silence } from '../domain/sla/silence';
import type { TicketType } from '../domain/terms/levels';
import type { GuideReplyId, ReplyId } from '../domain/terms/reply-ids';
import { type Cause, suggestionFor } from '../domain/triage/lexicon/causes';
import { REPLIES } from './registry';
import {
  ACCESS,
  ERASURE,
  HOW,
  INSTALLING,
  INVOICE,
  JOB,
  LOGIN,
  NO_USER,
  NOT_UNLOCKED,
  OFFERED,
  OWN_ADDRESS,
  PRICES,
  STARTING,
  TWICE,
  TYPO,
  WITHDRAWAL,
} from './suggestion-words';

/** What a suggestion is chosen by. */
export interface Matter {
  /** What the customer's silence calls for. */
  readonly silence: Silence;
  readonly escalation: boolean;
  readonly type: TicketType;
  /** What triage says that it calls for, in the guide's ids. */
  readonly guide: GuideReplyId | null;
  readonly cause: Cause;
  /** Subject and text of the mail to answer. */
  readonly text: string;
}

/** Characters of a mail that are read: what it is about stands in the beginning. */
const READ = 4_000;

type Test = (matter: Matter, says: (words: RegExp) => boolean) => boolean;

const ofType =
  (...types: readonly TicketType[]) =>
  ({ type }: Matter) =>
    types.includes(type);
const isAccount = ofType('compte');
const isFault = ofType('assistance');
/** Triage read a question, or nothing that it knows. */
const asks = ({ guide, cause }: Matter) =>
  guide === null && !['personal-data', 'press', 'solved', 'praise', 'thanks'].includes(cause);

/** The first that fits is suggested. */
const RULES: readonly (readonly [ReplyId, Test])[] = [
  ['retractation', (matter, says) => !isFault(matter) && says(WITHDRAWAL)],
  [
    'paiement-double',
    (matter, says) => matter.cause === 'charged-twice' || (matter.cause === 'payment-problem' && says(TWICE)),
  ],
  [
    'premium-absent',
    (matter, says) => isAccount(matter) && matter.cause === 'payment-problem' && says(NOT_UNLOCKED),
  ],
  [
    'connexion',
    (matter, says) =>
      matter.cause === 'forgotten-password' ||
      (['unusable', 'account-question'].includes(matter.cause) && says(LOGIN)),
  ],
  [
    'installation',
    (matter, says) =>
      ((isFault(matter) && isPlainFault(matter)) || (ofType('autre')(matter) && asks(matter))) &&
      says(INSTALLING),
  ],
  [
    'demarrage',
    (matter, says) =>
      isFault(matter) && ['unusable', 'app-fails', 'stuck'].includes(matter.cause) && says(STARTING),
  ],
  ['regle', ({ cause }) => cause === 'solved'],
  ['suppression-compte', (matter, says) => isPersonal(matter) && says(ERASURE) && !says(ACCESS)],
  ['droit-acces', (matter, says) => isPersonal(matter) && says(ACCESS)],
  [
    'changement-email',
    (matter, says) =>
      (matter.cause === 'minor-fault' || (ofType('autre')(matter) && asks(matter))) && says(OWN_ADDRESS),
  ],
  ['facture', (matter, says) => isQuestion(matter) && says(INVOICE)],
  [
    'offre',
    (matter, says) =>
      (isAccount(matter) && asks(matter) && says(PRICES)) || (isAskedBeside(matter) && says(OFFERED)),
  ],
  ['question-abonnement', (matter) => isAccount(matter) && isQuestion(matter)],
  ['hors-sujet', (matter, says) => ofType('autre')(matter) && asks(matter) && says(JOB)],
  ['mode-emploi', (matter, says) => ofType('autre')(matter) && asks(matter) && says(HOW) && !says(NO_USER)],
  ['bug-transmis', (matter) => isFault(matter) && matter.guide === null],
];

/** Triage read an idea or a question, and there is a question. */
function isAskedBeside(matter: Matter): boolean {
  const asked = matter.cause === 'idea' || (ofType('autre')(matter) && asks(matter));
  return asked && matter.text.includes('?');
}

/** A technical request of which triage knows no more. */
function isPlainFault({ guide }: Matter): boolean {
  return guide === null || guide === 'infos-manquantes';
}

function isPersonal(matter: Matter): boolean {
  return ofType('autre')(matter) && (matter.cause === 'personal-data' || asks(matter));
}

function isQuestion(matter: Matter): boolean {
  return (
    ofType('compte', 'autre')(matter) &&
    ['subscription-question', 'account-question', 'question', 'calm-question', 'unrecognised'].includes(
      matter.cause,
    )
  );
}

/**
 * The reply that a conversation calls for; null where none fits.
 * @example suggestReply({ ...matter, type: 'compte', cause: 'charged-twice' }) //=> 'paiement-double'
 */
export function suggestReply(matter: Matter): ReplyId | null {
  if (matter.silence !== null) return matter.silence === 'ask-again' ? 'relance' : 'cloture';
  if (matter.escalation) return 'escalade';
  const plain = plainOf(matter.text);
  const says = (words: RegExp) => words.test(plain);
  const own = suggestionFor(matter.cause);
  if (own !== undefined && matter.type !== 'remboursement' && !says(WITHDRAWAL)) return own;
  const rule = RULES.find(([, fits]) => fits(matter, says));
  if (rule !== undefined) return rule[0];
  return REPLIES.find(({ guide }) => guide !== null && guide === matter.guide)?.id ?? null;
}

/**
 * True where the mail reports words on the screen, for which neither device nor version matters.
 * @example isAboutWording('Il y a une faute d’orthographe dans le menu.') //=> true
 */
export function isAboutWording(text: string): boolean {
  return TYPO.test(plainOf(text));
}

function plainOf(text: string): string {
  return text
    .slice(0, READ)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\s+/g, ' ');
}
