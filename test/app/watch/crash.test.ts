// Every promise of the watch, under every interruption: a run that is killed, fails, overlaps another, does not come,
// comes twice, or finds what it knew gone, leaves no trace a few runs later.
import type { LocalRuntime, RunOptions } from '../../../local/runtime/contract';
import { Story, visible } from './disturbed-story';
import { QUIET_RUNS } from './scenario';
import { announcements, repeatedOnOneDay, watchOnce } from './watch-desk';

jest.mock('../../../src/domain/calendar/business-calendar', () =>
  jest.requireActual('./calendar-once').calendarOnce(),
);

/** Of the runs that do nothing special, every so many show that two ways to be killed are one. */
const EVERY = 10;
/** Enough to see what is wrong: each goes on to the end of the story. */
const MAX_SHOWN = 4;

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

/** The runs that may be disturbed, by their number. */
function disturbed({ runs }: Story): readonly number[] {
  return runs.slice(0, -QUIET_RUNS).map((_, run) => run);
}

/** One disturbance for each service call of some runs. */
function atEachCall(
  { runs }: Story,
  label: string,
  howAt: (call: number, runtime: LocalRuntime) => RunOptions,
  which: readonly number[],
) {
  return which.flatMap((run) =>
    Array.from(
      { length: runs[run]?.calls ?? 0 },
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

function atEachRun(label: string, disturb: (runtime: LocalRuntime) => void, which: readonly number[]) {
  return which.map((run) => [label, run, disturb] as const);
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
      const faultAt = (call: number): RunOptions => ({ faults: [{ at: { call }, kind }] });
      expect(failuresOf(story, atEachCall(story, kind, faultAt, disturbed(story)))).toEqual([]);
    },
    240_000,
  );

  it('when any run is killed before its first call', () => {
    const killed = ({ run }: LocalRuntime) => void run('watch', [], killedAt('kill-before', 1));
    expect(failuresOf(story, atEachRun('kill-before', killed, disturbed(story)))).toEqual([]);
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
    const interleaved = (call: number, runtime: LocalRuntime): RunOptions => ({
      meanwhile: { call, happens: () => void watchOnce(runtime) },
    });
    const disturbances = atEachCall(story, 'interleaved at', interleaved, disturbed(story));
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
    expect(failuresOf(story, atEachRun(label, disturb, disturbed(story)))).toEqual([]);
  });
});

describe('the built bundle', () => {
  it('ends in the same state too when the busiest run that announces is killed at any call', () => {
    const story = new Story('bundle', 60);
    const announce = story.runs.slice(1, -QUIET_RUNS).filter(({ announced }) => announced > 0);
    const busiest = announce.reduce((a, b) => (b.calls > a.calls ? b : a));
    const disturbances = (['kill-before', 'kill-after'] as const).flatMap((kind) =>
      atEachCall(story, kind, (call) => ({ faults: [{ at: { call }, kind }] }), [
        story.runs.indexOf(busiest),
      ]),
    );
    expect(disturbances.length).toBeGreaterThan(20);
    expect(failuresOf(story, disturbances)).toEqual([]);
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
