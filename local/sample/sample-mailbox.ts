// The sample mailbox as mail that arrives, with dates around a given instant.
import { createBusinessCalendar } from '../../src/domain/calendar/business-calendar';
import { STANDARD_SETTINGS } from '../../src/domain/settings/settings';
import type { Header, IncomingMessage, MimePart } from '../gmail/contract';
import { DEFAULT_ADDRESS } from '../gmail/default-address';
import { SAMPLE, type SampleConversation, type SampleMessage } from './conversations';

export const SAMPLE_ADDRESS = DEFAULT_ADDRESS;

const HOUR = 3_600_000;

/** The messages in order of receipt. */
export function sampleMessages(now: number): readonly IncomingMessage[] {
  const calendar = createBusinessCalendar(STANDARD_SETTINGS.schedule);
  return SAMPLE.flatMap((conversation, i) =>
    conversation.messages.map((message, j) => {
      const at = calendar.subtractOpenTime(now, Math.round(message.age * HOUR));
      return toIncoming(conversation, message, {
        at,
        key: `sample-${i}`,
        id: `<${i}.${j}@sample.example>`,
        first: j === 0,
      });
    }),
  ).sort((a, b) => a.internalDate - b.internalDate);
}

interface Place {
  readonly at: number;
  readonly key: string;
  readonly id: string;
  readonly first: boolean;
}

function toIncoming(conversation: SampleConversation, message: SampleMessage, place: Place): IncomingMessage {
  const ours = message.from === 'us';
  const customer = conversation.messages[0]?.from ?? '';
  const headers: Header[] = [
    { name: 'From', value: ours ? `PureFocus <${SAMPLE_ADDRESS}>` : message.from },
    { name: 'To', value: ours ? customer : `PureFocus <${SAMPLE_ADDRESS}>` },
    { name: 'Subject', value: place.first ? conversation.subject : `Re: ${conversation.subject}` },
    { name: 'Date', value: new Date(place.at).toUTCString() },
    { name: 'Message-ID', value: place.id },
    ...Object.entries(message.headers ?? {}).map(([name, value]) => ({ name, value })),
  ];
  return {
    threadKey: place.key,
    internalDate: place.at,
    systemLabels: ours ? ['SENT'] : ['INBOX', 'UNREAD'],
    userLabels: [],
    payload: payload(message, headers),
  };
}

function payload(message: SampleMessage, headers: readonly Header[]): MimePart {
  const data = new TextEncoder().encode(message.text);
  const text: MimePart = {
    mimeType: 'text/plain',
    filename: '',
    headers: [],
    size: data.length,
    data,
    parts: [],
  };
  if (message.attachment === undefined) return { ...text, headers };
  const file: MimePart = {
    mimeType: 'image/png',
    filename: message.attachment,
    headers: [{ name: 'Content-Disposition', value: 'attachment' }],
    size: 48_000,
    data: null,
    parts: [],
  };
  return { mimeType: 'multipart/mixed', filename: '', headers, size: 0, data: null, parts: [text, file] };
}
