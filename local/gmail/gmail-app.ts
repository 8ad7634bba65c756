/// <reference types="google-apps-script" />
// The `GmailApp` global: drafts that a card opens in a compose window, and searching and labelling threads as scripts
// without the advanced service do.
import type { Gate } from '../platform/contract';
import { invalidArgument, signatureError } from '../platform/platform-error';
import { strict } from '../platform/strict';
import { type AppContext, call, callFor, READ_LATENCY } from './gmail-app-calls';
import { type ReplyOptions, saveDraft } from './gmail-app-drafts';
import {
  draftObject,
  labelObject,
  messageObject,
  requireMessage,
  type ThreadLike,
  threadObject,
} from './gmail-app-objects';
import { matchingMessages } from './listing';
import type { GmailMailbox } from './mailbox';

export type GmailAppService = Pick<
  GoogleAppsScript.Gmail.GmailApp,
  | 'createDraft'
  | 'getAliases'
  | 'getDraft'
  | 'getMessageById'
  | 'getMessagesForThreads'
  | 'getUserLabelByName'
  | 'search'
  | 'setCurrentMessageAccessToken'
>;

/** Scripts report "Argument max cannot exceed 500". */
const MAX_SEARCH = 500;
/** What a search without a range is held to. Assumed: the platform fails when it finds too much, and names no number. */
const DEFAULT_SEARCH = 500;

export function createGmailApp(mailbox: GmailMailbox, gate: Gate): GmailAppService {
  const context: AppContext = { mailbox, gate };
  const service = {
    search: (query: string, start: number = 0, max: number = DEFAULT_SEARCH) =>
      search(context, query, start, max),
    getMessagesForThreads: (threads: readonly ThreadLike[]) => messagesOf(context, threads),
    getUserLabelByName: (name: string) => userLabel(context, name),
    getAliases: () => call(context, 'GmailApp.getAliases', READ_LATENCY, () => [...mailbox.aliases]),
    getDraft: (draftId: string) =>
      call(context, 'GmailApp.getDraft', READ_LATENCY, () => {
        if (mailbox.draft(draftId) === null) throw invalidArgument(String(draftId));
        return draftObject(context, draftId);
      }),
    getMessageById: (id: string) =>
      call(context, 'GmailApp.getMessageById', READ_LATENCY, () =>
        messageObject(context, requireMessage(context, id).id),
      ),
    createDraft(recipient: string, subject: string, body: string, options: ReplyOptions = {}) {
      const to = recipient === '' ? [] : [{ name: 'To', value: recipient }];
      const headers = [...to, { name: 'Subject', value: subject }];
      const draft = { headers, body, options, threadId: null };
      return draftObject(context, saveDraft(context, 'GmailApp.createDraft', draft));
    },
    setCurrentMessageAccessToken(accessToken: string) {
      if (typeof accessToken !== 'string' || accessToken === '') {
        throw signatureError('GmailApp.setCurrentMessageAccessToken', accessToken);
      }
    },
  } satisfies GmailAppService;
  return strict('GmailApp', service);
}

function search(context: AppContext, query: string, start: number, max: number) {
  if (typeof query !== 'string') throw signatureError('GmailApp.search', query);
  if (max > MAX_SEARCH) throw invalidArgument(`max (${max})`);
  return callFor(context, { name: 'GmailApp.search', method: 'Users.Threads.list', count: 1 }, () => {
    const found = matchingMessages(context.mailbox, { q: query });
    const ids = new Set(found.map((message) => message.threadId));
    return [...ids].slice(start, start + max).map((id) => threadObject(context, id));
  });
}

function messagesOf(context: AppContext, threads: readonly ThreadLike[]) {
  const count = threads.length;
  const batch = { name: 'GmailApp.getMessagesForThreads', method: 'Users.Threads.get', count } as const;
  return callFor(context, batch, () =>
    threads.map((thread) =>
      (context.mailbox.thread(thread.getId())?.messages ?? []).map(({ id }) => messageObject(context, id)),
    ),
  );
}

function userLabel(context: AppContext, name: string): GoogleAppsScript.Gmail.GmailLabel {
  const batch = { name: 'GmailApp.getUserLabelByName', method: 'Users.Labels.get', count: 1 } as const;
  return callFor(context, batch, () => {
    const labels = context.mailbox.labelStore.all();
    const found = labels.find((label) => label.type === 'user' && label.name === name);
    // The typings promise a label; the platform returns null without one.
    return (found === undefined ? null : labelObject(context, found.id)) as GoogleAppsScript.Gmail.GmailLabel;
  });
}
