// What the trials of Gmail share: mail, drafts and a label of a name of their own, so that they are found and taken away.
import { TRIAL, type TrialContent } from '../../app/probes/trial-mail';
import type { PlatformTrials } from '../../ports';
import { gmailUsers, headerOf, ME } from '../advanced-gmail';
import { google, googleOrNull } from '../google-error';

export type Trial = PlatformTrials['trials'][number];

/** So many of a kind are made at most. */
const MOST = 20;

/** Makes trial mail; `compose` gives its raw text. */
export interface TrialMail {
  /** Puts a mail into the mailbox that nobody sends; returns its id and its thread's. */
  insert(content?: TrialContent, threadId?: string): { readonly id: string; readonly threadId: string };
  draft(headers?: TrialContent['headers']): GoogleAppsScript.Gmail.Schema.Draft;
}

export function createTrialMail(compose: (address: string, content: TrialContent) => string): TrialMail {
  const address = () => google('getProfile', () => gmailUsers().getProfile(ME)).emailAddress ?? '';
  return {
    insert(content = {}, threadId) {
      const raw = compose(address(), content);
      const resource = threadId === undefined ? { raw } : { raw, threadId };
      const made = google('messages.insert', () => gmailUsers().Messages.insert(resource, ME));
      return { id: made.id ?? '', threadId: made.threadId ?? '' };
    },
    draft(headers = {}) {
      const message = { raw: compose(address(), { headers }) };
      return google('drafts.create', () => gmailUsers().Drafts.create({ message }, ME));
    },
  };
}

export function headerIn(messageId: string, name: string): string | undefined {
  const message = google('messages.get', () =>
    gmailUsers().Messages.get(ME, messageId, { format: 'metadata' }),
  );
  return headerOf(message.payload, name);
}

/** Drafts, labels and mail of trials, those of one that was cut short too. */
export function clear(): void {
  const { Drafts, Labels, Messages } = gmailUsers();
  const wanted = { q: `subject:"${TRIAL}"`, maxResults: MOST };
  for (const { id = '' } of google('drafts.list', () => Drafts.list(ME, wanted)).drafts ?? [])
    googleOrNull('drafts.remove', () => Drafts.remove(ME, id));
  for (const { id = '', name } of google('labels.list', () => Labels.list(ME)).labels ?? [])
    if (name === TRIAL) googleOrNull('labels.remove', () => Labels.remove(ME, id));
  for (const { id = '' } of google('messages.list', () => Messages.list(ME, wanted)).messages ?? [])
    googleOrNull('messages.trash', () => Messages.trash(ME, id));
}
