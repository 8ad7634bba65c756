// Trials of the platform for the diagnostic. What a trial leaves behind where it is cut short bears the product's name.
import { SECOND } from '../domain/terms/time';
import type { Probes, Store } from '../ports';
import { gmailUsers, headerOf, ME } from './advanced-gmail';
import { google, googleOrNull } from './google-error';
import { createLabelRegistry } from './label-registry';

/** Sent messages that are looked at: a consumer account may mail 100 recipients a day. */
const MAX_SENT = 100;
/** Subjects of the product's own mail; whether a header of ours is still on it is not known. */
const OWN_SUBJECT = /^Vigie\u00a0: (?:rappels|bilan) du /;

export function createProbes(store: Store): Probes {
  return {
    requireGmail: () => void gmailUsers(),

    grantedScopes() {
      const info = google('getAuthorizationInfo', () =>
        ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL),
      );
      // The typings do not have it yet.
      const told = info as unknown as { getAuthorizedScopes?: () => string[] | null };
      return typeof told.getAuthorizedScopes === 'function'
        ? google('getAuthorizedScopes', () => told.getAuthorizedScopes?.() ?? null)
        : null;
    },

    format: (at, zone, pattern) => Utilities.formatDate(new Date(at), zone, pattern),

    labels() {
      const { Labels, Messages } = gmailUsers();
      const labels = createLabelRegistry(store);
      labels.heal();
      const { color } = google('labels.get', () => Labels.get(ME, labels.id('priority/critique')));
      // Of the inbox: the newest message of all may be a draft, which takes no label.
      const options = { labelIds: ['INBOX'], maxResults: 1 };
      const [newest] = google('messages.list', () => Messages.list(ME, options)).messages ?? [];
      return {
        count: labels.keyById.size,
        colored: color?.backgroundColor !== undefined && color.textColor !== undefined,
        carried: newest?.id === undefined ? null : carries(newest.id, labels.rootId()),
      };
    },

    draft() {
      const address = google('getProfile', () => gmailUsers().getProfile(ME)).emailAddress ?? '';
      const draft = google('createDraft', () =>
        GmailApp.createDraft(address, 'Vigie\u00a0: essai de brouillon', 'Ce brouillon peut être supprimé.'),
      );
      google('deleteDraft', () => draft.deleteDraft());
    },

    recipientsSince(since) {
      const { Messages } = gmailUsers();
      const options = {
        labelIds: ['SENT'],
        q: `subject:Vigie after:${Math.floor(since / SECOND)}`,
        maxResults: MAX_SENT,
      };
      const sent = google('messages.list', () => Messages.list(ME, options)).messages ?? [];
      return sent.reduce((sum, { id = '' }) => {
        const message = googleOrNull('messages.get', () => Messages.get(ME, id, { format: 'metadata' }));
        if (!OWN_SUBJECT.test(headerOf(message?.payload, 'subject') ?? '')) return sum;
        const to = headerOf(message?.payload, 'to') ?? '';
        return sum + to.split(',').filter((address) => address.trim() !== '').length;
      }, 0);
    },
  };
}

/** A person may have put it there: then it stays. */
function carries(messageId: string, labelId: string): boolean {
  const { Messages } = gmailUsers();
  const labelsOf = () =>
    google('messages.get', () => Messages.get(ME, messageId, { format: 'minimal' })).labelIds ?? [];
  if (labelsOf().includes(labelId)) return true;
  google('messages.modify', () => Messages.modify({ addLabelIds: [labelId] }, ME, messageId));
  try {
    return labelsOf().includes(labelId);
  } finally {
    google('messages.modify', () => Messages.modify({ removeLabelIds: [labelId] }, ME, messageId));
  }
}
