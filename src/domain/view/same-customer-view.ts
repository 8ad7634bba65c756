// The other conversations of the same customer beside an open one, as far as the index knows them.
import { formatInstant } from '../french/instant';
import { typeset } from '../french/typography';
import { conversationLink } from '../mailbox/gmail-links';
import type { DeskContext } from '../settings/settings';
import { duplicateOf } from '../sla/duplicate';
import type { Instant } from '../terms/time';
import { plainText } from '../text/escape';
import type { IndexEntry } from '../watch/queue-index';
import { noteOf } from './customer-view';

/** What is said of them on a card; `urgent` where it is to be known before anything is written: the open one is a duplicate, or speaks of another that has waited longer. */
export interface SameCustomerView {
  readonly urgent: boolean;
  readonly lines: readonly SameCustomerLine[];
}

interface SameCustomerLine {
  readonly text: string;
  readonly note: string | null;
  readonly link: string;
  /** « Doublon de … »; null where neither may be closed as the other’s duplicate. */
  readonly duplicate: DuplicateButton | null;
}

/** What the button acts on, as the card showed it. */
interface DuplicateButton {
  readonly text: string;
  readonly other: string;
  readonly closes: string;
  readonly since: Instant | null;
  readonly at: Instant;
}

/** What is known of them. */
export interface SameCustomerInput extends DeskContext {
  /** The open conversation as the index has it; null where it is closed. */
  readonly shown: Omit<IndexEntry, 'announced'> | null;
  readonly others: readonly IndexEntry[];
  /** What it was closed as a duplicate of, and what was closed as one of it. */
  readonly duplicateOf: string | null;
  readonly closed: readonly string[];
  readonly titles: ReadonlyMap<string, { readonly subject: string }>;
  /** The mailbox's own. */
  readonly address: string;
}

/** The rest stand behind « Ses autres conversations ». */
const MAX_SHOWN = 5;
const SUBJECT = 60;
const ON_BUTTON = 30;
/** The cache may have lost its subject. */
const OTHER = 'une autre conversation';

/**
 * Words them: who has waited longest on top, then what does not wait.
 * @example sameCustomerView({ ...input, others: [], duplicateOf: null, closed: [] }).lines //=> []
 */
export function sameCustomerView(input: SameCustomerInput): SameCustomerView {
  const { shown, others, duplicateOf: of, closed } = input;
  const pairs = closed.slice(-MAX_SHOWN).map((id) => pairLine('Doublon clos', id, input));
  if (shown === null)
    return { urgent: true, lines: [...(of === null ? [] : [pairLine('Doublon de', of, input)]), ...pairs] };
  const startOf = ({ since }: IndexEntry) => since ?? Number.MAX_SAFE_INTEGER;
  const open = [...others].sort((a, b) => startOf(a) - startOf(b)).slice(0, MAX_SHOWN);
  const lines = [...open.map((other) => openLine(other, shown, input)), ...pairs];
  return { urgent: shown.older !== null, lines };
}

function pairLine(what: string, threadId: string, input: SameCustomerInput): SameCustomerLine {
  const name = subjectOf(threadId, input) ?? OTHER;
  const link = conversationLink(input.address, threadId);
  return { text: typeset(`${what} : ${name}`), note: null, link, duplicate: null };
}

function openLine(
  other: IndexEntry,
  shown: Omit<IndexEntry, 'announced'>,
  input: SameCustomerInput,
): SameCustomerLine {
  const { threadId, since } = other;
  const name = subjectOf(threadId, input) ?? OTHER;
  const pair = duplicateOf<Omit<IndexEntry, 'announced'>>(shown, other);
  const text =
    pair?.closes === shown
      ? `Doublon de ${plainText(name, ON_BUTTON)}`
      : 'Doublon de celle-ci\u00a0: la clore';
  return {
    text: typeset(shown.older?.threadId === threadId ? `Relance de : ${name}` : name),
    note: noteWithStart(other, input),
    link: conversationLink(input.address, threadId),
    duplicate:
      pair === null
        ? null
        : { text: typeset(text), other: threadId, closes: pair.closes.threadId, since, at: input.now },
  };
}

function subjectOf(threadId: string, { titles }: SameCustomerInput): string | null {
  const title = titles.get(threadId);
  return title === undefined ? null : plainText(title.subject, SUBJECT) || '(sans objet)';
}

/** Since when it waits, whose turn it is, what is due first. */
function noteWithStart(other: IndexEntry, desk: DeskContext): string {
  const { since, escalation } = other;
  const note = noteOf(other, desk);
  const waits =
    since === null
      ? note
      : `Le client attend depuis ${formatInstant(since, desk.now, desk.settings.schedule.zone)} · ${note}`;
  return typeset(escalation ? `[ESCALADE] · ${waits}` : waits);
}
