// Which conversations a digest names, where more are to be announced than it has room for.
import { PRIORITIES } from '../terms/levels';
import type { Instant } from '../terms/time';
import type { Announcement } from './watch-plan';

/** A digest names this many conversations at most; the rest is counted. */
export const PLACES = 40;
/** Places for mail that was received on the day, however much stands before it. */
const FOR_TODAY = 10;
/** Of the other places, those that go to one sender's domain, or to one text. */
const OF_A_KIND = 10;

/**
 * The most urgent first: escalated or critical, then by deadline, then by level.
 * @example byUrgency([dueAtNoon, dueAtTen])[0] === dueAtTen //=> true
 */
export function byUrgency(announcements: readonly Announcement[]): readonly Announcement[] {
  return [...announcements].sort(
    (a, b) =>
      tier(a) - tier(b) ||
      (a.due ?? 0) - (b.due ?? 0) ||
      PRIORITIES.indexOf(a.entry.priority) - PRIORITIES.indexOf(b.entry.priority) ||
      (a.threadId < b.threadId ? -1 : 1),
  );
}

function tier({ stages, entry }: Announcement): number {
  return stages.includes('escalation') || entry.priority === 'critique' ? 0 : 1;
}

/** What the places are given by. */
interface Fairness {
  /** True for an instant of the day on which the digest is sent. */
  isToday(at: Instant): boolean;
  /** What a conversation has in common with others: its sender's domain, its text. */
  kinOf(threadId: string): readonly string[];
}

/**
 * Those that are named, of announcements in order of urgency: ten places for today's mail, and of the others no more
 * than ten of a kind. A conversation takes one place, whatever is told of it.
 * @example placesFor(announcements, { isToday, kinOf: () => [] }).length <= PLACES //=> true
 */
export function placesFor(
  announcements: readonly Announcement[],
  { isToday, kinOf }: Fairness,
): readonly Announcement[] {
  const first = new Map<string, Announcement>();
  for (const one of announcements) if (!first.has(one.threadId)) first.set(one.threadId, one);
  const conversations = [...first.values()];
  const kept = conversations.filter(({ since }) => isToday(since)).slice(0, FOR_TODAY);
  const named = new Set(kept.map(({ threadId }) => threadId));
  const taken = new Map<string, number>();
  for (const { threadId } of conversations) {
    if (named.has(threadId)) continue;
    if (named.size === PLACES) break;
    const kin = kinOf(threadId);
    if (kin.some((kind) => (taken.get(kind) ?? 0) >= OF_A_KIND)) continue;
    for (const kind of kin) taken.set(kind, (taken.get(kind) ?? 0) + 1);
    named.add(threadId);
  }
  return announcements.filter(({ threadId }) => named.has(threadId));
}

/** Escalations that are named on one day: of one sender, and in all. */
const ESCALATIONS = { ofSender: 3, ofDay: 10 };

/** Escalations that were named on a day. */
export interface NamedEscalations {
  readonly escalations: number;
  readonly senders: Readonly<Record<string, number>>;
}

/**
 * The announcements without the escalations that are too many for the day, and the day with those that are left.
 * @example escalationsWithin([escalated], { escalations: 10, senders: {} }, () => '').announcements //=> []
 */
export function escalationsWithin(
  announcements: readonly Announcement[],
  day: NamedEscalations,
  senderOf: (threadId: string) => string,
): { readonly announcements: readonly Announcement[]; readonly day: NamedEscalations } {
  let { escalations } = day;
  const senders = { ...day.senders };
  const within = announcements.flatMap((announcement) => {
    const { stages, threadId } = announcement;
    if (!stages.includes('escalation')) return [announcement];
    const sender = senderOf(threadId);
    if (escalations < ESCALATIONS.ofDay && (sender === '' || (senders[sender] ?? 0) < ESCALATIONS.ofSender)) {
      escalations += 1;
      if (sender !== '') senders[sender] = (senders[sender] ?? 0) + 1;
      return [announcement];
    }
    const others = stages.filter((stage) => stage !== 'escalation');
    return others.length === 0 ? [] : [{ ...announcement, stages: others }];
  });
  return { announcements: within, day: { escalations, senders } };
}
