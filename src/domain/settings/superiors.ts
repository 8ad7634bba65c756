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

/**
 * Who gets reminders: the recipients of digests, and the manager.
 * @example remindedAddresses(STANDARD_SETTINGS) //=> []
 */
export function remindedAddresses({
  reminders: { recipients, manager },
}: Pick<Settings, 'reminders'>): readonly string[] {
  return manager === null ? recipients : [...recipients, manager];
}

/**
 * Who is told of conversations by us: by reminders, or by a message that an agent sends. What they write to us is internal.
 * @example toldAddresses({ ...settings, team: { ...team, dpoAddress: 'dpo@example.fr' } }) //=> ['dpo@example.fr']
 */
export function toldAddresses(settings: Settings): readonly string[] {
  const { dpoAddress } = settings.team;
  const reminded = remindedAddresses(settings);
  return dpoAddress === null ? reminded : [...reminded, dpoAddress];
}
