// What was late before the watch began is no news: a first reading finds it over days, a few in each run, and a digest for
// each would bury what is news. Once a day a digest tells what is known of it by then.
import { addDays } from '../../domain/calendar/civil-date';
import { startOfDay } from '../../domain/calendar/local-time';
import { DAY, type Instant } from '../../domain/terms/time';
import type { Announcement } from '../../domain/watch/watch-plan';
import type { Assessed } from '../conversation/assess';
import type { Desk } from '../desk';
import { readBeginning } from '../stored-beginning';
import { DAYS_BEFORE } from './beginning';
import { readReminderDay } from './reminder-day';
import type { WatchRun } from './watch-run';

/** The beginning of the day of the first run; null in a mailbox that was watched before. */
export function firstDay({ services, settings }: Desk): Instant | null {
  const { standard } = readBeginning(services.store);
  return standard === null ? null : startOfDay(addDays(standard, DAYS_BEFORE), settings.schedule.zone);
}

/** True where nothing is to be told but that it is late, and it was before that day. */
export function isBacklog({ stages, due }: Announcement, day: Instant | null): boolean {
  return day !== null && due !== null && due < day && stages.every((stage) => stage === 'late');
}

/** True while the mailbox is read for the first time. */
export const readsFirst = ({ state }: WatchRun): boolean => (state.later ?? state.sync)?.since === null;

/** True where it may be told: once a day while it is being found, and at once when all of it is. */
export const tellsBacklog = (run: WatchRun): boolean =>
  !readsFirst(run) || !readReminderDay(run.desk).backlog;

/**
 * Now, where a mailbox that was watched before is read as if for the first time and a conversation bears an escalation that no
 * run has met, since each dates what it meets; null otherwise. On the first day of a desk nothing has been met.
 */
export function raisedAt(run: WatchRun, { dates }: Assessed): Instant | null {
  const { desk } = run;
  const undated = dates.some(({ add }) => add.some((key) => key.startsWith('escalated-on/')));
  if (!undated || !readsFirst(run)) return null;
  const first = firstDay(desk);
  return first !== null && desk.now < first + DAY ? null : desk.now;
}
