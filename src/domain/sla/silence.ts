// A customer who does not write any more: when to ask again, and when to close without having heard.
import type { Instant } from '../terms/time';
import type { SlaRules } from './context';

/** Since when it is the customer's turn, and when we wrote last. */
export interface CustomersTurn {
  readonly since: Instant;
  readonly writtenAt: Instant;
}

/** Open days of silence: before we ask again, and from then on before it may be closed. */
export interface SilencePolicy {
  readonly askAfter: number;
  readonly closeAfter: number;
}

/** What silence calls for: asking again, closing, or nothing yet. */
export type Silence = 'ask-again' | 'may-close' | null;

/**
 * What the customer's silence calls for at `now`. Once we have asked again, nothing until it may be closed.
 * @example silenceOf({ since: monday, writtenAt: monday }, { askAfter: 5, closeAfter: 10 }, { calendar, now: nextTuesday }) //=> 'ask-again'
 */
export function silenceOf(
  { since, writtenAt }: CustomersTurn,
  { askAfter, closeAfter }: SilencePolicy,
  { calendar, now }: Pick<SlaRules, 'calendar'> & { readonly now: Instant },
): Silence {
  const askFrom = calendar.nthBusinessDayClosing(since, askAfter);
  const asked = writtenAt > askFrom;
  const closeFrom = calendar.nthBusinessDayClosing(asked ? writtenAt : askFrom, closeAfter);
  if (now > closeFrom) return 'may-close';
  return now > askFrom && !asked ? 'ask-again' : null;
}
