// Who really sent a mail, as far as Gmail says.
import type { MessageSnapshot } from '../mailbox/conversation';

/** Who checks at Gmail: of several headers only this one's is Gmail's own. */
const CHECKER = /^\s*mx\.google\.com\s*;/i;
const LIMIT = 4_000;

/** What Gmail found out about the author's domain. */
export type SenderProof = 'proven' | 'failed' | 'unknown';

/**
 * Whether the domain of the From header did send the mail, by Gmail's `Authentication-Results` (RFC 8601): DMARC
 * where the domain has it; without it both SPF and DKIM, and for that very domain.
 * @example senderProof({ ...message, headers: {} }) //=> 'unknown'
 */
export function senderProof({ headers, from }: Pick<MessageSnapshot, 'headers' | 'from'>): SenderProof {
  const results = (headers['authentication-results'] ?? '')
    .slice(0, LIMIT)
    .split('\n')
    .find((line) => CHECKER.test(line));
  // Between quotation marks stands what the sender chose.
  if (results === undefined || results.includes('"')) return 'unknown';
  const domain = domainOf(from.address);
  // Comments may quote what the sender chose.
  const clauses = results
    .toLowerCase()
    .replace(/\([^()]{0,1000}\)/g, ' ')
    .split(';');
  const verdict = (method: string) => clauses.flatMap((clause) => resultOf(clause, method));
  const dmarc = verdict('dmarc');
  if (dmarc.some(({ result }) => result === 'fail')) return 'failed';
  // Gmail gives one verdict; a second one was put in.
  const once = (results.match(/dmarc\s*=/gi) ?? []).length <= 1;
  if (once && dmarc.some(({ result, of }) => result === 'pass' && (of === null || of === domain)))
    return 'proven';
  const [spf, dkim] = [verdict('spf'), verdict('dkim')];
  const passes = (found: typeof spf) =>
    found.some(({ result, of }) => result === 'pass' && of !== null && isWithin(domain, of));
  if (once && passes(spf) && passes(dkim)) return 'proven';
  return [...spf, ...dkim].some(({ result }) => /^(?:soft)?fail$/.test(result)) ? 'failed' : 'unknown';
}

/**
 * What stands behind the @; '' without one.
 * @example domainOf('julie@example.fr') //=> 'example.fr'
 */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/**
 * True for a domain itself and for what lies below it.
 * @example isWithin('mail.example.fr', 'example.fr') //=> true
 */
export function isWithin(domain: string, parent: string): boolean {
  return domain === parent || domain.endsWith(`.${parent}`);
}

/** A method's result, and the domain that it is about. */
function resultOf(clause: string, method: string): { readonly result: string; readonly of: string | null }[] {
  const [, result] = new RegExp(`^\\s*${method}=([a-z]{1,20})`).exec(clause) ?? [];
  if (result === undefined) return [];
  const [, of] =
    /(?:header\.(?:from|i|d)|smtp\.mailfrom)=(?:"?[^\s"@]{0,64}"?@)?([a-z0-9.-]{1,253})/.exec(clause) ?? [];
  return [{ result, of: of ?? null }];
}
