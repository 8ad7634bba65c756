// Whether a person wrote to support at all, where no header says so.
import type { AutomaticEvidence } from '../roles/automatic-mail';
import type { AutomaticCause } from '../roles/evidence-words';
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
  idea gdpr minor slow praise press`.split(/\s+/);
/** Who sends decides more than words do. */
const BY_SENDER: readonly AutomaticCause[] = ['no-reply-address', 'bulk-sender', 'auto-generated'];
/** Doubtful by the form of the mail, whatever its words are. */
const BY_FORM: readonly AutomaticCause[] = ['posted-list', 'asking-machine'];
/** What a machine says of itself: with a declaration that alone proves little, it is enough. */
const DECLARED: readonly string[] = ['absence', 'autotext', 'bounce'];
/** People propose and threaten in questions; of what else a machine writes, it asks nothing. */
const ASKING: readonly Cause[] = ['prospect', 'phish'];
/** By so much more has a mail to resemble mass mail than anything that customers write (natural logarithm). */
const RESEMBLING = 2.4;
/** So many different phrases of one kind are a machine's, whatever the other words are. */
const MANY = 4;
/** Characters; a shorter text says nothing that could speak for a person. */
const BARE = 80;
/** Characters that are looked at: whoever writes says « je » at once. */
const HEAD = 1_000;
const ONESELF = /(?:^|[^\p{L}])(?:je |j['’]|mon |ma |mes |m['’](?:a|avez|ont|ai)[^\p{L}])/iu;
const ONESELF_IN_ENGLISH = /(?:^|[^\p{L}])(?:I |I['’]|my )/u;
const ANSWERED = /^\s*(?:re|tr|fwd?) ?:/i;
/** Points for any other probable evidence. */
const SENDER_BONUS = 2.2;
/** Nobody writes to support from an address that takes no answer, and few do through a mailing list. */
const SENDER_POINTS: Readonly<Partial<Record<AutomaticCause, number>>> = {
  'no-reply-address': 4,
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
  if (evidence !== null && (evidence.confidence === 'certain' || BY_FORM.includes(evidence.cause)))
    return evidence;
  const { signals, topics } = mail();
  if (signals.count('phish') >= PHISHING && !speaksOfOneself(mail(), 'phish'))
    return probably('phish', signals.first('phish')?.words);
  const wording = KINDS.map(({ name, weight, cap }) => {
    const asks = name === 'absence' && (signals.has('noturgent') || signals.questions > 0);
    return { name, points: Math.min(cap, signals.count(name) * weight) * (asks ? 0.4 : 1) };
  });
  let score = evidence === null ? 0 : (SENDER_POINTS[evidence.cause] ?? SENDER_BONUS);
  for (const { points } of wording) score += points;
  const customer = CUSTOMER.filter((name) => signals.has(name)).length;
  score -= Math.min(4, customer * 1.2);
  if (score > 0 || customer === 0) score += resemblance(topics());
  const said = wording.some(({ name, points }) => DECLARED.includes(name) && points > 0);
  if (evidence?.cause === 'auto-generated' && said && customer === 0 && signals.questions === 0)
    return { ...evidence, confidence: 'probable' };
  const [best] = wording.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  if (score < THRESHOLD || mayBeAPerson(evidence, mail(), best?.name)) return null;
  if (best !== undefined) return probably(best.name, signals.first(best.name)?.words);
  return evidence ?? probably('like-mass-mail', '');
}

/** People write about newsletters, absences and failed deliveries too: one word of it, or the subject alone, proves nothing. */
function mayBeAPerson(
  evidence: AutomaticEvidence | null,
  { signals, topics, text, message }: MailReading,
  kind: Cause | undefined,
): boolean {
  const subject = message.subject.slice(0, 300);
  if (evidence !== null && BY_SENDER.includes(evidence.cause)) return false;
  if (evidence !== null && text.length < BARE && signals.questions === 0) return false;
  const asks = signals.questions > 0 || subject.includes('?');
  // A subject that programs write, as they write it: nobody answered it.
  const asWritten = evidence?.cause === 'automatic-subject' && !ANSWERED.test(subject);
  const offers = signals.has('prospect') && kind !== 'phish';
  if (kind !== undefined && !asWritten && !offers && speaksOfOneself({ text }, kind)) return true;
  if (asks && kind !== undefined && !ASKING.includes(kind)) return true;
  const many = KINDS.some(({ name }) => signals.count(name) >= MANY);
  return !many && margin(topics()) < (asWritten ? RESEMBLING / 2 : RESEMBLING);
}

/** « Je », « mon »: nobody but people says so, save in absences and in offers, and in English swindles. */
function speaksOfOneself({ text }: Pick<MailReading, 'text'>, kind: Cause): boolean {
  if (kind === 'absence' || kind === 'prospect') return false;
  const head = text.slice(0, HEAD);
  return ONESELF.test(head) || (kind !== 'phish' && kind !== 'bounce' && ONESELF_IN_ENGLISH.test(head));
}

function probably(cause: Cause, words = ''): Refusal {
  return { confidence: 'probable', cause, words };
}

/** Points for words that mass mail uses and customers do not. */
function resemblance(reading: TopicReading): number {
  if (reading.known === 0) return 0;
  const more = margin(reading);
  return more > 0 ? Math.min(3.5, more) : -0.5;
}

/** By how much a mail resembles mass mail more than anything else. */
function margin({ logs, known }: TopicReading): number {
  if (known === 0) return 0;
  const mass = TOPICS.indexOf('mass');
  return (logs[mass] ?? 0) - Math.max(...logs.filter((_, i) => i !== mass));
}
