import { createBusinessCalendar } from '../../src/domain/calendar/business-calendar';
import { STANDARD_SETTINGS } from '../../src/domain/settings/settings';
import type { Engine } from './engine';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** The holidays are handed over as closures, as the other libraries take them; the product's own rule is not used. */
export const engine: Engine = {
  create(holidays) {
    const calendar = createBusinessCalendar({
      ...STANDARD_SETTINGS.schedule,
      holidays: { region: 'none', whitMondayWorked: false },
      closures: holidays.map((date) => {
        const from = Date.parse(`${date}T00:00:00Z`) - HOUR;
        return { from, to: from + 24 * HOUR, reason: 'férié' };
      }),
    });
    return {
      addHours: (t, hours) => calendar.addOpenTime(t, hours * HOUR),
      closingAfterDays: (t, days) => calendar.nthBusinessDayClosing(t, days),
      openMinutes: (a, b) => calendar.openTimeBetween(a, b) / MINUTE,
    };
  },
};
