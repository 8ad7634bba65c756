// Addresses of Gmail's own pages. `authuser` picks the right mailbox where several accounts are signed in.
import { LABELS, type LabelKey } from './labels';

/**
 * A conversation.
 * @example conversationLink('a@b.fr', '18c2') //=> 'https://mail.google.com/mail/?authuser=a%40b.fr#all/18c2'
 */
export function conversationLink(address: string, threadId: string): string {
  return `${base(address)}#all/${encodeURIComponent(threadId)}`;
}

/** What a search takes as one word: a stranger wrote it. */
const SEARCHABLE = /^<([\w.+=$%/-]{1,200}@[\w.-]{1,200})>$/;

/**
 * A conversation, for a mail: where Gmail is not loaded yet, an address by id does not open (googleworkspace/cli#858 on
 * github.com, June 2026), a search by the Message-ID of one of its messages does. By its id where that is no use.
 * @example conversationLinkInMail('a@b.fr', '18c2', '<x@c.fr>') //=> 'https://mail.google.com/mail/?authuser=a%40b.fr#search/rfc822msgid%3Ax%40c.fr'
 */
export function conversationLinkInMail(address: string, threadId: string, messageId: string): string {
  const [, id] = SEARCHABLE.exec(messageId) ?? [];
  if (id === undefined) return conversationLink(address, threadId);
  return `${base(address)}#search/${encodeURIComponent(`rfc822msgid:${id}`)}`;
}

/**
 * The page of a label, by its full name.
 * @example labelLink('a@b.fr', 'Support/Clos') //=> 'https://mail.google.com/mail/?authuser=a%40b.fr#label/Support%2FClos'
 */
export function labelLink(address: string, name: string): string {
  return `${base(address)}#label/${encodeURIComponent(name).replace(/%20/g, '+')}`;
}

/**
 * The page of one of our labels.
 * @example viewLink('a@b.fr', 'closed') //=> labelLink('a@b.fr', 'Support/Clos')
 */
export function viewLink(address: string, key: LabelKey): string {
  return labelLink(address, LABELS.find((label) => label.key === key)?.name ?? '');
}

/**
 * The spam folder.
 * @example spamLink('a@b.fr') //=> 'https://mail.google.com/mail/?authuser=a%40b.fr#spam'
 */
export function spamLink(address: string): string {
  return `${base(address)}#spam`;
}

/**
 * A search of Gmail's own.
 * @example searchLink('a@b.fr', 'from:x@c.fr') //=> 'https://mail.google.com/mail/?authuser=a%40b.fr#search/from%3Ax%40c.fr'
 */
export function searchLink(address: string, query: string): string {
  return `${base(address)}#search/${encodeURIComponent(query)}`;
}

function base(address: string): string {
  return `https://mail.google.com/mail/?authuser=${encodeURIComponent(address)}`;
}
