// The form that announces an exceptional closure: days, hours where it is no whole day, a reason.
import type { ClosureEntry } from './closure-file';
import { readTime } from './form-text';
import type { Problem } from './settings-file';
import type { FieldDefinition, FormValues } from './settings-form';

export const CLOSURE_FIELDS: readonly FieldDefinition[] = [
  { kind: 'date', name: 'from', title: 'Premier jour' },
  { kind: 'date', name: 'to', title: 'Dernier jour (vide\u00a0: le même)' },
  {
    kind: 'text',
    name: 'fromTime',
    title: 'Le premier jour, à partir de',
    multiline: false,
    hint: 'Par exemple 14:00. Vide\u00a0: toute la journée.',
  },
  {
    kind: 'text',
    name: 'toTime',
    title: 'Le dernier jour, jusqu’à',
    multiline: false,
    hint: 'Par exemple 12:00. Vide\u00a0: toute la journée.',
  },
  {
    kind: 'text',
    name: 'reason',
    title: 'Motif',
    multiline: false,
    hint: 'Affiché dans les explications des échéances.',
  },
];

/** The closure that was typed in; what is wrong with it otherwise, by field of the form. */
export function readClosure(
  values: FormValues,
): { readonly entry: ClosureEntry } | { readonly problems: readonly Problem[] } {
  const { from = '', to = '', fromTime = '', toTime = '', reason = '' } = values;
  const problems: Problem[] = [];
  if (from === '') problems.push({ field: 'from', message: 'date à choisir' });
  const start = time('fromTime', fromTime, problems);
  const end = time('toTime', toTime, problems);
  if (problems.length > 0) return { problems };
  const named = reason.trim();
  return {
    entry: { from: from + start, to: (to || from) + end, ...(named === '' ? {} : { reason: named }) },
  };
}

/** The field of the form for a problem of the file's last closure. */
export function closureField({ field }: Problem, index: number): string | null {
  const prefix = `closures.${index}`;
  if (field === prefix) return 'to';
  const name = field.startsWith(`${prefix}.`) ? field.slice(prefix.length + 1) : '';
  return CLOSURE_FIELDS.some((candidate) => candidate.name === name) ? name : null;
}

/** `T14:00:00`, or nothing for the whole day. */
function time(field: string, typed: string, problems: Problem[]): string {
  if (typed.trim() === '') return '';
  const read = readTime(typed);
  if (read === null) problems.push({ field, message: 'heure attendue, par exemple 14:00' });
  return `T${read}:00`;
}
