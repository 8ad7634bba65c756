// Switching reminders on and off: one trigger, of the shortest period that the platform grants.
import type { Duration } from '../../domain/terms/time';
import type { Services, Store } from '../../ports';

const PROPERTY = 'period';

/** Makes exactly one trigger and remembers the period that was granted. */
export function enableReminders(services: Services): Duration {
  const period = services.triggers.enable();
  services.store.set({ [PROPERTY]: String(period) });
  return period;
}

/** Removes our triggers, and no other. */
export function disableReminders(services: Services): void {
  services.triggers.disable();
  services.store.remove(PROPERTY);
}

/** The period in force; null while reminders are off. */
export function storedPeriod(store: Store): Duration | null {
  const period = Number(store.all()[PROPERTY]);
  return Number.isFinite(period) && period > 0 ? period : null;
}
