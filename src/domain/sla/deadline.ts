// From a start and a target to an instant: the promise, as arithmetic.
import type { BusinessCalendar } from '../calendar/business-calendar';
import { PRIORITIES, type Priority, type TicketType } from '../terms/levels';
import { type Duration, HOUR, type Instant } from '../terms/time';
import type { SlaRules } from './context';
import type { Target } from './policy';

/** A deadline with what decided it. */
export interface Deadline {
  readonly due: Instant;
  readonly target: Target;
  /** The lower level whose own deadline came first; null when the level's own target decided. */
  readonly cappedBy: Priority | null;
}

/**
 * When a response is due to a message received at `from`.
 *
 * A higher level is never due later than a lower one: with the cap on, the deadline is the earliest of the level's
 * own and those of every lower level (24 h ouvrées are more than 2 jours ouvrés for mail that comes after noon).
 * @example responseDeadline(mondayAt13, 'elevee', desk).cappedBy //=> 'moyenne'
 */
export function responseDeadline(
  from: Instant,
  priority: Priority,
  { settings: { policy }, calendar }: SlaRules,
): Deadline {
  const target = policy.response[priority];
  const own: Deadline = { due: targetDue(from, target, calendar), target, cappedBy: null };
  if (!policy.capByLowerLevels) return own;
  const lower = PRIORITIES.slice(PRIORITIES.indexOf(priority) + 1);
  return lower.reduce<Deadline>((earliest, level) => {
    const due = targetDue(from, policy.response[level], calendar);
    return due < earliest.due ? { due, target: policy.response[level], cappedBy: level } : earliest;
  }, own);
}

/**
 * The instant alone of `responseDeadline`.
 * @example responseDue(saturdayNoon, 'critique', desk) //=> mondayAt13
 */
export function responseDue(from: Instant, priority: Priority, rules: SlaRules): Instant {
  return responseDeadline(from, priority, rules).due;
}

/**
 * When a solution is due; null where none is promised. The open time spent waiting for the customer pushes it back.
 * @example resolutionDue(mondayAt10, 0, { priority: 'critique', type: 'assistance' }, desk) //=> null
 */
export function resolutionDue(
  from: Instant,
  waited: Duration,
  ticket: { readonly priority: Priority; readonly type: TicketType },
  { settings: { policy }, calendar }: SlaRules,
): Instant | null {
  const { types, priorities, target } = policy.resolution;
  if (!types.includes(ticket.type) || !priorities.includes(ticket.priority)) return null;
  return calendar.addOpenTime(targetDue(from, target, calendar), waited);
}

/**
 * When a target that starts at `from` is reached.
 * @example targetDue(fridayAt16, { kind: 'open-hours', hours: 4 }, calendar) //=> mondayAt11
 */
export function targetDue(from: Instant, target: Target, calendar: BusinessCalendar): Instant {
  switch (target.kind) {
    case 'open-hours':
      return calendar.addOpenTime(from, Math.round(target.hours * HOUR));
    case 'business-days':
      return calendar.nthBusinessDayClosing(from, target.days);
    default:
      return target satisfies never;
  }
}
