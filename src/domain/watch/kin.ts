// What conversations have in common, as far as a digest must not be filled with one kind: checksums, no customer text.
import { isPublicMailDomain } from '../mailbox/public-mail-domains';
import { checksum } from '../text/checksum';

/** Characters of a text that tell it from another. */
const COMPARED = 400;

/**
 * What a request has in common with others: its sender's domain, where not anybody may have an address there, and its text.
 * @example kinOf('anne@acme.fr', 'Bonjour')[0] === kinOf('bob@acme.fr', 'Bonsoir')[0] //=> true
 */
export function kinOf(address: string, text: string): readonly string[] {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const sender = isPublicMailDomain(domain) ? address.toLowerCase() : domain;
  const words = text.slice(0, COMPARED).replace(/\s+/g, ' ').trim().toLowerCase();
  return [checksum(sender), ...(words === '' ? [] : [checksum(words)])];
}
