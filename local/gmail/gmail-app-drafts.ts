/// <reference types="google-apps-script" />
// The drafts that `GmailApp` makes: new ones and replies.
import { argumentTooLarge, invalidArgument, signatureError } from '../platform/platform-error';
import type { Header, StoredMessage } from './contract';
import { type AppContext, call, WRITE_LATENCY } from './gmail-app-calls';
import type { GmailMailbox } from './mailbox';
import type { MessageRecord } from './message-store';
import { addressesIn, bodyPart, headerOf } from './mime-part';
import { referenceHeaders } from './threading';

export type ReplyOptions = GoogleAppsScript.Gmail.GmailReplyOptions;

interface DraftInput {
  readonly headers: readonly Header[];
  readonly body: unknown;
  readonly options: ReplyOptions;
  /** Null begins a thread. */
  readonly threadId: string | null;
}

interface ReplyInput {
  /** To everybody who had the message, or to its sender alone. */
  readonly all: boolean;
  readonly body: unknown;
  readonly options: ReplyOptions;
}

/** Characters. Reference of GmailApp (`GmailMessage.createDraftReply`, option `subject`): 250 at most. */
const MAX_SUBJECT = 250;
const KNOWN_OPTIONS = ['htmlBody', 'cc', 'bcc', 'from', 'name', 'replyTo', 'subject'];

/** Returns the id of the draft. */
export function saveDraft(context: AppContext, method: string, draft: DraftInput): string {
  const { headers, body, options, threadId } = draft;
  if (typeof body !== 'string') throw signatureError(method, body);
  return call(context, method, WRITE_LATENCY, () => {
    const subject = headers.find((header) => header.name === 'Subject')?.value ?? '';
    if (subject.length > MAX_SUBJECT) throw argumentTooLarge('subject');
    const all = [...headers, ...optionHeaders(context.mailbox, options)];
    return context.mailbox.saveDraft(bodyPart(all, body, options.htmlBody ?? null), threadId);
  });
}

/** Returns the id of the draft. */
export function saveReply(
  context: AppContext,
  method: string,
  message: MessageRecord,
  { all, body, options }: ReplyInput,
): string {
  const subject = headerOf(message.payload, 'Subject') ?? '';
  const cc = all ? repliedCopies(context.mailbox, message) : '';
  const headers: Header[] = [
    { name: 'To', value: replyAddress(message) },
    {
      name: 'Subject',
      value: options.subject ?? (/^\s*re\s*:/i.test(subject) ? subject : `Re: ${subject}`),
    },
    ...(cc === '' || options.cc !== undefined ? [] : [{ name: 'Cc', value: cc }]),
    ...referenceHeaders(message),
  ];
  return saveDraft(context, method, { headers, body, options, threadId: message.threadId });
}

function optionHeaders(mailbox: GmailMailbox, options: ReplyOptions): readonly Header[] {
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

/** A reply to a message of one's own goes to the people whom that message went to. */
/** To whom an answer to a message goes: its sender, or those to whom we sent it. */
export function replyAddress({ payload, labelIds }: StoredMessage): string {
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
