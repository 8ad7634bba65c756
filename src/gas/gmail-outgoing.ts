// The product's own mail: made as a draft, sent, and found again among what was sent.
import { SECOND } from '../domain/terms/time';
import type { Mailbox } from '../ports';
import { everyPage, type GmailUsers, headerOf, ME, PAGE } from './advanced-gmail';
import { google, googleOrNull } from './google-error';

type Outgoing = Pick<Mailbox, 'createDraft' | 'findDraft' | 'hasDraft' | 'sendDraft' | 'sent'>;

export function gmailOutgoing({ Drafts, Messages }: GmailUsers): Outgoing {
  return {
    createDraft: (raw) => google('drafts.create', () => Drafts.create({ message: { raw } }, ME)).id ?? '',

    findDraft(header) {
      const { drafts } = google('drafts.list', () => Drafts.list(ME, { maxResults: PAGE }));
      const found = (drafts ?? []).find(({ id = '' }) => {
        const draft = googleOrNull('drafts.get', () => Drafts.get(ME, id, { format: 'metadata' }));
        return headerOf(draft?.message?.payload, header) !== undefined;
      });
      return found?.id ?? null;
    },

    hasDraft: (draftId) =>
      googleOrNull('drafts.get', () => Drafts.get(ME, draftId, { format: 'minimal' })) !== null,

    sendDraft: (draftId) => googleOrNull('drafts.send', () => Drafts.send({ id: draftId }, ME)) !== null,

    sent(subjectWord, since) {
      const q = `from:me subject:${subjectWord} after:${Math.floor(since / SECOND)}`;
      const pages = everyPage((options) =>
        google('messages.list', () => Messages.list(ME, { q, includeSpamTrash: true, ...options })),
      );
      return [...pages].flatMap(({ messages }) => (messages ?? []).map(({ id = '' }) => id)).reverse();
    },
  };
}
