// The sample mailbox as mail that arrives, with dates around a given instant.
import { createBusinessCalendar } from '../../src/domain/calendar/business-calendar';
import { STANDARD_SETTINGS } from '../../src/domain/settings/settings';
import type { Header, IncomingMessage } from '../gmail/contract';
import { DEFAULT_ADDRESS } from '../gmail/default-address';
import { SAMPLE, type SampleConversation, type SampleMessage } from './conversations';
import { payloadOf } from './sample-payload';

export const SAMPLE_ADDRESS = DEFAULT_ADDRESS;

const HOUR = 3_600_000;

/** The messages of a working day in order of receipt. */
export function sampleMessages(now: number): readonly IncomingMessage[] {
  return messagesOf(SAMPLE, now);
}

/** The messages of conversations whose ages are before `now`, in order of receipt. */
export function messagesOf(
  conversations: readonly SampleConversation[],
  now: number,
): readonly IncomingMessage[] {
  const calendar = createBusinessCalendar(STANDARD_SETTINGS.schedule);
  return conversations
    .flatMap((conversation, i) =>
      conversation.messages.map((message, j) => {
        const at = calendar.subtractOpenTime(now, Math.round(message.age * HOUR));
        return toIncoming(conversation, message, {
          at,
          key: `sample-${i}`,
          id: idOf(i, j),
          before: j === 0 ? null : idOf(i, j - 1),
          read: conversation.messages.slice(j + 1).some(isAnswer),
        });
      }),
    )
    .sort((a, b) => a.internalDate - b.internalDate);
}

const idOf = (i: number, j: number) => `<${i}.${j}@sample.example>`;
const isAnswer = ({ from, draft }: SampleMessage) => from === 'us' && draft !== true;

interface Place {
  readonly at: number;
  readonly key: string;
  readonly id: string;
  /** Message-ID of the one before; null for the first. */
  readonly before: string | null;
  /** Who answers a message has read it. */
  readonly read: boolean;
}

function toIncoming(conversation: SampleConversation, message: SampleMessage, place: Place): IncomingMessage {
  const ours = message.from === 'us';
  const customer = conversation.messages[0]?.from ?? '';
  const headers: Header[] = [
    { name: 'From', value: ours ? `PureFocus <${SAMPLE_ADDRESS}>` : message.from },
    { name: 'To', value: ours ? customer : `PureFocus <${SAMPLE_ADDRESS}>` },
    { name: 'Subject', value: place.before === null ? conversation.subject : `Re: ${conversation.subject}` },
    { name: 'Date', value: new Date(place.at).toUTCString() },
    { name: 'Message-ID', value: place.id },
    ...(place.before !== null && refers(message) ? [{ name: 'In-Reply-To', value: place.before }] : []),
    ...Object.entries(message.headers ?? {}).map(([name, value]) => ({ name, value })),
  ];
  const { labels } = conversation;
  return {
    threadKey: place.key,
    internalDate: place.at,
    systemLabels: systemLabelsOf(message, labels !== undefined, place.read),
    userLabels: labels ?? [],
    payload: payloadOf(message, headers),
  };
}

/** What was closed is archived, too. */
function systemLabelsOf({ from, draft }: SampleMessage, closed: boolean, read: boolean): readonly string[] {
  if (draft === true) return ['DRAFT'];
  if (from === 'us') return ['SENT'];
  if (closed) return [];
  return read ? ['INBOX'] : ['INBOX', 'UNREAD'];
}

/** A report names what was not delivered, and a draft what it answers. */
const refers = ({ draft, report }: SampleMessage) => draft === true || report !== undefined;
