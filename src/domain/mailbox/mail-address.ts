import addressparser from 'nodemailer/lib/addressparser';
import type { Correspondent } from './conversation';
import { boundedText, type MailText } from './mail-text';

/** Longest address of RFC 5321 (4.5.3.1), brackets aside; what is longer is none. */
const MAX_ADDRESS = 254;
/** So much of a display name is shown and compared. */
const MAX_NAME = 256;
const NOTHING = boundedText('', 0);

/**
 * Reads the author of a From header by RFC 5322, of several the first: `Name <address>`, `address (Name)` or a group.
 * Whatever cannot be read as an address stays in the name, so that nothing of a hostile header is taken for one.
 * @example parseCorrespondent('julie@Example.fr (Julie Martin)') //=> { name: 'Julie Martin', address: 'julie@example.fr' }
 */
export function parseCorrespondent(header: string): Correspondent {
  const all = mailboxes(header);
  return all.find(({ address }) => address !== '') ?? all[0] ?? { name: NOTHING, address: NOTHING };
}

/**
 * The addresses of a recipient header, in lower case; those of a group count one by one.
 * @example parseAddresses('"Martin, J" <j@example.fr>, équipe: k@example.fr;') //=> ['j@example.fr', 'k@example.fr']
 */
export function parseAddresses(header: string): MailText[] {
  return mailboxes(header).flatMap(({ address }) => (address === '' ? [] : [address]));
}

/**
 * True for the plain form `local@domain` without spaces, quotes or angle brackets.
 * @example isAddress('julie@example.fr') //=> true
 */
export function isAddress(value: string): boolean {
  return (
    value.length <= MAX_ADDRESS &&
    /^[^\s<>"(),;:@]{1,64}@[^\s<>"(),;:@.]+(?:\.[^\s<>"(),;:@.]+)+$/.test(value)
  );
}

/**
 * True for what may stand behind the @ of an address.
 * @example isDomain('example.fr') //=> true
 */
export function isDomain(value: string): boolean {
  return isAddress(`x@${value}`);
}

function mailboxes(header: string): Correspondent[] {
  return addressparser(header, { flatten: true }).map(({ name, address }) => {
    // `<MAILER-DAEMON>` has no domain, and `"a b"@example.fr` a space.
    const readable = address.length <= MAX_ADDRESS && (!/\s/.test(address) || /^".*"@\S+$/.test(address));
    return {
      name: oneLine(readable ? name : `${name} ${address}`),
      address: boundedText(readable ? address.toLowerCase() : '', MAX_ADDRESS),
    };
  });
}

/** Cut before it is searched: a name may be as long as its sender likes. */
function oneLine(name: string): MailText {
  return boundedText(name.slice(0, MAX_NAME).replace(/\s+/g, ' ').trim(), MAX_NAME);
}
