// In a burst more waits than a run can read: what looks urgent is read first. A listing gives the beginning of 400 mails for
// ten units, a reading costs forty each.
import { PRIORITIES } from '../../domain/terms/levels';
import { HOUR } from '../../domain/terms/time';
import { snippetLevel } from '../../domain/triage/snippet-level';
import { dueOf } from '../../domain/watch/watch-plan';
import type { ThreadListing } from '../../ports';
import type { WatchRun } from './watch-run';

/** So few are soon read, in whatever order. */
const FEW = 20;
/** What came last, while a mailbox is read for the first time, is read first. */
const NEWEST = 10;
/** Pages of the listing that are looked at, the newest mail first. */
const MAX_PAGES = 6;
/** What is known to fall due within this time is as urgent as what is critical. */
const SOON = 2 * HOUR;
const LAST = PRIORITIES.length;
/** So many that begin alike are taken as they come; more are a flood, and stand behind the others of their level. */
const ALIKE = 10;
const BEHIND = 0.5;
/** Characters by which two mails begin alike. */
const COMPARED = 60;

type Snippet = ThreadListing['threads'][number]['snippet'];

/** Orders what waits by urgency, and by who came first where that is the same. */
export function orderWaiting(run: WatchRun): void {
  const { state } = run;
  if (state.pending.length <= FEW) return;
  const snippets = listedSnippets(run, new Set(state.pending));
  const rank = (threadId: string) => Math.min(knownRank(run, threadId), snippets.get(threadId) ?? LAST);
  state.pending = byRank(state.pending, rank);
}

/** The threads of a page in the order in which they are to be read: the newest few, then by urgency. */
export function urgentFirst(run: WatchRun, threads: ThreadListing['threads']): readonly string[] {
  const rankOf = snippetRanks();
  const rank = (id: string, snippet: Snippet) => Math.min(rankOf(snippet), knownRank(run, id));
  const ranks = new Map(
    threads.map(({ id, snippet }, place) => [id, place < NEWEST ? 0 : rank(id, snippet)]),
  );
  return byRank(
    threads.map(({ id }) => id),
    (id) => ranks.get(id) ?? LAST,
  );
}

function listedSnippets(run: WatchRun, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const rankOf = snippetRanks();
  let page: string | null = null;
  for (let pages = 0; pages < MAX_PAGES && found.size < wanted.size && run.hasTime(); pages += 1) {
    const listing: ThreadListing = run.desk.services.mailbox.threads(page);
    for (const { id, snippet } of listing.threads) if (wanted.has(id)) found.set(id, rankOf(snippet));
    page = listing.next;
    if (page === null) break;
  }
  return found;
}

function knownRank({ index, desk }: WatchRun, threadId: string): number {
  const entry = index.get(threadId);
  if (entry === undefined) return LAST;
  const soon = (dueOf(entry) ?? Number.POSITIVE_INFINITY) < desk.now + SOON;
  return entry.escalation || soon ? 0 : PRIORITIES.indexOf(entry.priority);
}

/** By level; what begins like many before it comes behind what does not, so that one text cannot keep all others waiting. */
function snippetRanks(): (snippet: Snippet) => number {
  const alike = new Map<string, number>();
  return (snippet) => {
    const beginning = snippet.slice(0, COMPARED).toLowerCase();
    const before = alike.get(beginning) ?? 0;
    alike.set(beginning, before + 1);
    return PRIORITIES.indexOf(snippetLevel(snippet)) + (before < ALIKE ? 0 : BEHIND);
  };
}

function byRank(ids: readonly string[], rank: (id: string) => number): string[] {
  return ids
    .map((id, place) => ({ id, place, rank: rank(id) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ id }) => id);
}
