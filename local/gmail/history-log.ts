// What `history.list` reads: every change of the mailbox, in order.

import type { Restore } from '../platform/contract';
import { notFound, Refusal } from './api-error';

export type HistoryType = 'messageAdded' | 'messageDeleted' | 'labelAdded' | 'labelRemoved';

export interface HistoryRecord {
  readonly id: number;
  readonly type: HistoryType;
  readonly messageId: string;
  readonly threadId: string;
  /** Labels of the message after the change. */
  readonly labelIds: ReadonlySet<string>;
  /** Labels that came or went; empty for a message. */
  readonly changed: ReadonlySet<string>;
}

export interface HistoryLog {
  readonly current: number;
  add(record: Omit<HistoryRecord, 'id'>): number;
  /** Records after `start`. Throws a 404 for an id before what is kept or ahead of the mailbox. */
  since(start: unknown): readonly HistoryRecord[];
  /** Forgets all records: on Google they are "typically valid for at least a week", here until this is called. */
  expire(): void;
  snapshot(): Restore;
}

const FIRST = 1_000_000;
/** Ids between two records. Assumed: they grow by more than one, since other services of the account use them too. */
const STEP = 7;

export function createHistoryLog(): HistoryLog {
  let current = FIRST;
  let oldest = FIRST;
  let records: HistoryRecord[] = [];
  return {
    get current() {
      return current;
    },
    add(record) {
      current += STEP;
      records.push({ ...record, id: current });
      return current;
    },
    since(start) {
      const text = String(start);
      if (!/^\d+$/.test(text)) {
        throw new Refusal(400, 'invalid', `Invalid value at 'start_history_id' (TYPE_UINT64), "${text}"`);
      }
      const id = Number(text);
      if (id < oldest || id > current) throw notFound();
      return records.slice(firstAfter(records, id));
    },
    expire() {
      current += STEP;
      oldest = current;
      records = [];
    },
    snapshot() {
      const before = { current, oldest, records: [...records] };
      return () => {
        ({ current, oldest } = before);
        records = [...before.records];
      };
    },
  };
}

function firstAfter(records: readonly HistoryRecord[], id: number): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((records[middle]?.id ?? 0) <= id) low = middle + 1;
    else high = middle;
  }
  return low;
}
