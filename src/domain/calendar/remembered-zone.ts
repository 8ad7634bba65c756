// A zone of Intl's data that is not asked twice: Intl takes long to say what clocks show.
import { IANAZone } from 'luxon';
import { DAY, type Instant } from '../terms/time';

/** A zone as Intl knows it, which asks once for each end of a day in UTC. No zone changes its offset twice within one. */
export class RememberedZone extends IANAZone {
  private readonly atDayEnds = new Map<number, number>();

  /** Local time minus UTC, in minutes. */
  override offset(at: Instant): number {
    const day = Math.floor(at / DAY);
    const before = this.offsetAtStartOf(day);
    return before === this.offsetAtStartOf(day + 1) ? before : super.offset(at);
  }

  private offsetAtStartOf(day: number): number {
    const known = this.atDayEnds.get(day);
    if (known !== undefined) return known;
    const offset = super.offset(day * DAY);
    this.atDayEnds.set(day, offset);
    return offset;
  }
}
