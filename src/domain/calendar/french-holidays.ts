// The public holidays of France, by rule for any year.
import { type DayNumber, dayNumber } from './civil-date';

/** A public holiday of one year, by its French name, which is never its date: it stands beside one. */
export interface Holiday {
  readonly day: DayNumber;
  readonly name: string;
}

/** Which holidays are kept. */
export interface HolidayRule {
  /** 'none', the eleven of metropolitan France, or these and Alsace-Moselle's two. */
  readonly region: 'none' | 'metropole' | 'alsace-moselle';
  /** True when Whit Monday is worked (journée de solidarité). */
  readonly whitMondayWorked: boolean;
}

/**
 * The holidays of a year in order: the eleven of article L3133-1 of the code du travail, and for Alsace-Moselle the
 * two of its local law. Two may fall on one day: in 2008 Ascension was on 1 May.
 * @example frenchHolidays(2026, { region: 'metropole', whitMondayWorked: false }).length //=> 11
 */
export function frenchHolidays(year: number, rule: HolidayRule): readonly Holiday[] {
  if (rule.region === 'none') return [];
  const easter = easterSunday(year);
  const fixed = (month: number, day: number, name: string): Holiday => ({
    day: dayNumber(year, month, day),
    name,
  });
  const movable = (offset: number, name: string): Holiday => ({ day: easter + offset, name });
  const holidays = [
    fixed(1, 1, 'Jour de l’An'),
    movable(1, 'Lundi de Pâques'),
    fixed(5, 1, 'Fête du Travail'),
    fixed(5, 8, 'Victoire de 1945'),
    movable(39, 'Ascension'),
    ...(rule.whitMondayWorked ? [] : [movable(50, 'Lundi de Pentecôte')]),
    fixed(7, 14, 'Fête nationale'),
    fixed(8, 15, 'Assomption'),
    fixed(11, 1, 'Toussaint'),
    fixed(11, 11, 'Armistice de 1918'),
    fixed(12, 25, 'Noël'),
  ];
  if (rule.region === 'alsace-moselle') {
    holidays.push(movable(-2, 'Vendredi saint'), fixed(12, 26, '2e\u00a0jour de Noël'));
  }
  return holidays.sort((a, b) => a.day - b.day);
}

/**
 * Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Meeus gives (Astronomical Algorithms, ch. 8).
 * @example easterSunday(2026) === dayNumber(2026, 4, 5) //=> true
 */
function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}
