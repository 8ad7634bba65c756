// The other conversations of a customer, as far as the mailbox and the index know them.
import { formatInstant } from '../french/instant';
import { typeset } from '../french/typography';
import { conversationLink, searchLink } from '../mailbox/gmail-links';
import type { DeskContext } from '../settings/settings';
import { PRIORITY_WORDS } from '../terms/words';
import { plainText } from '../text/escape';
import type { IndexEntry } from '../watch/queue-index';
import { promisesOf } from '../watch/watch-plan';
import type { MoreLine } from './queue-lines';

/** A customer's other conversations, the newest first. */
export interface CustomerView {
  readonly address: string;
  readonly conversations: readonly { readonly text: string; readonly note: string; readonly link: string }[];
  /** All of them, in Gmail's own search. */
  readonly all: MoreLine;
}

/** What that is made of. */
export interface CustomerViewInput extends DeskContext {
  /** The customer's, and the mailbox's own. */
  readonly customer: string;
  readonly address: string;
  /** Each with what the index holds of it; null where it is closed, or no request. */
  readonly found: readonly {
    readonly id: string;
    readonly snippet: string;
    readonly entry: IndexEntry | null;
  }[];
}

const SNIPPET = 90;
const OWED = { response: 'réponse', 'follow-up': 'suite', resolution: 'résolution' } as const;

/**
 * Words the other conversations of a customer.
 * @example customerView({ ...input, found: [] }).conversations //=> []
 */
export function customerView(input: CustomerViewInput): CustomerView {
  const { customer, address, found } = input;
  return {
    address: customer,
    conversations: found.map(({ id, snippet, entry }) => ({
      text: plainText(snippet, SNIPPET) || '(sans texte)',
      note: entry === null ? 'Rien en attente' : noteOf(entry, input),
      link: conversationLink(address, id),
    })),
    all: { text: 'Toutes, dans Gmail', link: searchLink(address, `from:${customer}`) },
  };
}

/**
 * Whose turn it is, and what is due first.
 * @example noteOf({ ...entry, state: 'attente-client' }, desk) //=> 'Moyenne · attente du client'
 */
export function noteOf(entry: IndexEntry, { now, settings }: DeskContext): string {
  const [first] = promisesOf(entry);
  const level = PRIORITY_WORDS[entry.priority];
  if (first === undefined) return `${level} · attente du client`;
  const until = formatInstant(first.due, now, settings.schedule.zone);
  return typeset(`${level} · ${OWED[first.kind]} ${now > first.due ? 'due' : 'au plus tard'} ${until}`);
}
