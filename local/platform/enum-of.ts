import { strict } from './strict';

/**
 * A platform enumeration. The typings call the values numbers, while the platform's are objects that print as
 * their name: names serve best here, since they are also what the card JSON holds.
 */
export function enumOf<E extends object>(name: string, members: readonly (keyof E & string)[]): E {
  return strict(name, Object.fromEntries(members.map((member) => [member, member]))) as E;
}
