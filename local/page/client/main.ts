// The page: labels on the left, conversations in the middle, the add-on on the right.

import type { CardJson, SidebarState } from '../../runtime/contract';
import type {
  Command,
  CommandAnswer,
  ConversationJson,
  ConversationLine,
  LabelJson,
  MailboxState,
} from '../api';
import { type CardEvents, object, str } from './card-json';
import { createCompose } from './compose';
import { renderConversation } from './conversation';
import { byId, type Child, el, fullDate, shortDate } from './dom';
import { icon } from './icons';
import { renderCard } from './render-card';

const VIEWS: readonly (readonly [string, string])[] = [
  ['INBOX', 'Boîte de réception'],
  ['SENT', 'Messages envoyés'],
  ['DRAFT', 'Brouillons'],
  ['ALL', 'Tous les messages'],
];

let view = 'INBOX';
let start = 0;
let openThread: string | null = null;
let toastTimer = 0;
/** Which card the sidebar shows: its depth and its title. */
let shownCard = '';
const compose = createCompose(byId('compose'), command);

async function getJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** Tells whether it worked. */
async function command(what: Command): Promise<boolean> {
  let done = false;
  byId('sidebar').classList.add('busy');
  try {
    const response = await fetch('/api/command', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(what),
    });
    if (!response.ok) throw new Error(await response.text());
    const answer: CommandAnswer = await response.json();
    showSidebar(answer);
    showMeter(answer.sidebar);
    if (answer.draft !== null) await compose.show(answer.draft);
    if (answer.sidebar.insert !== null) compose.insert(answer.sidebar.insert.content);
    if (answer.notice !== null) toast(answer.notice);
    if (answer.sidebar.openLink !== null) followLink(answer.sidebar.openLink);
    done = true;
  } catch (error) {
    toast(`Cela n’a pas abouti\u00a0: ${(error as Error).message}`);
  }
  byId('sidebar').classList.remove('busy');
  await refresh().catch((error: Error) => toast(`La page n’est plus à jour\u00a0: ${error.message}`));
  return done;
}

async function refresh(): Promise<void> {
  const state = await getJson<MailboxState>(`/api/mailbox?view=${encodeURIComponent(view)}&start=${start}`);
  byId('now').textContent = fullDate(state.now);
  byId('account').textContent = state.address;
  showLabels(state);
  if (openThread === null) showList(state);
  else {
    const conversation = await getJson<ConversationJson>(
      `/api/conversation?id=${encodeURIComponent(openThread)}`,
    ).catch(() => null);
    if (conversation === null) openThread = null;
    if (conversation === null) showList(state);
    else showConversation(conversation, state);
  }
}

function showLabels(state: MailboxState): void {
  const user = state.labels.filter((label) => !label.system);
  const ordered = [...user].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  const count = (id: string) => state.labels.find((label) => label.id === id)?.count ?? 0;
  const write = el(
    'button',
    { class: 'new', type: 'button', click: () => void compose.write() },
    '✎ Nouveau message',
  );
  const receive = el(
    'button',
    { type: 'button', click: () => void compose.receive() },
    'Recevoir un message',
  );
  const views = VIEWS.map(([id, name]) => labelButton(id, name, '', id === 'ALL' ? 0 : count(id), null));
  const labels = ordered.map((label) => {
    const depth = label.name.split('/').length - 1;
    const leaf = label.name.slice(label.name.lastIndexOf('/') + 1);
    return labelButton(label.id, leaf, ['', 'nested', 'deeper'][depth] ?? 'deeper', label.count, label);
  });
  byId('labels').replaceChildren(write, ...views, receive, el('hr'), ...labels);
}

function labelButton(
  id: string,
  name: string,
  nesting: string,
  count: number,
  label: LabelJson | null,
): HTMLElement {
  const dot = el('span', { class: 'dot' });
  if (label?.backgroundColor != null) dot.style.background = label.backgroundColor;
  const go = () => {
    view = id;
    start = 0;
    openThread = null;
    byId('labels').classList.remove('open');
    void command({ do: 'home' });
  };
  return el(
    'button',
    { class: nesting, type: 'button', click: go, 'aria-current': view === id ? 'page' : undefined },
    label === null ? null : dot,
    el('span', { class: 'name' }, name),
    count === 0 ? null : el('span', { class: 'count' }, String(count)),
  );
}

function chips(labelIds: readonly string[], labels: readonly LabelJson[]): Child[] {
  return labels
    .filter((label) => !label.system && labelIds.includes(label.id))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
    .map((label) => {
      const chip = el('span', { class: 'chip' }, label.name.replace(/^Support\/(?:Type\/)?/, ''));
      if (label.backgroundColor !== null) chip.style.background = label.backgroundColor;
      if (label.textColor !== null) chip.style.color = label.textColor;
      return chip;
    });
}

function showList(state: MailboxState): void {
  const lines = state.conversations.map((line) => listLine(line, state));
  const bar = el(
    'div',
    { class: 'bar' },
    el('span', {}, `${state.total} ${state.total === 1 ? 'conversation' : 'conversations'}`),
  );
  const page = (by: number) => () => {
    start = Math.max(0, start + by);
    void refresh();
  };
  if (start > 0) bar.append(el('button', { type: 'button', click: page(-50) }, '‹ Plus récentes'));
  if (start + 50 < state.total)
    bar.append(el('button', { type: 'button', click: page(50) }, 'Plus anciennes ›'));
  byId('main').replaceChildren(
    bar,
    ...(lines.length > 0 ? lines : [el('p', { class: 'empty' }, 'Aucune conversation ici.')]),
  );
}

function listLine(line: ConversationLine, state: MailboxState): HTMLElement {
  const count = line.messages > 1 ? ` (${line.messages})` : '';
  return el(
    'button',
    { class: `line ${line.unread ? 'unread' : 'read'}`, type: 'button', click: () => void openLine(line) },
    el('span', { class: 'sender' }, line.senders + count),
    el(
      'span',
      { class: 'text' },
      ...chips(line.labelIds, state.labels),
      el('span', { class: 'subject' }, line.subject),
      el('span', { class: 'snippet' }, ` – ${line.snippet}`),
    ),
    el('time', {}, shortDate(line.date, state.now)),
  );
}

/** A conversation that is nothing but a draft opens in the compose window. */
async function openLine(line: ConversationLine): Promise<void> {
  if (line.messages > 0) return open(line.threadId);
  const { drafts } = await getJson<ConversationJson>(
    `/api/conversation?id=${encodeURIComponent(line.threadId)}`,
  );
  if (drafts[0] !== undefined) await compose.show(drafts[0]);
}

function open(threadId: string): void {
  openThread = threadId;
  byId('main').scrollTop = 0;
  void command({ do: 'open', threadId });
}

function showConversation(conversation: ConversationJson, state: MailboxState): void {
  const back = () => {
    openThread = null;
    void command({ do: 'home' });
  };
  byId('main').replaceChildren(
    ...renderConversation(conversation, chips(conversation.labelIds, state.labels), {
      back,
      edit: (draft) => void compose.show(draft),
    }),
  );
}

function showSidebar({ sidebar, menu }: Pick<CommandAnswer, 'sidebar' | 'menu'>): void {
  const top = el('div', { class: 'addon-top' });
  if (sidebar.cards.length > 1)
    top.append(
      el(
        'button',
        { type: 'button', 'aria-label': 'Carte précédente', click: () => void command({ do: 'back' }) },
        '←',
      ),
    );
  else top.append(icon('lookout'));
  const fold = () => byId('sidebar').classList.toggle('folded');
  top.append(
    el('strong', {}, 'Vigie'),
    el('button', { type: 'button', click: () => void command({ do: 'home' }) }, 'Accueil'),
    ...menu.map(({ label, runFunction }) => {
      const run = () => void command({ do: 'act', action: { function: runFunction }, inputs: {} });
      return el('button', { type: 'button', click: run }, label);
    }),
    el('button', { class: 'fold', type: 'button', 'aria-label': 'Replier ou déplier', click: fold }, '⇅'),
  );
  const card = sidebar.cards[sidebar.cards.length - 1];
  const events: CardEvents = {
    act: (action, inputs) => void command({ do: 'act', action, inputs }),
    openLink: followLink,
  };
  const shown = `${sidebar.cards.length} ${titleOf(card)}`;
  const other = shown !== shownCard;
  shownCard = shown;
  byId('sidebar').replaceChildren(
    top,
    ...(sidebar.error === null ? [] : [el('div', { class: 'banner', role: 'alert' }, sidebar.error)]),
    ...(card === undefined ? [] : [renderCard(card, events)]),
  );
  // A card that is redrawn stays where it was; another one starts at its top.
  if (other) byId('sidebar').scrollTop = 0;
}

function titleOf(card: CardJson | undefined): string {
  return str(object(card?.header)?.title);
}

/** Links of the cards lead to Gmail's own pages: here to the same view of this page. */
function followLink(url: string): void {
  const fragment = decodeURIComponent(new URL(url).hash.replace(/\+/g, '%20'));
  if (fragment.startsWith('#all/')) open(fragment.slice(5));
  else if (fragment.startsWith('#label/')) void openLabel(fragment.slice(7));
  else toast(`Lien\u00a0: ${url}`);
}

async function openLabel(name: string): Promise<void> {
  const state = await getJson<MailboxState>('/api/mailbox?view=INBOX');
  const label = state.labels.find((candidate) => candidate.name === name);
  if (label === undefined) return toast(`Ce libellé n’existe pas\u00a0: ${name}`);
  view = label.id;
  start = 0;
  openThread = null;
  return refresh();
}

function showMeter({ meter }: SidebarState): void {
  const calls = Object.entries(meter.byName).map(([name, count]) => `${name} × ${count}`);
  byId('meter').replaceChildren(
    el('strong', {}, 'Dernière action'),
    el('span', {}, `Appels\u00a0: ${meter.calls}`),
    el('span', {}, `Unités\u00a0: ${meter.units}`),
    el('span', {}, `${(meter.modelledMs / 1000).toFixed(2).replace('.', ',')} s modélisées`),
    el('span', { class: 'calls' }, calls.join(', ')),
  );
}

function toast(text: string): void {
  const element = byId('toast');
  element.textContent = text;
  element.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = window.setTimeout(() => {
    element.hidden = true;
  }, 6_000);
}

for (const button of document.querySelectorAll<HTMLElement>('[data-clock]')) {
  button.addEventListener(
    'click',
    () => void command({ do: 'clock', to: button.dataset.clock as 'hour' | 'opening' | 'day' }),
  );
}
byId('watch').addEventListener('click', () => void command({ do: 'watch' }));
byId('menu').addEventListener('click', () => byId('labels').classList.toggle('open'));
void command({ do: 'home' });
