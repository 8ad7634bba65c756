// Imported first: from then on each calendar is made once for all runs, as `calendarOnce` does it in jest.
import * as actual from '../../src/domain/calendar/business-calendar';

const made = new Map<string, actual.BusinessCalendar>();

function createBusinessCalendar(schedule: Parameters<typeof actual.createBusinessCalendar>[0]) {
  const key = JSON.stringify(schedule);
  const found = made.get(key) ?? actual.createBusinessCalendar(schedule);
  made.set(key, found);
  return found;
}

const loaded = require.cache[require.resolve('../../src/domain/calendar/business-calendar')];
if (loaded === undefined) throw new Error('the calendar is not loaded as a module of its own');
loaded.exports = { ...actual, createBusinessCalendar };
