import type { OpeningInterval } from '../../calendar/schedule';
import { SHORT_DAYS } from '../../french/instant';
import { capitalized } from '../../french/typography';
import { WEEKDAYS } from '../check-settings';
import { formatInterval } from '../format-settings';
import { line, type Section, typed } from './form';

const TIME = /^(\d{1,2})(?:\s*[h:]\s*(\d{2})?)?$/;

/** When the desk is open, weekday by weekday. */
export const hours: Section = {
  title: 'Heures d’ouverture',
  intro: 'Une ou plusieurs plages par jour. Un jour laissé vide est fermé.',
  summary: ({ schedule }) => summary(schedule.week),
  fields: ({ schedule }) =>
    WEEKDAYS.map((day, i) => {
      const hint = i === 0 ? 'Par exemple\u00a0: 9h-12h30, 13h30-18h' : '';
      return line(`hours.${day}`, capitalized(day), wordDay(schedule.week[i] ?? []), hint);
    }),
  change: (file, inputs) => ({
    ...file,
    hours: Object.fromEntries(WEEKDAYS.map((day) => [day, intervals(typed(inputs, `hours.${day}`))])),
  }),
};

/** Intervals as the file writes them; what cannot be read stays as it was typed, to be refused by name. */
function intervals(text: string): string[] {
  return text
    .split(/[,;]|\bet\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) =>
      part
        .split(/\s*[-–—à]\s*/)
        .map(time)
        .join('-'),
    );
}

function time(text: string): string {
  const [whole, hour = '', minutes = '00'] = TIME.exec(text.trim().toLowerCase()) ?? [];
  return whole === undefined ? text : `${hour.padStart(2, '0')}:${minutes}`;
}

function wordDay(day: readonly OpeningInterval[]): string {
  return day.map(formatInterval).join(', ');
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
