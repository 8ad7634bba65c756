import { withoutMatches } from '../mailbox/bounded-mail';
import type { MessageSnapshot } from '../mailbox/conversation';
import { readMessage } from '../reading/new-text';
import type { ReadMessage } from '../reading/signature';
import { shippedModel, type TopicReading, type WordModel } from './model/word-model';
import { once } from './once';
import { readSignals, type Signals } from './rules/signals';

/** One mail as triage reads it. */
export interface MailReading {
  readonly message: MessageSnapshot;
  readonly text: string;
  readonly signature: string;
  /** The subject as far as it counts for the new text. */
  readonly subject: string;
  readonly signals: Signals;
  readonly model: WordModel;
  /** What the model makes of the signals. */
  readonly topics: () => TopicReading;
}

const TAG = /\[\s*escalade\s*\]/i;
const PREFIXES = /^(?:(?:re|tr|fwd?|aw|wg) ?: ?){1,5}/i;
/** A reply with more text than this, in characters, speaks for itself: its subject names an older matter. */
const BARE_TEXT = 60;

/**
 * Reads the new text of a mail and what it says.
 * @example readMail({ ...message, subject: 'Re: Widget', text: 'Toujours rien.' }).subject //=> 'Widget'
 */
export function readMail(
  message: MessageSnapshot,
  model: WordModel = shippedModel(),
  { text, signature }: Pick<ReadMessage, 'text' | 'signature'> = readMessage(message),
): MailReading {
  const reply = PREFIXES.test(withoutTag(message.subject)) && text.length > BARE_TEXT;
  const subject = reply ? '' : bareSubject(message);
  return readingOf({ message, text, signature, model }, subject, readSignals(subject, text));
}

/**
 * The same mail with its subject, whatever the length of its text.
 * @example withSubject(readMail({ ...message, subject: 'Re: Widget', text: LONG })).subject //=> 'Widget'
 */
export function withSubject(mail: MailReading): MailReading {
  const subject = bareSubject(mail.message);
  return readingOf(mail, subject, readSignals(subject, mail.text));
}

/**
 * The same mail as if some words did not stand in it, however its lines are broken.
 * @example withoutWords(mail, ['ne marche plus']).text //=> 'Le widget  .'
 */
export function withoutWords(mail: MailReading, words: readonly string[]): MailReading {
  const patterns = words.map((quoted) => {
    const parts = quoted.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    return new RegExp(parts.join('\\s+'), 'giu');
  });
  const { message, model, signature } = mail;
  const text = patterns.reduce((left, pattern) => left.replace(pattern, ' '), mail.text);
  const shorter = { ...message, subject: withoutMatches(message.subject, patterns) };
  return readMail(shorter, model, { text, signature });
}

type Source = Pick<MailReading, 'message' | 'text' | 'signature' | 'model'>;

function readingOf(source: Source, subject: string, signals: Signals): MailReading {
  return { ...source, subject, signals, topics: once(() => source.model.read(signals)) };
}

/**
 * The words that ask for an escalation in the subject, null without the tag that the published policy names.
 * @example escalationTag({ ...message, subject: '[ESCALADE] Widget' }) //=> '[ESCALADE]'
 */
export function escalationTag({ subject }: MessageSnapshot): string | null {
  return TAG.exec(subject)?.[0] ?? null;
}

function bareSubject({ subject }: MessageSnapshot): string {
  return withoutTag(subject).replace(PREFIXES, '');
}

function withoutTag(subject: string): string {
  return subject.replace(TAG, ' ').trim();
}
