// The report's records: a tally for each month, and how far the conversations have been read for it.
import * as v from 'valibot';
import { addMonths, type Month, monthOf } from '../../domain/calendar/month';
import { PROMISE_KINDS, type PromiseKind } from '../../domain/report/outcomes';
import type { Score } from '../../domain/report/scores';
import { EMPTY_TALLY, type MonthTally } from '../../domain/report/tally';
import { PRIORITIES, TICKET_TYPES, tableOf } from '../../domain/terms/levels';
import type { Instant } from '../../domain/terms/time';
import type { Store } from '../../ports';
import { readRecord } from '../stored-record';

const PROGRESS = 'report';
const TALLY = 'report.';
const PENDING = 'report-pending';
/** The latest month, the twelve before it, and one more to compare the oldest with. */
const KEPT_MONTHS = 14;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A score in a few characters: kept, broken, unanswered. */
const StoredScore = v.pipe(
  v.tuple([Count, Count, Count]),
  v.transform(([kept, broken, unanswered]): Score => ({ kept, broken, unanswered })),
);
const Cells = v.record(v.string(), StoredScore);
const Ages = v.object({ count: Count, median: v.nullable(Count), oldest: v.nullable(Count) });
const Lengths = v.record(v.string(), Count);
const Received = v.pipe(v.array(Count), v.length(24));
const TallyNow = v.pipe(
  v.object({
    scores: v.record(v.string(), Cells),
    firstAnswers: Lengths,
    neverAnswered: Count,
    waits: Lengths,
    received: Received,
    triage: v.object({ read: Count, changed: Count, corrections: v.record(v.string(), Count) }),
    open: v.nullable(Ages),
  }),
  v.transform((stored): MonthTally => stored),
);

const OldScore = v.object({ kept: Count, broken: Count, unanswered: Count });
/** As it was kept before promises were told apart: its months have been mailed, and stay as they are. */
const OldTally = v.pipe(
  v.object({
    scores: v.object(tableOf(PRIORITIES, () => v.object(tableOf(TICKET_TYPES, () => OldScore)))),
    firstAnswers: Lengths,
    neverAnswered: Count,
    received: Received,
  }),
  v.transform(({ scores, ...rest }): MonthTally => {
    const cells = PRIORITIES.flatMap((level) =>
      TICKET_TYPES.map((type) => [`${level}.${type}`, scores[level][type]] as const),
    );
    return { ...EMPTY_TALLY, ...rest, scores: { answer: Object.fromEntries(cells) } };
  }),
);
const Tally = v.union([TallyNow, OldTally]);

const Progress = v.object({
  /** The stretch being read, of one month: its first day, and the day after its last. */
  from: v.string(),
  to: v.string(),
  /** The last thread of the stretch that was read, in ascending order of ids; null before the first. */
  after: v.nullable(v.string()),
});
export type ReportProgress = v.InferOutput<typeof Progress>;

/** Null before the first reading, and when the record cannot be read: then counting starts again. */
export function readProgress(store: Store): ReportProgress | null {
  return readRecord(store, PROGRESS, Progress, null);
}

/** The months that have a tally, the latest first. */
export function talliedMonths(store: Store): readonly Month[] {
  return Object.keys(store.all())
    .filter((key) => key.startsWith(TALLY))
    .map((key) => key.slice(TALLY.length))
    .sort()
    .reverse();
}

export function readTally(store: Store, month: Month): MonthTally | null {
  return readRecord(store, TALLY + month, Tally, null);
}

/** A promise that was not decided when its day was counted, and the conversation in which it was made. */
export interface PendingPromise {
  readonly threadId: string;
  readonly kind: PromiseKind;
  readonly from: Instant;
}

/** Each is 28 characters at most; a property holds 9 KB. */
const PENDING_TO_A_PROPERTY = 300;
/** Where more are pending, those that are so for longest are not counted. */
const PENDING_KEYS = [`${PENDING}.0`, `${PENDING}.1`];

const Pending = v.pipe(
  v.string(),
  v.transform((text) => (text === '' ? [] : text.split(' ')).map(readPromise)),
  v.array(v.object({ threadId: v.string(), kind: v.picklist(PROMISE_KINDS), from: Count })),
);

/** In the order in which they were met. */
export function readPending(store: Store): readonly PendingPromise[] {
  return PENDING_KEYS.flatMap((key) => readRecord(store, key, Pending, []));
}

function readPromise(text: string) {
  const [threadId, kind, from = ''] = text.split(':');
  return { threadId, kind: PROMISE_KINDS[Number(kind)], from: Number.parseInt(from, 36) };
}

function writePending(pending: readonly PendingPromise[]): Record<string, string> {
  const kept = pending
    .slice(-PENDING_KEYS.length * PENDING_TO_A_PROPERTY)
    .map(({ threadId, kind, from }) => `${threadId}:${PROMISE_KINDS.indexOf(kind)}:${from.toString(36)}`);
  return Object.fromEntries(
    PENDING_KEYS.map((key, i) => {
      const here = kept.slice(i * PENDING_TO_A_PROPERTY, (i + 1) * PENDING_TO_A_PROPERTY);
      return [key, JSON.stringify(here.join(' '))];
    }),
  );
}

/** What a step of counting came to; all of it is kept in one call, so that nothing counts twice wherever a run is killed. */
export interface Counted {
  readonly progress: ReportProgress;
  readonly tallies: ReadonlyMap<Month, MonthTally>;
  readonly pending: readonly PendingPromise[];
}

export function saveCounted(store: Store, { progress, tallies, pending }: Counted): void {
  store.set({
    [PROGRESS]: JSON.stringify(progress),
    ...writePending(pending),
    ...Object.fromEntries([...tallies].map(([month, tally]) => [TALLY + month, written(tally)])),
  });
}

function written(tally: MonthTally): string {
  const scores = Object.entries(tally.scores).map(([kind, cells]) => [
    kind,
    Object.fromEntries(
      Object.entries(cells ?? {}).map(([cell, { kept, broken, unanswered }]) => [
        cell,
        [kept, broken, unanswered],
      ]),
    ),
  ]);
  return JSON.stringify({ ...tally, scores: Object.fromEntries(scores) });
}

/** Starts over from a day: what was counted of its month and later ones goes. */
export function restartFrom(store: Store, progress: ReportProgress): void {
  const month = monthOf(progress.from);
  for (const later of talliedMonths(store)) if (later > month) store.remove(TALLY + later);
  saveCounted(store, { progress, tallies: new Map([[month, EMPTY_TALLY]]), pending: [] });
}

/** Forgets the months that are too old to be shown. */
export function forgetOldTallies(store: Store, latest: Month): void {
  const oldest = addMonths(latest, 1 - KEPT_MONTHS);
  for (const month of talliedMonths(store)) if (month < oldest) store.remove(TALLY + month);
}
