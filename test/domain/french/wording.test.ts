import { formatOpenDuration, formatRemaining } from '../../../src/domain/french/duration';
import {
  formatDate,
  formatInstant,
  formatLastingInstant,
  formatShortInstant,
  formatSpan,
} from '../../../src/domain/french/instant';
import { paris } from '../../helpers/times';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('formatOpenDuration', () => {
  it.each([
    [0, '0 min ouvrée'],
    [30_000, 'moins d’une minute ouvrée'],
    [MINUTE, '1 min ouvrée'],
    [45 * MINUTE, '45 min ouvrées'],
    [HOUR, '1 h ouvrée'],
    [70 * MINUTE, '1 h 10 ouvrée'],
    [125 * MINUTE, '2 h 05 ouvrées'],
    [9 * HOUR - 1, '8 h 59 ouvrées'],
    [9 * HOUR, '1 j ouvré'],
    [18 * HOUR, '2 j ouvrés'],
    [21 * HOUR, '2 j 3 h ouvrées'],
  ])('words %i ms as %s', (length, words) => {
    expect(plain(formatOpenDuration(length))).toBe(words);
  });

  it('counts days of the calendar’s own length', () => {
    expect(plain(formatOpenDuration(14 * HOUR, 7 * HOUR))).toBe('2 j ouvrés');
  });

  it('holds number and unit together', () => {
    expect(formatOpenDuration(135 * MINUTE)).toBe('2\u00a0h\u00a015\u00a0ouvrées');
  });
});

describe('formatRemaining', () => {
  it.each([
    [135 * MINUTE, '2 h 15 ouvrées restantes'],
    [70 * MINUTE, '1 h 10 ouvrée restante'],
    [18 * HOUR, '2 j ouvrés restants'],
    [-70 * MINUTE, 'en retard de 1 h 10 ouvrée'],
    [-30_000, 'en retard de moins d’une minute ouvrée'],
  ])('words %i ms as %s', (remaining, words) => {
    expect(plain(formatRemaining(remaining))).toBe(words);
  });
});

describe('formatInstant', () => {
  const now = paris('2026-01-26 10:00');
  it.each([
    ['2026-01-26 16:15', 'aujourd’hui à 16 h 15'],
    ['2026-01-27 09:00', 'demain à 9 h'],
    ['2026-01-25 23:59', 'hier à 23 h 59'],
    ['2026-02-01 09:05', 'le dim. 1er févr. à 9 h 05'],
    ['2027-01-04 18:00', 'le lun. 4 janv. 2027 à 18 h'],
  ])('says %s as %s', (at, words) => {
    expect(plain(formatInstant(paris(at), now, 'Europe/Paris'))).toBe(words);
  });

  it('tells tomorrow over a change of hour', () => {
    expect(plain(formatInstant(paris('2026-03-29 23:30'), paris('2026-03-28 00:30'), 'Europe/Paris'))).toBe(
      'demain à 23 h 30',
    );
  });

  it('uses the desk’s zone, not the host’s', () => {
    expect(plain(formatShortInstant(Date.UTC(2026, 0, 26, 12), 'Europe/Paris'))).toBe('lun. 26 janv. à 13 h');
    expect(plain(formatShortInstant(Date.UTC(2026, 6, 14, 22, 5), 'Europe/Paris'))).toBe(
      'mer. 15 juil. à 0 h 05',
    );
  });

  it.each([
    ['2026-01-26 13:00', 'lundi 26 janvier 2026 à 13 h'],
    ['2026-01-27 00:05', 'mardi 27 janvier 2026 à 0 h 05'],
    ['2027-01-01 09:30', 'vendredi 1er janvier 2027 à 9 h 30'],
  ])('says %s in mail as %s, however near it is', (at, words) => {
    expect(plain(formatLastingInstant(paris(at), 'Europe/Paris'))).toBe(words);
  });

  it.each([
    ['2026-01-26 12:30', '2026-01-26 14:00', 'le lun. 26 janv. de 12 h 30 à 14 h'],
    ['2026-01-26 14:00', '2026-01-27 00:00', 'du lun. 26 janv. à 14 h au mar. 27 janv. à 0 h'],
  ])('names the days between %s and %s once each', (from, to, words) => {
    expect(plain(formatSpan({ from: paris(from), to: paris(to) }, 'Europe/Paris'))).toBe(words);
  });

  it('writes a day alone', () => {
    expect(plain(formatDate('2026-05-01'))).toBe('ven. 1er mai');
  });
});
