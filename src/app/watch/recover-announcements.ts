// Finding out what was announced, once the index that knew is lost: each digest in Sent says so itself.
import { REMINDER_HEADER, REMINDER_SUBJECT } from '../../domain/mailbox/own-mail';
import { failureCode, refusesAll } from '../../domain/terms/failure';
import { DAY } from '../../domain/terms/time';
import { announcedIn } from '../../domain/watch/digest';
import { NEWS_SPAN } from '../../domain/watch/watch-plan';
import { withAnnounced } from './outbox';
import type { WatchRun } from './watch-run';

/** Runs that wait for a conversation that cannot be read: until it is marked it could be announced twice. */
const MAX_TRIES = 4;

/**
 * Goes on reading the digests, the oldest first, and marks in the index what they announced. Nothing is announced until
 * the last one is read.
 */
export function recoverAnnouncements(run: WatchRun): void {
  const { state, desk } = run;
  if (state.recovery === null) return;
  const { mailbox } = desk.services;
  const ids = mailbox.sent(REMINDER_SUBJECT, {
    from: desk.now - NEWS_SPAN,
    to: desk.now + DAY,
    binned: true,
  });
  const { after } = state.recovery;
  for (const id of ids.slice(after === null ? 0 : ids.indexOf(after) + 1)) {
    if (!run.hasTime()) return;
    const header = mailbox.header(id, REMINDER_HEADER);
    if (header !== null && !markDigest(run, header)) return;
    state.recovery = { after: id };
  }
  state.recovery = null;
}

/** False when a conversation of the digest could not be read and has to be waited for. */
function markDigest(run: WatchRun, { at, value }: { readonly at: number; readonly value: string }): boolean {
  const { index, desk } = run;
  const items = announcedIn(value);
  // All are read before the first is marked, so that a digest that has to be begun again does not count twice.
  for (const { threadId } of items) if (!index.has(threadId) && !tryToRead(run, threadId)) return false;
  const marked = withAnnounced(index, items, desk.calendar.localDate(at));
  for (const [threadId, entry] of marked) index.set(threadId, entry);
  return true;
}

function tryToRead(run: WatchRun, threadId: string): boolean {
  const { failures } = run.state;
  try {
    run.readConversation(threadId);
    delete failures[threadId];
    return true;
  } catch (error) {
    if (refusesAll(failureCode(error))) throw error;
    const tries = (failures[threadId]?.tries ?? 0) + 1;
    failures[threadId] = { tries, next: run.desk.now };
    return tries > MAX_TRIES;
  }
}
