// Which days a report may count: those on which every promise is decided, so that a figure once given stays.
import { addDays } from '../calendar/civil-date';
import { startOfDay } from '../calendar/local-time';
import type { SlaContext } from '../sla/context';
import { responseDue } from '../sla/deadline';
import { PRIORITIES } from '../terms/levels';
import type { LocalDate } from '../terms/time';

/** Targets are 100 business days at most. */
const MAX_DAYS = 400;

/**
 * The first day of whose messages one may still be answered in time at `now`.
 * @example firstUndecidedDay(deskOnFriday27November2026AtNoon) //=> '2026-11-20'
 */
export function firstUndecidedDay(context: SlaContext): LocalDate {
  const { calendar, now } = context;
  let day = calendar.localDate(now);
  for (let i = 0; i < MAX_DAYS; i += 1) {
    const last = startOfDay(day, calendar.zone) - 1;
    if (PRIORITIES.every((priority) => responseDue(last, priority, context) < now)) return day;
    day = addDays(day, -1);
  }
  return day;
}
