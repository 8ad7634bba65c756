// Days and hours in replies, which are read later: always whole, never « demain » or « lun. 30 nov. ».
import { localTime } from '../domain/calendar/local-time';
import { formatLastingInstant, formatLongDay } from '../domain/french/instant';
import { NBSP } from '../domain/french/typography';
import type { Language } from '../domain/terms/languages';
import type { Instant } from '../domain/terms/time';

/**
 * A day with its year.
 * @example writtenDay(paris('2026-11-30 18:00'), 'Europe/Paris', 'en') //=> 'Monday 30 November 2026'
 */
export function writtenDay(at: Instant, zone: string, language: Language): string {
  const local = localTime(at, zone);
  return language === 'fr'
    ? `${formatLongDay(at, zone)} ${local.year}`
    : local.toFormat(`cccc d'${NBSP}'LLLL yyyy`);
}

/**
 * A day with its year, and the hour; in English with the place whose hour it is.
 * @example writtenInstant(paris('2026-11-30 18:00'), 'Europe/Paris', 'fr') //=> 'lundi 30 novembre 2026 à 18 h'
 */
export function writtenInstant(at: Instant, zone: string, language: Language): string {
  if (language === 'fr') return formatLastingInstant(at, zone);
  return `${writtenDay(at, zone, language)} at ${localTime(at, zone).toFormat('H:mm')} ${placeOf(zone)} time`;
}

function placeOf(zone: string): string {
  return (zone.split('/').pop() ?? zone).replace(/_/g, ' ');
}
