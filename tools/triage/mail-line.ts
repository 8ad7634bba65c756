// One line of the labelling guide's format, as a message of the domain.
import * as v from 'valibot';
import { boundedMail, type RawAttachment } from '../../src/domain/mailbox/bounded-mail';
import type { MessageSnapshot } from '../../src/domain/mailbox/conversation';
import { PRIORITIES, TICKET_TYPES } from '../../src/domain/terms/levels';
import { GUIDE_REPLY_IDS } from '../../src/domain/terms/reply-ids';

/** What is not a ticket is expected to have none of the rest. */
const orNull = <T>(schema: v.GenericSchema<T>) => v.optional(v.nullable(schema), null);

const Expectation = v.object({
  ticket: v.boolean(),
  type: orNull(v.picklist(TICKET_TYPES)),
  priority: orNull(v.picklist(PRIORITIES)),
  escalation: orNull(v.boolean()),
  reply: orNull(v.picklist(GUIDE_REPLY_IDS)),
  info: orNull(
    v.object({ user_id: v.boolean(), device: v.boolean(), version: v.boolean(), screenshot: v.boolean() }),
  ),
});

const MailLine = v.object({
  id: v.string(),
  from: v.string(),
  subject: v.string(),
  body: v.string(),
  date: v.pipe(
    v.string(),
    v.check((date) => !Number.isNaN(Date.parse(date)), 'is no date'),
  ),
  headers: v.optional(v.record(v.string(), v.string())),
  attachments: v.optional(v.array(v.string())),
  expect: Expectation,
  why: v.optional(v.string()),
});

export type MailLine = v.InferOutput<typeof MailLine>;

/** The desk's addresses in labelled mail: what comes from one of them is the desk's own, as `inspect` finds by the export. */
const OUR_ADDRESSES = [
  'support@purefocus.example',
  'purfocus.contact@gmail.example',
  'purfocus.contact@gmail.com',
];

/**
 * Reads a file in the guide's format; an empty line is skipped.
 *
 * @throws RangeError that names the first bad line and what is wrong with it
 */
export function parseMailLines(source: string): MailLine[] {
  return source
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [parseMailLine(line, i + 1)]));
}

function parseMailLine(line: string, number: number): MailLine {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new RangeError(`line ${number}: no JSON: ${(error as Error).message}`);
  }
  const { success, output, issues } = v.safeParse(MailLine, json);
  if (success) return output;
  const [first] = issues;
  throw new RangeError(`line ${number}: ${v.getDotPath(first) ?? 'the line'}: ${first.message}`);
}

/** The message as the mailbox would hand it to triage. */
export function messageOf(line: MailLine): MessageSnapshot {
  const mail = boundedMail({
    headers: [
      ...Object.entries(line.headers ?? {}),
      ['From', line.from],
      ['To', OUR_ADDRESSES[0] ?? ''],
      ['Subject', line.subject],
    ],
    text: line.body,
    html: '',
    report: '',
    attachments: (line.attachments ?? []).map(attachmentOf),
  });
  const ours = OUR_ADDRESSES.includes(mail.from.address);
  return {
    id: line.id,
    at: Date.parse(line.date),
    ...mail,
    reaction: false,
    fromUs: ours,
    inOurName: ours,
    inInbox: !ours,
    labels: [],
  };
}

function attachmentOf(name: string): RawAttachment {
  const image = /\.(?:png|jpe?g|heic|gif|webp)$/i.test(name);
  return { name, mimeType: image ? 'image/png' : 'application/octet-stream', inline: false, size: 50_000 };
}
