/** Priority levels of the published promise, the most urgent first. */
export const PRIORITIES = ['critique', 'elevee', 'moyenne', 'basse'] as const;
/** A level of the promise. */
export type Priority = (typeof PRIORITIES)[number];

/** Kinds of request. */
export const TICKET_TYPES = ['assistance', 'compte', 'remboursement', 'suggestion', 'autre'] as const;
/** A kind of request. */
export type TicketType = (typeof TICKET_TYPES)[number];

/**
 * True when `a` is more urgent than `b`.
 * @example isMoreUrgent('critique', 'basse') //=> true
 */
export function isMoreUrgent(a: Priority, b: Priority): boolean {
  return PRIORITIES.indexOf(a) < PRIORITIES.indexOf(b);
}

/**
 * A table with a value for each key.
 * @example tableOf(PRIORITIES, (level) => level.length).basse //=> 5
 */
export function tableOf<K extends string, T>(keys: readonly K[], of: (key: K) => T): Record<K, T> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, T>;
}
