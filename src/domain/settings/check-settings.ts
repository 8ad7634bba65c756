// Settings as a person writes them: JSON with hours as text and instants as ISO 8601.
import * as v from 'valibot';
import { isDate } from '../calendar/local-time';
import type { OpeningInterval } from '../calendar/schedule';
import { scheduleProblems } from '../calendar/schedule-problems';
import { isZone } from '../calendar/zones';
import { isAddress, isDomain } from '../mailbox/mail-address';
import { isPublicMailDomain } from '../mailbox/public-mail-domains';
import { PRIORITIES, type Priority, TICKET_TYPES, tableOf } from '../terms/levels';
import { overlaps, parseClosure, parseOpening } from './exceptions';
import { OwnRepliesSchema, parseOwnReplies, ReplyOrderSchema, Text } from './own-replies';
import { contradictions } from './senders';
import { GREETINGS, type Settings, STANDARD_SETTINGS } from './settings';
import { Days, parseEscalation, parseResolution, parseTarget, TargetSchema, Whole } from './target-file';

/** One thing that is wrong, named by its field, in French. */
export interface Problem {
  readonly field: string;
  readonly message: string;
}

/** The settings, or everything that is wrong with what was read. */
export type Parsed = { readonly ok: Settings } | { readonly problems: readonly Problem[] };

/** Keys of `hours`, Monday first. */
export const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;

/** Values of `holidays.region`. */
export const HOLIDAY_REGIONS = ['metropole', 'alsace-moselle', 'none'] as const;

const Hours = v.array(
  v.pipe(
    v.string(),
    v.regex(/^\d{1,2}:[0-5]\d-\d{1,2}:[0-5]\d$/, 'attendu\u00a0: «\u00a009:00-18:00\u00a0»'),
  ),
);
const AT_RISK = 'entre 5 et 100\u00a0% du délai';
const Address = v.pipe(v.string(), v.check(isAddress, 'adresse électronique attendue'));
const LowerCase = v.pipe(
  v.string(),
  v.transform((text) => text.trim().toLowerCase()),
);
/** One of a list: the address is named, and kept in lower case. */
const ListedAddress = v.pipe(
  LowerCase,
  v.check(isAddress, ({ input }) => `adresse électronique attendue\u00a0: ${input}`),
);
const Addresses = (most: number) =>
  v.pipe(v.array(ListedAddress), v.maxLength(most, `${most} adresses au plus`));
const Domain = v.pipe(
  LowerCase,
  v.check(isDomain, ({ input }) => `domaine attendu, par exemple example.fr\u00a0: ${input}`),
  v.check(
    (domain) => !isPublicMailDomain(domain),
    ({ input }) => `${input} est un domaine public, où chacun peut ouvrir une adresse`,
  ),
);
const Initials = v.pipe(
  v.string(),
  v.transform((text) => text.trim().toUpperCase()),
  v.regex(/^\p{L}{1,4}$/u, 'attendu\u00a0: une à quatre lettres, par exemple CL'),
);
const ExceptionSchema = v.strictObject({
  from: v.string(),
  to: v.string(),
  reason: v.optional(Text(200)),
});

/** Of an object every field may be left out, and no other be there. */
const Fields = <T extends v.ObjectEntries>(entries: T) => v.partial(v.strictObject(entries));

const SettingsSchema = Fields({
  zone: v.pipe(v.string(), v.check(isZone, 'fuseau horaire inconnu')),
  hours: Fields(tableOf(WEEKDAYS, () => Hours)),
  holidays: Fields({ region: v.picklist(HOLIDAY_REGIONS), whitMondayWorked: v.boolean() }),
  closures: v.array(ExceptionSchema),
  openings: v.array(ExceptionSchema),
  targets: Fields(tableOf(PRIORITIES, () => TargetSchema)),
  resolution: Fields({
    target: TargetSchema,
    priorities: v.array(v.picklist(PRIORITIES)),
    types: v.array(v.picklist(TICKET_TYPES)),
  }),
  escalation: v.nullable(TargetSchema),
  capByLowerLevels: v.boolean(),
  atRiskShare: v.pipe(v.number(), v.minValue(0.05, AT_RISK), v.maxValue(1, AT_RISK)),
  beginning: v.nullable(v.pipe(v.string(), v.check(isDate, 'date attendue, par exemple 2026-10-24'))),
  reminders: Fields({
    recipients: v.pipe(v.array(Address), v.maxLength(20, '20 adresses au plus')),
    manager: v.nullable(Address),
    lateRepeats: Whole(0, 'de 0 à 30', 30, 'de 0 à 30'),
    dailyRound: v.boolean(),
    binOld: v.boolean(),
  }),
  silence: Fields({ askAfter: Days, closeAfter: Days }),
  closing: Fields({ archive: v.boolean() }),
  report: Fields({ monthlyMail: v.boolean() }),
  retention: Fields({ enabled: v.boolean() }),
  team: Fields({
    product: Text(60),
    greeting: v.picklist(GREETINGS),
    signature: Text(1_000),
    managerName: Text(100),
    dpoName: Text(100),
    dpoAddress: v.nullable(Address),
    mediator: Text(300),
    initials: v.pipe(v.array(Initials), v.maxLength(30, '30 personnes au plus')),
    addresses: Addresses(50),
    domains: v.pipe(v.array(Domain), v.maxLength(20, '20 domaines au plus')),
  }),
  senders: Fields({ always: Addresses(200), never: Addresses(200) }),
  replies: OwnRepliesSchema,
  replyOrder: ReplyOrderSchema,
});

/** The settings as they stand in JSON; what is absent has its standard value. */
export type SettingsFile = v.InferOutput<typeof SettingsSchema>;

/**
 * Reads settings from JSON; what the file does not name keeps its standard value.
 * Every problem is reported, each with its field; nothing is half applied.
 * @example parseSettings('{"atRiskShare": 2}') //=> { problems: [{ field: 'atRiskShare', message: 'entre 5 et 100\u00a0% du délai' }] }
 */
export function parseSettings(json: string): Parsed {
  const file = readJson(json);
  return file === undefined
    ? { problems: [{ field: '', message: 'ce n’est pas du JSON' }] }
    : checkSettings(file);
}

/**
 * Like `parseSettings`, of what has been read from JSON already.
 * @example checkSettings({}) //=> { ok: STANDARD_SETTINGS }
 */
export function checkSettings(file: unknown): Parsed {
  const parsed = v.safeParse(SettingsSchema, file);
  if (!parsed.success) {
    return {
      problems: parsed.issues.map((issue) => ({
        field: (issue.path ?? []).map(({ key }) => key).join('.'),
        message: wordIssue(issue),
      })),
    };
  }
  const problems: Problem[] = [];
  const settings = fromFile(parsed.output, problems);
  if (problems.length > 0) return { problems };
  const wrong = scheduleProblems(settings.schedule);
  if (wrong.length > 0)
    return { problems: wrong.map(({ field, message }) => ({ field: fileField(field), message })) };
  const doubtful = overlaps(settings.schedule);
  return doubtful.length > 0 ? { problems: doubtful } : { ok: settings };
}

/**
 * The value that a text stands for; undefined when it is not JSON.
 * @example readJson('{') //=> undefined
 */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where a field of the schedule stands in the file: `week.0.1` is `hours.lundi.1`, an opening's date its beginning. */
function fileField(field: string): string {
  return field
    .replace(/\.date$/, '.from')
    .replace(/^week(?:\.(\d))?/, (_whole, day?: string) =>
      day === undefined ? 'hours' : `hours.${WEEKDAYS[Number(day)]}`,
    );
}

/** valibot's own messages are English; those given in the schema are ours. */
function wordIssue({ message, expected }: v.BaseIssue<unknown>): string {
  if (expected === 'never') return 'champ inconnu';
  return message.startsWith('Invalid') ? 'valeur inattendue' : message;
}

/** Parts of the settings whose fields stand in the file as they are. */
type Part = 'reminders' | 'silence' | 'closing' | 'report' | 'retention' | 'team' | 'senders';

function fromFile(file: SettingsFile, problems: Problem[]): Settings {
  const standard = STANDARD_SETTINGS;
  problems.push(...contradictions(file.senders ?? {}));
  const zone = file.zone ?? standard.schedule.zone;
  const response = (level: Priority) => {
    const target = file.targets?.[level];
    return target === undefined ? standard.policy.response[level] : parseTarget(target);
  };
  const filled = <K extends Part>(part: K) => ({ ...standard[part], ...withoutUndefined(file[part] ?? {}) });
  return {
    schedule: {
      zone,
      week: WEEKDAYS.map(
        (day, i) => file.hours?.[day]?.map(parseInterval) ?? standard.schedule.week[i] ?? [],
      ),
      holidays: { ...standard.schedule.holidays, ...withoutUndefined(file.holidays ?? {}) },
      closures: (file.closures ?? []).map((closure, i) =>
        parseClosure(closure, zone, (name, message) =>
          problems.push({ field: `closures.${i}.${name}`, message }),
        ),
      ),
      openings: (file.openings ?? []).map((opening, i) =>
        parseOpening(opening, (name, message) => problems.push({ field: `openings.${i}.${name}`, message })),
      ),
    },
    policy: {
      ...standard.policy,
      response: tableOf(PRIORITIES, response),
      resolution: parseResolution(file.resolution ?? {}),
      escalation: parseEscalation(file.escalation),
      capByLowerLevels: file.capByLowerLevels ?? standard.policy.capByLowerLevels,
      atRiskShare: file.atRiskShare ?? standard.policy.atRiskShare,
    },
    beginning: file.beginning ?? standard.beginning,
    reminders: filled('reminders'),
    silence: filled('silence'),
    closing: filled('closing'),
    report: filled('report'),
    retention: filled('retention'),
    team: filled('team'),
    senders: filled('senders'),
    replies: parseOwnReplies(file.replies ?? {}, problems),
    replyOrder: file.replyOrder ?? standard.replyOrder,
  };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Defined<T>;
}

function parseInterval(text: string): OpeningInterval {
  const [from = 0, to = 0] = text.split('-').map((time) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 60 + minutes;
  });
  return { from, to };
}
