// One run of the watch, in progress.

import { closingWish } from '../../domain/decision/closing-wish';
import { stateLabels } from '../../domain/decision/desired-labels';
import { heldBy, isRecord, type LabelKey } from '../../domain/mailbox/labels';
import { type FailureCode, refusesAll } from '../../domain/terms/failure';
import { type Duration, HOUR, type Instant, SECOND } from '../../domain/terms/time';
import { type IndexEntry, isCrowded, type QueueIndex } from '../../domain/watch/queue-index';
import { budgetOf, SHORT_BUDGET, spentToday } from '../../domain/watch/time-limit';
import type { ThreadChange } from '../../ports';
import { answersReminder } from '../conversation/answers-reminder';
import { type Assessed, assess, correctLabels } from '../conversation/assess';
import { indexProperties, keepStarts, noteInIndex } from '../conversation/queue';
import { forgetTitles, type Title, titleOf } from '../conversation/titles';
import type { Desk } from '../desk';
import { storedPeriod } from '../stored-period';
import { wasAnsweredElsewhere } from './answered-elsewhere';
import { raisedAt } from './backlog';
import { keepHand } from './hand-waiting';
import { leadBounces } from './lead-bounces';
import { createPace } from './pace';
import { labelCodes, labelsLeft, readLately } from './read-lately';
import { failureGuard, guard } from './set-aside';
import { type WatchState, watchStateProperty } from './watch-state';

export interface WatchRun {
  readonly desk: Desk;
  /** The index as the store holds it; null when what is stored is of no use. */
  saved: QueueIndex | null;
  /** The index as this run knows it. */
  readonly index: Map<string, IndexEntry>;
  readonly state: { -readonly [K in keyof WatchState]: WatchState[K] };
  readonly titles: Map<string, Title>;
  /** Conversations that were to be read, and those that were. */
  readonly read: { tried: number; well: number };
  relabelled: number;
  /** True once it marked what had waited before the watch, or took such a mark off. */
  recount: boolean;
  /** True once this run has read the history to its end. */
  upToDate: boolean;
  /**
   * What this run read, with codes of the labels that it left there; until it has read the history to its end, what the last
   * one read too.
   */
  readonly lately: Map<string, string>;
  /** True once conversations could not be had: none is asked for again in this run. */
  down: boolean;
  /** How long this run may work, in ms. */
  readonly budget: Duration;
  /** How long it has worked, in ms. */
  elapsed(): Duration;
  /** Begins a part of the run, which may last until `until` ms after the beginning. */
  part(until: Duration): void;
  /** False once the part under way is to end. */
  hasTime(): boolean;
  /** No more work in this part, nor in this run where Google would refuse all of it; the next one goes on. */
  stop(code: FailureCode): void;
  /** Reads a conversation, makes its labels tell the truth and notes it; null when it is gone. */
  readConversation(threadId: string): Assessed | null;
  /** Keeps the index and the state as they are now, with what is about to be read: a run that is cut off is noticed by it. */
  save(reading: readonly string[]): void;
  /** Does what concerns one conversation alone; a failure sets that one aside, or ends the work where it is not its own. */
  guarded(threadId: string, work: () => void): boolean;
}

/** Conversations read lately that the state has room for: what a run of four minutes reads at a hundred a minute. */
const MAX_LATELY = 500;
/** A run that goes on saving after this much may come to work past the short budget. */
const SIGNED_AFTER = 10 * SECOND;
/** @param loaded the index, null to build it anew */
export function createWatchRun(
  desk: Desk,
  loaded: { readonly saved: QueueIndex; readonly index: QueueIndex } | null,
  state: WatchState,
): WatchRun {
  const index = new Map(loaded?.index ?? []);
  const { clock } = desk.services;
  const spent = spentToday(state.spent, desk.now);
  const period = storedPeriod(desk.services.store) ?? HOUR;
  const pace = createPace(desk);
  const failed = failureGuard(desk);
  let until: Instant = desk.now + SHORT_BUDGET;
  let stopped = false;
  let refused = false;
  const run: WatchRun = {
    desk,
    saved: loaded?.saved ?? null,
    index,
    state: { ...state, spent, failures: { ...state.failures } },
    titles: new Map(),
    read: { tried: 0, well: 0 },
    relabelled: 0,
    recount: false,
    upToDate: false,
    lately: readLately(state.lately),
    down: false,
    budget: budgetOf(state.limit, spent, period, desk.now),

    elapsed: () => clock.now() - desk.now,

    part(length) {
      until = desk.now + length;
      stopped &&= refused;
    },

    hasTime: () => !stopped && clock.now() < until && pace.waits(until),

    stop(code) {
      run.state.lastError = code;
      stopped = true;
      refused ||= refusesAll(code);
    },

    save: (reading) => saveRun(run, reading),

    readConversation(threadId) {
      pace.note();
      return readAndCorrect(run, threadId);
    },

    guarded: (threadId, work) => guard(run, { threadId, failed }, work),
  };
  return run;
}

function readAndCorrect(run: WatchRun, threadId: string): Assessed | null {
  const { desk, index } = run;
  run.read.tried += 1;
  const assessed = assessThread(run, threadId);
  run.read.well += 1;
  if (assessed === null) {
    index.delete(threadId);
    return null;
  }
  run.lately.set(threadId, labelCodes(assessed));
  const { add, remove } = assessed.change;
  run.recount ||= add.includes('before-start') || remove.includes('before-start');
  leadBounces(run, assessed);
  if (correctLabels(desk, assessed)) run.relabelled += 1;
  noteInIndex(index, threadId, assessed, { ...desk, raisedAt: raisedAt(run, assessed) });
  if (index.has(threadId)) run.titles.set(threadId, titleOf(assessed.snapshot));
  return assessed;
}

function saveRun(run: WatchRun, reading: readonly string[]): void {
  const { desk, state, index, saved } = run;
  keepStarts(desk, index);
  state.reading = reading;
  if (reading.length > 0 && run.elapsed() > SIGNED_AFTER && run.budget > SHORT_BUDGET)
    state.limit = { ...state.limit, signedAt: state.limit.signedAt ?? desk.services.clock.now() };
  const { properties, dropped } = indexProperties(desk, saved, index);
  const left = new Set(dropped);
  // Shards that were not written do not say again what they had no room for.
  state.overfull =
    dropped.some((threadId) => index.get(threadId)?.state === 'a-traiter') ||
    (state.overfull && saved !== null && isCrowded(saved));
  const held = (threadId: string) => index.has(threadId) && !left.has(threadId);
  state.lately = [...run.lately]
    .flatMap(([id, labels]) => (held(id) ? [] : `${id}:${labels}`))
    .slice(-MAX_LATELY);
  const { store } = desk.services;
  const before = store.all();
  // Each property that is written counts.
  const changed = Object.entries({ ...properties, ...watchStateProperty(state) }).filter(
    ([key, value]) => before[key] !== value,
  );
  store.set(Object.fromEntries(changed));
  forgetTitles(
    desk.services,
    [...(saved?.keys() ?? [])].filter((threadId) => !index.has(threadId)),
  );
  run.saved = new Map([...index].filter(([threadId]) => !left.has(threadId)));
}

/** What was answered in the next conversation needs no answer, and what only answers a reminder is no request: labels keep that. */
function assessThread(run: WatchRun, threadId: string): Assessed | null {
  const { desk, index } = run;
  const { mailbox } = desk.services;
  const read = () => {
    const snapshot = mailbox.conversation(threadId);
    return snapshot && assess(desk, snapshot, index);
  };
  const found = read();
  const assessed = found !== null && keepHand(run, found) ? read() : found;
  if (assessed === null) return null;
  if (fulfilWish(run, assessed)) return read();
  const kept = wasAnsweredElsewhere(run, assessed)
    ? 'no-answer-needed'
    : answersReminder(desk, assessed)
      ? 'automatic'
      : null;
  if (kept === null) return assessed;
  mailbox.relabel(threadId, [kept], []);
  return read();
}

/** Closes what an agent wished to close with an answer that was sent since; true when something has changed. */
function fulfilWish({ desk }: WatchRun, { snapshot, decision, log, status }: Assessed): boolean {
  const wish = decision.ticket && log !== null ? closingWish(snapshot, log, status) : null;
  if (wish === null) return false;
  const { mailbox } = desk.services;
  const ids = snapshot.messages.map(({ id }) => id);
  if (wish === 'drop') mailbox.relabelMessages(ids, [], ['close-when-sent']);
  else mailbox.relabelMessages(ids, ['closed'], ['close-when-sent'], desk.settings.closing.archive);
  return true;
}

/** True for a change of labels that only says what the index says already: mostly our own doing. */
export function isExpected(
  { index, lately }: WatchRun,
  { threadId, kind, added, removed }: ThreadChange,
): boolean {
  // Taking `Clos` off reopens a conversation that the index no longer knows.
  if (kind === 'message' || removed.includes('closed')) return false;
  const entry = index.get(threadId);
  const labels = entry === undefined ? labelsLeft(lately, threadId) : labelsOf(entry);
  return (
    added.every((key) => isRecord(key) || labels.includes(key)) &&
    removed.every((key) => isRecord(key) || !labels.includes(key))
  );
}

function labelsOf(entry: IndexEntry): readonly LabelKey[] {
  if (entry.review) return ['review'];
  const labels: LabelKey[] = [`priority/${entry.priority}`, `type/${entry.type}`];
  if (entry.escalation) labels.push('escalation');
  if (entry.doubtful) labels.push('doubtful');
  labels.push(...stateLabels(entry.state, entry.standing), ...entry.holders.map(heldBy));
  return labels;
}
