// Which conversation a message belongs to: Gmail wants a reference to a message of it and the same subject.
import type { MimePart } from './contract';
import { headerOf } from './mime-part';

const PREFIX = /^\s*(?:(?:re|ref|fwd?|tr|rép|réf|aw|wg|rv|enc)\s*(?:\[\d+\])?\s*:\s*)+/i;

/** The subject without its reply prefixes, for comparison. */
export function subjectKey(payload: MimePart): string {
  return (headerOf(payload, 'Subject') ?? '').replace(PREFIX, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Message-IDs that a message refers to, the nearest first. */
export function referencesOf(payload: MimePart): readonly string[] {
  const text = `${headerOf(payload, 'References') ?? ''} ${headerOf(payload, 'In-Reply-To') ?? ''}`;
  return (text.match(/<[^<>\s]+>/g) ?? []).reverse();
}

export function messageIdOf(payload: MimePart): string | null {
  return /<[^<>\s]+>/.exec(headerOf(payload, 'Message-ID') ?? '')?.[0] ?? null;
}
