// What the homepage says: the queue by urgency, the counts, when support is open, how the watch is doing.
import { periodWords } from '../french/duration';
import { formatDate, formatDateNear, formatInstant } from '../french/instant';
import { counted, NBSP, typeset } from '../french/typography';
import { conversationLink, spamLink, viewLink } from '../mailbox/gmail-links';
import type { LabelKey } from '../mailbox/labels';
import type { CopyState } from '../settings/copy-state';
import type { StandardInstead } from '../settings/standard-instead';
import type { SlaStatus } from '../sla/sla-status';
import type { FailureCode } from '../terms/failure';
import { PRIORITIES, TICKET_TYPES } from '../terms/levels';
import type { Duration, Instant } from '../terms/time';
import { PRIORITY_WORDS, spamWords, TYPE_WORDS } from '../terms/words';
import { plainText } from '../text/escape';
import type { IndexEntry } from '../watch/queue-index';
import { dueOf, standingOf } from '../watch/watch-plan';
import { type FirstStep, firstSteps } from './first-steps';
import { homeWarnings } from './home-warnings';
import {
  type MoreLine,
  moreLine,
  nameOf,
  type QueueLine,
  type QueueLineInput,
  queueLine,
  sortQueue,
} from './queue-lines';
import { type SilentLines, silentLines } from './silent-lines';

/** The homepage, text by text. */
export interface HomeView extends SilentLines {
  /** What a new desk is to do; none once it is done, or taken off. */
  readonly steps: readonly FirstStep[];
  readonly openLine: string;
  readonly closedDays: readonly string[];
  /** The views of Gmail's own, with how many are in them; null where the index does not know. */
  readonly counts: readonly {
    readonly text: string;
    readonly count: number | null;
    /** True where there may be more: the index has no room for all. */
    readonly atLeast: boolean;
    readonly link: string;
  }[];
  /** How many are to be done now, shown or not. */
  readonly waiting: number;
  /** True where there may be more. */
  readonly atLeast: boolean;
  /** How much of the mailbox the queue speaks of; `queue` where somebody may wait who does not stand in it. */
  readonly known: 'nothing' | 'part' | 'queue' | 'all';
  readonly queue: readonly QueueLine[];
  /** « et 34 autres », with a link; null when the whole queue is shown. */
  readonly more: MoreLine | null;
  /** What we have answered and still owe something, the nearest date first, but for what stands in the queue; and how many in all. */
  readonly inProgress: readonly QueueLine[];
  readonly owed: number;
  readonly moreOwed: MoreLine | null;
  /** Mail that may be a machine's, the oldest first, and how many there are, shown or not. */
  readonly review: readonly QueueLine[];
  readonly toReview: number;
  readonly moreReview: MoreLine | null;
  /** Customers who seem to be in spam; null where none does. */
  readonly inSpam: MoreLine | null;
  readonly warnings: readonly string[];
  /** What could not be read, and the link to it, for a person can. */
  readonly unreadable: readonly UnreadableLine[];
  /** What a person is to say of the settings, and of which copy; null where nothing is asked. */
  readonly settingsAsk: {
    readonly ask: 'take-over' | 'seen-damaged' | 'seen-restored';
    readonly copy: string;
  } | null;
  readonly watchLine: string;
  readonly remindersOn: boolean;
}

interface UnreadableLine extends MoreLine {
  readonly note: string;
}

/** What the homepage is made of. */
export interface HomeViewInput extends QueueLineInput {
  /** What of the settings the team has saved itself. */
  readonly saved: readonly string[];
  readonly stepsHidden: boolean;
  readonly entries: readonly IndexEntry[];
  readonly watch: {
    readonly lastRun: Instant | null;
    readonly period: Duration | null;
    readonly lastError: FailureCode | null;
    /** Conversations read so far by a full reading in progress. */
    readonly syncing: number | null;
    /** Conversations that changed and were not read yet. */
    readonly pending: readonly string[];
    /** Of these one may have cut a run off. */
    readonly suspects: readonly string[];
    /** The point in the history since which something may not have been read; null where all was. */
    readonly floor: string | null;
    /** Conversations that could not be read, by id, and when they are tried again. */
    readonly failures: Readonly<Record<string, { readonly tries: number; readonly next: Instant }>>;
    /** True while conversations that wait for us have no room in the index. */
    readonly overfull: boolean;
    /** True where answered ones may have none. */
    readonly crowded: boolean;
    /** Conversations that had waited before the watch began; null where they could not be counted. */
    readonly unwatched: number | null;
    /** True once rounds may take minutes. */
    readonly longRounds: boolean;
    /** Conversations whose reminder waits for the next day's quota of recipients. */
    readonly heldBack: number;
    readonly standardInstead: StandardInstead | null;
    /** When lost settings were taken back from their copy, null once that was seen, and a copy that waits for a word. */
    readonly settingsCopy: Pick<CopyState, 'restoredAt' | 'offered'>;
    /** When this installation took over from one that had stopped; null where it did not. */
    readonly tookOverAt: Instant | null;
    /** Conversations in spam that look like customers'. */
    readonly inSpam: number;
    /** Addresses that a reminder did not reach, '' where the report did not say which, and when that was reported. */
    readonly undelivered: Readonly<Record<string, Instant>>;
    /** When Gmail last refused to send one for good; null once it took one again. */
    readonly reminderRefusedAt: Instant | null;
    /** True when there is hardly any room left for what the watch finds out. */
    readonly storeFull: boolean;
  };
}

/** Lines of the queue and of the sections below it, but for what is to be verified. */
export const QUEUE_LENGTH = 50;
const REVIEW_LENGTH = 10;
const OWED_LENGTH = 10;
const UNREADABLE_LENGTH = 5;

/**
 * Words the homepage.
 * @example homeView({ ...input, entries: [] }).queue //=> []
 */
export function homeView(input: HomeViewInput): HomeView {
  const { entries, calendar, now, settings, address } = input;
  const zone = settings.schedule.zone;
  const requests = entries.filter(({ review }) => !review);
  const queue = sortQueue(requests.filter((entry) => isPressing(entry, input)));
  const owed = sortQueue(requests.filter(({ state }) => state === 'en-cours'));
  const later = owed.filter((entry) => !queue.includes(entry));
  const review = sortQueue(entries.filter(({ review }) => review));
  const silent = silentLines(requests, input);
  // A card shows 100 widgets: what the sections below take, the queue has less.
  const remindersOn = input.watch.period !== null;
  const steps = input.stepsHidden ? [] : firstSteps({ saved: input.saved, remindersOn });
  const room = QUEUE_LENGTH - Math.min(later.length, OWED_LENGTH + 1) - silent.silent.length - steps.length;
  const next = queue[room];
  const warnings = homeWarnings(input);
  return {
    openLine: calendar.isOpenAt(now)
      ? `Support ouvert, fermeture ${formatInstant(calendar.nextClosing(now), now, zone)}`
      : `Support fermé, reprise ${formatInstant(calendar.nextOpening(now), now, zone)}`,
    closedDays: calendar.closedDays(now, 3).map(({ first, last, name }) => {
      const until = formatDateNear(last, now, zone);
      const when = first === last ? until : `du ${formatDate(first)} au ${until}`;
      return `${when}${NBSP}: ${plainText(name, 80)}`;
    }),
    counts: counts(input),
    waiting: queue.length,
    atLeast: input.watch.overfull,
    known: knownOf(input.watch, warnings, review.length),
    queue: queue.slice(0, room).map((entry) => queueLine(entry, input)),
    // No conversation carries the root of the tree: the page that shows the next ones is their priority's.
    more: next === undefined ? null : moreLine(queue.length - room, address, `priority/${next.priority}`),
    inProgress: later.slice(0, OWED_LENGTH).map((entry) => queueLine(entry, input)),
    ...silent,
    owed: owed.length,
    moreOwed:
      later.length > OWED_LENGTH ? moreLine(later.length - OWED_LENGTH, address, 'in-progress') : null,
    review: review
      .slice(0, REVIEW_LENGTH)
      .map((entry) => ({ ...queueLine(entry, input), title: 'À vérifier' })),
    toReview: review.length,
    moreReview:
      review.length > REVIEW_LENGTH ? moreLine(review.length - REVIEW_LENGTH, address, 'review') : null,
    inSpam:
      input.watch.inSpam === 0 ? null : { text: spamWords(input.watch.inSpam), link: spamLink(address) },
    warnings,
    unreadable: unreadableLines(input),
    settingsAsk: settingsAsk(input.watch),
    watchLine: watchLine(input),
    remindersOn,
    steps,
  };
}

/** What is to be done now: whoever waits for an answer, and what we owe today or should have done. */
function isPressing(entry: IndexEntry, { now, calendar }: HomeViewInput): boolean {
  if (entry.state === 'a-traiter') return true;
  const due = dueOf(entry);
  if (entry.state !== 'en-cours' || due === null) return false;
  return standingOf(entry, now) !== 'on-time' || calendar.localDate(due) === calendar.localDate(now);
}

function settingsAsk({
  settingsCopy: { offered, restoredAt },
}: HomeViewInput['watch']): HomeView['settingsAsk'] {
  if (offered !== null) return { ask: offered.of === '' ? 'seen-damaged' : 'take-over', copy: offered.id };
  return restoredAt === null ? null : { ask: 'seen-restored', copy: '' };
}

/** Without reminders nothing is read of what comes. */
function knownOf(
  { lastRun, period, syncing, pending, suspects, floor, inSpam, unwatched }: HomeViewInput['watch'],
  warnings: readonly string[],
  toReview: number,
): HomeView['known'] {
  if (lastRun === null) return 'nothing';
  const left = pending.length + suspects.length + warnings.length;
  if (period === null || syncing !== null || floor !== null || left > 0) return 'part';
  return toReview + inSpam > 0 || unwatched !== 0 ? 'queue' : 'all';
}

/** Those that have failed most often: they have waited longest. */
function unreadableLines({
  watch,
  titles,
  address,
  now,
  settings,
}: HomeViewInput): readonly UnreadableLine[] {
  return Object.entries(watch.failures)
    .sort(([, a], [, b]) => b.tries - a.tries)
    .slice(0, UNREADABLE_LENGTH)
    .map(([threadId, { next }]) => {
      const title = titles.get(threadId);
      const again = formatInstant(Math.max(next, now), now, settings.schedule.zone);
      return {
        text: title === undefined ? 'Conversation à ouvrir' : nameOf(title),
        note: typeset(`Vigie n’a pas pu la lire, nouvel essai ${again}`),
        link: conversationLink(address, threadId),
      };
    });
}

function counts({ entries, now, address, watch }: HomeViewInput): HomeView['counts'] {
  const view = (text: string, key: LabelKey, isIn: ((entry: IndexEntry) => boolean) | null) => ({
    text,
    count: isIn === null ? null : entries.filter((entry) => !entry.review && isIn(entry)).length,
    atLeast: isIn !== null && (watch.overfull || watch.crowded),
    link: viewLink(address, key),
  });
  const stands = (wanted: SlaStatus['standing']) => (entry: IndexEntry) =>
    entry.state !== 'attente-client' && standingOf(entry, now) === wanted;
  return [
    view('En retard', 'late', stands('late')),
    view('À risque', 'at-risk', stands('at-risk')),
    view('Escalades', 'escalation', ({ escalation }) => escalation),
    view('En cours chez nous', 'in-progress', ({ state }) => state === 'en-cours'),
    view('Attente client', 'waiting-customer', ({ state }) => state === 'attente-client'),
    ...PRIORITIES.map((level) =>
      view(PRIORITY_WORDS[level], `priority/${level}`, ({ priority }) => priority === level),
    ),
    ...TICKET_TYPES.map((kind) => view(TYPE_WORDS[kind], `type/${kind}`, ({ type }) => type === kind)),
    view('Priorité à confirmer', 'doubtful', ({ doubtful }) => doubtful),
    {
      ...view('À vérifier', 'review', null),
      count: entries.filter(({ review }) => review).length,
      atLeast: watch.overfull,
    },
    { ...view('Avant Vigie', 'before-start', null), count: watch.unwatched },
    view('Clos', 'closed', null),
    view('Automatique', 'automatic', null),
  ];
}

function watchLine({
  watch: { period, lastRun, syncing, longRounds },
  now,
  settings,
}: HomeViewInput): string {
  if (period === null) return typeset('Rappels désactivés : personne n’est prévenu avant une échéance.');
  const last =
    lastRun === null
      ? 'pas encore exécutée'
      : `dernière ronde ${formatInstant(lastRun, now, settings.schedule.zone)}`;
  const reading =
    syncing === null
      ? ''
      : ` · lecture de la boîte\u00a0: ${counted(syncing, 'conversation', 'lue', 'lues')}`;
  const rounds = longRounds ? `rondes de 4${NBSP}min au plus` : `rondes de 18${NBSP}s au plus`;
  return `Surveillance ${periodWords(period)}, ${rounds} · ${last}${typeset(reading)}`;
}
