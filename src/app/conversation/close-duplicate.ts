// « Doublon de … »: of two conversations of one customer, the one that has waited less is closed, and the other takes its escalation.
import { unseenNews } from '../../domain/decision/unseen';
import type { Glimpse } from '../../domain/mailbox/news';
import { duplicateOf } from '../../domain/sla/duplicate';
import type { Instant } from '../../domain/terms/time';
import type { Desk } from '../desk';
import { actOnSnapshot, NOTHING_SEEN, unseenBy } from './act-on-conversation';
import { type Assessed, assess, toEntry } from './assess';
import { rememberDuplicate } from './duplicates';
import { loadIndex } from './queue';

/** What a card showed of the two. */
export interface ShownPair {
  /** The conversation of the card, and the other one. */
  readonly threadId: string;
  readonly other: string;
  /** The one that was to close. */
  readonly closes: string;
  /** Since when the other one waits; null where it does not. */
  readonly since: Instant | null;
  readonly seen: Glimpse;
  /** When the card was drawn. */
  readonly at: Instant;
}

/**
 * Closes the duplicate as « Clore » does, where both are as the card showed them; `closed` says whether. Two readings, then the
 * labels of the closed one, and those of the other where it takes an escalation. Null where nothing of the card's own is left.
 */
export function closeDuplicate(
  desk: Desk,
  shown: ShownPair,
): { readonly closed: boolean; readonly assessed: Assessed } | null {
  const { mailbox, store } = desk.services;
  const here = mailbox.conversation(shown.threadId);
  if (here === null) return null;
  const { index } = loadIndex(desk);
  const found = assess(desk, here, index);
  const there = mailbox.conversation(shown.other);
  const other = there && assess(desk, there, index);
  if (other === null || !isAsShown(found, other, shown)) return { closed: false, assessed: found };
  const closesHere = shown.closes === shown.threadId;
  const [closes, keeps] = closesHere ? [found, other] : [other, found];
  // First what waits on: an execution that is cut off leaves both open.
  const kept = isRaised(closes) && !isRaised(keeps) ? escalate(desk, keeps, closes) : keeps;
  const acted = actOnSnapshot(
    desk,
    closes.snapshot,
    { kind: 'close' },
    closesHere ? shown.seen : NOTHING_SEEN,
  );
  const closed = acted.kind === 'done';
  if (closed) rememberDuplicate(store, closes.snapshot.threadId, keeps.snapshot.threadId);
  return { closed, assessed: closesHere ? acted.assessed : kept };
}

/** Of the other one a card shows what a round has read before the card was drawn. */
function isAsShown(here: Assessed, there: Assessed, shown: ShownPair): boolean {
  const [mine, theirs] = [toEntry(here), toEntry(there)];
  if (mine === null || theirs === null || theirs.since !== shown.since) return false;
  const closes = duplicateOf(mine, theirs)?.closes;
  if (closes?.threadId !== shown.closes) return false;
  if (closes === mine) return unseenBy(here, shown.seen) === null;
  const { snapshot, roles } = there;
  const later = snapshot.messages.some(({ fromUs, at }) => !fromUs && at > shown.at);
  return !later && unseenNews(snapshot, roles, NOTHING_SEEN) === null;
}

const isRaised = ({ decision }: Assessed) => decision.ticket && decision.escalation;

/** Since the duplicate asked for it, or somebody marked it. */
function escalate(desk: Desk, { snapshot }: Assessed, { log, own }: Assessed): Assessed {
  const asked = log?.entries.filter(({ escalates }) => escalates).map(({ at }) => at) ?? [];
  const dated = [...asked, ...(log?.markedAt == null ? [] : [log.markedAt])];
  const since = dated.length > 0 ? Math.min(...dated) : (own?.waitingSince ?? desk.now);
  return actOnSnapshot(desk, snapshot, { kind: 'mark-escalation', since }).assessed;
}
