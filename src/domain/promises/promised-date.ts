// The date that a promise was given, as an instant by which it is kept under every fair reading.
import type { BusinessCalendar } from '../calendar/business-calendar';
import { addDays, civil } from '../calendar/civil-date';
import { localTime, parseInstant, startOfDay } from '../calendar/local-time';
import { HOUR, type Instant, type LocalDate } from '../terms/time';

const WEEKDAYS: readonly (readonly [french: string, english: string])[] = [
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
  ['dimanche', 'sunday'],
];
const MONTHS: readonly string[] = [
  'janvier|janv|january',
  'fevrier|fevr|february',
  'mars|march',
  'avril|avr|april',
  'mai|may',
  'juin|june',
  'juillet|juil|july',
  'aout|august',
  'septembre|sept|september',
  'octobre|oct|october',
  'novembre|nov|november',
  'decembre|dec|december',
];
const NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  one: 1,
  a: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  huit: 8,
  dix: 10,
  ten: 10,
  quinze: 15,
  'quarante huit': 48,
  'vingt quatre': 24,
  'soixante douze': 72,
};
const NUMBER = `\\d{1,3}|${Object.keys(NUMBERS).join('|')}`;
const SPAN = new RegExp(
  `\\b(?:sous|dans|d'ici|en|within|in|comptez|compter|delai de|laissez (?:nous|moi)(?: encore)?)(?: (?:les|un delai de|le delai de|environ|about|next|moins de|the next))*(?: (?:${NUMBER}) (?:a|ou|to|-))? (${NUMBER})( business| working)? ?(h|heures?|hours?|jours?|days?|semaines?|weeks?|minutes?|min|quinzaine)\\b( (?:ouvrees?|ouvres?))?`,
);
const DAY_AND_MONTH = new RegExp(
  `\\b(\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?(${MONTHS.join('|')})\\b\\.?(?: (\\d{4})\\b)?`,
);
const MONTH_AND_DAY = new RegExp(`\\b(${MONTHS.join('|')}) (\\d{1,2})(?:st|nd|rd|th)?\\b`);
const NUMERIC = /\b(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?\b/;
/** Behind a day the hour may stand alone: « d’ici mardi 11 h ». */
const TIME = new RegExp(
  `\\b(?:a|avant|vers|at|by|before|demain|tomorrow|\\d{4}|${[...WEEKDAYS.flat(), ...MONTHS].join('|')})\\.?,? (\\d{1,2}) ?(?:h|:|heures?)(?: ?([0-5]\\d))?\\b`,
);
/** Longest time that anybody gives a customer, in days: what lies further off was read, or picked, wrongly. */
export const FARTHEST = 120;
const NOON = '12:00';

/**
 * The date in the plain words of a promise made at `at`; null where none is read. A day means its closing, or that of the
 * last open day before it; hours without « ouvrées » pass by night too, and a time that is over by then is the earliest to come.
 * @example dateIn('nous revenons vers vous demain', mondayAt10, calendar) //=> tuesdayAt18
 */
export function dateIn(plain: string, at: Instant, calendar: BusinessCalendar): Instant | null {
  const span = spanIn(plain, at, calendar);
  const day = span === null ? dayIn(plain, at, calendar.zone) : null;
  if (span !== null) return lastOpen(span, at, calendar);
  const time = timeIn(plain);
  if (day === null && time === null) return null;
  const date = day ?? calendar.localDate(at);
  const exact = time === null ? null : parseInstant(`${date}T${time}`, calendar.zone);
  return exact !== null && exact > at ? lastOpen(exact, at, calendar) : closingOf(date, at, calendar);
}

/**
 * The closing of a day, or of the last open one before it; where that is over at `at`, of the first open stretch to come.
 * @example closingOf('2026-11-28', thursdayAt10, calendar) //=> fridayAt18
 */
export function closingOf(date: LocalDate, at: Instant, calendar: BusinessCalendar): Instant {
  return lastOpen(startOfDay(addDays(date, 1), calendar.zone), at, calendar);
}

/** The latest open instant that is not after `due`; where none lies between, the end of the first open stretch to come. */
function lastOpen(due: Instant, at: Instant, calendar: BusinessCalendar): Instant {
  if (calendar.openTimeBetween(at, due) <= 0) return calendar.nextClosing(at);
  return calendar.isOpenAt(due) ? due : calendar.addOpenTime(at, calendar.openTimeBetween(at, due));
}

function spanIn(plain: string, at: Instant, calendar: BusinessCalendar): Instant | null {
  const [found, amount = '', working, unit = '', ouvres] = SPAN.exec(plain) ?? [];
  if (/\bdans l'heure\b/.test(plain)) return at + HOUR;
  if (found === undefined) return null;
  const open = working ?? ouvres;
  const count = NUMBERS[amount] ?? Number(amount);
  const endOf = (days: number) => startOfDay(addDays(calendar.localDate(at), days + 1), calendar.zone);
  if (/^min/.test(unit)) return calendar.addOpenTime(at, HOUR);
  if (/^h/.test(unit)) return open === undefined ? at + count * HOUR : calendar.addOpenTime(at, count * HOUR);
  const days = /^(?:sem|week)/.test(unit) ? 7 * count : unit === 'quinzaine' ? 14 : count;
  if (days === 0 || days > FARTHEST) return null;
  return open === undefined ? endOf(days) : calendar.nthBusinessDayClosing(at, days);
}

/** The earliest day that the words may mean. */
function dayIn(plain: string, at: Instant, zone: string): LocalDate | null {
  const now = localTime(at, zone);
  const today = now.toISODate();
  const monday = addDays(today, 1 - now.weekday);
  const written = writtenDate(plain, today);
  if (written !== null) return written;
  if (/\bapres demain\b|\bday after tomorrow\b/.test(plain)) return addDays(today, 2);
  if (/\bdemain\b|\btomorrow\b/.test(plain)) return addDays(today, 1);
  const weekday = WEEKDAYS.findIndex(([french, english]) =>
    new RegExp(`\\b(?:${french}|${english})\\b`).test(plain),
  );
  if (weekday >= 0) {
    const ahead = (weekday + 1 - now.weekday + 7) % 7;
    return addDays(today, ahead === 0 ? 7 : ahead);
  }
  if (/\b(?:debut de (?:la )?semaine prochaine|early next week)\b/.test(plain)) return addDays(monday, 8);
  if (/\b(?:semaine prochaine|next week)\b/.test(plain)) return addDays(monday, 11);
  if (/\b(?:cette semaine|dans la semaine|fin de (?:la )?semaine|this week|end of the week)\b/.test(plain))
    return now.weekday > 5 ? addDays(monday, 11) : addDays(monday, 4);
  if (
    /\b(?:aujourd'hui|ce (?:jour|soir|matin|midi)|cet(?:te)? (?:apres midi|matinee)|dans (?:la (?:journee|matinee|soiree)|l'(?:apres midi|heure))|d'ici (?:ce soir|midi|la fin de (?:la )?journee)|tout a l'heure|today|this (?:afternoon|morning|evening)|tonight)\b/.test(
      plain,
    )
  )
    return today;
  if (/\b(?:fin (?:du|de) mois|end of the month)\b/.test(plain))
    return civil(today).endOf('month').toISODate();
  return null;
}

function writtenDate(plain: string, today: LocalDate): LocalDate | null {
  const monthOf = (name: string) => MONTHS.findIndex((names) => names.split('|').includes(name)) + 1;
  const [, day, month, year] = DAY_AND_MONTH.exec(plain) ?? [];
  if (day !== undefined) return nextDate(Number(day), monthOf(month ?? ''), year, today);
  const [, name, number] = MONTH_AND_DAY.exec(plain) ?? [];
  if (name !== undefined) return nextDate(Number(number), monthOf(name), undefined, today);
  const [, d, m, y] = NUMERIC.exec(plain) ?? [];
  return d === undefined ? null : nextDate(Number(d), Number(m), y, today);
}

/** The first such day that is not over, near enough to have been meant. */
function nextDate(day: number, month: number, year: string | undefined, today: LocalDate): LocalDate | null {
  const own = year === undefined ? null : Number(year.padStart(4, '20'));
  for (const candidate of own === null ? [civil(today).year, civil(today).year + 1] : [own]) {
    const two = (value: number) => String(value).padStart(2, '0');
    const text = `${candidate}-${two(month)}-${two(day)}`;
    if (parseInstant(text, 'Etc/UTC') === null) continue;
    if (text >= today && text <= addDays(today, FARTHEST)) return text;
  }
  return null;
}

function timeIn(plain: string): string | null {
  const [, hour, minutes = '00'] = TIME.exec(plain) ?? [];
  if (hour !== undefined && Number(hour) < 24) return `${hour.padStart(2, '0')}:${minutes}`;
  return /\b(?:matin|matinee|midi|morning|noon)\b/.test(plain) && !/\bapres midi\b/.test(plain) ? NOON : null;
}
