import type { MessageSnapshot } from '../mailbox/conversation';
import { htmlToText } from '../text/html-text';
import { splitHistory } from './quoted-history';

/** A message taken apart: what its author wrote, and the line a phone or mail client set below it. */
export interface ReadMessage {
  readonly text: string;
  /**
   * Mobile signatures, what stands below a `-- ` line, and name, title and numbers below « Cordialement »: no report,
   * though it may name the device or the account.
   */
  readonly signature: string;
}

const MOBILE =
  /^(?:envoy[ée]e? (?:de(?:puis)?|[àa] partir|avec|par|via)|sent (?:from|with|via)|obtenir outlook|t[ée]l[ée]charger outlook|get outlook|provenance|enviado (?:desde|do)|von meinem|gesendet (?:von|mit)|inviato da|verzonden vanaf|mon (?:iphone|samsung) )/i;
const DELIMITER = /^--[ ]?$/;
const POSTSCRIPT = /^p\.? ?s\.?[ :]/i;
const CLOSING =
  /^(?:(?:bien|tr[èe]s) )?(?:cordialement|cdlt|cdt|amicalement|sinc[èe]rement|respectueusement|confraternellement|[àa] vous\b|(?:avec )?(?:mes |nos )?(?:meilleures|sinc[èe]res|respectueuses|cordiales) salutations|salutations|(?:kind |best |warm )?regards|yours (?:sincerely|faithfully|truly)|best wishes|mit freundlichen gr)/i;
/** What stands in a sentence and in no signature block: it takes the text up again. */
const SENTENCE =
  /[?!]\s*$|\b(?:je|vous|nous|il|elle|on|est|sont|ai|ne|pas|plus|mon|ma|mes|i|my|is|it|not)\b|\b[jncmts]['’]/i;
const DISCLAIMER =
  /^(?:ce (?:message|courriel|mail)|this (?:message|e-?mail)) .{0,80}(?:confiden|pi[èe]ces jointes|destinataire|intended|secret)/i;
/** Characters: no customer writes more, and time stays bounded. */
const TEXT_LIMIT = 200_000;

/**
 * The part of a message its author wrote now: without quoted history and without signature lines. Answers typed
 * between quoted lines stay. A forward without a comment yields the forwarded text.
 * @example newText({ ...message, text: 'Toujours rien.\n> Bonjour' }) //=> 'Toujours rien.'
 */
export function newText(message: MessageSnapshot): string {
  return readMessage(message).text;
}

/**
 * As `newText`, with the signature kept apart.
 * @example readMessage({ ...message, text: 'Merci\nEnvoyé de mon iPhone' }).signature //=> 'Envoyé de mon iPhone'
 */
export function readMessage(message: MessageSnapshot): ReadMessage {
  const plain = message.text.slice(0, TEXT_LIMIT);
  const source = /\S/.test(plain) ? plain : htmlToText(message.html.slice(0, TEXT_LIMIT));
  const { own, forwarded } = splitHistory(source);
  const mine = withoutSignature(own);
  if (saysSomething(mine.text)) return mine;
  const inherited = withoutSignature(forwarded);
  return saysSomething(inherited.text) && isForward(message, mine) ? inherited : mine;
}

function isForward(message: MessageSnapshot, mine: ReadMessage): boolean {
  return (
    /^\s*(?:(?:re|tr|fwd?|wg) ?: ?){0,4}(?:tr|fwd?|wg) ?:/i.test(message.subject.slice(0, 60)) ||
    mine.text === ''
  );
}

function withoutSignature(lines: readonly string[]): ReadMessage {
  const text: string[] = [];
  const signature: string[] = [];
  let below = false;
  let closed = false;
  for (const raw of lines) {
    const line = raw.trim();
    const head = line.slice(0, 200);
    if (DELIMITER.test(head) || (text.length > 0 && DISCLAIMER.test(head))) below = true;
    if (POSTSCRIPT.test(head)) below = false;
    if (SENTENCE.test(head) || POSTSCRIPT.test(head)) closed = false;
    if (below || (closed && line !== '') || (head.length < 90 && MOBILE.test(head))) signature.push(line);
    else text.push(raw.trimEnd());
    if (text.length > 1 && CLOSING.test(head)) closed = true;
  }
  return { text: text.join('\n').trim(), signature: signature.join('\n') };
}

function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(0, 2_000));
}
