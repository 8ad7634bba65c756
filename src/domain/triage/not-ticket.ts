// Whether a person wrote to support at all, where no header says so.
import type { AutomaticCause, AutomaticEvidence } from '../roles/automatic-mail';
import type { Cause } from './lexicon/causes';
import { TOPICS } from './model/topics';
import type { TopicReading } from './model/word-model';
import type { MailReading } from './read-mail';

/** Why a mail is taken for no request. */
export interface Refusal {
  /** 'certain' by headers, 'probable' by wording. */
  readonly confidence: 'certain' | 'probable';
  readonly cause: Cause;
  /** Of the mail; empty where nothing can be quoted. */
  readonly words: string;
}

/** Points for each phrase of a kind, and at most for all of them; a kind is a signal of the lexicon and a cause. */
const KINDS = [
  { name: 'absence', weight: 2, cap: 6 },
  { name: 'autotext', weight: 2, cap: 4 },
  { name: 'bounce', weight: 2, cap: 6 },
  { name: 'bulk', weight: 2, cap: 6 },
  { name: 'service', weight: 2, cap: 6 },
  { name: 'prospect', weight: 1.4, cap: 8 },
  { name: 'phish', weight: 1.6, cap: 6 },
] as const;
/** What only a customer of the application says. */
const CUSTOMER =
  `unusable login stuck lost fsync fblock ftimer fnotif fwidget double inactive refund cancel emailchange
  idea gdpr minor praise press`.split(/\s+/);
/** Points for any other probable evidence. */
const SENDER_BONUS = 2.2;
/** Nobody writes to support from an address that takes no answer, and few do through a mailing list. */
const SENDER_POINTS: Readonly<Partial<Record<AutomaticCause, number>>> = {
  'no-reply-address': 4,
  'mailing-list': 3.5,
  'automatic-subject': 4.2,
};
/** So many phrases of phishing leave no doubt, whatever a customer might say. */
const PHISHING = 3;
/** The points from which a mail is not a request. */
const THRESHOLD = 3.9;

/**
 * Why a mail is no request, null when a person wrote it to support. It is read only where the evidence of its headers
 * does not settle it.
 * @example notTicket(automaticEvidence(absence), () => readMail(absence))?.confidence //=> 'certain'
 */
export function notTicket(evidence: AutomaticEvidence | null, mail: () => MailReading): Refusal | null {
  if (evidence?.confidence === 'certain') return evidence;
  const { signals, topics } = mail();
  if (signals.count('phish') >= PHISHING) return probably('phish', signals.first('phish')?.words);
  const wording = KINDS.map(({ name, weight, cap }) => {
    const asks = name === 'absence' && (signals.has('noturgent') || signals.questions > 0);
    return { name, points: Math.min(cap, signals.count(name) * weight) * (asks ? 0.4 : 1) };
  });
  let score = evidence === null ? 0 : (SENDER_POINTS[evidence.cause] ?? SENDER_BONUS);
  for (const { points } of wording) score += points;
  const customer = CUSTOMER.filter((name) => signals.has(name)).length;
  score -= Math.min(4, customer * 1.2);
  if (score > 0 || customer === 0) score += resemblance(topics());
  if (score < THRESHOLD) return null;
  const [best] = wording.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  if (best !== undefined) return probably(best.name, signals.first(best.name)?.words);
  return evidence ?? probably('like-mass-mail', '');
}

function probably(cause: Cause, words = ''): Refusal {
  return { confidence: 'probable', cause, words };
}

/** Points for words that mass mail uses and customers do not. */
function resemblance({ logs, known }: TopicReading): number {
  if (known === 0) return 0;
  const mass = TOPICS.indexOf('mass');
  const rival = Math.max(...logs.filter((_, i) => i !== mass));
  const margin = (logs[mass] ?? 0) - rival;
  return margin > 0 ? Math.min(3.5, margin) : -0.5;
}
