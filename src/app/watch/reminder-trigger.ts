// Switching reminders on and off: one trigger, of the shortest period that the platform grants.
import { type Duration, HOUR } from '../../domain/terms/time';
import type { Services } from '../../ports';
import { storedPeriod, storePeriod } from '../stored-period';

/** Makes exactly one trigger and remembers the period that was granted. */
export function enableReminders({ triggers, store }: Services): Duration {
  const period = triggers.enable();
  storePeriod(store, period);
  return period;
}

/** Removes our triggers, and no other. */
export function disableReminders({ triggers, store }: Services): void {
  triggers.disable();
  storePeriod(store, null);
}

/** Asks again for a shorter period where an hour was all that was granted: a failure in passing may have been why. */
export function shortenPeriod({ triggers, store }: Services): void {
  if ((storedPeriod(store) ?? 0) < HOUR) return;
  const period = triggers.shorten();
  if (period !== null) storePeriod(store, period);
}
