/// <reference types="google-apps-script" />
// The `GmailApp` global: drafts that a card opens in a compose window, and searching and labelling threads as scripts
// without the advanced service do.
import type { Gate } from '../platform/contract';
import { invalidArgument, signatureError } from '../platform/platform-error';
import { strict } from '../platform/strict';
import type { Header } from './contract';
import { matchingMessages } from './listing';
import { type GmailMailbox, referenceHeaders } from './mailbox';
import type { MessageRecord } from './message-store';
import { GMAIL_APP_SCOPES, METHOD_COSTS, type MethodName } from './method-costs';
import { addressesIn, bodyPart, headerOf, readableText } from './mime-part';

type Service = GoogleAppsScript.Gmail.GmailApp;
type Options = GoogleAppsScript.Gmail.GmailReplyOptions;

export type GmailAppService = Pick<
  Service,
  | 'createDraft'
  | 'getAliases'
  | 'getDraft'
  | 'getMessageById'
  | 'getMessagesForThreads'
  | 'getUserLabelByName'
  | 'search'
  | 'setCurrentMessageAccessToken'
>;

const MAX_SUBJECT = 250;
const KNOWN_OPTIONS = ['htmlBody', 'cc', 'bcc', 'from', 'name', 'replyTo', 'subject'];
/** Milliseconds. Modelled, measured on no account. */
const READ_LATENCY = 150;
const WRITE_LATENCY = 400;
/** For each further thread of a batch. */
const BATCH_LATENCY = 20;
const MAX_SEARCH = 500;
/** What a search without a range is held to here; the platform fails when it finds too much. */
const DEFAULT_SEARCH = 500;
const MAX_BATCH = 100;

export function createGmailApp(mailbox: GmailMailbox, gate: Gate): GmailAppService {
  function call<T>(name: string, latency: number, effect: () => T): T {
    return gate.call({ name, scopes: GMAIL_APP_SCOPES, latency, daily: { emailRead: 1 } }, effect);
  }

  /** A call that stands for `count` calls of a method of the API: what it uses of the quotas is published nowhere. */
  function callFor<T>(name: string, method: MethodName, count: number, effect: () => T): T {
    const { units, latency } = METHOD_COSTS[method];
    const cost = { units: units * count, latency: latency + BATCH_LATENCY * (count - 1) };
    return gate.call({ name, scopes: GMAIL_APP_SCOPES, ...cost, daily: { emailRead: count } }, effect);
  }

  function requireMessage(id: unknown): MessageRecord {
    const message = typeof id === 'string' ? mailbox.message(id) : null;
    if (message === null) throw invalidArgument(String(id));
    return message;
  }

  function draftObject(id: string) {
    const message = (): MessageRecord => {
      const found = mailbox.draft(id);
      if (found === null) throw invalidArgument(id);
      return found.message;
    };
    const members = {
      getId: () => id,
      getMessageId: () => message().id,
      getMessage: () => messageObject(message().id),
      deleteDraft: () => call('GmailDraft.deleteDraft', WRITE_LATENCY, () => mailbox.deleteDraft(id)),
    };
    return strict('GmailDraft', members) as unknown as GoogleAppsScript.Gmail.GmailDraft;
  }

  function save(
    name: string,
    headers: readonly Header[],
    body: unknown,
    options: Options,
    threadId: string | null,
  ) {
    if (typeof body !== 'string') throw signatureError(name, body);
    return call(name, WRITE_LATENCY, () => {
      const subject = headers.find((header) => header.name === 'Subject')?.value ?? '';
      if (subject.length > MAX_SUBJECT) throw invalidArgument('subject');
      const payload = bodyPart(
        [...headers, ...optionHeaders(mailbox, options)],
        body,
        options.htmlBody ?? null,
      );
      return draftObject(mailbox.saveDraft(payload, threadId));
    });
  }

  function reply(name: string, message: MessageRecord, all: boolean, body: unknown, options: Options) {
    const subject = headerOf(message.payload, 'Subject') ?? '';
    const cc = all ? repliedCopies(mailbox, message) : '';
    const headers: Header[] = [
      { name: 'To', value: replyAddress(message) },
      {
        name: 'Subject',
        value: options.subject ?? (/^\s*re\s*:/i.test(subject) ? subject : `Re: ${subject}`),
      },
      ...(cc === '' || options.cc !== undefined ? [] : [{ name: 'Cc', value: cc }]),
      ...referenceHeaders(message),
    ];
    return save(name, headers, body, options, message.threadId);
  }

  function messageObject(id: string) {
    const message = (): MessageRecord => requireMessage(id);
    const members = {
      getId: () => id,
      getThread: () => threadObject(message().threadId),
      getSubject: () => headerOf(message().payload, 'Subject') ?? '',
      getFrom: () => headerOf(message().payload, 'From') ?? '',
      getTo: () => headerOf(message().payload, 'To') ?? '',
      getDate: () => new Date(message().internalDate),
      getPlainBody: () => readableText(message().payload),
      createDraftReply: (body: string, options: Options = {}) =>
        reply('GmailMessage.createDraftReply', message(), false, body, options),
      createDraftReplyAll: (body: string, options: Options = {}) =>
        reply('GmailMessage.createDraftReplyAll', message(), true, body, options),
    };
    return strict('GmailMessage', members) as unknown as GoogleAppsScript.Gmail.GmailMessage;
  }

  function threadObject(id: string) {
    const last = (): MessageRecord => {
      const messages = (mailbox.thread(id)?.messages ?? []).filter(
        (message) => !message.labelIds.has('DRAFT'),
      );
      const message = messages[messages.length - 1];
      if (message === undefined) throw invalidArgument(id);
      return message;
    };
    const members = {
      getId: () => id,
      getPermalink: () => `https://mail.google.com/mail/u/0/#all/${id}`,
      createDraftReply: (body: string, options: Options = {}) =>
        reply('GmailThread.createDraftReply', last(), false, body, options),
    };
    return strict('GmailThread', members) as unknown as GoogleAppsScript.Gmail.GmailThread;
  }

  function labelObject(id: string) {
    const label = (name: string, threads: readonly { getId(): string }[], on: boolean) => {
      if (threads.length > MAX_BATCH) throw invalidArgument(`${name} (${threads.length})`);
      callFor(name, 'Users.Threads.modify', threads.length, () => {
        for (const thread of threads) {
          const messages = mailbox.thread(thread.getId())?.messages ?? [];
          mailbox.modify(messages, on ? [id] : [], on ? [] : [id]);
        }
      });
      return self;
    };
    const members = {
      getName: () => mailbox.labelStore.get(id)?.name ?? '',
      addToThreads: (threads: readonly { getId(): string }[]): unknown =>
        label('GmailLabel.addToThreads', threads, true),
      removeFromThreads: (threads: readonly { getId(): string }[]): unknown =>
        label('GmailLabel.removeFromThreads', threads, false),
    };
    const self = strict('GmailLabel', members) as unknown as GoogleAppsScript.Gmail.GmailLabel;
    return self;
  }

  const service = {
    search: (query: string, start: number = 0, max: number = DEFAULT_SEARCH) => {
      if (typeof query !== 'string') throw signatureError('GmailApp.search', query);
      if (max > MAX_SEARCH) throw invalidArgument(`max (${max})`);
      return callFor('GmailApp.search', 'Users.Threads.list', 1, () => {
        const ids = new Set(matchingMessages(mailbox, { q: query }).map((message) => message.threadId));
        return [...ids].slice(start, start + max).map(threadObject);
      });
    },
    getMessagesForThreads: (threads: readonly { getId(): string }[]) =>
      callFor('GmailApp.getMessagesForThreads', 'Users.Threads.get', threads.length, () =>
        threads.map((thread) =>
          (mailbox.thread(thread.getId())?.messages ?? []).map(({ id }) => messageObject(id)),
        ),
      ),
    getUserLabelByName: (name: string) =>
      callFor('GmailApp.getUserLabelByName', 'Users.Labels.get', 1, () => {
        const found = mailbox.labelStore.all().find((label) => label.type === 'user' && label.name === name);
        // The typings promise a label; the platform answers null without one.
        return (found === undefined ? null : labelObject(found.id)) as GoogleAppsScript.Gmail.GmailLabel;
      }),
    getAliases: () => call('GmailApp.getAliases', READ_LATENCY, () => [...mailbox.aliases]),
    getDraft: (draftId: string) =>
      call('GmailApp.getDraft', READ_LATENCY, () => {
        if (mailbox.draft(draftId) === null) throw invalidArgument(String(draftId));
        return draftObject(draftId);
      }),
    getMessageById: (id: string) =>
      call('GmailApp.getMessageById', READ_LATENCY, () => messageObject(requireMessage(id).id)),
    createDraft: (recipient: string, subject: string, body: string, options: Options = {}) =>
      save(
        'GmailApp.createDraft',
        [
          ...(recipient === '' ? [] : [{ name: 'To', value: recipient }]),
          { name: 'Subject', value: subject },
        ],
        body,
        options,
        null,
      ),
    setCurrentMessageAccessToken: (accessToken: string) => {
      if (typeof accessToken !== 'string' || accessToken === '') {
        throw signatureError('GmailApp.setCurrentMessageAccessToken', accessToken);
      }
    },
  } satisfies GmailAppService;
  return strict('GmailApp', service);
}

function optionHeaders(mailbox: GmailMailbox, options: Options): readonly Header[] {
  const unknown = Object.keys(options).find((key) => !KNOWN_OPTIONS.includes(key));
  if (unknown !== undefined) throw invalidArgument(unknown);
  const { from, name, cc, bcc, replyTo } = options;
  if (from !== undefined && from !== mailbox.address && !mailbox.aliases.includes(from)) {
    throw invalidArgument(from);
  }
  const sender = from ?? mailbox.address;
  const values = [
    ['From', name === undefined ? sender : `"${name}" <${sender}>`],
    ['Cc', cc],
    ['Bcc', bcc],
    ['Reply-To', replyTo],
  ] as const;
  return values.flatMap(([header, value]) => (value === undefined ? [] : [{ name: header, value }]));
}

/** A reply to one's own message goes to whom that message went. */
function replyAddress({ payload, labelIds }: MessageRecord): string {
  const names = labelIds.has('SENT') ? ['To'] : ['Reply-To', 'From'];
  return names.map((name) => headerOf(payload, name)).find((value) => value !== null) ?? '';
}

function repliedCopies(mailbox: GmailMailbox, message: MessageRecord): string {
  const known = new Set([mailbox.address, ...mailbox.aliases].map((address) => address.toLowerCase()));
  for (const address of replyAddress(message)
    .toLowerCase()
    .match(/[^\s<>,;"]+@[^\s<>,;"]+/g) ?? [])
    known.add(address);
  return addressesIn(message.payload, ['To', 'Cc'])
    .filter((address) => !known.has(address))
    .join(', ');
}
