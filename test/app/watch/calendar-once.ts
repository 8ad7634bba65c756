/**
 * The calendar's module, with each calendar made once for all runs: it follows from its schedule alone, where each run of
 * the platform makes its own. For `jest.mock`.
 */
export function calendarOnce() {
  const actual = jest.requireActual('../../../src/domain/calendar/business-calendar');
  const made = new Map<string, unknown>();
  const createBusinessCalendar = (schedule: unknown) => {
    const key = JSON.stringify(schedule);
    if (!made.has(key)) made.set(key, actual.createBusinessCalendar(schedule));
    return made.get(key);
  };
  return { ...actual, createBusinessCalendar };
}
