// The mailbox through the advanced Gmail service.
import type { Mailbox, Store } from '../ports';
import { type GmailUsers, gmailUsers, ME } from './advanced-gmail';
import { readHistory } from './gmail-history';
import { gmailLabelling } from './gmail-labelling';
import { gmailOutgoing } from './gmail-outgoing';
import { gmailReading } from './gmail-reading';
import { gmailRecords } from './gmail-records';
import { google } from './google-error';
import { repaintLabels } from './label-look';
import { createLabelRegistry } from './label-registry';
import { removeLabels } from './label-removal';

const ACCOUNT = 'account';

export function createGmailMailbox(store: Store): Mailbox {
  const users = gmailUsers();
  const labels = createLabelRegistry(store);
  let own: readonly string[] | null = null;
  const ownAddresses = () => {
    own ??= store.all()[ACCOUNT]?.split(' ') ?? askAccount(users, store);
    return own;
  };
  return {
    address: () => ownAddresses()[0] ?? '',
    addresses: ownAddresses,
    learnAddresses() {
      own = askAccount(users, store);
    },
    historyId: () => google('getProfile', () => users.getProfile(ME)).historyId ?? '',
    history: (since) => readHistory(users, labels, since),
    ...gmailReading(users, labels, ownAddresses),
    ...gmailLabelling(users, labels),
    learnLabels: labels.look,
    repaintLabels: () => repaintLabels(store, labels),
    makeLabels: (keys) => {
      for (const key of keys) labels.id(key);
    },
    removeLabels: (which, hasTime) => removeLabels(store, which, hasTime),
    ...gmailOutgoing(users),
    ...gmailRecords(users, labels),
  };
}

/** The account's address first, then its aliases. */
function askAccount(users: GmailUsers, store: Store): readonly string[] {
  const address = (google('getProfile', () => users.getProfile(ME)).emailAddress ?? '').toLowerCase();
  const sendAs = google('sendAs.list', () => users.Settings.SendAs.list(ME)).sendAs ?? [];
  const aliases = sendAs.map(({ sendAsEmail = '' }) => sendAsEmail.toLowerCase());
  const own = [address, ...aliases.filter((alias) => alias !== address && alias !== '')];
  store.set({ [ACCOUNT]: own.join(' ') });
  return own;
}
