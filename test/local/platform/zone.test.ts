import { zoneOf } from '../../../local/platform/zone';

describe('zoneOf', () => {
  const utc = (text: string) => Date.parse(`${text}Z`);

  it.each([
    ['winter', '2026-01-15T09:00', '2026-01-15T08:00'],
    ['summer', '2026-07-15T09:00', '2026-07-15T07:00'],
    ['the hour that spring skips', '2026-03-29T02:30', '2026-03-29T01:30'],
    ['after the skipped hour', '2026-03-29T03:00', '2026-03-29T01:00'],
    ['after the repeated hour', '2026-10-25T03:00', '2026-10-25T02:00'],
  ])('finds the instant of a local time: %s', (_case, local, instant) => {
    expect(zoneOf('Europe/Paris').instantOf(utc(local))).toBe(utc(instant));
  });
});
