/** Priority levels of the published promise, the most urgent first. */
export const PRIORITIES = ['critique', 'elevee', 'moyenne', 'basse'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Kinds of request. */
export const TICKET_TYPES = ['assistance', 'compte', 'remboursement', 'suggestion', 'autre'] as const;
export type TicketType = (typeof TICKET_TYPES)[number];

/** True when `a` is more urgent than `b`. */
export function isMoreUrgent(a: Priority, b: Priority): boolean {
  return PRIORITIES.indexOf(a) < PRIORITIES.indexOf(b);
}
