import type { MessageSnapshot } from '../mailbox/conversation';
import { linesOf } from './mail-lines';
import { splitHistory } from './quoted-history';
import { isGreeting, type ReadMessage, withoutSignature } from './signature';

const FORWARD = /^\s*(?:(?:re|aw|r) ?: ?){0,4}(?:tr|fwd?|wg|i|rv|enc|doorst) ?:/i;
const CONTINUING = /^\s*(?:\[[^\]]{0,20}\] ?)?(?:re|r|aw|sv|antw|odp|res|tr|fwd?|wg|i|rv|enc|doorst) ?:/i;
const SUBJECT_LIMIT = 80;
/** A forward of a forward of a forward; nobody passes a mail on more often without a word. */
const FORWARDS = 3;

/**
 * The part of a message its author wrote now: without quoted history and without signature lines. Answers typed
 * between quoted lines stay. A forward without a comment yields the forwarded text, and where nothing else is given,
 * the text below an attribution without marks is read, since the answer may stand in it.
 * @example newText({ ...message, text: 'Oui.\n\nLe 3 mars, S <s@ex.fr> a écrit :\n> Quand ?' }) //=> 'Oui.'
 */
export function newText(message: MessageSnapshot): string {
  return readMessage(message).text;
}

/**
 * As `newText`, with the signature kept apart.
 * @example readMessage({ ...message, text: 'Oui.\n-- \nJulie' }) //=> { text: 'Oui.', signature: 'Julie' }
 */
export function readMessage(message: MessageSnapshot): ReadMessage {
  const subject = message.subject.slice(0, SUBJECT_LIMIT);
  const answers = 'in-reply-to' in message.headers || 'references' in message.headers;
  const continuing = answers || CONTINUING.test(subject);
  let split = splitHistory(linesOf(message), continuing);
  const mine = withoutSignature(split.own);
  // An emoji is an answer.
  if (!isGreeting(mine.text) || /\p{Extended_Pictographic}/u.test(mine.text)) return mine;
  const silent = mine.text === '';
  for (let i = 0; i < FORWARDS; i += 1) {
    const passedOn = split.forward || (silent && (FORWARD.test(subject) || !continuing));
    if (!split.unmarked && !passedOn) return mine;
    split = splitHistory(split.history, continuing);
    const inherited = withoutSignature(split.own);
    if (!isGreeting(inherited.text)) return inherited;
  }
  return mine;
}
