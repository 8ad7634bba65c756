import { addDays } from '../../calendar/civil-date';
import { openingSpan } from '../../calendar/day-table';
import type { Closure, Opening } from '../../calendar/schedule';
import { hourWords, readHour } from '../../french/hours';
import { NBSP } from '../../french/typography';
import type { Instant } from '../../terms/time';
import type { Problem, SettingsFile } from '../check-settings';
import { closureWords, openingWords } from '../exception-words';
import { WITHIN_A_DAY } from '../exceptions';
import { formatTimeOfDay } from '../format-settings';
import type { Settings } from '../settings';
import { type Inputs, type Item, line, type Section, typed } from './form';

const WHOLE_DAY = 'Fermeture\u00a0: vide pour toute la journée';
const OPENING = 'opening';
const MIDNIGHT = 24 * 60;

/** The form adds one closure, or one opening, to those that are listed. */
export const exceptions: Section = {
  title: 'Fermetures et ouvertures exceptionnelles',
  intro:
    'Une fermeture\u00a0: des jours entiers, ou de telle heure à telle heure.\nUne ouverture\u00a0: un jour, de telle heure à telle heure, même un week-end ou un jour férié.',
  list: {
    title: 'À venir',
    save: 'Ajouter',
    items: itemsToCome,
    without,
    saved: (inputs) => (isOpening(inputs) ? 'Ouverture ajoutée.' : 'Fermeture ajoutée.'),
    removed: (key) => (key.startsWith(OPENING) ? 'Ouverture retirée.' : 'Fermeture retirée.'),
  },
  summary(settings, now) {
    const [next, ...more] = itemsToCome(settings, now);
    if (next === undefined) return 'Aucune à venir';
    return more.length === 0 ? next.text : `${next.text} · et ${more.length}${NBSP}de plus`;
  },
  fields: () => [
    {
      kind: 'choice',
      name: 'exception.kind',
      title: 'Ajouter',
      options: [
        { value: 'closure', text: 'Une fermeture' },
        { value: OPENING, text: 'Une ouverture' },
      ],
      value: 'closure',
    },
    { kind: 'date', name: 'exception.from', title: 'Du', value: '' },
    line('exception.fromTime', 'À partir de', '', WHOLE_DAY),
    { kind: 'date', name: 'exception.to', title: 'Au (inclus)', value: '' },
    line('exception.toTime', 'Jusqu’à', '', WHOLE_DAY),
    line(
      'exception.reason',
      'Motif',
      '',
      'Celui d’une fermeture est montré quand elle repousse une échéance',
    ),
  ],
  change(file, inputs, problems) {
    const first = typed(inputs, 'exception.from');
    if (first === '') {
      problems.push({ field: 'exception.from', message: 'date attendue' });
      return file;
    }
    if (isOpening(inputs)) checkOpening(inputs, problems);
    const last = typed(inputs, 'exception.to') || first;
    const reason = typed(inputs, 'exception.reason');
    const added = {
      from: first + timeOf(inputs, 'exception.fromTime', problems),
      to: endOf(last, timeOf(inputs, 'exception.toTime', problems)),
      ...(reason === '' ? {} : { reason }),
    };
    return isOpening(inputs)
      ? { ...file, openings: [...(file.openings ?? []), added] }
      : { ...file, closures: [...(file.closures ?? []), added] };
  },
  fieldOf: (field) =>
    field
      .replace(/^(?:closures|openings)(?:\.\d+)?$/, '')
      .replace(/^openings\.\d+\.to$/, 'exception.toTime')
      .replace(/^(?:closures|openings)\.\d+/, 'exception'),
};

function isOpening(inputs: Inputs): boolean {
  return typed(inputs, 'exception.kind') === OPENING;
}

/** What a closure may leave open, an opening may not: its hours, and that it is on one day. */
function checkOpening(inputs: Inputs, problems: Problem[]): void {
  for (const field of ['exception.fromTime', 'exception.toTime']) {
    if (typed(inputs, field) === '')
      problems.push({ field, message: `une ouverture a des heures, par exemple ${hourWords(570)}` });
  }
  const last = typed(inputs, 'exception.to');
  if (last !== '' && last !== typed(inputs, 'exception.from'))
    problems.push({ field: 'exception.to', message: WITHIN_A_DAY });
}

function timeOf(inputs: Inputs, field: string, problems: Problem[]): string {
  const text = typed(inputs, field);
  if (text === '') return '';
  const time = readHour(text);
  if (time === null || (time === MIDNIGHT && field !== 'exception.toTime')) {
    problems.push({ field, message: `heure attendue, par exemple ${hourWords(870)}` });
    return '';
  }
  return `T${formatTimeOfDay(time)}`;
}

/** A day ends at the midnight with which the next one begins. */
function endOf(day: string, time: string): string {
  return time === 'T24:00' ? `${addDays(day, 1)}T00:00` : day + time;
}

/** The exceptions that are not over, the next one first. */
function itemsToCome({ schedule }: Settings, now: Instant): readonly Item[] {
  const { closures, openings, zone } = schedule;
  return [
    ...closures.map((closure) => ({
      ...closure,
      key: closureKey(closure),
      text: `Fermé ${closureWords(closure, zone)}`,
    })),
    ...openings.map((opening) => ({
      ...openingSpan(opening, zone),
      key: openingKey(opening),
      text: `Ouvert ${openingWords(opening)}`,
      reason: opening.reason,
    })),
  ]
    .filter(({ to }) => to > now)
    .sort((a, b) => a.from - b.from)
    .map(({ key, text, reason }) => ({ key, text, note: reason }));
}

/** The settings hold the file's exceptions in its own order. */
function without(file: SettingsFile, { schedule }: Settings, key: string): SettingsFile {
  const left = <T>(files: T[] | undefined, keys: readonly string[]) =>
    files?.filter((_file, i) => keys[i] !== key);
  return {
    ...file,
    closures: left(file.closures, schedule.closures.map(closureKey)),
    openings: left(file.openings, schedule.openings.map(openingKey)),
  };
}

function closureKey({ from, to }: Closure): string {
  return `closure ${from} ${to}`;
}

function openingKey({ date, from, to }: Opening): string {
  return `${OPENING} ${date} ${from} ${to}`;
}
