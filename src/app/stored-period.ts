// How often the watch was granted to run: a trigger does not tell.
import type { Duration } from '../domain/terms/time';
import type { Store } from '../ports';

const PROPERTY = 'period';

/** The period in force; null while reminders are off. */
export function storedPeriod(store: Store): Duration | null {
  const period = Number(store.all()[PROPERTY]);
  return Number.isFinite(period) && period > 0 ? period : null;
}

/** Notes the period in force; null once reminders are off. */
export function storePeriod(store: Store, period: Duration | null): void {
  if (period === null) store.remove(PROPERTY);
  else store.set({ [PROPERTY]: String(period) });
}
