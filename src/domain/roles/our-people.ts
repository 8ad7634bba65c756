import type { RoleDesk } from './role';
import { domainOf, isWithin } from './sender-proof';

/**
 * True for an address of the mailbox, of the team, or of whoever is reminded.
 * @example isTeams('a@team.example', { ...UNKNOWN_DESK, team: { addresses: [], domains: ['team.example'] } }) //=> true
 */
export function isTeams(address: string, { own, team, reminded }: RoleDesk): boolean {
  return (
    [...own, ...team.addresses, ...reminded].includes(address) ||
    team.domains.some((domain) => isWithin(domainOf(address), domain))
  );
}
