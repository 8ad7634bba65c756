import type { Priority, TicketType } from '../../terms/levels';
import type { GuideReplyId } from '../../terms/reply-ids';
import type { Cause } from '../lexicon/causes';
import type { Fault } from './faults';
import type { Signal } from './signals';

/** What a matter amounts to, in the terms of the labelling guide. */
export interface Outcome {
  readonly type: TicketType;
  readonly priority: Priority;
  /** Before the details and the escalation have had their say. */
  readonly reply: GuideReplyId | null;
  readonly cause: Cause;
}

/** What one mail is about. */
export interface Verdict extends Outcome {
  /** The phrase it rests on; null where it rests on none. */
  readonly evidence: Signal | null;
  readonly certainty: Certainty;
  /** The level under which the word model knows its fault, where that is told apart from the level given. */
  readonly learned?: Priority;
  /** Who had the last word: the phrases of the lexicon or the model of words. */
  readonly by: 'phrases' | 'model';
}

/** How much a verdict rests on: a plain report, words that go with several things, or nothing at all. */
export type Certainty = 'firm' | 'weak' | 'none';

/**
 * Puts an outcome together.
 * @example outcome('compte', 'moyenne', null, 'forgotten-password').reply //=> null
 */
export function outcome(
  type: TicketType,
  priority: Priority,
  reply: GuideReplyId | null,
  cause: Cause,
): Outcome {
  return { type, priority, reply, cause };
}

/**
 * A verdict that rests on a phrase.
 * @example firmly(outcome('compte', 'moyenne', null, 'forgotten-password'), signal).certainty //=> 'firm'
 */
export function firmly(found: Outcome, evidence: Signal): Verdict {
  return { ...found, evidence, certainty: 'firm', by: 'phrases' };
}

/**
 * The verdict that something went wrong.
 * @example reported('assistance', findFault(readSignals('', 'Le widget ne marche plus.'))).priority //=> 'elevee'
 */
export function reported(type: TicketType, fault: Fault): Verdict {
  const { priority, learned, reply, cause, evidence, vague } = fault;
  const verdict = { ...firmly(outcome(type, priority, reply, cause), evidence), learned };
  return vague ? weakly(verdict) : verdict;
}

/**
 * The same verdict where its phrases often stand in mails about something else.
 * @example weakly(firmly(found, signal)).certainty //=> 'weak'
 */
export function weakly(verdict: Verdict): Verdict {
  return { ...verdict, certainty: 'weak' };
}

/**
 * A verdict for want of any phrase.
 * @example unfounded('moyenne', 'unrecognised').type //=> 'autre'
 */
export function unfounded(priority: Priority, cause: Cause): Verdict {
  return { ...outcome('autre', priority, null, cause), evidence: null, certainty: 'none', by: 'phrases' };
}
