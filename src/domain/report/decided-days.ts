// Which days a report may count: those on which every promise is decided, so that a figure once given stays.
import type { BusinessCalendar } from '../calendar/business-calendar';
import { addDays } from '../calendar/civil-date';
import { startOfDay } from '../calendar/local-time';
import { responseDue } from '../sla/deadline';
import type { SlaPolicy } from '../sla/policy';
import { PRIORITIES } from '../terms/levels';
import type { Instant, LocalDate } from '../terms/time';

/** Targets are 100 business days at most. */
const MAX_DAYS = 400;

/** The first day of whose messages one may still be answered in time at `now`. */
export function firstUndecidedDay(policy: SlaPolicy, calendar: BusinessCalendar, now: Instant): LocalDate {
  let day = calendar.localDate(now);
  for (let i = 0; i < MAX_DAYS; i += 1) {
    const last = startOfDay(day, calendar.zone) - 1;
    if (PRIORITIES.every((priority) => responseDue(last, priority, policy, calendar) < now)) return day;
    day = addDays(day, -1);
  }
  return day;
}
