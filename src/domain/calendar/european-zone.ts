// Central European time by its rule: right where Intl has no zone data, and no execution has to ask for it.
import { FixedOffsetZone, IANAZone, Zone, type ZoneOffsetFormat } from 'luxon';
import { DAY, HOUR, type Instant } from '../terms/time';

const MARCH = 2;
const OCTOBER = 9;
/** In minutes east of UTC. */
const WINTER = 60;
const SUMMER = 120;

/** Zones of central European time in which French-speaking desks work. */
export const EUROPEAN_ZONES: readonly string[] = [
  'Europe/Paris',
  'Europe/Brussels',
  'Europe/Luxembourg',
  'Europe/Monaco',
  'Europe/Zurich',
];

/** Summer time ends in October in all of them from this year on (directive 94/21/EC). */
const RULE_SINCE = 1996;

/** Summer time runs from the last Sunday of March to that of October, 1:00 UTC (directive 2000/84/EC, articles 2 and 3). */
export class EuropeanZone extends Zone<true> {
  constructor(private readonly zone: string) {
    super();
  }

  override get type(): string {
    return 'european';
  }

  override get name(): string {
    return this.zone;
  }

  override get isUniversal(): boolean {
    return false;
  }

  override get isValid(): true {
    return true;
  }

  /** Local time minus UTC, in minutes. */
  override offset(at: Instant): number {
    const date = new Date(at);
    const year = date.getUTCFullYear();
    const month = date.getUTCMonth();
    if (year < RULE_SINCE) return IANAZone.create(this.zone).offset(at);
    if (month === MARCH) return at < changeIn(year, MARCH) ? WINTER : SUMMER;
    if (month === OCTOBER) return at < changeIn(year, OCTOBER) ? SUMMER : WINTER;
    return month > MARCH && month < OCTOBER ? SUMMER : WINTER;
  }

  override offsetName(at: Instant): string {
    return this.offset(at) === SUMMER ? 'CEST' : 'CET';
  }

  override formatOffset(at: Instant, format: ZoneOffsetFormat): string {
    return FixedOffsetZone.instance(this.offset(at)).formatOffset(at, format);
  }

  override equals(other: Zone): boolean {
    return other.type === this.type && other.name === this.name;
  }
}

/** 1:00 UTC on the last Sunday of a month of 31 days. */
function changeIn(year: number, month: number): Instant {
  const last = Date.UTC(year, month, 31);
  return last - new Date(last).getUTCDay() * DAY + HOUR;
}
