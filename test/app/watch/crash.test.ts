// Every promise of the watch, under every interruption: a run that is killed, fails, overlaps another, does not come,
// comes twice, or finds what it knew gone, leaves no trace a few runs later.
import type { Restore } from '../../../local/platform/contract';
import type { LocalRuntime, RunOptions } from '../../../local/runtime/contract';
import { inParis } from '../../helpers/times';
import { happenings, QUIET_RUNS, RUNS } from './scenario';
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

jest.mock('../../../src/domain/calendar/business-calendar', () =>
  jest.requireActual('./calendar-once').calendarOnce(),
);

const HOUR = 3_600_000;
/** Of the runs that do nothing special, every so many show that two ways to be killed are one. */
const EVERY = 10;
/** Enough to see what is wrong: each goes on to the end of the story. */
const MAX_SHOWN = 4;

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
function visible(runtime: LocalRuntime): string {
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

class Story {
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

/** The disturbances after which something is not as it should be: the first few. */
function failuresOf(
  story: Story,
  disturbances: readonly (readonly [label: string, run: number, disturb: (runtime: LocalRuntime) => void])[],
): readonly string[] {
  const found: string[] = [];
  for (const [label, run, disturb] of disturbances) {
    const difference = story.differenceAfter(run, disturb);
    if (difference !== null) found.push(`run ${run}, ${label}: ${difference}`);
    if (found.length === MAX_SHOWN) break;
  }
  return found;
}

/** One disturbance for each service call of each run. */
function atEachCall(story: Story, label: string, howAt: (call: number, runtime: LocalRuntime) => RunOptions) {
  return story.runs
    .slice(0, -QUIET_RUNS)
    .flatMap(({ calls }, run) =>
      Array.from(
        { length: calls },
        (_, index) =>
          [
            `${label} call ${index + 1}`,
            run,
            (runtime: LocalRuntime) => disturbAt(index + 1, runtime, howAt(index + 1, runtime)),
          ] as const,
      ),
    );
}

function killedAt(kind: 'kill-before' | 'kill-after', call: number): RunOptions {
  return { as: 'trigger', timeLimit: 30_000, faults: [{ at: { call }, kind }] };
}

/** All that a killed run leaves. */
function left(
  { runtime, runs }: Story,
  run: number,
  kind: 'kill-before' | 'kill-after',
  call: number,
): string {
  runs[run]?.before();
  const { killed } = runtime.run('watch', [], killedAt(kind, call));
  return JSON.stringify([killed, [...runtime.properties('user')].sort(), visible(runtime)]);
}

function disturbAt(call: number, runtime: LocalRuntime, how: RunOptions): void {
  const { meter, killed } = runtime.run('watch', [], { as: 'trigger', timeLimit: 30_000, ...how });
  const kill = how.faults?.some(({ kind }) => kind.startsWith('kill')) ?? false;
  if (meter.calls < call || killed !== kill) throw new Error(`nothing happened at call ${call}`);
}

function atEachRun(story: Story, label: string, disturb: (runtime: LocalRuntime) => void) {
  return story.runs.slice(0, -QUIET_RUNS).map((_, run) => [label, run, disturb] as const);
}

describe('the watch ends in the same state, with each reminder sent once,', () => {
  const story = new Story();

  it('in a story that is long enough to mean something', () => {
    expect(story.runs.length - QUIET_RUNS).toBeGreaterThanOrEqual(300);
    story.differenceAfter(story.runs.length - 1, (runtime) => void watchOnce(runtime));
    expect(repeatedOnOneDay(story.runtime)).toEqual([]);
    expect(new Set(announcements(story.runtime)).size).toBeGreaterThan(15);
    expect(new Set(announcements(story.runtime).map((text) => text.split(' ').pop()))).toEqual(
      new Set(['at-risk', 'late', 'escalation']),
    );
  });

  it('in runs of each kind: such as announce what they first note, and such as list the mailbox', () => {
    const disturbed = story.runs.slice(0, -QUIET_RUNS);
    expect(disturbed.filter(({ announcesNew }) => announcesNew).length).toBeGreaterThanOrEqual(2);
    expect(disturbed.filter(({ listed }) => listed).length).toBeGreaterThanOrEqual(2);
  });

  it.each(['kill-after', 'transient', 'quota'] as const)(
    'when any service call of any run meets: %s',
    (kind) => {
      const disturbances = atEachCall(story, kind, (call) => ({ faults: [{ at: { call }, kind }] }));
      expect(failuresOf(story, disturbances)).toEqual([]);
    },
    240_000,
  );

  it('when any run is killed before its first call', () => {
    const killed = ({ run }: LocalRuntime) => void run('watch', [], killedAt('kill-before', 1));
    expect(failuresOf(story, atEachRun(story, 'kill-before', killed))).toEqual([]);
  });

  it('when any run is killed before a later call, which is to be killed after the call before that', () => {
    const different = story.runs.flatMap((recorded, run) => {
      if (!recorded.announcesNew && !recorded.listed && run % EVERY !== 0) return [];
      const calls = Array.from({ length: recorded.calls - 1 }, (_, index) => index + 1);
      return calls
        .filter((call) => left(story, run, 'kill-after', call) !== left(story, run, 'kill-before', call + 1))
        .map((call) => `run ${run}, call ${call}`);
    });
    expect(different).toEqual([]);
  });

  it('when another run starts and ends at any service call of any run', () => {
    const disturbances = atEachCall(story, 'interleaved at', (call, runtime) => ({
      meanwhile: { call, happens: () => void watchOnce(runtime) },
    }));
    expect(failuresOf(story, disturbances)).toEqual([]);
  }, 240_000);

  it.each([
    ['does not come', () => undefined],
    [
      'comes twice',
      (runtime: LocalRuntime) => {
        watchOnce(runtime);
        watchOnce(runtime);
      },
    ],
    ['finds the index gone and the rest as it was', erase((key) => key.startsWith('index.'))],
    ['finds a shard of the index gone', erase((key) => key === 'index.7')],
    ['finds the index garbled', changeIndex((text) => text.replace(/\d/g, '7'))],
    ['finds the index cut short', changeIndex((text) => text.slice(0, -2))],
    ['finds the state gone and the index as it was', erase((key) => key.startsWith('watch'))],
    ['finds every property gone', erase(() => true)],
  ])('when any run %s', (label, disturb) => {
    expect(failuresOf(story, atEachRun(story, label, disturb))).toEqual([]);
  });
});

describe('the built bundle', () => {
  it('ends in the same state too when the busiest run that announces is killed at any call', () => {
    const story = new Story('bundle', 60);
    const announce = story.runs.slice(1, -QUIET_RUNS).filter(({ announced }) => announced > 0);
    const busiest = announce.reduce((a, b) => (b.calls > a.calls ? b : a));
    const disturbances = (['kill-before', 'kill-after'] as const).flatMap((kind) =>
      atEachCall(story, kind, (call) => ({ faults: [{ at: { call }, kind }] })),
    );
    const announcing = disturbances.filter(([, run]) => story.runs[run] === busiest);
    expect(announcing.length).toBeGreaterThan(20);
    expect(failuresOf(story, announcing)).toEqual([]);
  });
});

function erase(gone: (key: string) => boolean) {
  return (runtime: LocalRuntime): void => {
    const properties = runtime.properties('user');
    for (const key of [...properties.keys()]) if (gone(key)) properties.delete(key);
    watchOnce(runtime);
  };
}

function changeIndex(change: (text: string) => string) {
  return (runtime: LocalRuntime): void => {
    const properties = runtime.properties('user');
    for (const [key, text] of [...properties])
      if (key.startsWith('index.')) properties.set(key, change(text));
    watchOnce(runtime);
  };
}
