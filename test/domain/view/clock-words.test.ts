import type { RunningClock } from '../../../src/domain/sla/sla-status';
import { HOUR } from '../../../src/domain/terms/time';
import { bar, laterClock } from '../../../src/domain/view/clock-words';
import { deskAt, paris } from '../../helpers/times';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('the bar', () => {
  it.each([
    [0, '▱▱▱▱▱▱▱▱▱▱ 0 % du délai'],
    [0.01, '▰▱▱▱▱▱▱▱▱▱ 1 % du délai'],
    [0.999, '▰▰▰▰▰▰▰▰▰▱ 99 % du délai'],
    [1, '▰▰▰▰▰▰▰▰▰▰ 100 % du délai'],
    [1.001, '▰▰▰▰▰▰▰▰▰▰ délai dépassé'],
    [16.6, '▰▰▰▰▰▰▰▰▰▰ délai dépassé'],
  ])('says of a share of %d « %s »', (share, words) => {
    expect(plain(bar(share))).toBe(words);
  });
});

describe('a deadline', () => {
  const clock: RunningClock = {
    kind: 'resolution',
    from: paris('2026-11-24 10:00'),
    due: paris('2026-11-25 18:00'),
    atRiskFrom: paris('2026-11-25 12:00'),
    remaining: 9 * HOUR,
    shareUsed: 0.5,
    standing: 'on-time',
  };

  it.each<[RunningClock['kind'], RunningClock['standing'], string, string]>([
    ['response', 'on-time', '2026-11-24 12:00', 'Réponse à donner au plus tard demain à 18 h'],
    ['follow-up', 'at-risk', '2026-11-25 12:00', 'Suite à donner au plus tard aujourd’hui à 18 h'],
    ['resolution', 'on-time', '2026-11-20 12:00', 'À résoudre au plus tard le mer. 25 nov. à 18 h'],
    ['resolution', 'late', '2026-11-26 12:00', 'Résolution due hier à 18 h'],
  ])('of a %s that is %s says at %s « %s »', (kind, standing, now, words) => {
    const { dueLine } = laterClock({ ...clock, kind, standing }, deskAt(paris(now)));
    expect(plain(dueLine)).toBe(words);
  });
});
