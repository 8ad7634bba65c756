// The page: labels on the left, conversations in the middle, the add-on on the right.

import type { SidebarState } from '../../runtime-contract';
import type {
  Command,
  CommandAnswer,
  ConversationJson,
  ConversationLine,
  DraftJson,
  LabelJson,
  MailboxState,
} from '../api';
import { byId, type Child, el, fullDate, shortDate } from './dom';
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
let draft: DraftJson | null = null;
let toastTimer = 0;

async function getJson<T>(path: string): Promise<T> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

async function command(what: Command): Promise<void> {
  byId('sidebar').classList.add('busy');
  try {
    const response = await fetch('/api/command', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(what),
    });
    if (!response.ok) throw new Error(await response.text());
    const answer: CommandAnswer = await response.json();
    showSidebar(answer.sidebar);
    showMeter(answer.sidebar);
    if (answer.draft !== null) showDraft(answer.draft);
    if (answer.sidebar.insert !== null) insertIntoDraft(answer.sidebar.insert.content);
    if (answer.notice !== null) toast(answer.notice);
    if (answer.sidebar.openLink !== null) followLink(answer.sidebar.openLink);
  } catch (error) {
    toast(`La page n’a pas pu répondre : ${(error as Error).message}`);
  }
  byId('sidebar').classList.remove('busy');
  await refresh();
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
    { class: 'new', type: 'button', click: () => receiveForm() },
    '✉ Recevoir un message',
  );
  const views = VIEWS.map(([id, name]) => labelButton(id, name, '', id === 'ALL' ? 0 : count(id), null));
  const labels = ordered.map((label) => {
    const depth = label.name.split('/').length - 1;
    const leaf = label.name.slice(label.name.lastIndexOf('/') + 1);
    return labelButton(label.id, leaf, ['', 'nested', 'deeper'][depth] ?? 'deeper', label.count, label);
  });
  byId('labels').replaceChildren(write, ...views, el('hr'), ...labels);
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
    { class: `line ${line.unread ? 'unread' : 'read'}`, type: 'button', click: () => open(line.threadId) },
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
  const messages = conversation.messages.map((message) =>
    el(
      'article',
      { class: 'message' },
      el('header', {}, el('strong', {}, message.from), el('time', {}, fullDate(message.date))),
      el('div', { class: 'to' }, `à ${message.to}`),
      el('pre', {}, message.text),
      ...message.attachments.map((name) => el('span', { class: 'attachment' }, `📎 ${name}`)),
    ),
  );
  byId('main').replaceChildren(
    el('div', { class: 'bar' }, el('button', { type: 'button', click: back }, '← Retour')),
    el(
      'div',
      { class: 'conversation' },
      el('h1', {}, conversation.subject || '(sans objet)'),
      el('div', {}, ...chips(conversation.labelIds, state.labels)),
      ...messages,
    ),
  );
}

function showSidebar(sidebar: SidebarState): void {
  const top = el('div', { class: 'addon-top' });
  if (sidebar.cards.length > 1)
    top.append(el('button', { type: 'button', click: () => void command({ do: 'back' }) }, '←'));
  top.append(
    el('strong', {}, 'Vigie'),
    el('button', { type: 'button', click: () => void command({ do: 'home' }) }, 'Accueil'),
  );
  const card = sidebar.cards[sidebar.cards.length - 1];
  const events = {
    act: (
      action: Parameters<Parameters<typeof renderCard>[1]['act']>[0],
      inputs: Parameters<Parameters<typeof renderCard>[1]['act']>[1],
    ) => void command({ do: 'act', action, inputs }),
    openLink: followLink,
  };
  byId('sidebar').replaceChildren(
    top,
    ...(sidebar.error === null ? [] : [el('div', { class: 'banner', role: 'alert' }, sidebar.error)]),
    ...(card === undefined ? [] : [renderCard(card, events)]),
  );
}

/** Links of the cards lead to Gmail's own pages: here to the same view of this page. */
function followLink(url: string): void {
  const fragment = decodeURIComponent(new URL(url).hash.replace(/\+/g, '%20'));
  if (fragment.startsWith('#all/')) open(fragment.slice(5));
  else if (fragment.startsWith('#label/')) void openLabel(fragment.slice(7));
  else toast(`Lien : ${url}`);
}

async function openLabel(name: string): Promise<void> {
  const state = await getJson<MailboxState>('/api/mailbox?view=INBOX');
  const label = state.labels.find((candidate) => candidate.name === name);
  if (label === undefined) return toast(`Ce libellé n’existe pas : ${name}`);
  view = label.id;
  start = 0;
  openThread = null;
  return refresh();
}

function showMeter({ meter }: SidebarState): void {
  const calls = Object.entries(meter.byName).map(([name, count]) => `${name} × ${count}`);
  byId('meter').replaceChildren(
    el('strong', {}, 'Dernière action'),
    el('span', {}, `${meter.calls} appels`),
    el('span', {}, `${meter.units} unités`),
    el('span', {}, `${(meter.modelledMs / 1000).toFixed(2).replace('.', ',')} s modélisées`),
    el('span', {}, calls.join(', ')),
  );
}

function showDraft(opened: DraftJson): void {
  draft = opened;
  const text = el('textarea', { 'aria-label': 'Texte du message' });
  text.value = opened.text;
  const finish = (what: 'send' | 'discard' | 'save') => () => {
    const { value } = text;
    byId('compose').hidden = true;
    draft = null;
    void command(
      what === 'discard' ? { do: what, draftId: opened.id } : { do: what, draftId: opened.id, text: value },
    );
  };
  byId('compose').replaceChildren(
    el(
      'header',
      {},
      opened.subject || 'Nouveau message',
      el('button', { type: 'button', click: finish('save'), 'aria-label': 'Enregistrer et fermer' }, '✕'),
    ),
    el('div', { class: 'meta' }, `À : ${opened.to}`),
    text,
    el(
      'div',
      { class: 'actions' },
      el('button', { class: 'button filled', type: 'button', click: finish('send') }, 'Envoyer'),
      el('button', { class: 'button', type: 'button', click: finish('discard') }, 'Supprimer'),
      el(
        'button',
        { class: 'button', type: 'button', click: () => void command({ do: 'compose-cards' }) },
        'Réponses Vigie',
      ),
    ),
  );
  byId('compose').hidden = false;
}

/** The text of inserted HTML, at the cursor. */
function insertIntoDraft(html: string): void {
  const text = byId('compose').querySelector('textarea');
  if (text === null || draft === null) return;
  const parsed = new DOMParser().parseFromString(
    html.replace(/<br>/g, '\n').replace(/<\/p>/g, '\n\n</p>'),
    'text/html',
  );
  text.setRangeText((parsed.body.textContent ?? '').trimEnd(), text.selectionStart, text.selectionEnd, 'end');
}

function receiveForm(): void {
  const from = el('input', { type: 'text', value: 'Jeanne Petit <jeanne.petit@example.fr>', name: 'from' });
  const subject = el('input', { type: 'text', value: 'L’application ne s’ouvre plus', name: 'subject' });
  const text = el('textarea', { 'aria-label': 'Texte du message' });
  text.value =
    'Bonjour,\n\nDepuis ce matin, l’application reste bloquée sur un écran noir. iPhone 13.\n\nJeanne';
  const close = () => {
    byId('compose').hidden = true;
  };
  const receive = () => {
    close();
    void command({ do: 'receive', from: from.value, subject: subject.value, text: text.value });
  };
  byId('compose').replaceChildren(
    el(
      'header',
      {},
      'Recevoir un message d’un client',
      el('button', { type: 'button', click: close, 'aria-label': 'Fermer' }, '✕'),
    ),
    el('label', { class: 'field meta' }, el('span', {}, 'De'), from),
    el('label', { class: 'field meta' }, el('span', {}, 'Objet'), subject),
    text,
    el(
      'div',
      { class: 'actions' },
      el('button', { class: 'button filled', type: 'button', click: receive }, 'Recevoir'),
    ),
  );
  byId('compose').hidden = false;
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
