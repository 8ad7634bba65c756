// One line of the labelling guide's format, as a message of the domain.
import type { AttachmentSnapshot, MessageSnapshot } from '../../src/domain/conversation';
import type { Priority, TicketType } from '../../src/domain/levels';
import { parseCorrespondent } from '../../src/domain/mail-address';
import type { ReplyId } from '../../src/domain/triage/triage';

export interface Expectation {
  readonly ticket: boolean;
  readonly type: TicketType | null;
  readonly priority: Priority | null;
  readonly escalation: boolean | null;
  readonly reply: ReplyId | null;
  readonly info: {
    readonly user_id: boolean;
    readonly device: boolean;
    readonly version: boolean;
    readonly screenshot: boolean;
  } | null;
}

export interface MailLine {
  readonly id: string;
  readonly from: string;
  readonly subject: string;
  readonly body: string;
  readonly date: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly string[];
  readonly expect: Expectation;
  readonly why?: string;
}

const OUR_ADDRESS = 'support@purefocus.example';

/** Reads a file in the guide's format; an empty line is skipped, a bad one is named. */
export function parseMailLines(source: string): MailLine[] {
  return source.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as MailLine];
    } catch (error) {
      throw new Error(`line ${i + 1} is no JSON: ${String(error)}`);
    }
  });
}

/** The message as the mailbox would hand it to triage. */
export function messageOf(line: MailLine): MessageSnapshot {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(line.headers ?? {})) headers[name.toLowerCase()] = value;
  const from = parseCorrespondent(line.from);
  return {
    id: line.id,
    at: Date.parse(line.date),
    from,
    to: [OUR_ADDRESS],
    subject: line.subject,
    headers,
    text: line.body,
    html: '',
    attachments: (line.attachments ?? []).map(attachmentOf),
    fromUs: from.address === OUR_ADDRESS,
    labels: [],
  };
}

function attachmentOf(name: string): AttachmentSnapshot {
  const image = /\.(?:png|jpe?g|heic|gif|webp)$/i.test(name);
  return { name, mimeType: image ? 'image/png' : 'application/octet-stream', inline: false, size: 50_000 };
}
