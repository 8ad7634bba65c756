// A canned reply that promises something, known again in what was sent, whatever a team made of its words.
import { asksSomething } from '../roles/asking';
import { plainWords } from '../roles/plain-words';
import type { EntryPromise } from '../sla/sla-status';

/** Characters of a text that are compared. */
const COMPARED = 6_000;
/** A shorter sentence stands in any mail. */
const DISTINCTIVE = 25;
/** So much of a reply's sentences is sent with it, however it was touched up. */
const SHARE = 0.6;
const QUOTED = 90;

/**
 * What is looked for of a reply: its sentences in plain form, those that are long enough. What is left out, and what is filled
 * in, is no part of them.
 * @example distinctiveSentences('Bonjour {client},\nNous examinons votre dossier.') //=> ['nous examinons votre dossier']
 */
export function distinctiveSentences(reply: string): readonly string[] {
  const filledIn = /\[\[[^[\]]*\]\]|\{[^{}]*\}/g;
  return plainOf(reply.replace(filledIn, '\n')).filter((sentence) => sentence.length >= DISTINCTIVE);
}

/**
 * The promise of a reply that was sent; null where the text is none of them. It has no date of its own.
 * @param replies the distinctive sentences of each
 * @example promisedByReply(sentText, [['nous examinons votre dossier']])?.confidence //=> 'reply'
 */
export function promisedByReply(text: string, replies: readonly (readonly string[])[]): EntryPromise | null {
  const sent = plainOf(text.slice(0, COMPARED)).join(' ');
  if (!replies.some((sentences) => isSent(sentences, sent))) return null;
  const words = text.replace(/\s+/g, ' ').trim().slice(0, QUOTED);
  return { due: null, asks: asksSomething(text), confidence: 'reply', words };
}

function isSent(sentences: readonly string[], sent: string): boolean {
  const found = sentences.filter((sentence) => sent.includes(sentence)).length;
  return sentences.length > 0 && found / sentences.length >= SHARE;
}

function plainOf(text: string): readonly string[] {
  return text
    .split(/[.!?…]\s|\n+/)
    .map((part) =>
      (plainWords(part) ?? '')
        .replace(/[^a-z0-9' ]+/g, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
}
