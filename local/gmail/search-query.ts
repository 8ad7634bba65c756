// The part of Gmail's search language that is emulated; anything else is an error rather than a wrong answer.

import { nameKey } from './label-names';
import type { GmailMailbox } from './mailbox';
import type { MessageRecord } from './message-store';
import { headerOf, messageIdOf, partsOf, readableText } from './mime-part';

export interface Query {
  matches(message: MessageRecord): boolean;
  /** True when the query itself asks for spam or the bin. */
  readonly spamAndTrash: boolean;
  /** No message of an earlier instant matches. */
  readonly from: number;
}

/** What is asked for in a way that is not emulated. */
export class UnknownSearch extends Error {
  constructor(readonly term: string) {
    super(`this search is not emulated. term=${term}`);
  }
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
/** Any of what stands between braces is enough. */
const GROUP = /\{([^{}]*)\}/g;

export function parseQuery(mailbox: GmailMailbox, q: unknown): Query {
  const text = q === undefined || q === null ? '' : String(q);
  const groups = [...text.matchAll(GROUP)].map(([, inside = '']) => anyOf(mailbox, inside));
  const plain = text.replace(GROUP, ' ');
  if (/[{}()]|(?:^|\s)(?:OR|AROUND)(?:\s|$)/.test(plain)) throw unsupported(text);
  const tests: Test[] = [...groups];
  let spamAndTrash = false;
  let from = Number.NEGATIVE_INFINITY;
  for (const term of plain.matchAll(TERM)) {
    const [, minus = '', operator, quoted = ''] = term;
    const value = bare(quoted);
    tests.push(signedTest(mailbox, term));
    if (minus === '') from = Math.max(from, earliest(mailbox, operator?.toLowerCase(), value));
    if (operator?.toLowerCase() === 'in' && /^(trash|spam|anywhere)$/i.test(value)) spamAndTrash = true;
  }
  return { matches: (message) => tests.every((test) => test(message)), spamAndTrash, from };
}

/** No message of an earlier instant has the term. */
function earliest({ clock }: GmailMailbox, operator: string | undefined, value: string): number {
  if (operator === 'after') return instantOf(operator, value);
  return operator === 'newer_than' ? clock.now() - spanOf(operator, value) : Number.NEGATIVE_INFINITY;
}

/** Places and instants say where a search looks: they are not emulated in a group. */
function anyOf(mailbox: GmailMailbox, group: string): Test {
  const terms = [...group.matchAll(TERM)];
  if (terms.some(([, , operator = '']) => /^(?:in|after|before)$/i.test(operator))) throw unsupported(group);
  const tests = terms.map((term) => signedTest(mailbox, term));
  return (message) => tests.some((test) => test(message));
}

function signedTest(mailbox: GmailMailbox, [, minus, operator, quoted = '']: RegExpMatchArray): Test {
  const test = termTest(mailbox, operator?.toLowerCase() ?? '', bare(quoted));
  return minus === '-' ? not(test) : test;
}

const bare = (quoted: string) => quoted.replace(/^"(.*)"$/, '$1');

function termTest(mailbox: GmailMailbox, operator: string, value: string): Test {
  const test = OPERATORS.get(operator)?.({ mailbox, value, needle: value.toLowerCase() }) ?? null;
  if (test === null) throw unsupported(`${operator}:${value}`);
  return test;
}

interface Term {
  readonly mailbox: GmailMailbox;
  readonly value: string;
  /** The value in lower case. */
  readonly needle: string;
}

/** What each operator finds; null for a value that is not emulated. A word without an operator has the empty one. */
const OPERATORS: ReadonlyMap<string, (term: Term) => Test | null> = new Map<
  string,
  (term: Term) => Test | null
>([
  ['', textTest],
  ['from', (term) => (term.needle === 'me' ? ownTest(term) : headerTest(term, 'From'))],
  ['to', (term) => headerTest(term, 'to')],
  ['cc', (term) => headerTest(term, 'cc')],
  ['subject', (term) => headerTest(term, 'subject')],
  ['rfc822msgid', messageIdTest],
  ['label', labelNameTest],
  ['in', placeTest],
  ['is', stateTest],
  ['has', ({ needle }) => (needle === 'attachment' ? hasAttachment : null)],
  ['after', ({ value }) => receivedFrom(instantOf('after', value))],
  ['before', ({ value }) => not(receivedFrom(instantOf('before', value)))],
  ['newer_than', ({ mailbox, value }) => youngerThan(mailbox, spanOf('newer_than', value))],
  ['older_than', ({ mailbox, value }) => not(youngerThan(mailbox, spanOf('older_than', value)))],
]);

const not =
  (test: Test): Test =>
  (message) =>
    !test(message);

const receivedFrom =
  (instant: number): Test =>
  (message) =>
    message.internalDate >= instant;

const youngerThan =
  (mailbox: GmailMailbox, span: number): Test =>
  (message) =>
    message.internalDate >= mailbox.clock.now() - span;

const hasAttachment: Test = (message) => partsOf(message.payload).some((part) => part.filename !== '');

function headerTest({ needle }: Term, name: string): Test {
  return (message) => (headerOf(message.payload, name) ?? '').toLowerCase().includes(needle);
}

/** What is ours: what was sent; also what only says so, where the world has it. */
function ownTest(term: Term): Test {
  const sent = labelTest(term, 'SENT');
  const { worlds, address } = term.mailbox;
  if (worlds.fromMe === 'sent') return sent;
  const named = headerTest({ ...term, needle: address.toLowerCase() }, 'From');
  return (message) => sent(message) || named(message);
}

/** Where words are looked for besides the text, which may have to be read from disk. */
const WORDED = ['Subject', 'From', 'To', 'Cc'];

function textTest({ needle }: Term): Test {
  return ({ payload }) =>
    WORDED.some((name) => (headerOf(payload, name) ?? '').toLowerCase().includes(needle)) ||
    readableText(payload).toLowerCase().includes(needle);
}

function messageIdTest({ value }: Term): Test {
  const id = value.replace(/^<?([^>]*)>?$/, '<$1>');
  return (message) => messageIdOf(message.payload) === id;
}

function labelTest({ mailbox }: Term, id: string): Test {
  return (message) => mailbox.searchLabels(message).has(id);
}

function labelNameTest({ mailbox, value }: Term): Test {
  const key = nameKey(value);
  const ids = mailbox.labelStore.all().filter((known) => nameKey(known.name) === key);
  return (message) => ids.some(({ id }) => mailbox.searchLabels(message).has(id));
}

function placeTest(term: Term): Test | null {
  if (term.needle === 'anywhere') return () => true;
  const id = PLACES[term.needle];
  return id === undefined ? null : labelTest(term, id);
}

function stateTest(term: Term): Test | null {
  if (term.needle === 'read') return not(labelTest(term, 'UNREAD'));
  const id = STATES[term.needle];
  return id === undefined ? null : labelTest(term, id);
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
  return new UnknownSearch(term);
}
