// Whether a person wrote to support at all, where no header says so.
import type { MessageSnapshot } from '../mailbox/conversation';
import { automaticEvidence } from '../roles/automatic-mail';
import { TOPICS } from './model/topics';
import type { WordModel } from './model/word-model';
import type { Signal, Signals } from './rules/signals';

export interface NotTicket {
  readonly kind: 'automatic' | 'mass';
  readonly confidence: 'certain' | 'probable';
  readonly why: string;
  readonly words: readonly string[];
}

const KINDS: Readonly<
  Record<string, { readonly why: string; readonly weight: number; readonly cap: number }>
> = {
  absence: { why: 'message d’absence', weight: 2, cap: 6 },
  autotext: { why: 'texte automatique', weight: 2, cap: 4 },
  bounce: { why: 'avis de non-remise', weight: 2, cap: 6 },
  bulk: { why: 'lettre d’information', weight: 2, cap: 6 },
  service: { why: 'notification d’un service', weight: 2, cap: 6 },
  prospect: { why: 'démarchage', weight: 1.4, cap: 8 },
  phish: { why: 'hameçonnage probable', weight: 1.6, cap: 6 },
};
/** What only a customer of the application says. */
const CUSTOMER = [
  'unusable',
  'login',
  'stuck',
  'lost',
  'fsync',
  'fblock',
  'ftimer',
  'fnotif',
  'fwidget',
  'double',
  'inactive',
  'refund',
  'cancel',
  'emailchange',
  'idea',
  'gdpr',
  'minor',
  'praise',
  'press',
];
const SENDER_BONUS = 2.2;
/** Nobody writes to support from an address that takes no answer, and few do through a mailing list. */
const SENDER_POINTS: Readonly<Record<string, number>> = {
  'adresse sans réponse': 4,
  'courrier de liste': 3.5,
  'objet d’une réponse automatique': 4.2,
};
const THRESHOLD = 3.9;

/** Null when it is a ticket. */
export function notTicket(message: MessageSnapshot, signals: Signals, model: WordModel): NotTicket | null {
  const evidence = automaticEvidence(message);
  if (evidence?.confidence === 'certain') {
    return { kind: 'automatic', confidence: 'certain', why: evidence.why, words: [evidence.words] };
  }
  let score = evidence === null ? 0 : (SENDER_POINTS[evidence.why] ?? SENDER_BONUS);
  let best: Signal | undefined;
  let bestScore = 0;
  for (const [name, { weight, cap }] of Object.entries(KINDS)) {
    const asks = name === 'absence' && (signals.has('noturgent') || signals.questions > 0);
    const points = Math.min(cap, signals.count(name) * weight) * (asks ? 0.4 : 1);
    score += points;
    if (points > bestScore) {
      bestScore = points;
      best = signals.first(name);
    }
  }
  if (signals.count('phish') >= 3)
    return {
      kind: 'mass',
      confidence: 'probable',
      why: KINDS.phish?.why ?? '',
      words: [signals.first('phish')?.words ?? ''],
    };
  const customer = CUSTOMER.filter((name) => signals.has(name)).length;
  score -= Math.min(4, customer * 1.2);
  if (score > 0 || customer === 0) score += resemblance(signals, model);
  if (score < THRESHOLD) return null;
  const why =
    best === undefined ? (evidence?.why ?? 'courrier automatique') : (KINDS[best.name]?.why ?? best.name);
  const kind = best === undefined || /^(?:absence|bounce|autotext)$/.test(best.name) ? 'automatic' : 'mass';
  const words = best === undefined ? [evidence?.words ?? ''] : [best.words];
  return { kind, confidence: 'probable', why, words };
}

/** Points for words that mass mail uses and customers do not. */
function resemblance(signals: Signals, model: WordModel): number {
  const { logs, known } = model.read(signals);
  if (known === 0) return 0;
  const mass = TOPICS.indexOf('mass');
  const rival = Math.max(...logs.filter((_, i) => i !== mass));
  const margin = (logs[mass] ?? 0) - rival;
  return margin > 0 ? Math.min(3.5, margin) : -0.5;
}
