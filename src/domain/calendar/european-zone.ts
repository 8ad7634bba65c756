// Central European time by its rule: right where Intl has no zone data, and no execution has to ask for it.
import { FixedOffsetZone, IANAZone, Zone, type ZoneOffsetFormat } from 'luxon';
import type { Instant } from '../terms/time';

const HOUR = 3_600_000;
const DAY = 86_400_000;
const MARCH = 2;
const OCTOBER = 9;

/** Zones of central European time in which French-speaking desks work. */
export const EUROPEAN_ZONES: readonly string[] = [
  'Europe/Paris',
  'Europe/Brussels',
  'Europe/Luxembourg',
  'Europe/Monaco',
  'Europe/Zurich',
];
/** From this year on summer time ends in October in all of them (directive 94/21/EC). */
const FIRST_YEAR = 1996;

interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** Summer time runs from the last Sunday of March to that of October, 1:00 UTC (directive 2000/84/EC, articles 2 and 3). */
export class EuropeanZone extends Zone<true> {
  private readonly summers = new Map<number, Stretch>();

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
    const year = new Date(at).getUTCFullYear();
    if (year < FIRST_YEAR) return IANAZone.create(this.zone).offset(at);
    const { from, to } = this.summers.get(year) ?? this.summer(year);
    return at >= from && at < to ? 120 : 60;
  }

  private summer(year: number): Stretch {
    const found = { from: lastSunday(year, MARCH) + HOUR, to: lastSunday(year, OCTOBER) + HOUR };
    this.summers.set(year, found);
    return found;
  }

  override offsetName(at: Instant): string {
    return this.offset(at) === 120 ? 'CEST' : 'CET';
  }

  override formatOffset(at: Instant, format: ZoneOffsetFormat): string {
    return FixedOffsetZone.instance(this.offset(at)).formatOffset(at, format);
  }

  override equals(other: Zone): boolean {
    return other.type === this.type && other.name === this.name;
  }
}

/** The start, in UTC, of the last Sunday of a month of 31 days. */
function lastSunday(year: number, month: number): Instant {
  const last = Date.UTC(year, month, 31);
  return last - new Date(last).getUTCDay() * DAY;
}
