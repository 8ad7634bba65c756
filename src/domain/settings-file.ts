// Settings as a person writes and reads them: JSON with hours as text and instants as ISO 8601.
import * as v from 'valibot';
import { scheduleProblems } from './calendar/business-calendar';
import type { Closure, OpeningInterval } from './calendar/schedule';
import { isZone } from './calendar/zone-offsets';
import { readClosures } from './closure-file';
import { typeset } from './french/typography';
import { PRIORITIES } from './levels';
import { isAddress } from './mail-address';
import { type Settings, STANDARD_SETTINGS } from './settings';
import type { Target } from './sla/policy';
import { REPLY_IDS } from './triage/triage';

/** One thing that is wrong, named by its field, in French. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

export type Parsed = { readonly ok: Settings } | { readonly problems: readonly Problem[] };

/** The days of a settings file, Monday first. */
export const DAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const INTERVAL = /^(?:\d|[01]\d|2[0-4]):[0-5]\d-(?:\d|[01]\d|2[0-4]):[0-5]\d$/;

const Hours = v.array(
  v.pipe(v.string(), v.regex(INTERVAL, typeset('plage attendue, par exemple « 09:00-18:00 »'))),
  'liste de plages attendue',
);
const TargetFile = v.union(
  [
    v.strictObject({ openHours: v.pipe(v.number(), v.minValue(0.25), v.maxValue(1_000)) }),
    v.strictObject({ businessDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)) }),
  ],
  'attendu\u00a0: 0,25 à 1\u202f000\u00a0heures ouvrées, ou 1 à 100\u00a0jours ouvrés entiers',
);
const Address = v.pipe(
  v.string('adresse électronique attendue'),
  v.check(isAddress, ({ input }) => `ce n’est pas une adresse électronique\u00a0: ${input.slice(0, 80)}`),
);
const Text = (max: number) =>
  v.pipe(v.string('texte attendu'), v.maxLength(max, `${max}\u00a0caractères au plus`));
/** Text that replies cannot do without. */
const NonEmptyText = (max: number) =>
  v.pipe(
    Text(max),
    v.check((text) => text.trim() !== '', 'à remplir'),
  );
/** A number from `min` to `max`, in the words of `message` when it is not. */
const Share = within(0.05, 1, 'attendu\u00a0: 5 à 100\u00a0% (0,05 à 1)');
const Repeats = v.pipe(
  within(0, 30, 'attendu\u00a0: un nombre entier de 0 à 30'),
  v.integer('nombre entier attendu'),
);

function within(min: number, max: number, message: string) {
  return v.pipe(v.number(message), v.minValue(min, message), v.maxValue(max, message));
}

const SettingsFile = v.strictObject({
  zone: v.optional(v.string()),
  hours: v.optional(v.partial(v.strictObject(v.entriesFromList(DAYS, Hours)))),
  holidays: v.optional(
    v.strictObject({
      region: v.optional(v.picklist(['none', 'metropole', 'alsace-moselle'])),
      whitMondayWorked: v.optional(v.boolean()),
    }),
  ),
  closures: v.optional(
    v.array(v.strictObject({ from: v.string(), to: v.string(), reason: v.optional(Text(200)) })),
  ),
  targets: v.optional(v.partial(v.strictObject(v.entriesFromList(PRIORITIES, TargetFile)))),
  capByLowerLevels: v.optional(v.boolean()),
  atRiskShare: v.optional(Share),
  reminders: v.optional(
    v.strictObject({
      recipients: v.optional(v.pipe(v.array(Address), v.maxLength(20, '20\u00a0adresses au plus'))),
      manager: v.optional(v.nullable(Address)),
      lateRepeats: v.optional(Repeats),
    }),
  ),
  team: v.optional(
    v.partial(
      v.strictObject({
        product: NonEmptyText(60),
        signature: NonEmptyText(1_000),
        managerName: NonEmptyText(100),
        dpoName: NonEmptyText(100),
      }),
    ),
  ),
  replies: v.optional(v.partial(v.strictObject(v.entriesFromList(REPLY_IDS, NonEmptyText(5_000))))),
});

/** Settings as they are written; what a file does not name keeps its standard value. */
export type SettingsFile = v.InferOutput<typeof SettingsFile>;

/**
 * Reads settings from JSON; what the file does not name keeps its standard value.
 * Every problem is reported, each with its field; nothing is taken over by half.
 */
export function parseSettings(json: string): Parsed {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { problems: [{ field: '', message: 'ce n’est pas du JSON' }] };
  }
  return readSettings(data);
}

/** Reads settings from what JSON held, like `parseSettings`. */
export function readSettings(data: unknown): Parsed {
  const parsed = v.safeParse(SettingsFile, data);
  if (!parsed.success) {
    return {
      problems: parsed.issues.map((issue) => ({
        field: v.getDotPath(issue) ?? '',
        message: wordIssue(issue),
      })),
    };
  }
  const { zone } = parsed.output;
  if (zone !== undefined && !isZone(zone))
    return { problems: [{ field: 'zone', message: `fuseau horaire inconnu\u00a0: ${zone.slice(0, 80)}` }] };
  const settings = fromFile(parsed.output);
  const problems = [
    ...dateProblems(settings.schedule.closures),
    ...scheduleProblems(settings.schedule).map(inFile),
  ];
  return problems.length > 0 ? { problems: firstOfEach(problems) } : { ok: settings };
}

/** What was written as a date and is none. */
function dateProblems(closures: readonly Closure[]): readonly Problem[] {
  return closures.flatMap((closure, i) =>
    (['from', 'to'] as const)
      .filter((end) => Number.isNaN(closure[end]))
      .map((end) => ({ field: `closures.${i}.${end}`, message: 'date attendue, par exemple 2026-12-24' })),
  );
}

/** One problem a field: what follows from the first one is no news. */
function firstOfEach(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ field }, i) => problems.findIndex((problem) => problem.field === field) === i);
}

/** A problem of the schedule under the name that its field has in the file. */
function inFile({ field, message }: Problem): Problem {
  const [root, day, ...rest] = field.split('.');
  if (root !== 'week') return { field, message };
  const name = day === undefined ? undefined : DAYS[Number(day)];
  return { field: ['hours', ...(name === undefined ? [] : [name]), ...rest].join('.'), message };
}

/** valibot's own messages are English; those given in the schema are ours. */
function wordIssue({ message, expected }: v.BaseIssue<unknown>): string {
  if (expected === 'never') return 'champ inconnu';
  return message.startsWith('Invalid') ? 'valeur inattendue' : message;
}

function fromFile(file: SettingsFile): Settings {
  const standard = STANDARD_SETTINGS;
  const zone = file.zone ?? standard.schedule.zone;
  const targets = file.targets ?? {};
  const response = { ...standard.policy.response };
  for (const priority of PRIORITIES) {
    const target = targets[priority];
    if (target !== undefined) response[priority] = parseTarget(target);
  }
  return {
    schedule: {
      zone,
      week: DAYS.map((day, i) => file.hours?.[day]?.map(parseInterval) ?? standard.schedule.week[i] ?? []),
      holidays: { ...standard.schedule.holidays, ...withoutUndefined(file.holidays ?? {}) },
      closures: readClosures(file.closures ?? [], zone),
    },
    policy: {
      ...standard.policy,
      response,
      capByLowerLevels: file.capByLowerLevels ?? standard.policy.capByLowerLevels,
      atRiskShare: file.atRiskShare ?? standard.policy.atRiskShare,
    },
    reminders: { ...standard.reminders, ...withoutUndefined(file.reminders ?? {}) },
    team: { ...standard.team, ...withoutUndefined(file.team ?? {}) },
    replies: withoutUndefined(file.replies ?? {}),
  };
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function parseInterval(text: string): OpeningInterval {
  const [from = 0, to = 0] = text.split('-').map((time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 60 + minutes;
  });
  return { from, to };
}

function parseTarget(target: v.InferOutput<typeof TargetFile>): Target {
  return 'openHours' in target
    ? { kind: 'open-hours', hours: target.openHours }
    : { kind: 'business-days', days: target.businessDays };
}
