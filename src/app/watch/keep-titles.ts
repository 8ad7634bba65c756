// The names of the queue, which the cache drops after six hours: each morning the homepage shows them at once.
import { HOUR } from '../../domain/terms/time';
import { namedFirst } from '../../domain/view/silent-lines';
import { recallTitles, rememberTitles } from '../conversation/titles';
import { readThese } from './read-mailbox';
import type { WatchRun } from './watch-run';

/** Often enough that a run may fail, or be late, within the six hours. */
const EVERY = 2 * HOUR;
/** What the homepage shows, and the digests name first; the cache holds a thousand. */
const KEPT = 500;
/** The first rows, which are read again where the cache has lost them. */
const READ = 10;

/** Has the cache keep them for longer; to be called once the run has read what it had to. */
export function keepTitles(run: WatchRun): void {
  const { state, desk, index, titles } = run;
  if (desk.now - state.namedAt < EVERY) return;
  state.namedAt = desk.now;
  const ids = namedFirst([...index.values()], desk);
  const known = recallTitles(desk.services, ids.slice(0, KEPT));
  rememberTitles(desk.services, known);
  const isAside = (id: string) => state.suspects.includes(id) || state.failures[id] !== undefined;
  readThese(
    run,
    ids.slice(0, READ).filter((id) => !known.has(id) && !titles.has(id) && !isAside(id)),
  );
}
