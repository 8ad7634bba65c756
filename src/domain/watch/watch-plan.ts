// What the passing of time calls for: labels that no longer tell the truth, and reminders that are due.
import { type LabelChange, stateLabel } from '../decision/desired-labels';
import type { DeskContext, Settings } from '../settings/settings';
import { slaStatus } from '../sla/clock';
import type { SlaContext } from '../sla/context';
import type { ConversationLog, LogEntry, SlaStatus } from '../sla/sla-status';
import { type Duration, HOUR, type Instant } from '../terms/time';
import { checksum } from '../text/checksum';
import { type Announced, type IndexEntry, NOTHING_ANNOUNCED, type QueueIndex } from './queue-index';

/**
 * A conversation that has waited longer than this is no news, and no longer announced as at risk or late. So the
 * digests of that span say all that has to be known of what was announced.
 */
export const NEWS_SPAN: Duration = 60 * 24 * HOUR;

/** What a digest may say of a conversation. */
export type Stage = 'escalation' | 'at-risk' | 'late';

/** What is to be announced about one conversation. */
export interface Announcement {
  readonly threadId: string;
  readonly stages: readonly Stage[];
  readonly entry: IndexEntry;
}

/** What one run of the watch is to do. */
export interface WatchPlan {
  readonly relabel: readonly {
    readonly entry: IndexEntry;
    readonly standing: SlaStatus['standing'];
    readonly change: LabelChange;
  }[];
  readonly announce: readonly Announcement[];
}

/** The desk at one run of the watch. */
export interface WatchContext extends DeskContext {
  /** Time between two runs as the platform grants it. */
  readonly period: Duration;
  /** The last run in opening hours, or the first of all where none was; null before that. */
  readonly lastOpen: Instant | null;
}

/** Open days, in hours, after which a run speaks whenever it comes: the openings lie between the runs. */
const DAYS_UNMET = 2;

/**
 * True where a run may announce: in opening hours, and outside them where no run has met any for two open days.
 * @example maySpeak({ calendar, now: mondayAt10, lastOpen: null }) //=> true
 */
export function maySpeak({
  calendar,
  now,
  lastOpen,
}: Pick<WatchContext, 'calendar' | 'now' | 'lastOpen'>): boolean {
  if (calendar.isOpenAt(now)) return true;
  return lastOpen !== null && calendar.openTimeBetween(lastOpen, now) > DAYS_UNMET * calendar.usualDay;
}

/**
 * Decides from the index alone: the deadlines of the whole queue cost no call.
 *
 * A breach that would come before the next run can speak is announced as a risk now: a run may be as late as
 * half a period, and a run outside opening hours says nothing.
 * @example planWatch(new Map([[id, late]]), context).announce[0]?.stages //=> ['late']
 */
export function planWatch(index: QueueIndex, context: WatchContext): WatchPlan {
  const relabel: WatchPlan['relabel'][number][] = [];
  const announce: Announcement[] = [];
  const open = maySpeak(context);
  const horizon = nextChanceToSpeak(context);
  for (const entry of index.values()) {
    if (open && isRaised(entry)) announce.push({ threadId: entry.threadId, stages: ['escalation'], entry });
    if (entry.state !== 'a-traiter' || entry.since === null || entry.review) continue;
    const standing = standingOf(entry, context.now);
    if (standing !== entry.standing) {
      relabel.push({ entry, standing, change: standingChange(entry.standing, standing) });
    }
    const stages = open ? stagesToAnnounce(entry, standing, horizon, context) : [];
    if (stages.length > 0) announce.push({ threadId: entry.threadId, stages, entry });
  }
  return { relabel, announce };
}

/** True where somebody escalated what waits for the customer. */
const isRaised = ({ state, escalation, announced }: IndexEntry) =>
  state === 'attente-client' && escalation && !announced.escalation;

/**
 * Where an indexed conversation stands, by its deadlines.
 * @example standingOf({ ...entry, atRiskFrom: 2_000, due: 3_000 }, 3_001) //=> 'late'
 */
export function standingOf({ due, atRiskFrom }: IndexEntry, now: Instant): SlaStatus['standing'] {
  if (due === null || atRiskFrom === null) return null;
  // A breach counts from the first millisecond after the due instant, also while closed.
  return now > due ? 'late' : now >= atRiskFrom ? 'at-risk' : 'on-time';
}

/**
 * The entry with its deadlines under the settings in force, from the start of its cycle.
 * @example withDeadlines({ ...entry, since: mondayAt10, priority: 'critique' }, desk).due //=> mondayAt14
 */
export function withDeadlines(
  entry: Omit<IndexEntry, 'due' | 'atRiskFrom'>,
  context: SlaContext,
): IndexEntry {
  const { threadId, since, priority, type } = entry;
  const entries: ConversationLog['entries'] = since === null ? [] : [requestAt(since, threadId)];
  const status = slaStatus({ entries, priority, type }, context);
  return { ...entry, due: status.responseDue, atRiskFrom: status.atRiskFrom };
}

/**
 * Names the promise that deadlines are reckoned under: it changes with hours, holidays, closures and targets.
 * @example promiseFingerprint(settings) === promiseFingerprint({ ...settings, team }) //=> true
 */
export function promiseFingerprint({ schedule, policy }: Settings): string {
  return checksum(JSON.stringify([schedule, policy]));
}

/**
 * What is known to be announced once `stage` has been, on the day `today`. Noted twice it is as if noted once: a run that
 * is killed may have noted a digest that the next one notes again.
 * @example afterAnnouncing(NOTHING_ANNOUNCED, 'late', '2026-11-23').late //=> 1
 */
export function afterAnnouncing(announced: Announced, stage: Stage, today: string): Announced {
  switch (stage) {
    case 'escalation':
      return { ...announced, escalation: true };
    case 'at-risk':
      return { ...announced, atRisk: true };
    case 'late':
      if (announced.lateOn === today) return announced;
      return { ...announced, atRisk: true, late: announced.late + 1, lateOn: today };
    default:
      return stage satisfies never;
  }
}

/**
 * The entry to keep for a conversation that was read: what was announced stays known within a cycle,
 * and a new cycle starts with nothing announced. An escalation that is first met when it is no news any more, or when
 * nothing waits, is taken to be announced: the index was lost, or the desk has just been set up. Nor is one news that
 * stood there before we answered.
 * @example mergeEntry(undefined, read, now).announced //=> NOTHING_ANNOUNCED
 */
export function mergeEntry(
  before: IndexEntry | undefined,
  read: Omit<IndexEntry, 'announced'>,
  now: Instant,
): IndexEntry {
  if (before !== undefined && isSameCycle(before, read))
    return { ...read, announced: stillTold(before, read) };
  const known =
    before === undefined ? isOld(read, now) : read.state === 'attente-client' && before.escalation;
  return { ...read, announced: { ...NOTHING_ANNOUNCED, escalation: known && read.escalation } };
}

const isOld = ({ since }: Pick<IndexEntry, 'since'>, now: Instant) =>
  since === null || since < now - NEWS_SPAN;

/** Where a lower level gives more time, the warning of the earlier deadline does not stand for the later one. */
function stillTold({ announced, priority, due }: IndexEntry, read: Omit<IndexEntry, 'announced'>): Announced {
  const later = priority !== read.priority && (read.due ?? 0) > (due ?? 0) && read.standing === 'on-time';
  return later ? { ...announced, atRisk: false } : announced;
}

/** An answer that came back begins a cycle to announce, from its old start. */
function isSameCycle(before: IndexEntry, read: Omit<IndexEntry, 'announced'>): boolean {
  return before.since === read.since && before.undeliveredAt === read.undeliveredAt;
}

function requestAt(at: Instant, messageId: string): LogEntry {
  const nothing = { undelivered: false, dismissed: false, level: null, endsClosing: false } as const;
  return { ...nothing, messageId, at, role: 'customer', people: [0] };
}

function stagesToAnnounce(
  entry: IndexEntry,
  standing: SlaStatus['standing'],
  horizon: Instant,
  context: WatchContext,
): readonly Stage[] {
  const { announced } = entry;
  const stages: Stage[] = entry.escalation && !announced.escalation ? ['escalation'] : [];
  if (entry.since !== null && entry.since < context.now - NEWS_SPAN) return stages;
  if (standing === 'late') {
    const today = context.calendar.localDate(context.now);
    if (announced.late < context.settings.reminders.lateRepeats && announced.lateOn !== today)
      stages.push('late');
  } else if (!announced.atRisk && (standing === 'at-risk' || (entry.due ?? horizon) < horizon)) {
    stages.push('at-risk');
  }
  return stages;
}

function nextChanceToSpeak({ calendar, now, period }: WatchContext): Instant {
  const latestRun = now + 1.5 * period;
  return calendar.isOpenAt(latestRun) ? latestRun : calendar.nextOpening(latestRun) + 1.5 * period;
}

function standingChange(from: SlaStatus['standing'], to: SlaStatus['standing']): LabelChange {
  const before = stateLabel('a-traiter', from);
  const after = stateLabel('a-traiter', to);
  return { add: after === null ? [] : [after], remove: before === null ? [] : [before] };
}
