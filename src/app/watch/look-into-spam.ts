// Customers whom Gmail took for spam: once a day the newest of the folder are looked at by their beginnings. They are counted, and
// nothing is moved; who they are stands in Gmail alone.
import { DAY, type Duration } from '../../domain/terms/time';
import { readsLikeCustomer } from '../../domain/triage/snippet-level';
import type { WatchRun } from './watch-run';

/** Found so long ago, somebody has looked, or does not mean to. */
const SHOWN: Duration = 3 * DAY;
/** Conversations that are remembered. */
const REMEMBERED = 50;

/** Notes when each that looks like a customer was first found; what has left the folder is forgotten. One call. */
export function lookIntoSpam({ desk, state }: WatchRun): void {
  const { mailbox } = desk.services;
  const found = mailbox.spam().filter(({ snippet }) => readsLikeCustomer(snippet));
  state.spam = Object.fromEntries(
    found.slice(0, REMEMBERED).map(({ id }) => [id, state.spam[id] ?? desk.now]),
  );
}

/** How many were found within the last days. */
export function customersInSpam(spam: Readonly<Record<string, number>>, now: number): number {
  return Object.values(spam).filter((since) => now - since < SHOWN).length;
}
