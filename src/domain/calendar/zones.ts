// The zones that desks work in: by rule where the rule is known, from the zone data of Intl elsewhere.
import { IANAZone, type Zone } from 'luxon';
import { EUROPEAN_ZONES, EuropeanZone } from './european-zone';

/**
 * True when there is such a zone.
 * @example isZone('Europe/Pariss') //=> false
 */
export function isZone(name: string): boolean {
  return find(name).isValid;
}

/**
 * An IANA zone by its name.
 * @example zoneOf('Europe/Paris').offset(Date.UTC(2026, 6, 14)) //=> 120
 * @throws RangeError when there is no such zone
 */
export function zoneOf(name: string): Zone {
  const zone = find(name);
  if (!zone.isValid) throw new RangeError(`unknown time zone. zone=${JSON.stringify(name)}`);
  return zone;
}

// Never by luxon's own reading of a name: to it "local", "default" and "utc+3" are zones too.
function find(name: string): Zone {
  return EUROPEAN_ZONES.includes(name) ? new EuropeanZone(name) : IANAZone.create(name);
}
