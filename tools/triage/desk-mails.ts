// A desk's own export as labelled mail: what was asked first in each conversation, and what its labels say.

import type { IncomingMessage, MimePart } from '../../local/gmail/contract';
import { headerOf, partsOf } from '../../local/gmail/mime-part';
import { boundedMail } from '../../src/domain/mailbox/bounded-mail';
import type { MessageSnapshot } from '../../src/domain/mailbox/conversation';
import { labelNameKey } from '../../src/domain/mailbox/label-name';
import { LABELS, type LabelKey } from '../../src/domain/mailbox/labels';
import { PRIORITIES, type Priority, TICKET_TYPES, type TicketType } from '../../src/domain/terms/levels';

/** A request with the level and the type that its labels give it. */
export interface DeskCase {
  readonly message: MessageSnapshot;
  readonly priority: Priority;
  readonly type: TicketType;
}

const KEYS: ReadonlyMap<string, LabelKey> = new Map(LABELS.map(({ key, name }) => [labelNameKey(name), key]));
/** Somebody had the conversation in hand: before that the labels may be nobody's but ours. */
const HANDLED: readonly LabelKey[] = ['waiting-customer', 'in-progress', 'closed'];

/**
 * The requests of an export that carry one level and one type, and that somebody has answered or closed; a level that is
 * still to be confirmed teaches nothing.
 */
export function deskCases(messages: readonly IncomingMessage[]): readonly DeskCase[] {
  const threads = new Map<string, IncomingMessage[]>();
  messages.forEach((message, i) => {
    const key = message.threadKey ?? `alone-${i}`;
    threads.set(key, [...(threads.get(key) ?? []), message]);
  });
  return [...threads.values()].flatMap((thread) => {
    const first = thread.find(({ systemLabels }) => !systemLabels.includes('SENT'));
    if (first === undefined || isOurs(first)) return [];
    const labels = first.userLabels.flatMap((name) => KEYS.get(labelNameKey(name)) ?? []);
    const answered = thread.some(({ systemLabels }) => systemLabels.includes('SENT'));
    const handled = answered || labels.some((key) => HANDLED.includes(key));
    const priority = only(PRIORITIES, 'priority', labels);
    const type = only(TICKET_TYPES, 'type', labels);
    if (!handled || priority === null || type === null || labels.includes('doubtful')) return [];
    return [{ message: snapshotOf(first), priority, type }];
  });
}

function only<T extends string>(values: readonly T[], kind: string, labels: readonly LabelKey[]): T | null {
  const [one, ...more] = values.filter((value) => labels.some((key) => key === `${kind}/${value}`));
  return one === undefined || more.length > 0 ? null : one;
}

const isOurs = ({ systemLabels }: IncomingMessage) =>
  ['SENT', 'DRAFT', 'TRASH', 'SPAM'].some((label) => systemLabels.includes(label));

function snapshotOf({ payload, internalDate }: IncomingMessage): MessageSnapshot {
  const bodies = partsOf(payload).filter(({ filename, data }) => filename === '' && data !== null);
  const mail = boundedMail({
    headers: payload.headers.map(({ name, value }) => [name, value]),
    text: textOf(bodies, 'text/plain'),
    html: textOf(bodies, 'text/html'),
    report: '',
    attachments: [],
  });
  return {
    id: headerOf(payload, 'Message-ID') ?? '',
    at: internalDate,
    ...mail,
    reaction: false,
    fromUs: false,
    inOurName: false,
    inInbox: true,
    labels: [],
  };
}

function textOf(parts: readonly MimePart[], mimeType: string): string {
  return parts
    .filter((part) => part.mimeType === mimeType)
    .map(({ data }) => Buffer.from(data ?? []).toString('utf8'))
    .join('\n');
}
