// The zones that desks work in: by rule where the rule is known, from the zone data of Intl elsewhere.
import type { Zone } from 'luxon';
import { EUROPEAN_ZONES, EuropeanZone } from './european-zone';
import { RememberedZone } from './remembered-zone';

// One object a zone, so that what one caller asked Intl the next one need not ask.
const known = new Map<string, Zone>();

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
  const before = known.get(name);
  if (before !== undefined) return before;
  const zone = EUROPEAN_ZONES.includes(name) ? new EuropeanZone(name) : new RememberedZone(name);
  if (zone.isValid) known.set(name, zone);
  return zone;
}
