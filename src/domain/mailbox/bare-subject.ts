// What a conversation is about, whoever answered or passed it on.
import type { MessageSnapshot } from './conversation';

const PREFIXES =
  /^(?:\s*(?:(?:re|tr|fwd?|aw|wg|rép|réf|sv|antw|odp|res|rv|r)(?:\[\d{1,3}\])?\s?:|\[ ?(?:ext|extern|externe|external) ?\]))+\s*/i;
/** In characters. */
const LIMIT = 300;

/**
 * The subject without the marks that programs put before it, in a form that can be compared.
 * @example bareSubject({ subject: 'RE: Tr :  Widget' }) //=> 'widget'
 */
export function bareSubject({ subject }: Pick<MessageSnapshot, 'subject'>): string {
  return subject.slice(0, LIMIT).replace(PREFIXES, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
