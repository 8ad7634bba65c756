// Mail that leaves the mailbox, and arrives again where it is addressed to the account itself.
import { badRequest } from './api-error';
import type { Header, MimePart } from './contract';
import { applyLabels, type MailboxState, put } from './mailbox-state';
import type { MessageRecord } from './message-store';
import { headerOf, recipientsOf, snippetOf, withHeaders } from './mime-part';

/** Own mail with the headers that Gmail adds where they are missing. */
export function complete({ address, clock, ids }: MailboxState, payload: MimePart): MimePart {
  const defaults: Header[] = [
    { name: 'From', value: address },
    { name: 'Date', value: new Date(clock.now()).toUTCString().replace('GMT', '+0000') },
    { name: 'Message-ID', value: `<local-${ids.next()}@mail.gmail.com>` },
  ];
  const missing = defaults.filter(({ name }) => headerOf(payload, name) === null);
  return withHeaders(payload, [...missing, ...payload.headers]);
}

/** Sends a mail in the thread that `threadOf` names; what is addressed to the account itself arrives as well. */
export function deliver(
  state: MailboxState,
  payload: MimePart,
  threadOf: (whole: MimePart) => string | null,
): MessageRecord {
  const labelIds = sentLabels(state, payload);
  const whole = complete(state, sentOn(state, payload));
  return put(state, { payload: whole, at: state.clock.now(), labelIds, threadId: threadOf(whole) });
}

/** Sends a draft as the very message that it is: the history tells of labels alone. */
export function deliverInPlace(state: MailboxState, draft: MessageRecord, payload: MimePart): MessageRecord {
  const { store, clock } = state;
  const labelIds = sentLabels(state, payload);
  const sent = {
    ...draft,
    payload: sentOn(state, payload),
    snippet: snippetOf(payload),
    internalDate: clock.now(),
  };
  store.remove(draft.id);
  store.add(sent);
  applyLabels(state, sent, labelIds, ['DRAFT']);
  return sent;
}

/** Headers that only a script writes. */
const OF_SCRIPTS = /^(?:x-|auto-submitted$)/i;

/** What of a mail goes out. */
function sentOn({ worlds }: MailboxState, payload: MimePart): MimePart {
  if (worlds.ownHeaders === 'kept') return payload;
  return withHeaders(
    payload,
    payload.headers.filter(({ name }) => !OF_SCRIPTS.test(name)),
  );
}

function sentLabels({ address, aliases, worlds }: MailboxState, payload: MimePart): readonly string[] {
  const recipients = recipientsOf(payload);
  if (recipients.length === 0) throw badRequest('Recipient address required');
  const own = [address, ...aliases].map((alias) => alias.toLowerCase());
  const arrives = recipients.some((recipient) => own.includes(recipient));
  if (!arrives || worlds.mailToSelf === 'sent-only') return ['SENT'];
  return worlds.mailToSelf === 'read-in-inbox' ? ['SENT', 'INBOX'] : ['SENT', 'INBOX', 'UNREAD'];
}

/**
 * Puts a mail into the mailbox that nobody sent or received, with the labels asked for and no others. It is dated by its
 * Date header, whatever source of the date a script asks for: measured on a live account
 * (kellystuard/jev-gmail-classifier on github.com, `spikes/29-part-encoding.md`, September 2026).
 */
export function insert(
  state: MailboxState,
  payload: MimePart,
  labelIds: readonly string[],
  threadOf: (whole: MimePart) => string | null,
): MessageRecord {
  const unknown = labelIds.find((id) => state.labelStore.get(id) === null);
  if (unknown !== undefined) throw badRequest(`Invalid label: ${unknown}`);
  const whole = complete(state, payload);
  const at = Date.parse(headerOf(whole, 'Date') ?? '');
  return put(state, { payload: whole, at: at || state.clock.now(), labelIds, threadId: threadOf(whole) });
}
