import type { MessageSnapshot } from '../mailbox/conversation';
import { readMessage } from '../reading/new-text';
import { readSignals, type Signals } from './rules/signals';

/** One mail as triage reads it. */
export interface MailReading {
  readonly text: string;
  readonly signature: string;
  /** The subject as far as it counts for the new text. */
  readonly subject: string;
  readonly signals: Signals;
}

const TAG = /\[\s*escalade\s*\]/i;
const REPLY = /^(?:re|tr|fwd?|aw|wg) ?: ?/i;
const PREFIXES = /^(?:(?:re|tr|fwd?|aw|wg) ?: ?){1,5}/i;
const BARE_TEXT = 60;

const known = new WeakMap<MessageSnapshot, MailReading>();

/** The new text of a mail and what it says. The same snapshot is read once, however much is asked of it. */
export function readMail(message: MessageSnapshot): MailReading {
  const before = known.get(message);
  if (before !== undefined) return before;
  const reading = readAnew(message);
  known.set(message, reading);
  return reading;
}

function readAnew(message: MessageSnapshot): MailReading {
  const { text, signature } = readMessage(message);
  const subject =
    REPLY.test(withoutTag(message.subject)) && text.length > BARE_TEXT ? '' : bareSubject(message);
  return { text, signature, subject, signals: readSignals(subject, text) };
}

/** The subject without `Re:` and tag. A reply's subject says what an older mail was about: see `readMail`. */
export function bareSubject({ subject }: MessageSnapshot): string {
  return withoutTag(subject).replace(PREFIXES, '');
}

/** The words that ask for an escalation in the subject, null without the tag. */
export function escalationTag({ subject }: MessageSnapshot): string | null {
  return TAG.exec(subject)?.[0] ?? null;
}

function withoutTag(subject: string): string {
  return subject.replace(TAG, ' ').trim();
}
