// What the passing of time calls for: labels that no longer tell the truth, and reminders that are due.
import { type LabelChange, stateLabels } from '../decision/desired-labels';
import type { DeskContext, Settings } from '../settings/settings';
import { slaStatus } from '../sla/clock';
import type { SlaContext } from '../sla/context';
import { resolutionDue } from '../sla/deadline';
import { followUpDue } from '../sla/follow-up';
import { runningClock, standingAt, worstOf } from '../sla/running-clock';
import type { ConversationLog, LogEntry, RunningClock, SlaStatus, Standing } from '../sla/sla-status';
import { type Duration, HOUR, type Instant } from '../terms/time';
import { checksum } from '../text/checksum';
import type { AnnouncedPromise, IndexEntry, QueueIndex, WatchedPromise } from './queue-index';

/**
 * A conversation that has waited longer than this is no news, and no longer announced as at risk or late. So the
 * digests of that span say all that has to be known of what was announced.
 */
export const NEWS_SPAN: Duration = 60 * 24 * HOUR;

/** What a digest may say of a conversation. */
export type Stage = 'escalation' | 'at-risk' | 'late';

/** A promise of the index: what was promised, and since when; 0 while nothing waits. */
export interface PromiseName {
  readonly threadId: string;
  readonly kind: RunningClock['kind'];
  readonly since: Instant;
  /** When we sent the answer that came back; null where none did. */
  readonly undeliveredAt: Instant | null;
}

/** What is to be announced about one promise. */
export interface Announcement extends PromiseName {
  readonly stages: readonly Stage[];
  readonly due: Instant | null;
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
    if (open && isRaised(entry)) {
      const { threadId, undeliveredAt } = entry;
      const raised = { threadId, kind: 'response', since: 0, undeliveredAt, due: null } as const;
      announce.push({ ...raised, stages: ['escalation'], entry });
    }
    if (entry.state === 'attente-client' || entry.review) continue;
    const standing = standingOf(entry, context.now);
    if (standing !== entry.standing) {
      relabel.push({ entry, standing, change: standingChange(entry, standing) });
    }
    if (!open) continue;
    for (const promise of promisesOf(entry)) {
      const stages = stagesToAnnounce(entry, promise, horizon, context);
      if (stages.length > 0) announce.push({ ...promise, stages, entry });
    }
  }
  return { relabel, announce };
}

/** True where somebody escalated what does not wait for an answer. */
const isRaised = ({ state, escalation, announced }: IndexEntry) =>
  state !== 'a-traiter' && escalation && !announced.escalation;

/** A promise that runs, as the index holds it. */
export interface IndexedPromise extends PromiseName {
  readonly due: Instant;
  readonly atRiskFrom: Instant;
  readonly announced: AnnouncedPromise;
}

/**
 * The promises of a conversation that run, the one that is due first on top.
 * @example promisesOf({ ...entry, state: 'en-cours', followUp }).map(({ kind }) => kind) //=> ['follow-up']
 */
export function promisesOf(entry: IndexEntry): readonly IndexedPromise[] {
  const { threadId, state, since, undeliveredAt, announced } = entry;
  const { due, atRiskFrom } = entry.older ?? entry;
  if (state === 'attente-client') return [];
  const other = (kind: RunningClock['kind'], promise: WatchedPromise | null): readonly IndexedPromise[] =>
    promise === null ? [] : [{ ...promise, threadId, kind, undeliveredAt: null }];
  const response: readonly IndexedPromise[] =
    since === null || due === null || atRiskFrom === null
      ? []
      : [{ threadId, kind: 'response', since, undeliveredAt, due, atRiskFrom, announced }];
  return [...response, ...other('follow-up', entry.followUp), ...other('resolution', entry.resolution)].sort(
    (a, b) => a.due - b.due,
  );
}

/**
 * Where an indexed conversation stands, by the worst of its promises.
 * @example standingOf({ ...entry, atRiskFrom: 2_000, due: 3_000 }, 3_001) //=> 'late'
 */
export function standingOf(entry: IndexEntry, now: Instant): Standing | null {
  return worstOf(promisesOf(entry).map((promise) => standingAt(promise, now)));
}

/**
 * When the first of an indexed conversation's promises is due; null while none runs.
 * @example dueOf({ ...entry, due: 3_000 }) //=> 3_000
 */
export function dueOf(entry: IndexEntry): Instant | null {
  return promisesOf(entry)[0]?.due ?? null;
}

/**
 * The entry with its deadlines under the settings in force, each from its own start. Since when it is escalated the index does
 * not know: what was due for that is due no later.
 * @example withDeadlines({ ...entry, since: mondayAt10, priority: 'critique' }, desk).due //=> mondayAt14
 */
export function withDeadlines(entry: IndexEntry, context: SlaContext): IndexEntry {
  const { threadId, since, priority, type, followUp, resolution } = entry;
  const entries: ConversationLog['entries'] = since === null ? [] : [requestAt(since, threadId)];
  const own = slaStatus({ entries, priority, type, markedAt: null }, context).responseDue;
  const due = own !== null && entry.escalation ? Math.min(own, entry.due ?? own) : own;
  const solved =
    resolution && resolutionDue(resolution.since, resolution.waited, { priority, type }, context);
  return {
    ...entry,
    due,
    atRiskFrom: since === null || due === null ? null : riskFrom({ from: since, due }, context),
    followUp:
      followUp === null || followUp.term === 'dated'
        ? followUp
        : dated(followUp, followUpDue(followUp.since, followUp.term, priority, context), context),
    resolution: resolution === null || solved === null ? null : dated(resolution, solved, context),
  };
}

function dated<P extends WatchedPromise>(promise: P, due: Instant, context: SlaContext): P {
  return { ...promise, due, atRiskFrom: riskFrom({ from: promise.since, due }, context) };
}

function riskFrom(span: { readonly from: Instant; readonly due: Instant }, context: SlaContext): Instant {
  return runningClock('response', span, context).atRiskFrom;
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
export function afterAnnouncing<A extends AnnouncedPromise>(announced: A, stage: Stage, today: string): A {
  switch (stage) {
    case 'escalation':
      return 'escalation' in announced ? { ...announced, escalation: true } : announced;
    case 'at-risk':
      return { ...announced, atRisk: true };
    case 'late':
      if (announced.lateOn === today) return announced;
      return { ...announced, atRisk: true, late: announced.late + 1, lateOn: today };
    default:
      return stage satisfies never;
  }
}

const NOTHING_ELSE = {
  undelivered: false,
  dismissed: false,
  level: null,
  endsClosing: false,
  promise: null,
  owedBy: null,
  followedUp: false,
  escalates: false,
} as const;

function requestAt(at: Instant, messageId: string): LogEntry {
  return { ...NOTHING_ELSE, messageId, at, role: 'customer', people: [0] };
}

function stagesToAnnounce(
  entry: IndexEntry,
  { kind, since, due, atRiskFrom, announced }: IndexedPromise,
  horizon: Instant,
  context: WatchContext,
): readonly Stage[] {
  const { now, calendar, settings } = context;
  const escalated = kind === 'response' && entry.escalation && !entry.announced.escalation;
  const stages: Stage[] = escalated ? ['escalation'] : [];
  // The promise of a solution may have begun long ago, and fall due today.
  if ((kind === 'response' ? since : due) < now - NEWS_SPAN) return stages;
  const standing = standingAt({ due, atRiskFrom }, now);
  if (standing === 'late') {
    const today = calendar.localDate(now);
    if (announced.late < settings.reminders.lateRepeats && announced.lateOn !== today) stages.push('late');
  } else if (!announced.atRisk && (standing === 'at-risk' || due < horizon)) {
    stages.push('at-risk');
  }
  return stages;
}

function nextChanceToSpeak({ calendar, now, period }: WatchContext): Instant {
  const latestRun = now + 1.5 * period;
  return calendar.isOpenAt(latestRun) ? latestRun : calendar.nextOpening(latestRun) + 1.5 * period;
}

function standingChange({ state, standing }: IndexEntry, now: Standing | null): LabelChange {
  const before = stateLabels(state, standing);
  const after = stateLabels(state, now);
  return {
    add: after.filter((key) => !before.includes(key)),
    remove: before.filter((key) => !after.includes(key)),
  };
}
