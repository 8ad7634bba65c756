// Runs that come once in a desk's life, cut off at each call: one that stays longer than it may to find out whether it may,
// one that works for minutes for the first time, one that takes over labels that are there already.
import type { LocalRuntime } from '../../../local/runtime/contract';
import { type Duration, HOUR } from '../../../src/domain/terms/time';
import { PROOF, SHORT_BUDGET } from '../../../src/domain/watch/time-limit';
import { mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  announcements,
  fingerprintOf,
  labelledConversations,
  repeatedOnOneDay,
  watchedDesk,
} from './watch-desk';

jest.mock('../../../src/domain/calendar/business-calendar', () =>
  jest.requireActual('./calendar-once').calendarOnce(),
);

const SIX_MINUTES = 360_000;
const LOST = 'Bonjour, toutes mes données ont disparu ce matin, l’application est inutilisable.';
const TUESDAY_NIGHT = paris('2026-11-24 20:05');
const TUESDAY_MORNING = paris('2026-11-24 09:05');

function write(runtime: LocalRuntime, count: number, userLabels: readonly string[] = []): void {
  const at = runtime.clock.now();
  for (let n = 0; n < count; n += 1) {
    const subject = `${n === 0 ? '[ESCALADE] ' : ''}Demande ${at} ${n}`;
    runtime.mailbox.receive({ ...mail(`C <c${n}@c${n}.example>`, subject, LOST, at, subject), userLabels });
  }
}

/** A desk that has been watched for a day, with what its runs have found out about their limit. */
function deskAt(now: number, found: Readonly<Record<string, unknown>>): LocalRuntime {
  const runtime = watchedDesk(now - HOUR);
  runtime.properties('user').set('period', String(HOUR));
  write(runtime, 1);
  runtime.run('watch', [], { as: 'trigger', timeLimit: SIX_MINUTES });
  const properties = runtime.properties('user');
  const state = JSON.parse(properties.get('watch') ?? '{}');
  properties.set('watch', JSON.stringify({ ...state, ...found }));
  runtime.clock.set(now - 60_000);
  return runtime;
}

interface Once {
  readonly label: string;
  /** What makes it such a run. */
  readonly calls: string;
  readonly lasts: Duration;
  /** As many runs later all must be as if nothing had happened. */
  readonly runsAfter: number;
  desk(): LocalRuntime;
}

const RUNS: readonly Once[] = [
  {
    label: 'stays for longer than it may',
    calls: 'Utilities.sleep',
    lasts: PROOF,
    runsAfter: 14,
    desk() {
      const runtime = deskAt(TUESDAY_NIGHT, { burden: { day: '2026-11-23', runs: 6, days: 3 } });
      write(runtime, 3);
      return runtime;
    },
  },
  {
    label: 'works for longer than any before',
    calls: 'Gmail.Users.Drafts.send',
    lasts: SHORT_BUDGET,
    runsAfter: 3,
    desk() {
      const runtime = deskAt(TUESDAY_MORNING, {
        limit: { long: true, signedAt: null, deaths: 0, tryFrom: 0 },
      });
      write(runtime, 50);
      return runtime;
    },
  },
  {
    label: 'takes over labels that are there already',
    calls: 'Gmail.Users.Labels.create',
    lasts: 0,
    runsAfter: 8,
    desk() {
      const runtime = watchedDesk(TUESDAY_MORNING - 60_000);
      runtime.properties('user').set('period', String(HOUR));
      write(runtime, 1, ['Support/Clos', 'Support/2 Élevée']);
      runtime.clock.advance(1_000);
      write(runtime, 3);
      return runtime;
    },
  },
];

/** What is to be seen once the runs after it have come. */
function afterwards(runtime: LocalRuntime, now: number, runs: number): string {
  for (let run = 1; run <= runs; run += 1) {
    runtime.clock.set(now + run * HOUR);
    runtime.run('watch', [], { as: 'trigger', timeLimit: SIX_MINUTES });
  }
  return JSON.stringify([
    repeatedOnOneDay(runtime),
    announcements(runtime),
    labelledConversations(runtime),
    runtime.mailbox.drafts().length,
  ]);
}

describe.each(RUNS)('a run that $label', ({ calls, lasts, runsAfter, desk }) => {
  const runtime = desk();
  const now = runtime.clock.now() + 60_000;
  runtime.clock.set(now);
  const restore = runtime.snapshot();
  const { meter, error } = runtime.run('watch', [], { as: 'trigger', timeLimit: SIX_MINUTES });
  const expected = afterwards(runtime, now, runsAfter);
  /** What became of each state in which a killed run left the account: most calls change nothing. */
  const known = new Map<string, string>();

  it('is such a run', () => {
    expect(error).toBeNull();
    expect(Object.keys(meter.byName)).toContain(calls);
    expect(meter.modelledMs).toBeGreaterThanOrEqual(lasts);
    expect(JSON.parse(expected)[0]).toEqual([]);
  });

  it.each(['kill-before', 'kill-after'] as const)(
    'leaves no trace where it is cut off: %s',
    (kind) => {
      const broken: number[] = [];
      for (let call = 1; call <= meter.calls; call += 1) {
        restore();
        runtime.run('watch', [], { as: 'trigger', timeLimit: SIX_MINUTES, faults: [{ at: { call }, kind }] });
        const state = fingerprintOf(runtime);
        const seen = known.get(state) ?? afterwards(runtime, now, runsAfter);
        known.set(state, seen);
        if (seen !== expected) broken.push(call);
      }
      expect(broken).toEqual([]);
    },
    240_000,
  );
});
