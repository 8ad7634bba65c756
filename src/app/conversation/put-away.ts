// What a conversation was before an agent said that it is no request: one click gives that back. It is not kept in the mailbox,
// so it may be lost with the properties; then triage says anew what it is.
import * as v from 'valibot';
import { PRIORITIES, TICKET_TYPES } from '../../domain/terms/levels';
import type { Store } from '../../ports';
import { readRecord } from '../stored-record';

const PROPERTY = 'put-away';
/** Conversations that are remembered: far more than anybody takes back, and far less than a property holds. */
const REMEMBERED = 80;

const PutAway = v.array(
  v.object({
    threadId: v.string(),
    priority: v.picklist(PRIORITIES),
    type: v.picklist(TICKET_TYPES),
    escalation: v.boolean(),
  }),
);

/** Level, type and escalation of a conversation, by hand or by triage. */
export type PutAway = v.InferOutput<typeof PutAway>[number];

export function rememberPutAway(store: Store, { threadId, priority, type, escalation }: PutAway): void {
  const others = readRecord(store, PROPERTY, PutAway, []).filter((known) => known.threadId !== threadId);
  const kept = [...others, { threadId, priority, type, escalation }].slice(-REMEMBERED);
  store.set({ [PROPERTY]: JSON.stringify(kept) });
}

/** Null where nothing is remembered. */
export function recallPutAway(store: Store, threadId: string): PutAway | null {
  return readRecord(store, PROPERTY, PutAway, []).find((known) => known.threadId === threadId) ?? null;
}
