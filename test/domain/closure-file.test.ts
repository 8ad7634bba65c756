import { formatClosure, readClosures } from '../../src/domain/closure-file';
import { inParis, paris } from '../helpers/times';

const ZONE = 'Europe/Paris';

function read(from: string, to = from): readonly [string, string] {
  const [closure] = readClosures([{ from, to }], ZONE);
  return [inParis(closure?.from ?? 0).slice(0, 16), inParis(closure?.to ?? 0).slice(0, 16)];
}

describe('readClosures', () => {
  it.each([
    ['a day', '2026-12-24', '2026-12-24', ['2026-12-24 00:00', '2026-12-25 00:00']],
    ['days across the spring change', '2026-03-28', '2026-03-29', ['2026-03-28 00:00', '2026-03-30 00:00']],
    ['days across the autumn change', '2026-10-25', '2026-10-25', ['2026-10-25 00:00', '2026-10-26 00:00']],
    ['local times', '2026-12-24T14:00', '2026-12-24T18:00:30', ['2026-12-24 14:00', '2026-12-24 18:00']],
    [
      'instants',
      '2026-12-24T13:00:00Z',
      '2026-12-24T18:00:00+01:00',
      ['2026-12-24 14:00', '2026-12-24 18:00'],
    ],
  ] as const)('takes %s', (_label, from, to, expected) => {
    expect(read(from, to)).toEqual(expected);
  });

  it.each(['2026-02-30', '2026-13-01', 'demain', '', '2026-12-24T25:00', '0000-01-01'])(
    'takes « %s » for no date',
    (text) => {
      const [closure] = readClosures([{ from: text, to: text }], ZONE);
      expect(closure).toMatchObject({ from: Number.NaN, to: Number.NaN });
    },
  );
});

describe('formatClosure', () => {
  it.each([
    ['whole days', '2026-12-24 00:00', '2027-01-02 00:00', { from: '2026-12-24', to: '2027-01-01' }],
    ['a day of 23 hours', '2026-03-29 00:00', '2026-03-30 00:00', { from: '2026-03-29', to: '2026-03-29' }],
    [
      'part of a day',
      '2026-07-13 14:00',
      '2026-07-13 18:00',
      { from: '2026-07-13T14:00:00+02:00', to: '2026-07-13T18:00:00+02:00' },
    ],
  ])('writes %s, to be read back the same', (_label, from, to, expected) => {
    const closure = { from: paris(from), to: paris(to), reason: 'Travaux' };
    const written = formatClosure(closure, ZONE);
    expect(written).toEqual({ ...expected, reason: 'Travaux' });
    expect(readClosures([written], ZONE)).toEqual([closure]);
  });
});
