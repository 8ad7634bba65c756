// The part of Gmail's search language that is emulated; anything else is an error rather than a wrong answer.

import { nameKey } from './label-names';
import type { GmailMailbox } from './mailbox';
import type { MessageRecord } from './message-store';
import { headerOf, partsOf, readableText } from './mime-part';
import { messageIdOf } from './threading';

export interface Query {
  matches(message: MessageRecord): boolean;
  /** True when the query itself asks for spam or the bin. */
  readonly spamAndTrash: boolean;
  /** No message of an earlier instant matches. */
  readonly from: number;
}

type Test = (message: MessageRecord) => boolean;

const DAY = 86_400_000;
const SPANS: Readonly<Record<string, number>> = { d: DAY, m: 30 * DAY, y: 365 * DAY };
const PLACES: Readonly<Record<string, string>> = {
  inbox: 'INBOX',
  sent: 'SENT',
  draft: 'DRAFT',
  drafts: 'DRAFT',
  trash: 'TRASH',
  spam: 'SPAM',
};
const STATES: Readonly<Record<string, string>> = {
  unread: 'UNREAD',
  starred: 'STARRED',
  important: 'IMPORTANT',
};
const TERM = /(-?)(?:([a-z0-9_]+):)?("[^"]*"|\S+)/gi;

export function parseQuery(mailbox: GmailMailbox, q: unknown): Query {
  const text = q === undefined || q === null ? '' : String(q);
  if (/[{}()]|\bOR\b|\bAROUND\b/.test(text)) throw unsupported(text);
  const tests: Test[] = [];
  let spamAndTrash = false;
  let from = Number.NEGATIVE_INFINITY;
  for (const [, minus, operator, quoted = ''] of text.matchAll(TERM)) {
    const value = quoted.replace(/^"(.*)"$/, '$1');
    const test = termTest(mailbox, operator?.toLowerCase() ?? '', value);
    tests.push(minus === '-' ? (message) => !test(message) : test);
    if (minus === '' && operator?.toLowerCase() === 'after') from = Math.max(from, instantOf('after', value));
    if (operator?.toLowerCase() === 'in' && /^(trash|spam|anywhere)$/i.test(value)) spamAndTrash = true;
  }
  return { matches: (message) => tests.every((test) => test(message)), spamAndTrash, from };
}

function termTest(mailbox: GmailMailbox, operator: string, value: string): Test {
  const needle = value.toLowerCase();
  const header =
    (name: string): Test =>
    (message) =>
      (headerOf(message.payload, name) ?? '').toLowerCase().includes(needle);
  const label =
    (id: string): Test =>
    (message) =>
      mailbox.searchLabels(message).has(id);
  switch (operator) {
    case '':
      return (message) =>
        `${headerOf(message.payload, 'Subject') ?? ''}\n${readableText(message.payload)}`
          .toLowerCase()
          .includes(needle);
    case 'from':
      return needle === 'me' ? label('SENT') : header('From');
    case 'to':
    case 'cc':
    case 'subject':
      return header(operator);
    case 'rfc822msgid': {
      const id = value.replace(/^<?([^>]*)>?$/, '<$1>');
      return (message) => messageIdOf(message.payload) === id;
    }
    case 'label': {
      const key = nameKey(value);
      const ids = mailbox.labelStore.all().filter((known) => nameKey(known.name) === key);
      return (message) => ids.some(({ id }) => mailbox.searchLabels(message).has(id));
    }
    case 'in': {
      if (needle === 'anywhere') return () => true;
      const id = PLACES[needle];
      if (id === undefined) throw unsupported(`in:${value}`);
      return label(id);
    }
    case 'is': {
      if (needle === 'read') return (message) => !mailbox.searchLabels(message).has('UNREAD');
      const id = STATES[needle];
      if (id === undefined) throw unsupported(`is:${value}`);
      return label(id);
    }
    case 'has':
      if (needle !== 'attachment') throw unsupported(`has:${value}`);
      return (message) => partsOf(message.payload).some((part) => part.filename !== '');
    case 'after': {
      const instant = instantOf(operator, value);
      return (message) => message.internalDate >= instant;
    }
    case 'before': {
      const instant = instantOf(operator, value);
      return (message) => message.internalDate < instant;
    }
    case 'newer_than': {
      const span = spanOf(operator, value);
      return (message) => message.internalDate >= mailbox.clock.now() - span;
    }
    case 'older_than': {
      const span = spanOf(operator, value);
      return (message) => message.internalDate < mailbox.clock.now() - span;
    }
    default:
      throw unsupported(`${operator}:${value}`);
  }
}

/** Seconds since 1970; a date would depend on the zone of the account, which is not emulated. */
function instantOf(operator: string, value: string): number {
  if (!/^\d{6,}$/.test(value)) throw unsupported(`${operator}:${value}`);
  return Number(value) * 1000;
}

function spanOf(operator: string, value: string): number {
  const [, count, unit = ''] = /^(\d+)([dmy])$/.exec(value) ?? [];
  const span = SPANS[unit];
  if (count === undefined || span === undefined) throw unsupported(`${operator}:${value}`);
  return Number(count) * span;
}

function unsupported(term: string): Error {
  return new Error(`this search is not emulated. term=${term}`);
}
