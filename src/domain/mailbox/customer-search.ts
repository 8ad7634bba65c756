// What Gmail is asked for where all that concerns one address is looked for.
import { isAddress } from './mail-address';

/** A search takes these as one word; with others it would mean something else. */
const ONE_WORD = /^[\p{L}\p{N}_][\p{L}\p{N}_.+&'=~-]*@[\p{L}\p{N}.-]+$/u;

/**
 * True for an address that a search finds as it is written.
 * @example isSearchable('{julie}@example.fr') //=> false
 */
export function isSearchable(address: string): boolean {
  return isAddress(address) && ONE_WORD.test(address);
}

/**
 * A search for the mail from and to an address.
 * @example searchWith('j@example.fr') //=> '{from:j@example.fr to:j@example.fr cc:j@example.fr}'
 */
export function searchWith(address: string): string {
  return `{from:${address} to:${address} cc:${address}}`;
}

/**
 * A search for mail that names one of these conversations, as reminders do by their ids.
 * @example searchNaming(['18c2', '18c3']) //=> '{"18c2" "18c3"}'
 */
export function searchNaming(threadIds: readonly string[]): string {
  return `{${threadIds.map((id) => `"${id}"`).join(' ')}}`;
}
