// Who is above the team: the person in charge, and as a last resort the data-protection officer.
import type { Settings } from './settings';

/** Who may be told of a conversation, the first one first. */
export const SUPERIORS = ['manager', 'dpo'] as const;
/** Somebody who may be told of a conversation. */
export type Superior = (typeof SUPERIORS)[number];

/**
 * Where a superior is written to; null where the team entered no address.
 * @example addressOf('dpo', STANDARD_SETTINGS) //=> null
 */
export function addressOf(superior: Superior, { reminders, team }: Settings): string | null {
  return superior === 'manager' ? reminders.manager : team.dpoAddress;
}
