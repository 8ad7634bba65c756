// A story of the watch that is lived through once undisturbed, and then with one run disturbed.
import type { Restore } from '../../../local/platform/contract';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { HOUR } from '../../../src/domain/terms/time';
import { inParis } from '../../helpers/times';
import { happenings, RUNS } from './scenario';
import {
  announcements,
  indexedConversations,
  labelledConversations,
  lastingAnnouncements,
  repeatedOnOneDay,
  reportOf,
  watchedDesk,
  watchOnce,
} from './watch-desk';

interface Recorded {
  /** The account just before the run, when everything before it has happened. */
  readonly before: Restore;
  readonly calls: number;
  /** How many conversations it announced. */
  readonly announced: number;
  /** True where it announced what no run before had noted. */
  readonly announcesNew: boolean;
  /** True where it listed the mailbox, since the history did not reach back. */
  readonly listed: boolean;
  /** What there is to see after the run. */
  readonly after: string;
}

/** Everything a person could notice, and everything from which the next run decides. */
export function visible(runtime: LocalRuntime): string {
  const properties = runtime.properties('user');
  const { pending, failures, recovery } = JSON.parse(properties.get('watch') ?? '{}');
  const unfinished = [properties.get('outbox') ?? '', properties.get('watch.sync') ?? '', pending, failures];
  return JSON.stringify([
    labelledConversations(runtime),
    indexedConversations(runtime),
    lastingAnnouncements(runtime),
    runtime.mailbox.drafts().length,
    unfinished,
    recovery,
  ]);
}

/** The cycles that the add-on knows, as announcements name them. */
function cyclesNoted(runtime: LocalRuntime): readonly string[] {
  const entries = Object.entries(indexedConversations(runtime)) as [string, { since: number | null }][];
  return entries.map(([name, { since }]) => `${name} ${since === null ? '' : inParis(since).slice(0, 16)} `);
}

/** All runs as they are when nothing goes wrong. */
export class Story {
  readonly runtime: LocalRuntime;
  readonly runs: readonly Recorded[];
  private readonly happenings = happenings();

  constructor(program: 'source' | 'bundle' = 'source', lastRun = RUNS.length) {
    this.runtime = watchedDesk((RUNS[0] ?? 0) - HOUR, {}, program);
    this.runtime.properties('user').set('period', String(HOUR));
    this.runs = RUNS.slice(0, lastRun).map((_, run) => {
      this.goTo(run);
      const before = this.runtime.snapshot();
      const known = cyclesNoted(this.runtime);
      const told = announcements(this.runtime);
      const result = watchOnce(this.runtime);
      const { announced } = reportOf(result);
      const { calls, byName } = result.meter;
      const fresh = announcements(this.runtime).filter((text) => !told.includes(text));
      return {
        before,
        calls,
        announced,
        announcesNew: fresh.some((text) => !known.some((cycle) => text.startsWith(cycle))),
        listed: 'Gmail.Users.Threads.list' in byName,
        after: visible(this.runtime),
      };
    });
  }

  /** Lets happen what happens between the run before and this one. */
  goTo(run: number): void {
    const [from, to] = [RUNS[run - 1] ?? 0, RUNS[run] ?? 0];
    for (const { at, act } of this.happenings) {
      if (at <= from || at > to) continue;
      this.runtime.clock.set(at);
      act(this.runtime);
    }
    this.runtime.clock.set(to);
  }

  /**
   * Disturbs one run and goes on until all is as in the undisturbed story; null then, else what differs at the end.
   */
  differenceAfter(run: number, disturb: (runtime: LocalRuntime) => void): string | null {
    const { runtime, runs } = this;
    runs[run]?.before();
    disturb(runtime);
    for (let next = run; next < runs.length; next += 1) {
      if (next > run) {
        this.goTo(next);
        watchOnce(runtime);
      }
      const repeated = repeatedOnOneDay(runtime);
      if (repeated.length > 0) return `announced twice: ${repeated.join('; ')}`;
      if (visible(runtime) === runs[next]?.after) return null;
    }
    return difference(visible(runtime), runs[runs.length - 1]?.after ?? '');
  }
}

function difference(found: string, expected: string): string {
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at += 1;
  return `…${found.slice(Math.max(0, at - 60), at + 80)}… instead of …${expected.slice(Math.max(0, at - 60), at + 80)}…`;
}
