// How labels come onto a conversation: a closing is dated on one message, everything else stands on the whole thread.

import type { Month } from '../calendar/month';
import { closingLabels, endsClosedPart, lastClosed } from '../mailbox/closing-month';
import type { ConversationSnapshot, MessageSnapshot } from '../mailbox/conversation';
import { escalationLabel } from '../mailbox/dated-labels';
import { CLOSING_PREFIX, type LabelKey } from '../mailbox/labels';
import type { SlaContext } from '../sla/context';
import type { ConversationLog } from '../sla/sla-status';
import type { LabelChange } from './desired-labels';

/** One call that changes labels. */
export interface LabelCall extends LabelChange {
  /** The one message that it changes; null for every message of the thread. */
  readonly messageId: string | null;
}

/**
 * What to change on single messages so that each closing ends where it ended. While the conversation `isClosed`, the last closed
 * message is dated by the month `now` where nothing dates it yet. What closed earlier, or before the customer came back, is
 * marked without a month. A message that is no longer closed loses both.
 * @example closingDates(closedAndUndated, '2026-11', true) //=> [{ messageId: '18c2f1', add: ['closed-in/2026-11'], remove: [] }]
 */
export function closingDates(
  { messages }: ConversationSnapshot,
  now: Month,
  isClosed: boolean,
): readonly LabelCall[] {
  const last = lastClosed(messages);
  return messages.flatMap((message) => {
    const { id, labels } = message;
    const wanted = wantedMarks(message, message === last, isClosed ? now : null);
    const add = wanted.filter((key) => !labels.includes(key));
    const remove = labels.filter((key) => isMark(key) && !wanted.includes(key));
    return isNone({ add, remove }) ? [] : [{ messageId: id, add, remove }];
  });
}

function wantedMarks(message: MessageSnapshot, isLast: boolean, now: Month | null): readonly LabelKey[] {
  if (!message.labels.includes('closed')) return [];
  if (isLast && now !== null) {
    const months = closingLabels(message);
    return months.length > 0 ? months : [`${CLOSING_PREFIX}${now}`];
  }
  return isLast || endsClosedPart(message) ? ['closed-part'] : [];
}

function isMark(key: LabelKey): boolean {
  return key === 'closed-part' || key.startsWith(CLOSING_PREFIX);
}

/**
 * The calls that make a change of the thread and those of single messages. Where both are needed for no more than two
 * messages, a call for each does it all: to Gmail one for the thread is as dear as two of those. Not where a draft
 * waits, which only the thread's call reaches.
 * @example labelCalls(snapshot, { add: [], remove: [] }, []) //=> []
 */
export function labelCalls(
  snapshot: ConversationSnapshot,
  change: LabelChange,
  dates: readonly LabelCall[],
): readonly LabelCall[] {
  if (isNone(change)) return dates;
  const all = [{ messageId: null, ...change }, ...dates];
  if (dates.length === 0 || snapshot.draftMessageIds.length > 0) return all;
  const single = snapshot.messages.flatMap(({ id, labels }): LabelCall[] => {
    const own = dates.filter(({ messageId }) => messageId === id);
    const add = [change, ...own].flatMap((call) => call.add).filter((key) => !labels.includes(key));
    const remove = [change, ...own].flatMap((call) => call.remove).filter((key) => labels.includes(key));
    return isNone({ add, remove }) ? [] : [{ messageId: id, add, remove }];
  });
  return single.length <= 2 ? single : all;
}

/**
 * What to put on the last message that a person escalated, so that it is known since when: `now`, where neither a customer asks for
 * it nor a label says so.
 * @example escalationDate(markedByHand, log, now) //=> [{ messageId: '18c2f1', add: ['escalated-on/20-15h30'], remove: [] }]
 */
export function escalationDate(
  { messages }: ConversationSnapshot,
  { markedAt, entries }: ConversationLog,
  { calendar, now }: SlaContext,
): readonly LabelCall[] {
  const last = messages.filter(({ labels }) => labels.includes('escalation')).pop();
  if (last === undefined || markedAt !== null || entries.some(({ escalates }) => escalates)) return [];
  return [{ messageId: last.id, add: [escalationLabel(now, calendar.zone)], remove: [] }];
}

function isNone({ add, remove }: LabelChange): boolean {
  return add.length + remove.length === 0;
}
