// What deadlines are computed from. Any desk is one of these, with its settings and its calendar.
import type { BusinessCalendar } from '../calendar/business-calendar';
import type { Instant } from '../terms/time';
import type { SlaPolicy } from './policy';

/** A promise, and the calendar that it counts in. */
export interface SlaRules {
  readonly settings: { readonly policy: SlaPolicy };
  readonly calendar: BusinessCalendar;
}

/** The rules, and the instant at which they are asked. */
export interface SlaContext extends SlaRules {
  readonly now: Instant;
}
