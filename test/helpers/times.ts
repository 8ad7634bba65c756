import { type BusinessCalendar, createBusinessCalendar } from '../../src/domain/calendar/business-calendar';
import type { Schedule } from '../../src/domain/calendar/schedule';
import { type DeskContext, STANDARD_SETTINGS } from '../../src/domain/settings/settings';
import type { Instant } from '../../src/domain/terms/time';
import { intlClock, intlInstant } from './intl-clock';

const PARIS = 'Europe/Paris';

/** An instant by its local time in Paris, e.g. `paris('2026-03-29 09:00')`. */
export function paris(local: string): Instant {
  const shown = Date.parse(`${local.replace(' ', 'T')}Z`);
  if (Number.isNaN(shown)) throw new RangeError(`not a local time: ${local}`);
  return intlInstant(shown, PARIS);
}

/** An instant in Paris as text, for readable comparisons. */
export function inParis(at: Instant): string {
  return intlClock(at, PARIS).replace('T', ' ');
}

const hours = (...intervals: readonly [number, number][]) =>
  intervals.map(([from, to]) => ({ from: from * 60, to: to * 60 }));

/** No two days alike: lunch breaks, a short day, Saturday morning, one day open until midnight. */
export const UNEVEN_WEEK: Schedule['week'] = [
  hours([9, 12.5], [14, 18]),
  hours([8, 12]),
  hours([9, 18]),
  hours([0, 24]),
  hours([10, 11], [11, 12], [15, 24]),
  hours([9, 12]),
  [],
];

export function calendarWith(changes: Partial<Schedule> = {}): BusinessCalendar {
  return createBusinessCalendar({ ...STANDARD_SETTINGS.schedule, ...changes });
}

const standard = calendarWith();

/** The desk under its standard settings at an instant, on the calendar given. */
export function deskAt(now: Instant, calendar: BusinessCalendar = standard): DeskContext {
  return { settings: STANDARD_SETTINGS, calendar, now };
}
