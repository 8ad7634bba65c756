import { DAY, HOUR, MINUTE, SECOND } from '../../../src/domain/terms/time';
import {
  afterLastRun,
  afterReturn,
  budgetOf,
  PROOF,
  SHORT_BUDGET,
  SHORT_LIMIT,
  spentToday,
} from '../../../src/domain/watch/time-limit';

const NOW = 1_795_420_800_000;
const PERIOD = 10 * MINUTE;
const UNUSED = { since: NOW, time: 0, calls: 0 };
const LONG = { ...SHORT_LIMIT, long: true };

describe('what is known of the limit', () => {
  it('is that it is short, until a run has outlived it', () => {
    const signed = { ...SHORT_LIMIT, signedAt: NOW };
    expect(afterReturn(signed, PROOF - 1)).toEqual(SHORT_LIMIT);
    expect(afterReturn(signed, PROOF)).toEqual(LONG);
  });

  it('is that it is short again once a run has set out and not come back', () => {
    expect(afterLastRun({ ...LONG, signedAt: NOW }, NOW + PERIOD)).toEqual({
      ...SHORT_LIMIT,
      deaths: 1,
      tryFrom: NOW + PERIOD + DAY,
    });
  });

  it('stays as it is where the run before came back', () => {
    expect(afterLastRun(LONG, NOW)).toEqual(LONG);
  });

  it.each([
    [1, 2],
    [2, 4],
    [3, 8],
    [9, 8],
  ])('is tried again later after each death: after %i more, in %i days', (deaths, days) => {
    expect(afterLastRun({ ...SHORT_LIMIT, deaths, signedAt: NOW }, NOW).tryFrom).toBe(NOW + days * DAY);
  });
});

describe('the time of a run', () => {
  it('is short while nothing longer has been survived, however much of the day is left', () => {
    expect(budgetOf(SHORT_LIMIT, UNUSED, HOUR, NOW)).toBe(SHORT_BUDGET);
  });

  it('is minutes where they have been', () => {
    expect(budgetOf(LONG, UNUSED, PERIOD, NOW)).toBe(4 * MINUTE);
  });

  it('leaves each later run of the day its share, and is never less than the short one', () => {
    const evening = NOW + 22 * HOUR;
    const spent = (minutes: number) => ({ ...UNUSED, time: minutes * MINUTE });
    expect(budgetOf(LONG, spent(75), PERIOD, evening)).toBe(5 * MINUTE - 12 * 15 * SECOND);
    expect(budgetOf(LONG, spent(89), PERIOD, evening)).toBe(SHORT_BUDGET);
  });

  it('adds up over a day to what triggers are allowed, whatever there is to do', () => {
    let spent = { ...UNUSED };
    for (let now = NOW; now < NOW + DAY; now += PERIOD) {
      spent = { ...spent, time: spent.time + budgetOf(LONG, spent, PERIOD, now) };
    }
    expect(spent.time).toBeLessThan(90 * MINUTE);
    expect(spentToday(spent, NOW + DAY)).toEqual({ since: NOW + DAY, time: 0, calls: 0 });
  });
});
