// Moving the conversations of one person to the bin, who asked for it: a person of the team confirms once.
import { type Whose, whoseConversation } from '../../domain/decision/whose-conversation';
import { isTeams } from '../../domain/roles/our-people';
import { mailboxOf } from '../../domain/roles/people';
import { MINUTE } from '../../domain/terms/time';
import { checksum } from '../../domain/text/checksum';
import type { Assessed } from '../conversation/assess';
import { dropFromIndex } from '../conversation/queue';
import { type Desk, roleDesk } from '../desk';
import { goOnBinning, type Move, moveSome, newBinning } from './binning';
import { type Binning, binningUnderWay } from './binning-state';
import { type Asked, readErasing, storeErasing } from './erasing-state';
import { assessOne } from './retention';

const ERASED: Move = {
  name: 'erasing',
  ids: (mailbox) => mailbox.firstLabelled('to-erase').ids,
  settle(desk, threadId) {
    const { mailbox, store } = desk.services;
    const assessed = assessOne(desk, threadId);
    const { asked } = readErasing(store);
    if (assessed !== null && asked.some((one) => whoseFor(desk, assessed, one) === 'theirs')) {
      mailbox.trash(threadId);
      return 'binned';
    }
    const isMarked = assessed?.snapshot.messages.some(({ labels }) => labels.includes('to-erase')) ?? false;
    if (isMarked) mailbox.relabel(threadId, [], ['to-erase']);
    return 'kept';
  },
  note(desk, threadIds) {
    const { store } = desk.services;
    dropFromIndex(desk, threadIds);
    storeErasing(store, { named: [...readErasing(store).named, ...threadIds], upTo: null });
  },
};

/** By what an address is known again. */
export function whoIs(address: string): string {
  return checksum(mailboxOf(address.toLowerCase()));
}

export function whoseFor(desk: Desk, { snapshot, roles }: Assessed, { who, seen, seenAt }: Asked): Whose {
  const ours = roleDesk(desk);
  return whoseConversation(snapshot.messages, roles, {
    isTheirs: (address) => whoIs(address) === who,
    isOurs: (address) => isTeams(address, ours),
    seen: seen[snapshot.threadId] ?? null,
    seenAt,
  });
}

/** Confirms, and moves the first of these conversations at once; null where a minute's quota has no room for it. */
export function confirmErasing(
  desk: Desk,
  hasTime: () => boolean,
  asked: Asked,
  threadIds: readonly string[],
): Binning | null {
  const { mailbox, store } = desk.services;
  const before = binningUnderWay(store, ERASED.name);
  if (before !== null && desk.now < before.lastAt + MINUTE) return null;
  const others = readErasing(store).asked.filter(({ who }) => who !== asked.who);
  storeErasing(store, { asked: [...others, asked] });
  // What is cut off goes on by its mark. One alone is not cut off from others.
  if (threadIds.length > 1) for (const id of threadIds) if (hasTime()) mailbox.relabel(id, ['to-erase'], []);
  const these: Move = {
    ...ERASED,
    // Where somebody else's are under way, it ends with all of them.
    ids: (from) => [...new Set([...threadIds, ...(before === null ? [] : ERASED.ids(from))])],
  };
  return ended(desk, moveSome(desk, these, before ?? newBinning(desk), hasTime));
}

/** Goes on with what was confirmed; returns how many conversations it took up. */
export function goOnErasing(desk: Desk, hasTime: () => boolean): number {
  const taken = goOnBinning(desk, hasTime, ERASED);
  if (binningUnderWay(desk.services.store, ERASED.name) === null) ended(desk, null);
  return taken;
}

/** Nothing is kept of whoever asked, once it is done. */
function ended<T extends Binning | null>(desk: Desk, binning: T): T {
  if (binning?.ended !== false && readErasing(desk.services.store).asked.length > 0)
    storeErasing(desk.services.store, { asked: [] });
  return binning;
}
