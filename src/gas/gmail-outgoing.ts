// The product's own mail: made as a draft, sent, and found again among what was sent.
import { SECOND } from '../domain/terms/time';
import type { Mailbox, SentMessage } from '../ports';
import { everyPage, type GmailUsers, headerOf, ME } from './advanced-gmail';
import { google, googleOrNull } from './google-error';

type Outgoing = Pick<
  Mailbox,
  | 'createDraft'
  | 'findDraft'
  | 'deleteDraft'
  | 'sendDraft'
  | 'sent'
  | 'sentMessage'
  | 'sentTo'
  | 'showInInbox'
  | 'trashMessage'
>;

/** So many are looked at where one is expected. */
const MAX_SENT = 5;
/** Every mail of the product has its name in the subject; a mailbox may hold hundreds of other drafts. */
const OWN_DRAFTS = 'subject:Vigie';
/** So many of them are looked at, for no more than 400 units. */
const MAX_DRAFTS = 20;

export function gmailOutgoing({ Drafts, Messages }: GmailUsers): Outgoing {
  function found(q: string): readonly SentMessage[] {
    const { messages } = google('messages.list', () => Messages.list(ME, { q, maxResults: MAX_SENT }));
    return (messages ?? []).map(({ id = '', threadId = '' }) => ({ id, threadId }));
  }

  return {
    createDraft(raw, threadId) {
      const message = threadId === undefined ? { raw } : { raw, threadId };
      return google('drafts.create', () => Drafts.create({ message }, ME)).id ?? '';
    },

    findDraft(header) {
      const options = { q: OWN_DRAFTS, maxResults: MAX_DRAFTS };
      const { drafts } = google('drafts.list', () => Drafts.list(ME, options));
      const found = (drafts ?? []).find(({ id = '' }) => {
        const draft = googleOrNull('drafts.get', () => Drafts.get(ME, id, { format: 'metadata' }));
        return headerOf(draft?.message?.payload, header) !== undefined;
      });
      return found?.id ?? null;
    },

    deleteDraft(draftId) {
      const gone = googleOrNull('drafts.remove', () => {
        Drafts.remove(ME, draftId);
        return true;
      });
      return gone !== null;
    },

    sendDraft(draftId) {
      const sent = googleOrNull('drafts.send', () => Drafts.send({ id: draftId }, ME));
      return sent && { id: sent.id ?? '', threadId: sent.threadId ?? '' };
    },

    sentMessage: (messageId) => found(`in:sent rfc822msgid:${messageId.replace(/[<>\s]/g, '')}`)[0] ?? null,

    sentTo: (address, from, to) =>
      found(`in:sent to:${address} after:${Math.floor(from / SECOND)} before:${Math.ceil(to / SECOND)}`),

    sent(subjectWord, { from, to, binned }) {
      const after = from === null ? '' : ` after:${Math.floor(from / SECOND)}`;
      const q = `subject:${subjectWord}${after} before:${Math.ceil(to / SECOND)}`;
      // The label, not the sender: whether `from:me` finds received mail that only says it is from us is not known.
      const wanted = { q, labelIds: ['SENT'], includeSpamTrash: binned };
      const pages = everyPage((options) =>
        google('messages.list', () => Messages.list(ME, { ...wanted, ...options })),
      );
      return [...pages].flatMap(({ messages }) => (messages ?? []).map(({ id = '' }) => id)).reverse();
    },

    showInInbox(messageId, shown) {
      const labels = ['INBOX', 'UNREAD'];
      const change = shown ? { addLabelIds: labels } : { removeLabelIds: labels };
      googleOrNull('messages.modify', () => Messages.modify(change, ME, messageId));
    },

    trashMessage(messageId) {
      googleOrNull('messages.trash', () => Messages.trash(ME, messageId));
    },
  };
}
