// The labels of the mailbox, and the conversations of one of them.
import { type ConversationLine, type LabelJson, type MailboxState, PAGE_SIZE } from '../api';
import { type Child, el, fullDate, shortDate } from './dom';

export interface MailListEvents {
  openView(id: string): void;
  openLine(line: ConversationLine): void;
  /** Shows the list from another conversation on. */
  turnPage(start: number): void;
  write(): void;
  receive(): void;
  /** Begins the tour of the page. */
  tour(): void;
}

const VIEWS: readonly (readonly [string, string])[] = [
  ['INBOX', 'Boîte de réception'],
  ['SNOOZED', 'En attente'],
  ['SENT', 'Messages envoyés'],
  ['DRAFT', 'Brouillons'],
  ['ALL', 'Tous les messages'],
  ['SPAM', 'Spam'],
  ['TRASH', 'Corbeille'],
];
/** Style of a label's button by its depth; deeper ones look like the last. */
const NESTING = ['', 'nested', 'deeper'];

export function renderLabels(
  { labels }: MailboxState,
  view: string,
  events: MailListEvents,
): readonly HTMLElement[] {
  const countOf = (id: string) => labels.find((label) => label.id === id)?.count ?? 0;
  const button = (entry: Entry) => labelButton(entry, view, events);
  return [
    el('button', { class: 'new', type: 'button', click: events.write }, '✎ Nouveau message'),
    ...VIEWS.map(([id, name]) => button({ id, name, nesting: '', count: id === 'ALL' ? 0 : countOf(id) })),
    el('button', { type: 'button', click: events.receive }, 'Recevoir un message'),
    el('button', { class: 'of-addon', type: 'button', click: events.tour }, 'Visite guidée'),
    el('hr'),
    ...userLabels(labels)
      .filter(({ listed }) => listed)
      .map((label) => button(entryOf(label))),
  ];
}

/** A line of the list of labels. */
interface Entry {
  readonly id: string;
  readonly name: string;
  readonly nesting: string;
  readonly count: number;
  /** Of a user label; null for one without a colour. */
  readonly color?: string | null;
}

function entryOf({ id, name, count, backgroundColor }: LabelJson): Entry {
  const path = name.split('/');
  const nesting = NESTING[path.length - 1] ?? 'deeper';
  return { id, name: path.at(-1) ?? name, nesting, count, color: backgroundColor };
}

function labelButton(
  { id, name, nesting, count, color }: Entry,
  view: string,
  events: MailListEvents,
): HTMLElement {
  const dot = el('span', { class: 'dot' });
  if (color != null) dot.style.background = color;
  return el(
    'button',
    {
      class: nesting,
      type: 'button',
      'data-key': id,
      click: () => events.openView(id),
      'aria-current': view === id ? 'page' : undefined,
    },
    color === undefined ? null : dot,
    el('span', { class: 'name' }, name),
    count === 0 ? null : el('span', { class: 'count' }, String(count)),
  );
}

/** The user labels among `labelIds`, as they stand beside a subject. */
export function labelChips(
  labelIds: readonly string[],
  labels: readonly LabelJson[],
): readonly HTMLElement[] {
  return userLabels(labels)
    .filter(({ id }) => labelIds.includes(id))
    .map(({ shown, backgroundColor, textColor }) => {
      const chip = el('span', { class: 'chip' }, shown);
      if (backgroundColor !== null) chip.style.background = backgroundColor;
      if (textColor !== null) chip.style.color = textColor;
      return chip;
    });
}

export function userLabels(labels: readonly LabelJson[]): readonly LabelJson[] {
  return labels.filter(({ system }) => !system).sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

/** Which part of the mailbox is listed. */
export interface Place {
  /** A label id, ALL, or SNOOZED. */
  readonly view: string;
  /** What is searched for, in the place of a view; null where nothing is. */
  readonly query: string | null;
  readonly start: number;
}

export function renderList(
  state: MailboxState,
  { view, query, start }: Place,
  events: MailListEvents,
): readonly HTMLElement[] {
  const { total, conversations, problem } = state;
  const turn = (by: number) => () => events.turnPage(Math.max(0, start + by));
  const page = (by: number, text: string): Child => el('button', { type: 'button', click: turn(by) }, text);
  const bar = el(
    'div',
    { class: 'bar' },
    el('h1', {}, query === null ? viewName(view, state.labels) : `Recherche\u00a0: ${query}`),
    el('span', { role: 'status' }, counted(total)),
    start > 0 ? page(-PAGE_SIZE, '‹ Plus récentes') : null,
    start + PAGE_SIZE < total ? page(PAGE_SIZE, 'Plus anciennes ›') : null,
  );
  const lines = conversations.map((line) => renderLine(line, state, events));
  if (problem !== null) return [bar, el('p', { class: 'empty', role: 'alert' }, problem)];
  const empty =
    query === null ? 'Aucune conversation ici.' : 'Aucune conversation ne correspond à cette recherche.';
  return [bar, ...(lines.length > 0 ? lines : [el('p', { class: 'empty' }, empty)])];
}

const NUMBER = new Intl.NumberFormat('fr-FR');

function counted(total: number): string {
  return `${NUMBER.format(total)} ${total < 2 ? 'conversation' : 'conversations'}`;
}

function viewName(view: string, labels: readonly LabelJson[]): string {
  const own = VIEWS.find(([id]) => id === view);
  return own?.[1] ?? labels.find(({ id }) => id === view)?.name ?? '';
}

function renderLine(
  line: ConversationLine,
  { labels, now }: MailboxState,
  events: MailListEvents,
): HTMLElement {
  const count = line.messages > 1 ? ` (${line.messages})` : '';
  return el(
    'button',
    {
      class: `line ${line.unread ? 'unread' : 'read'}`,
      type: 'button',
      'data-key': line.threadId,
      click: () => events.openLine(line),
    },
    el('span', { class: 'sender' }, line.senders + count),
    el(
      'span',
      { class: 'text' },
      ...labelChips(
        line.labelIds,
        labels.filter(({ beside }) => beside),
      ),
      el('span', { class: 'subject' }, line.subject),
      el('span', { class: 'snippet' }, ` – ${line.snippet}`),
    ),
    el('time', {}, line.until === null ? shortDate(line.date, now) : `jusqu’au ${fullDate(line.until)}`),
  );
}
