import type { OpeningInterval } from '../../calendar/schedule';
import { hoursWords, readHours } from '../../french/hours';
import { SHORT_DAYS } from '../../french/instant';
import { capitalized, NBSP } from '../../french/typography';
import { type Problem, WEEKDAYS } from '../check-settings';
import { formatInterval } from '../format-settings';
import { type Inputs, line, type Section, typed } from './form';

const EXAMPLE = hoursWords({ from: 540, to: 1_080 });

/** When the desk is open, weekday by weekday. */
export const hours: Section = {
  title: 'Heures d’ouverture',
  intro: 'Une ou plusieurs plages par jour. Un jour laissé vide est fermé.',
  summary: ({ schedule }) => summary(schedule.week),
  fields: ({ schedule }) =>
    WEEKDAYS.map((day, i) => {
      const hint = i === 0 ? `Par exemple${NBSP}: ${EXAMPLE}` : '';
      return line(`hours.${day}`, capitalized(day), wordDay(schedule.week[i] ?? []), hint);
    }),
  change: (file, inputs, problems) => ({
    ...file,
    hours: Object.fromEntries(WEEKDAYS.map((day) => [day, intervals(inputs, `hours.${day}`, problems)])),
  }),
};

/** Intervals as the file writes them; what cannot be read is named. */
function intervals(inputs: Inputs, field: string, problems: Problem[]): string[] {
  return typed(inputs, field)
    .split(/[,;\n]|\bet\b/)
    .filter((part) => part.trim() !== '')
    .map((part, i) => {
      const interval = readHours(part);
      if (interval !== null) return formatInterval(interval);
      problems.push({
        field: `${field}.${i}`,
        message: `heures attendues, par exemple «${NBSP}${EXAMPLE}${NBSP}»`,
      });
      return part.trim();
    });
}

function wordDay(day: readonly OpeningInterval[]): string {
  return day.map(hoursWords).join(', ');
}

/** Days that open alike, one after the other, stand together. */
function summary(week: readonly (readonly OpeningInterval[])[]): string {
  const groups: { first: number; last: number; text: string }[] = [];
  week.forEach((day, i) => {
    const text = wordDay(day);
    const before = groups[groups.length - 1];
    if (before !== undefined && before.text === text) before.last = i;
    else groups.push({ first: i, last: i, text });
  });
  return groups
    .filter(({ text }) => text !== '')
    .map(({ first, last, text }) =>
      first === last ? `${SHORT_DAYS[first]} ${text}` : `${SHORT_DAYS[first]} à ${SHORT_DAYS[last]} ${text}`,
    )
    .join(' · ');
}
