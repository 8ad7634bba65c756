// What the settings cards say: the sections with what is in force, and each form with what stands in it.
import type { Closure, Schedule } from '../calendar/schedule';
import { formatClosure } from '../closure-file';
import { formatDateNear, formatInstant } from '../french/instant';
import { PRIORITIES } from '../levels';
import type { Settings } from '../settings';
import { formatInterval } from '../settings-export';
import type { Problem } from '../settings-file';
import {
  type FieldDefinition,
  FORM_IDS,
  type FormId,
  type FormValues,
  SETTINGS_FORMS,
} from '../settings-form';
import { targetWords } from '../sla/explanation';
import type { Instant } from '../time';
import type { ReplyId } from '../triage/triage';
import { plainText } from './escape';
import { DAMAGED_WARNING, PRIORITY_WORDS } from './words';

export interface SettingsHomeView {
  readonly warnings: readonly string[];
  readonly forms: readonly SectionLine<FormId>[];
  /** Sections that are no simple form. */
  readonly closures: string;
  readonly wordings: string;
}

export interface SectionLine<Id> {
  readonly id: Id;
  readonly title: string;
  /** What is in force, in one line. */
  readonly summary: string;
}

export interface FormView {
  readonly fields: readonly FieldView[];
  /** What is wrong and belongs to no field. */
  readonly problems: readonly string[];
}

export interface FieldView {
  readonly field: FieldDefinition;
  readonly value: string;
  readonly problem: string | null;
}

export interface ClosuresView {
  readonly lines: readonly { readonly key: string; readonly when: string; readonly reason: string }[];
  /** « et 34 autres »; null when all are shown. */
  readonly more: string | null;
}

/** A card shows 100 widgets; the form takes fewer than 20. */
const MAX_CLOSURES = 60;

const DAY_NAMES = ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'];
const REGIONS: Readonly<Record<Schedule['holidays']['region'], string>> = {
  metropole: 'France métropolitaine',
  'alsace-moselle': 'Alsace-Moselle',
  none: 'Aucun',
};

export function settingsHomeView(settings: Settings, damaged: boolean, now: Instant): SettingsHomeView {
  const { schedule, replies } = settings;
  const upcoming = schedule.closures.filter(({ to }) => to > now).length;
  const own = Object.keys(replies).length;
  return {
    warnings: damaged
      ? [`${DAMAGED_WARNING} Leur texte est gardé sous «\u00a0Exporter ou importer\u00a0».`]
      : [],
    forms: FORM_IDS.map((id) => ({
      id,
      title: SETTINGS_FORMS[id].title,
      summary: plainText(summary(id, settings), 160),
    })),
    closures: upcoming === 0 ? 'Aucune à venir' : `${upcoming} à venir`,
    wordings: own === 0 ? 'Textes standard' : `${own} ${own === 1 ? 'modifié' : 'modifiés'} par l’équipe`,
  };
}

/** A form with its values, each problem at its field. */
export function formView(
  fields: readonly FieldDefinition[],
  values: FormValues,
  problems: readonly Problem[] = [],
): FormView {
  return {
    fields: fields.map((field) => ({
      field,
      value: values[field.name] ?? '',
      problem: asSentence(problems.find((problem) => problem.field === field.name)?.message ?? ''),
    })),
    problems: problems
      .filter(({ field }) => !fields.some(({ name }) => name === field))
      .map(({ field, message }) => plainText(field === '' ? message : `${field}\u00a0: ${message}`, 200)),
  };
}

/** A message as it stands alone below a field; null for none. */
function asSentence(message: string): string | null {
  const text = plainText(message, 200);
  return text === '' ? null : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The closures, those to come first and the past ones after them, the nearest first. */
export function closuresView(closures: readonly Closure[], now: Instant, zone: string): ClosuresView {
  const upcoming = closures.filter(({ to }) => to > now).sort((a, b) => a.from - b.from);
  const past = closures.filter(({ to }) => to <= now).sort((a, b) => b.from - a.from);
  const hidden = closures.length - MAX_CLOSURES;
  return {
    lines: [...upcoming, ...past].slice(0, MAX_CLOSURES).map((closure) => ({
      key: closureKey(closure),
      when: closureWords(closure, now, zone),
      reason: plainText(closure.reason, 120),
    })),
    more:
      hidden <= 0 ? null : `et ${hidden} ${hidden === 1 ? 'autre' : 'autres'}, dans l’export des réglages`,
  };
}

/** What names a closure in a button: not its place in the list, which a colleague may have changed. */
export function closureKey({ from, to }: Closure): string {
  return `${from}-${to}`;
}

/**
 * The opening hours of a week, days that are alike together.
 *
 * @example weekWords(STANDARD_SETTINGS.schedule.week) //=> 'lun.–ven. 09:00-18:00'
 */
export function weekWords(week: Schedule['week']): string {
  const groups: { first: number; last: number; hours: string }[] = [];
  week.forEach((intervals, day) => {
    const hours = intervals.map(formatInterval).join(', ');
    const before = groups[groups.length - 1];
    if (before !== undefined && before.hours === hours) before.last = day;
    else groups.push({ first: day, last: day, hours });
  });
  return groups
    .filter(({ hours }) => hours !== '')
    .map(({ first, last, hours }) => {
      const days = first === last ? DAY_NAMES[first] : `${DAY_NAMES[first]}–${DAY_NAMES[last]}`;
      return `${days}\u00a0${hours}`;
    })
    .join(' · ');
}

/** The replies with whose wording is in force. */
export function wordingLines(
  settings: Settings,
  replies: readonly { readonly id: ReplyId; readonly title: string }[],
): readonly SectionLine<ReplyId>[] {
  return replies.map(({ id, title }) => ({
    id,
    title,
    summary: settings.replies[id] === undefined ? 'Texte standard' : 'Texte de l’équipe',
  }));
}

function summary(id: FormId, { schedule, policy, reminders, team }: Settings): string {
  switch (id) {
    case 'heures':
      return weekWords(schedule.week);
    case 'feries':
      return schedule.holidays.whitMondayWorked && schedule.holidays.region !== 'none'
        ? `${REGIONS[schedule.holidays.region]}, lundi de Pentecôte travaillé`
        : REGIONS[schedule.holidays.region];
    case 'delais':
      return PRIORITIES.map(
        (priority) => `${PRIORITY_WORDS[priority]} ${targetWords(policy.response[priority])}`,
      ).join(' · ');
    case 'rappels':
      return [
        reminders.recipients.length === 0 ? 'La boîte elle-même' : reminders.recipients.join(', '),
        ...(reminders.manager === null ? [] : [`responsable\u00a0: ${reminders.manager}`]),
      ].join(' · ');
    case 'equipe':
      return `${team.product} · ${team.signature.split('\n')[0] ?? ''}`;
    default:
      return id satisfies never;
  }
}

function closureWords(closure: Closure, now: Instant, zone: string): string {
  const { from, to } = formatClosure(closure, zone);
  if (!isDay(from))
    return `${formatInstant(closure.from, now, zone)} → ${formatInstant(closure.to, now, zone)}`;
  const day = (date: string) => formatDateNear(date, now, zone);
  return from === to ? day(from) : `du ${day(from)} au ${day(to)}`;
}

function isDay(text: string): boolean {
  return text.length === 'YYYY-MM-DD'.length;
}
