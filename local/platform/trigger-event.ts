import type { Zone } from './zone';

const DAY = 86_400_000;

/** What a time-driven function is given. */
export function triggerEvent(triggerUid: string, at: number, zone: Zone): Readonly<Record<string, unknown>> {
  const local = new Date(at + zone.offsetAt(at));
  const firstOfYear = Date.UTC(local.getUTCFullYear(), 0, 1);
  return {
    authMode: 'FULL',
    triggerUid,
    timezone: zone.id,
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    'day-of-month': local.getUTCDate(),
    'day-of-week': local.getUTCDay() || 7,
    'week-of-year': Math.floor((local.getTime() - firstOfYear) / (7 * DAY)) + 1,
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  };
}
