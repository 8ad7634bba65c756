// Settings as a file that a person reads: every value named, instants as local times.
import type { OpeningInterval } from './calendar/schedule';
import { formatClosure } from './closure-file';
import { PRIORITIES } from './levels';
import type { Settings } from './settings';
import { DAYS, type SettingsFile } from './settings-file';
import type { Target } from './sla/policy';

/** A list of texts over several lines; within a text a line end is written \\n. */
const TEXTS = /\[\n\s+"(?:[^"\\]|\\.)*"(?:,\n\s+"(?:[^"\\]|\\.)*")*\n\s+\]/g;

/** Writes settings so that `parseSettings` reads back the same. */
export function formatSettings(settings: Settings): string {
  return JSON.stringify(toSettingsFile(settings), null, 2).replace(TEXTS, inOneLine);
}

function inOneLine(list: string): string {
  return list.replace(/^\[\s+|\s+\]$/g, (end) => end.trim()).replace(/\n\s+/g, ' ');
}

/** Settings in the form of their file, nothing left out. */
export function toSettingsFile({ schedule, policy, reminders, team, replies }: Settings): SettingsFile {
  const hours = DAYS.map((day, i) => [day, (schedule.week[i] ?? []).map(formatInterval)]);
  return {
    zone: schedule.zone,
    hours: Object.fromEntries(hours),
    holidays: schedule.holidays,
    closures: schedule.closures.map((closure) => formatClosure(closure, schedule.zone)),
    targets: Object.fromEntries(
      PRIORITIES.map((priority) => [priority, formatTarget(policy.response[priority])]),
    ),
    capByLowerLevels: policy.capByLowerLevels,
    atRiskShare: policy.atRiskShare,
    reminders: { ...reminders, recipients: [...reminders.recipients] },
    team,
    replies,
  };
}

/**
 * Opening hours as text.
 *
 * @example formatInterval({ from: 540, to: 1080 }) //=> '09:00-18:00'
 */
export function formatInterval({ from, to }: OpeningInterval): string {
  const time = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${time(from)}-${time(to)}`;
}

function formatTarget(target: Target): { openHours: number } | { businessDays: number } {
  return target.kind === 'open-hours' ? { openHours: target.hours } : { businessDays: target.days };
}
