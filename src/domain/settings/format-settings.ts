// Settings as a person reads them: what `parseSettings` reads back.
import { addDays, civil, utc } from '../calendar/civil-date';
import { localDate, localTime, parseInstant, startOfDay } from '../calendar/local-time';
import type { Closure, Opening, OpeningInterval } from '../calendar/schedule';
import type { Target } from '../sla/policy';
import { PRIORITIES, tableOf } from '../terms/levels';
import type { Instant } from '../terms/time';
import { type SettingsFile, WEEKDAYS } from './check-settings';
import { formatOwnReplies } from './own-replies';
import type { Settings } from './settings';
import type { TargetFile } from './target-file';

/** A time on the clocks of the desk. */
const LOCAL = "yyyy-MM-dd'T'HH:mm";

/**
 * Writes settings so that `parseSettings` reads back the same.
 * @example parseSettings(formatSettings(settings)) //=> { ok: settings }
 */
export function formatSettings(settings: Settings): string {
  return JSON.stringify(toFile(settings), null, 2);
}

/** The file as it is written: nothing of it is changed any more. */
type Written<T> = { readonly [K in keyof T]: Written<T[K]> };

function toFile({ schedule, policy, replies, replyOrder, ...others }: Settings): Written<SettingsFile> {
  const hours = WEEKDAYS.map((day, i) => [day, (schedule.week[i] ?? []).map(formatInterval)]);
  return {
    zone: schedule.zone,
    hours: Object.fromEntries(hours),
    holidays: schedule.holidays,
    closures: schedule.closures.map((closure) => formatClosure(closure, schedule.zone)),
    openings: schedule.openings.map(formatOpening),
    targets: tableOf(PRIORITIES, (level) => formatTarget(policy.response[level])),
    resolution: { ...policy.resolution, target: formatTarget(policy.resolution.target) },
    escalation: policy.escalation && formatTarget(policy.escalation),
    capByLowerLevels: policy.capByLowerLevels,
    atRiskShare: policy.atRiskShare,
    ...others,
    replies: formatOwnReplies(replies),
    ...(replyOrder.length === 0 ? {} : { replyOrder }),
  };
}

/**
 * An interval as the file writes it.
 * @example formatInterval({ from: 540, to: 1_080 }) //=> '09:00-18:00'
 */
export function formatInterval({ from, to }: OpeningInterval): string {
  return `${formatTimeOfDay(from)}-${formatTimeOfDay(to)}`;
}

/**
 * A time of day as the file writes it, given in minutes since midnight.
 * @example formatTimeOfDay(570) //=> '09:30'
 */
export function formatTimeOfDay(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Whole days as days, hours as the clocks of the desk show them; a UTC instant where these would be read back otherwise. */
function formatClosure({ from, to, reason }: Closure, zone: string) {
  const [first, last] = [localDate(from, zone), localDate(to - 1, zone)];
  if (startOfDay(first, zone) === from && startOfDay(addDays(last, 1), zone) === to)
    return { from: first, to: last, reason };
  const written = (at: Instant) => {
    const local = localTime(at, zone).toFormat(LOCAL);
    return parseInstant(local, zone) === at ? local : utc(at).toISO();
  };
  return { from: written(from), to: written(to), reason };
}

/** An opening that ends at midnight ends at the beginning of the next day. */
function formatOpening({ date, from, to, reason }: Opening) {
  const at = (minutes: number) => civil(date).plus({ minutes }).toFormat(LOCAL);
  return { from: at(from), to: at(to), reason };
}

function formatTarget(target: Target): TargetFile {
  return target.kind === 'open-hours' ? { openHours: target.hours } : { businessDays: target.days };
}
