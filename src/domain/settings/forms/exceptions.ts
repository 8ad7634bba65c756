import type { Closure } from '../../calendar/schedule';
import { NBSP } from '../../french/typography';
import type { Instant } from '../../terms/time';
import type { Problem, SettingsFile } from '../check-settings';
import { closureWords } from '../exception-words';
import type { Settings } from '../settings';
import { type Inputs, type Item, line, type Section, typed } from './form';

const WHOLE_DAY = 'Vide\u00a0: toute la journée';
const TIME = /^(\d{1,2})\s*[h:]\s*(\d{2})?$/i;

/** The form adds one closure to those that are listed. */
export const exceptions: Section = {
  title: 'Fermetures exceptionnelles',
  intro: 'Ajouter une fermeture\u00a0: des jours entiers, ou de telle heure à telle heure.',
  list: {
    title: 'À venir',
    save: 'Ajouter',
    items: closureLines,
    without: withoutClosure,
    saved: () => 'Fermeture ajoutée.',
    removed: () => 'Fermeture retirée.',
  },
  summary(settings, now) {
    const [next, ...more] = closureLines(settings, now);
    if (next === undefined) return 'Aucune à venir';
    return more.length === 0 ? next.text : `${next.text} · et ${more.length}${NBSP}de plus`;
  },
  fields: () => [
    { kind: 'date', name: 'exception.from', title: 'Du', value: '' },
    line('exception.fromTime', 'À partir de', '', WHOLE_DAY),
    { kind: 'date', name: 'exception.to', title: 'Au (inclus)', value: '' },
    line('exception.toTime', 'Jusqu’à', '', WHOLE_DAY),
    line('exception.reason', 'Motif', '', 'Montré aux agents quand elle repousse une échéance'),
  ],
  change(file, inputs, problems) {
    const first = typed(inputs, 'exception.from');
    if (first === '') problems.push({ field: 'exception.from', message: 'date attendue' });
    const last = typed(inputs, 'exception.to') || first;
    const reason = typed(inputs, 'exception.reason');
    const added = {
      from: first + timeOf(inputs, 'exception.fromTime', problems),
      to: last + timeOf(inputs, 'exception.toTime', problems),
      ...(reason === '' ? {} : { reason }),
    };
    return { ...file, closures: [...(file.closures ?? []), added] };
  },
  fieldOf: (field) => field.replace(/^closures\.\d+/, 'exception'),
};

function timeOf(inputs: Inputs, field: string, problems: Problem[]): string {
  const text = typed(inputs, field);
  if (text === '') return '';
  const [whole, hour = '', minutes = '00'] = TIME.exec(text) ?? [];
  if (whole === undefined || Number(hour) > 23 || Number(minutes) > 59) {
    problems.push({ field, message: 'heure attendue, par exemple 14h30' });
  }
  return `T${hour.padStart(2, '0')}:${minutes}`;
}

/** The closures that are not over, the next one first. */
function closureLines({ schedule: { closures, zone } }: Settings, now: Instant): readonly Item[] {
  return closures
    .filter(({ to }) => to > now)
    .sort((a, b) => a.from - b.from)
    .map((closure) => ({ key: keyOf(closure), text: closureWords(closure, zone), note: closure.reason }));
}

function withoutClosure(file: SettingsFile, { schedule }: Settings, key: string): SettingsFile {
  // The settings hold the file's closures in its own order.
  const kept = (file.closures ?? []).filter((_closure, i) => {
    const closure = schedule.closures[i];
    return closure === undefined || keyOf(closure) !== key;
  });
  return { ...file, closures: kept };
}

function keyOf({ from, to }: Closure): string {
  return `${from}-${to}`;
}
