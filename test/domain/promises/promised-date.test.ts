import { closingOf, dateIn } from '../../../src/domain/promises/promised-date';
import { plainWords } from '../../../src/domain/roles/plain-words';
import { calendarWith, inParis, paris } from '../../helpers/times';

const calendar = calendarWith();
const TUESDAY = '2026-11-24 10:00';

function dateOf(words: string, at = TUESDAY): string | null {
  const due = dateIn(plainWords(words) ?? '', paris(at), calendar);
  return due === null ? null : inParis(due).slice(0, 16);
}

describe('the date of a promise', () => {
  it.each([
    ['aujourd’hui', '2026-11-24 18:00'],
    ['dans la journée', '2026-11-24 18:00'],
    ['cet après-midi', '2026-11-24 18:00'],
    ['ce matin', '2026-11-24 12:00'],
    ['avant 16 h', '2026-11-24 16:00'],
    ['dans l’heure', '2026-11-24 11:00'],
    ['demain', '2026-11-25 18:00'],
    ['demain matin', '2026-11-25 12:00'],
    ['demain à 10 h 30', '2026-11-25 10:30'],
    ['après-demain', '2026-11-26 18:00'],
    ['d’ici vendredi', '2026-11-27 18:00'],
    ['mardi', '2026-12-01 18:00'],
    ['en fin de semaine', '2026-11-27 18:00'],
    ['la semaine prochaine', '2026-12-04 18:00'],
    ['en début de semaine prochaine', '2026-12-01 18:00'],
    ['à la fin du mois', '2026-11-30 18:00'],
    ['le 3 décembre', '2026-12-03 18:00'],
    ['avant le 1er décembre', '2026-12-01 18:00'],
    ['d’ici vendredi 11 h', '2026-11-27 11:00'],
    ['demain, 11h30', '2026-11-25 11:30'],
    ['le 3 décembre 10 h', '2026-12-03 10:00'],
    ['le 5 janvier 2027, 16 h 30', '2027-01-05 16:30'],
    ['lun. 30 nov. à 18 h', '2026-11-30 18:00'],
    ['ven. 1er janv. 2027 à 9 h 07', '2026-12-31 18:00'],
    ['sous 12 h', '2026-11-24 18:00'],
    ['le 03/12', '2026-12-03 18:00'],
    ['le 3/12/2026', '2026-12-03 18:00'],
    ['sous 48 h', '2026-11-26 10:00'],
    ['sous 24 heures ouvrées', '2026-11-26 16:00'],
    ['dans deux jours ouvrés', '2026-11-26 18:00'],
    ['dans 2 à 3 jours', '2026-11-27 18:00'],
    ['d’ici une semaine', '2026-12-01 18:00'],
    ['by Friday', '2026-11-27 18:00'],
    ['within 2 business days', '2026-11-26 18:00'],
    ['tomorrow morning', '2026-11-25 12:00'],
    ['on December 1st', '2026-12-01 18:00'],
  ])('of « %s »', (words, due) => {
    expect(dateOf(`Nous revenons vers vous ${words}.`)).toBe(due);
  });

  it.each(['rapidement', 'bientôt', 'dès que possible', 'le 31/02', 'le 3 mars 2031', 'dans 900 jours'])(
    'is not read where there is none that can be meant: « %s »',
    (words) => {
      expect(dateOf(`Nous revenons vers vous ${words}.`)).toBeNull();
    },
  );

  it('on a day that is closed is the last closing before it', () => {
    expect(dateOf('samedi')).toBe('2026-11-27 18:00');
    expect(dateOf('le 25 décembre', '2026-12-20 11:00')).toBe('2026-12-24 18:00');
    expect(dateOf('sous 48 h', '2026-11-27 15:00')).toBe('2026-11-27 18:00');
  });

  it('that is over already is the end of the first open stretch to come', () => {
    expect(dateOf('aujourd’hui', '2026-11-24 19:00')).toBe('2026-11-25 18:00');
    expect(dateOf('demain', '2026-11-27 19:00')).toBe('2026-11-30 18:00');
  });

  it('takes the year that comes next', () => {
    expect(dateOf('le 5 janvier', '2026-12-20 11:00')).toBe('2027-01-05 18:00');
  });
});

it('the closing of a day lies within it, or before it where it is closed', () => {
  expect(inParis(closingOf('2026-11-26', paris(TUESDAY), calendar)).slice(0, 16)).toBe('2026-11-26 18:00');
  expect(inParis(closingOf('2026-11-29', paris(TUESDAY), calendar)).slice(0, 16)).toBe('2026-11-27 18:00');
});
