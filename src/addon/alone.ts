// Work of a click that must not meet the watch.
import type { Desk } from '../app/desk';
import { type Duration, SECOND } from '../domain/terms/time';

/** Work stops after this much time: a card's execution ends after 30 s. */
const CARD_TIME: Duration = 15 * SECOND;
/** How long a click waits for the watch to end. */
const LOCK_WAIT: Duration = 3 * SECOND;

export const BUSY = 'La surveillance est en cours. Réessayez dans une minute.';

/** Whether a click may go on working. */
export function hasCardTime({ services, now }: Desk): () => boolean {
  return () => services.clock.now() < now + CARD_TIME;
}

/** Work that must not meet the watch, within a card's time; null while the watch runs. */
export function alone<T>(
  desk: Desk,
  work: (desk: Desk, hasTime: () => boolean) => T,
): { readonly done: T } | null {
  return desk.services.lock.alone(LOCK_WAIT, () => work(desk, hasCardTime(desk)));
}
