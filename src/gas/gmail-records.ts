// Mail that nobody sends: what must outlive the script's own store, kept in the mailbox under a label of ours.
import type { Mailbox } from '../ports';
import { type GmailUsers, ME } from './advanced-gmail';
import { google } from './google-error';
import { healing, type LabelRegistry } from './label-registry';

/** One stands at a time; a run that was cut off may have left another. */
const MOST = 10;

export function gmailRecords(
  { Messages }: GmailUsers,
  labels: LabelRegistry,
): Pick<Mailbox, 'keepRecord' | 'recordIds'> {
  return {
    keepRecord: (raw, key) =>
      healing(labels, () => {
        const resource = { raw, labelIds: [labels.id(key)] };
        return google('messages.insert', () => Messages.insert(resource, ME)).id ?? '';
      }),

    recordIds: (key) =>
      healing(labels, () => {
        const id = labels.find(key);
        if (id === null) return [];
        const options = { labelIds: [id], maxResults: MOST };
        const { messages } = google('messages.list', () => Messages.list(ME, options));
        return (messages ?? []).map(({ id = '' }) => id);
      }),
  };
}
