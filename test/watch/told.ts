// What was told to the team: the one place that reads digests, by the header that each bears.

import type { LocalMailbox, MimePart, StoredMessage } from '../../local/gmail/contract';
import { headerOf } from '../../local/gmail/mime-part';
import { REMINDER_HEADER } from '../../src/domain/mailbox/own-mail';
import type { Instant } from '../../src/domain/terms/time';

/** What is promised. */
export type Promised = 'answer' | 'follow-up' | 'resolution';

type ToldStage = 'escalation' | 'at-risk' | 'late';

/** One stage of one cycle of one conversation, named in one digest. */
export interface Told {
  readonly at: Instant;
  readonly thread: string;
  readonly since: Instant;
  readonly promise: Promised;
  readonly stage: ToldStage;
}

/** `thread:start of the promise in base 36:stages`, and between the two what is promised, where it is no answer. */
const NAMED = /([0-9a-f]+):([0-9a-z]+)(?:~[0-9a-z]+)?(?:!([fr]))?:([a-z+-]+)/g;

export function toldIn(mailbox: LocalMailbox): readonly Told[] {
  return digestsIn(mailbox, 'SENT')
    .flatMap(({ payload, internalDate }) =>
      [...(headerOf(payload, REMINDER_HEADER) ?? '').matchAll(NAMED)].flatMap(
        ([, thread = '', since = '', mark = '', stages = '']) =>
          stages.split('+').map((stage) => ({
            at: internalDate,
            thread,
            since: Number.parseInt(since, 36),
            promise: promisedBy(mark),
            stage: stage as ToldStage,
          })),
      ),
    )
    .sort((a, b) => a.at - b.at);
}

const promisedBy = (mark: string): Promised =>
  mark === 'f' ? 'follow-up' : mark === 'r' ? 'resolution' : 'answer';

/** What a digest only counts, in its words: « et 12 autres ». */
const COUNTED = /\bet\s(\d+)\sautres?\b/;

/** When something was told as a count. */
export function countedIn(mailbox: LocalMailbox): readonly Instant[] {
  return digestsIn(mailbox, 'SENT')
    .filter(({ payload }) => COUNTED.test(textOf(payload)))
    .map(({ internalDate }) => internalDate);
}

function textOf({ data, parts }: MimePart): string {
  const own = data === null ? '' : new TextDecoder().decode(data);
  return [own, ...parts.map(textOf)].join('\n');
}

export function digestsIn(mailbox: LocalMailbox, label: 'SENT' | 'DRAFT'): readonly StoredMessage[] {
  return mailbox
    .threads()
    .flatMap(({ messages }) => messages)
    .filter(({ labelIds, payload }) => labelIds.has(label) && headerOf(payload, REMINDER_HEADER) !== null);
}
