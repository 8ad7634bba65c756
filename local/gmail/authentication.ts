// What Gmail notes on received mail of who sent it: the header `Authentication-Results` (RFC 8601).
import type { IncomingMessage, MimePart } from './contract';
import { headerOf } from './mime-part';

/** What Gmail finds out of the domain that a mail names as its author's. */
export type SenderCheck = 'pass' | 'fail' | 'none';

const HEADER = 'Authentication-Results';
/** Who checks at Gmail, as each header of its own says. */
const CHECKER = 'mx.google.com';
const ITS_OWN = /^\s*mx\.google\.com\s*;/i;
/** What is not received is not checked. */
const OWN = ['SENT', 'DRAFT', 'CHAT'];

/**
 * The mail as Gmail keeps it, with its note before all other headers. A header of the checker's own is taken for Gmail's:
 * the mail has come through it before. Assumed: what names the account's own address and was not sent by it is forged.
 */
export function authenticated({ payload, systemLabels, check }: IncomingMessage, own: string): MimePart {
  const noted = payload.headers.some(
    ({ name, value }) => name.toLowerCase() === HEADER.toLowerCase() && ITS_OWN.test(value),
  );
  if (check === null || noted || systemLabels.some((id) => OWN.includes(id))) return payload;
  const author = authorOf(headerOf(payload, 'From') ?? '');
  const likely = author === own.toLowerCase() ? 'fail' : 'pass';
  const value = [CHECKER, ...verdicts(author, author === '' ? 'none' : (check ?? likely))].join('; ');
  return { ...payload, headers: [{ name: HEADER, value }, ...payload.headers] };
}

/**
 * In the form in which many published what Gmail noted on theirs, among them https://mailsleuth.ai/blog (May 2026); what a
 * mail lacks that is not proven is assumed. Keys and numbers of servers are made up.
 */
function verdicts(author: string, check: SenderCheck): readonly string[] {
  const domain = author.slice(author.lastIndexOf('@') + 1);
  switch (check) {
    case 'pass':
      return [
        `dkim=pass header.i=@${domain} header.s=s1 header.b=AbCdEfGh`,
        `spf=pass (google.com: domain of ${author} designates 192.0.2.1 as permitted sender) smtp.mailfrom=${author}`,
        `dmarc=pass (p=NONE sp=NONE dis=NONE) header.from=${domain}`,
      ];
    case 'fail':
      return [
        `spf=fail (google.com: domain of ${author} does not designate 192.0.2.1 as permitted sender) smtp.mailfrom=${author}`,
        `dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=${domain}`,
      ];
    case 'none':
      return [
        `spf=none (google.com: ${author} does not designate permitted sender hosts) smtp.mailfrom=${author}`,
      ];
    default:
      return check satisfies never;
  }
}

/** The address of a From header, in lower case: what stands in the last brackets, names and comments left out. */
function authorOf(from: string): string {
  const bare = from.replace(/"[^"]*"|\([^()]*\)/g, ' ');
  const inBrackets = /<([^<>]*)>[^<>]*$/.exec(bare)?.[1] ?? bare;
  return /[^\s<>,;:()@]+@[^\s<>,;:()@]+/.exec(inBrackets)?.[0].toLowerCase() ?? '';
}
