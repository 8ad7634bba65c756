// The page: labels on the left, conversations in the middle, the add-on on the right.
import type {
  Command,
  CommandAnswer,
  ConversationJson,
  ConversationLine,
  DraftJson,
  MailboxState,
} from '../api';
import { createCompose } from './compose';
import { renderConversation } from './conversation';
import { byId, fullDate } from './dom';
import { redraw } from './focus';
import { labelChips, type MailListEvents, renderLabels, renderList } from './mail-list';
import { followReading } from './reading';
import { getConversation, getMailbox, postCommand } from './requests';
import { createSidebar, renderMeter } from './sidebar';

/** Milliseconds. */
const TOAST = 6_000;

let view = 'INBOX';
let start = 0;
let openThread: string | null = null;
let toastTimer = 0;

const compose = createCompose(byId('compose'), [byId('main'), byId('labels'), byId('sidebar')], command);
const showSidebar = createSidebar(byId('sidebar'), {
  command: (what) => void command(what),
  openLink: followLink,
});
const listEvents: MailListEvents = {
  openView(id) {
    leaveFor(id);
    if (byId('menu').getAttribute('aria-expanded') === 'true') {
      byId('main').focus();
      showMenu(false);
    }
    void command({ do: 'home' });
  },
  openLine: (line) => void openLine(line),
  turnPage(to) {
    start = to;
    void refresh();
  },
  write: () => void compose.write(),
  receive: () => void compose.receive(),
};

/** Tells whether it worked. */
async function command(what: Command): Promise<boolean> {
  let done = false;
  byId('sidebar').classList.add('busy');
  byId('main').setAttribute('aria-busy', 'true');
  try {
    await show(await postCommand(what));
    done = true;
  } catch (error) {
    toast(`Cela n’a pas abouti\u00a0: ${(error as Error).message}`);
  }
  byId('sidebar').classList.remove('busy');
  await refresh().catch((error: Error) => toast(`La page n’est plus à jour\u00a0: ${error.message}`));
  byId('main').removeAttribute('aria-busy');
  return done;
}

async function show(answer: CommandAnswer): Promise<void> {
  const { sidebar, draft, notice } = answer;
  showSidebar(answer);
  showAddon(sidebar.cards.length > 0 || sidebar.error !== null || sidebar.authorization !== null);
  byId('meter').replaceChildren(...renderMeter(sidebar));
  if (draft !== null) await compose.show(draft);
  if (sidebar.insert !== null) compose.insert(sidebar.insert.content);
  if (notice !== null) toast(notice);
  if (sidebar.openLink !== null) followLink(sidebar.openLink);
}

/** Where none is installed there is nothing beside the mail. */
function showAddon(installed: boolean): void {
  byId('sidebar').hidden = !installed;
  byId('to-sidebar').hidden = !installed;
}

async function refresh(): Promise<void> {
  const state = await getMailbox(view, start);
  byId('now').textContent = fullDate(state.now);
  byId('account').textContent = state.address;
  redraw(byId('labels'), renderLabels(state, view, listEvents));
  const conversation = openThread === null ? null : await getConversation(openThread).catch(() => null);
  if (conversation === null) {
    openThread = null;
    redraw(byId('main'), renderList(state, { view, start }, listEvents));
  } else showConversation(conversation, state);
}

/** What is open is left as it is. */
function refreshList(): void {
  if (openThread === null) void refresh().catch(() => undefined);
}

function showConversation(conversation: ConversationJson, state: MailboxState): void {
  const back = async () => {
    openThread = null;
    await command({ do: 'home' });
    const line = byId('main').querySelector<HTMLElement>(`[data-key="${conversation.threadId}"]`);
    if (byId('main').contains(document.activeElement)) line?.focus();
  };
  const chips = labelChips(conversation.labelIds, state.labels);
  const edit = (draft: DraftJson) => void compose.show(draft);
  redraw(byId('main'), renderConversation(conversation, chips, { back: () => void back(), edit }));
}

/** A conversation that is nothing but a draft opens in the compose window. */
async function openLine({ threadId, messages }: ConversationLine): Promise<void> {
  if (messages > 0) return open(threadId);
  const { drafts } = await getConversation(threadId);
  if (drafts[0] !== undefined) await compose.show(drafts[0]);
}

function open(threadId: string): void {
  openThread = threadId;
  byId('main').scrollTop = 0;
  void command({ do: 'open', threadId });
}

/** On a phone the labels are a menu. */
function showMenu(open: boolean): void {
  byId('labels').classList.toggle('open', open);
  byId('menu').setAttribute('aria-expanded', String(open));
}

function leaveFor(id: string): void {
  view = id;
  start = 0;
  openThread = null;
}

/** Links of the cards lead to Gmail's own pages: here to the same view of this page. */
function followLink(url: string): void {
  const fragment = decodeURIComponent(new URL(url).hash.replace(/\+/g, '%20'));
  if (fragment.startsWith('#all/')) open(fragment.slice(5));
  else if (fragment.startsWith('#label/')) void openLabel(fragment.slice(7));
  else toast(`Lien\u00a0: ${url}`);
}

async function openLabel(name: string): Promise<void> {
  const { labels } = await getMailbox('INBOX');
  const label = labels.find((candidate) => candidate.name === name);
  if (label === undefined) return toast(`Ce libellé n’existe pas\u00a0: ${name}`);
  leaveFor(label.id);
  return refresh();
}

function toast(text: string): void {
  const element = byId('toast');
  element.textContent = text;
  element.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = window.setTimeout(() => {
    element.hidden = true;
  }, TOAST);
}

for (const button of document.querySelectorAll<HTMLElement>('[data-clock]')) {
  button.addEventListener(
    'click',
    () => void command({ do: 'clock', to: button.dataset.clock as 'hour' | 'opening' | 'day' }),
  );
}
byId('watch').addEventListener('click', () => void command({ do: 'watch' }));
byId('menu').addEventListener('click', () => showMenu(!byId('labels').classList.contains('open')));
followReading({
  opened: () => void command({ do: 'home' }),
  read: refreshList,
  ended: () => (openThread === null ? void command({ do: 'home' }) : undefined),
}).catch((error: Error) => toast(`La page n’est plus à jour\u00a0: ${error.message}`));
