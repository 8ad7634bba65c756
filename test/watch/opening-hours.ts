// The promise's open time, worked out by a walk over the days of the published hours, from the official list of
// holidays: nothing of the product's calendar.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Priority } from '../../src/domain/terms/levels';
import { DAY, type Duration, HOUR, type Instant } from '../../src/domain/terms/time';
import { inParis, paris } from '../helpers/times';

export interface OpenDay {
  readonly date: string;
  readonly opens: Instant;
  readonly closes: Instant;
}

const LIST = readFileSync(join(__dirname, '../fixtures/holidays/jours_feries_metropole.csv'), 'utf8');
const HOLIDAYS = new Set(LIST.split('\n').map((line) => line.split(',')[0] ?? ''));

/** Those of a stretch that is longer than any story and its deadlines. */
export const OPEN_DAYS: readonly OpenDay[] = daysOf('2026-08-24', '2027-09-30').flatMap((date) => {
  const weekday = new Date(`${date}T12:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || HOLIDAYS.has(date)) return [];
  return [{ date, opens: paris(`${date} 09:00`), closes: paris(`${date} 18:00`) }];
});

function daysOf(first: string, last: string): readonly string[] {
  const [from, to] = [Date.parse(`${first}T12:00Z`), Date.parse(`${last}T12:00Z`)];
  return Array.from({ length: (to - from) / DAY + 1 }, (_, day) =>
    new Date(from + day * DAY).toISOString().slice(0, 10),
  );
}

const dates = new Map<Instant, string>();

/** The local date. */
export function dateOf(at: Instant): string {
  const hour = Math.floor(at / HOUR);
  const date = dates.get(hour) ?? inParis(at).slice(0, 10);
  dates.set(hour, date);
  return date;
}

export function isOpen(at: Instant): boolean {
  return OPEN_DAYS.some(({ opens, closes }) => at >= opens && at < closes);
}

export function nextOpening(at: Instant): Instant {
  return OPEN_DAYS.find(({ opens }) => opens >= at)?.opens ?? Number.NaN;
}

function openTimeBetween(from: Instant, to: Instant): Duration {
  return OPEN_DAYS.reduce(
    (sum, { opens, closes }) => sum + Math.max(0, Math.min(to, closes) - Math.max(from, opens)),
    0,
  );
}

/** The earliest instant at which so much open time has passed. */
function addOpenTime(from: Instant, time: Duration): Instant {
  let left = time;
  for (const { opens, closes } of OPEN_DAYS) {
    const here = closes - Math.max(from, opens);
    if (here <= 0) continue;
    if (left <= here) return Math.max(from, opens) + left;
    left -= here;
  }
  throw new RangeError('beyond the last open day');
}

/** The last open instant that is not after another; where none is left after `from`, the first closing to come. */
export function openInstantBy(instant: Instant, from: Instant): Instant {
  const last = OPEN_DAYS.filter(({ opens }) => opens < instant).at(-1);
  const found = last === undefined ? from : Math.min(last.closes, instant);
  return found > from && openTimeBetween(from, found) > 0
    ? found
    : (OPEN_DAYS.find(({ closes }) => closes > from)?.closes ?? Number.NaN);
}

/** The closing of a day, or the last before it. */
export function closingBy(date: string, from: Instant): Instant {
  return openInstantBy(paris(`${date} 23:59`), from);
}

/** The nth open day after that of an instant. */
export function openDayAfter(from: Instant, n: number): string {
  return dateOf(closingOfDay(from, n));
}

/** When the nth open day after the day of receipt closes. */
function closingOfDay(from: Instant, n: number): Instant {
  const received = dateOf(from);
  return OPEN_DAYS.filter(({ date }) => date > received)[n - 1]?.closes ?? Number.NaN;
}

/** So many days later, open or not. */
export function dateAhead(from: Instant, days: number): string {
  return new Date(Date.parse(`${dateOf(from)}T12:00Z`) + days * DAY).toISOString().slice(0, 10);
}

export interface Deadline {
  readonly due: Instant;
  readonly riskFrom: Instant;
}

/** Four open hours after an escalation, of what began to wait at `from`. */
export function pressingDeadline(from: Instant, level: Priority, since: Instant): Deadline {
  const own = deadline(from, level);
  const due = addOpenTime(Math.max(from, since), 4 * HOUR);
  return due < own.due ? within(from, due) : own;
}

/** A solution: the fifth open day after the first message. */
export function solutionDeadline(from: Instant): Deadline {
  return within(from, closingOfDay(from, 5));
}

const known = new Map<string, Deadline>();

/** As published; a higher level is never due later than a lower one. */
export function deadline(from: Instant, level: Priority): Deadline {
  const key = `${from} ${level}`;
  const found = known.get(key) ?? workOut(from, level);
  known.set(key, found);
  return found;
}

function workOut(from: Instant, level: Priority): Deadline {
  const basse = closingOfDay(from, 5);
  const moyenne = Math.min(closingOfDay(from, 2), basse);
  const elevee = Math.min(addOpenTime(from, 24 * HOUR), moyenne);
  const critique = Math.min(addOpenTime(from, 4 * HOUR), elevee);
  const due = { critique, elevee, moyenne, basse }[level];
  return within(from, due);
}

/** At risk from three quarters of it on. */
export function within(from: Instant, due: Instant): Deadline {
  return { due, riskFrom: addOpenTime(from, Math.floor(openTimeBetween(from, due) * 0.75)) };
}
