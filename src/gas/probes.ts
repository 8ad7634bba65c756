// Trials of the platform for the diagnostic. What a trial makes bears the product's name, in case the trial is cut short.
import { SECOND } from '../domain/terms/time';
import type { Probes } from '../ports';
import { gmailUsers, headerOf, ME } from './advanced-gmail';
import { google, googleOrNull } from './google-error';

const TRIAL_LABEL = 'Vigie (diagnostic)';
const COLOR = { textColor: '#ffffff', backgroundColor: '#285bac' };
/** Sent messages that are looked at: a consumer account may mail 100 recipients a day. */
const MAX_SENT = 100;
/** Subjects of the product's own mail; whether a header of ours is still on it is not known. */
const OWN_SUBJECT = /^Vigie\u00a0: (?:rappels|bilan) du /;

export const probes: Probes = {
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

  label() {
    const { Labels, Messages } = gmailUsers();
    const left = google('labels.list', () => Labels.list(ME).labels ?? []).find(
      ({ name }) => name === TRIAL_LABEL,
    );
    if (left?.id !== undefined) removeLabel(left.id);
    const resource = { name: TRIAL_LABEL, color: COLOR };
    const id = google('labels.create', () => Labels.create(resource, ME)).id ?? '';
    try {
      const { color } = google('labels.get', () => Labels.get(ME, id));
      // Of the inbox: the newest message of all may be a draft, which takes no label.
      const options = { labelIds: ['INBOX'], maxResults: 1 };
      const [newest] = google('messages.list', () => Messages.list(ME, options)).messages ?? [];
      return {
        colored: color?.backgroundColor === COLOR.backgroundColor && color.textColor === COLOR.textColor,
        carried: newest?.id === undefined ? null : carries(newest.id, id),
      };
    } finally {
      removeLabel(id);
    }
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

function carries(messageId: string, labelId: string): boolean {
  const { Messages } = gmailUsers();
  google('messages.modify', () => Messages.modify({ addLabelIds: [labelId] }, ME, messageId));
  const { labelIds } = google('messages.get', () => Messages.get(ME, messageId, { format: 'minimal' }));
  return (labelIds ?? []).includes(labelId);
}

/** Removing a label also takes it off every message. */
function removeLabel(id: string): void {
  google('labels.remove', () => gmailUsers().Labels.remove(ME, id));
}
