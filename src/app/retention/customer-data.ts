// What is kept of one customer: found by two searches, and read where it is to be decided about.
import { searchWith } from '../../domain/mailbox/customer-search';
import { idsUntil } from '../../domain/mailbox/news';
import type { SenderRule } from '../../domain/settings/senders';
import { checksum } from '../../domain/text/checksum';
import type { CustomerDataInput } from '../../domain/view/customer-data-view';
import type { JudgedConversation } from '../../domain/view/erasure-view';
import type { Mailbox } from '../../ports';
import { loadIndex } from '../conversation/queue';
import { titleOf } from '../conversation/titles';
import type { Desk } from '../desk';
import { CAP } from './binning';
import { whoIs, whoseFor } from './erasing';
import { countNaming } from './naming-reminders';
import { assessOne } from './retention';

/** Conversations of one person that are looked at together. */
const MOST = 100;

type Threads = ReturnType<Mailbox['threadsFound']>;

/** Those outside spam and bin, the newest first. */
export function findTheirs({ services }: Desk, address: string): Threads {
  return services.mailbox.threadsFound(searchWith(address), MOST);
}

/** All of it, in three calls. */
export function findData(
  desk: Desk,
  address: string,
): Pick<CustomerDataInput, 'found' | 'more' | 'leaving' | 'reminders' | 'rule'> {
  const threads = findTheirs(desk, address);
  const ids = threads.map(({ id }) => id);
  const everywhere = desk.services.mailbox.threadsFound(`${searchWith(address)} in:anywhere`, MOST);
  const { index } = loadIndex(desk);
  return {
    found: threads.map((thread) => ({ ...thread, entry: index.get(thread.id) ?? null })),
    more: threads.length === MOST,
    leaving: everywhere.filter(({ id }) => !ids.includes(id)).length,
    reminders: countNaming(desk, ids),
    rule: ruleOf(desk, address),
  };
}

export function ruleOf({ settings }: Desk, address: string): SenderRule | null {
  const { always, never } = settings.senders;
  return always.includes(address) ? 'always' : never.includes(address) ? 'never' : null;
}

/** What these conversations turn out to be, as far as a card's time allows to read them. */
export function judgeThese(
  desk: Desk,
  address: string,
  threads: Threads,
  hasTime: () => boolean,
): readonly JudgedConversation[] {
  const asked = { who: whoIs(address), seenAt: Number.POSITIVE_INFINITY, seen: {} };
  return threads.map(({ id: threadId }, i) => {
    if (i >= CAP || !hasTime()) return { threadId, whose: 'unread' };
    const assessed = assessOne(desk, threadId);
    if (assessed === null) return { threadId, whose: 'somebody-else' };
    const { snapshot, status } = assessed;
    return {
      threadId,
      whose: whoseFor(desk, assessed, asked),
      title: titleOf(snapshot),
      waits: status?.state === 'a-traiter',
      messages: idsUntil(snapshot.messages, snapshot.messages.length - 1),
    };
  });
}

/** What a card showed, small enough for the parameters of its button: what it keeps has no messages. */
export function shownOf(judged: readonly JudgedConversation[]): string {
  const read = judged.filter(({ whose }) => whose !== 'unread');
  return read
    .map(({ threadId, whose, messages = '' }) => `${threadId}:${whose === 'theirs' ? messages : ''}`)
    .join(' ');
}

/** What the card showed, by conversation. */
export function readShown(shown: string): Record<string, string> {
  return Object.fromEntries(shown === '' ? [] : shown.split(' ').map((pair) => pair.split(':')));
}

/** Which conversations there are, told apart from any others. */
export function listOf(threads: Threads): string {
  const ids = threads.map(({ id }) => id);
  return checksum(ids.sort().join(' '));
}
