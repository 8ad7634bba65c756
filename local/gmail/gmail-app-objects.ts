/// <reference types="google-apps-script" />
// The objects that `GmailApp` hands out. Each holds an id and asks the mailbox anew.
import { invalidArgument } from '../platform/platform-error';
import { strict } from '../platform/strict';
import { type AppContext, call, callFor, WRITE_LATENCY } from './gmail-app-calls';
import { type ReplyOptions, saveReply } from './gmail-app-drafts';
import { toStoredId } from './ids';
import type { MessageRecord } from './message-store';
import { headerOf, readableText } from './mime-part';

type GmailDraft = GoogleAppsScript.Gmail.GmailDraft;
type GmailLabel = GoogleAppsScript.Gmail.GmailLabel;
type GmailMessage = GoogleAppsScript.Gmail.GmailMessage;
type GmailThread = GoogleAppsScript.Gmail.GmailThread;

/** The part of a `GmailThread` that the service reads of one that it is given. */
export interface ThreadLike {
  getId(): string;
}

/** Reference of GmailApp (`GmailLabel.addToThreads`): "up to 100 threads per batch". */
const MAX_THREADS = 100;

/** By an id in any form of events. Assumed: every sample of Google's hands the event's id to `getMessageById`. */
export function requireMessage({ mailbox }: AppContext, id: unknown): MessageRecord {
  const message = typeof id === 'string' ? mailbox.message(toStoredId(id)) : null;
  if (message === null) throw invalidArgument(String(id));
  return message;
}

export function draftObject(context: AppContext, id: string): GmailDraft {
  const { mailbox } = context;
  const message = (): MessageRecord => {
    const found = mailbox.draft(id);
    if (found === null) throw invalidArgument(id);
    return found.message;
  };
  const members = {
    getId: () => id,
    getMessageId: () => message().id,
    getMessage: () => messageObject(context, message().id),
    deleteDraft: () => call(context, 'GmailDraft.deleteDraft', WRITE_LATENCY, () => mailbox.deleteDraft(id)),
  };
  return strict('GmailDraft', members) as unknown as GmailDraft;
}

export function messageObject(context: AppContext, id: string): GmailMessage {
  const message = (): MessageRecord => requireMessage(context, id);
  const header = (name: string): string => headerOf(message().payload, name) ?? '';
  const reply = (method: string, all: boolean, body: string, options: ReplyOptions) =>
    draftObject(context, saveReply(context, method, message(), { all, body, options }));
  const members = {
    getId: () => id,
    getThread: () => threadObject(context, message().threadId),
    getSubject: () => header('Subject'),
    getFrom: () => header('From'),
    getTo: () => header('To'),
    getDate: () => new Date(message().internalDate),
    getPlainBody: () => readableText(message().payload),
    createDraftReply: (body: string, options: ReplyOptions = {}) =>
      reply('GmailMessage.createDraftReply', false, body, options),
    createDraftReplyAll: (body: string, options: ReplyOptions = {}) =>
      reply('GmailMessage.createDraftReplyAll', true, body, options),
  };
  return strict('GmailMessage', members) as unknown as GmailMessage;
}

export function threadObject(context: AppContext, id: string): GmailThread {
  const last = (): MessageRecord => {
    const messages = context.mailbox.thread(id)?.messages ?? [];
    const message = messages.filter(({ labelIds }) => !labelIds.has('DRAFT')).at(-1);
    if (message === undefined) throw invalidArgument(id);
    return message;
  };
  const members = {
    getId: () => id,
    getPermalink: () => `https://mail.google.com/mail/u/0/#all/${id}`,
    createDraftReply(body: string, options: ReplyOptions = {}) {
      const input = { all: false, body, options };
      return draftObject(context, saveReply(context, 'GmailThread.createDraftReply', last(), input));
    },
  };
  return strict('GmailThread', members) as unknown as GmailThread;
}

export function labelObject(context: AppContext, id: string): GmailLabel {
  const { mailbox } = context;
  const label = (name: string, threads: readonly ThreadLike[], on: boolean) => {
    const count = threads.length;
    if (count > MAX_THREADS) throw invalidArgument(`${name} (${count})`);
    callFor(context, { name, method: 'Users.Threads.modify', count }, () => {
      for (const thread of threads) {
        const messages = mailbox.thread(thread.getId())?.messages ?? [];
        mailbox.modify(messages, on ? [id] : [], on ? [] : [id]);
      }
    });
    return self;
  };
  const members = {
    getName: () => mailbox.labelStore.get(id)?.name ?? '',
    addToThreads: (threads: readonly ThreadLike[]): unknown =>
      label('GmailLabel.addToThreads', threads, true),
    removeFromThreads: (threads: readonly ThreadLike[]): unknown =>
      label('GmailLabel.removeFromThreads', threads, false),
  };
  const self = strict('GmailLabel', members) as unknown as GmailLabel;
  return self;
}
