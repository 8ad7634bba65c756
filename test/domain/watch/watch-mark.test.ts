import fc from 'fast-check';
import { HOUR } from '../../../src/domain/terms/time';
import {
  isAlive,
  nextMark,
  readWatchMark,
  type WatchMark,
  watchingMark,
  watchMarkMessage,
} from '../../../src/domain/watch/watch-mark';
import { paris } from '../../helpers/times';

const MONDAY = paris('2026-11-23 00:00');
const NOON = MONDAY + 12 * HOUR;
const mark = (project: string, more: Partial<WatchMark> = {}): WatchMark => {
  return { project, turn: 0, since: MONDAY, seen: MONDAY, ...more };
};
const anyMark = fc.record({
  project: fc.stringMatching(/^[\w-]{1,60}$/),
  turn: fc.nat(4),
  since: fc.integer({ min: MONDAY - 50 * HOUR, max: NOON }),
  seen: fc.integer({ min: MONDAY - 50 * HOUR, max: NOON }),
});

describe('a mark', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyMark, (written) => {
        expect(readWatchMark(watchMarkMessage(written, 'a@b.fr').text)).toEqual(written);
      }),
    );
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -2)],
    ['of another project by a letter', (text: string) => text.replace('projet-1', 'projet-2')],
    ['without its line', () => 'Bonjour'],
  ])('is none where it is %s', (_label, change) => {
    expect(readWatchMark(change(watchMarkMessage(mark('projet-1'), 'a@b.fr').text))).toBeNull();
  });

  it('counts until eight in the morning after its last day', () => {
    expect(isAlive(mark('a'), paris('2026-11-24 08:00'))).toBe(true);
    expect(isAlive(mark('a'), paris('2026-11-24 08:00') + 1)).toBe(false);
  });
});

describe('of several marks', () => {
  it.each<[string, string | null, readonly WatchMark[]]>([
    ['none, nobody watches', null, []],
    ['the same turn, the earliest watches', 'b', [mark('a', { since: MONDAY + 1 }), mark('b')]],
    ['the same instant, the first by name watches', 'a', [mark('b'), mark('a')]],
    ['two turns, the later one watches', 'b', [mark('a'), mark('b', { turn: 1, since: NOON })]],
    [
      'a later turn that has stopped, the other one watches',
      'a',
      [mark('a'), mark('b', { turn: 1, seen: MONDAY - 24 * HOUR })],
    ],
    ['one that says a time to come, nobody watches', null, [mark('a', { seen: NOON + 40 * HOUR })]],
  ])('%s', (_label, project, marks) => {
    expect(watchingMark(marks, NOON)?.project ?? null).toBe(project);
  });

  it('whoever reads them finds the same one, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 6 }), (marks) => {
        expect(watchingMark([...marks].reverse(), NOON)?.project).toBe(watchingMark(marks, NOON)?.project);
      }),
    );
  });

  it('whoever takes over is the one that counts, and the next who does is too', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 5 }), (marks) => {
        const first = [...marks, nextMark('me', marks, { now: NOON, day: MONDAY, takes: true })];
        expect(watchingMark(first, NOON)?.project).toBe('me');
        const then = [...first, nextMark('you', first, { now: NOON, day: MONDAY, takes: true })];
        expect(watchingMark(then, NOON)?.project).toBe('you');
      }),
    );
  });

  it('a renewed one keeps its turn and its beginning', () => {
    const own = mark('a', { turn: 3, since: MONDAY - 90 * HOUR });
    const renewed = nextMark('a', [own, mark('b')], { now: NOON, day: MONDAY + 24 * HOUR, takes: false });
    expect(renewed).toEqual({ ...own, seen: MONDAY + 24 * HOUR });
  });
});
