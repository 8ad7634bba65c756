// Reminders that name what was moved to the bin on somebody's request follow it there.
import { searchNaming } from '../../domain/mailbox/customer-search';
import { REMINDER_SUBJECT } from '../../domain/mailbox/own-mail';
import { DAY } from '../../domain/terms/time';
import { sentDigest } from '../conversation/sent-digests';
import type { Desk } from '../desk';
import { readErasing, storeErasing } from './erasing-state';

/** Conversations that one search names. */
const AT_ONCE = 20;

/** How many reminders name one of these conversations, as far as one search finds them. */
export function countNaming({ services, now }: Desk, threadIds: readonly string[]): number {
  if (threadIds.length === 0) return 0;
  const words = `${REMINDER_SUBJECT} ${searchNaming(threadIds.slice(0, AT_ONCE))}`;
  return services.mailbox.sent(words, { from: null, to: now + DAY, binned: false }).length;
}

/**
 * Looks at every reminder: what a search finds by ids is not documented. To be called at night, for the others whom a
 * reminder of the day names are in it until then.
 */
export function binNamingReminders(desk: Desk, hasTime: () => boolean): void {
  const { mailbox, store } = desk.services;
  const { asked, named, upTo: from } = readErasing(store);
  if (named.length === 0 || asked.length > 0) return;
  let upTo = from;
  for (const id of mailbox.sent(REMINDER_SUBJECT, { from, to: desk.now + DAY, binned: false })) {
    if (!hasTime()) {
      storeErasing(store, { upTo });
      return;
    }
    const digest = sentDigest(mailbox, id);
    if (digest === null) continue;
    if (digest.ours && digest.announced.some(({ threadId }) => named.includes(threadId)))
      mailbox.trashMessage(id);
    upTo = digest.at;
  }
  storeErasing(store, { named: [], upTo: null });
}
