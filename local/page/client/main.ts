// The page: labels on the left, conversations in the middle, the add-on on the right.
import type { Command, CommandAnswer, ConversationJson, ConversationLine, MailboxState } from '../api';
import { createCompose } from './compose';
import { renderConversation } from './conversation';
import { byId, fullDate } from './dom';
import { labelChips, type MailListEvents, renderLabels, renderList } from './mail-list';
import { getConversation, getMailbox, postCommand } from './requests';
import { createSidebar, renderMeter } from './sidebar';

/** Milliseconds. */
const TOAST = 6_000;

let view = 'INBOX';
let start = 0;
let openThread: string | null = null;
let toastTimer = 0;

const compose = createCompose(byId('compose'), command);
const showSidebar = createSidebar(byId('sidebar'), {
  command: (what) => void command(what),
  openLink: followLink,
});
const listEvents: MailListEvents = {
  openView(id) {
    leaveFor(id);
    byId('labels').classList.remove('open');
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
  try {
    await show(await postCommand(what));
    done = true;
  } catch (error) {
    toast(`Cela n’a pas abouti\u00a0: ${(error as Error).message}`);
  }
  byId('sidebar').classList.remove('busy');
  await refresh().catch((error: Error) => toast(`La page n’est plus à jour\u00a0: ${error.message}`));
  return done;
}

async function show(answer: CommandAnswer): Promise<void> {
  const { sidebar, draft, notice } = answer;
  showSidebar(answer);
  byId('meter').replaceChildren(...renderMeter(sidebar));
  if (draft !== null) await compose.show(draft);
  if (sidebar.insert !== null) compose.insert(sidebar.insert.content);
  if (notice !== null) toast(notice);
  if (sidebar.openLink !== null) followLink(sidebar.openLink);
}

async function refresh(): Promise<void> {
  const state = await getMailbox(view, start);
  byId('now').textContent = fullDate(state.now);
  byId('account').textContent = state.address;
  byId('labels').replaceChildren(...renderLabels(state, view, listEvents));
  const conversation = openThread === null ? null : await getConversation(openThread).catch(() => null);
  if (conversation === null) {
    openThread = null;
    byId('main').replaceChildren(...renderList(state, { view, start }, listEvents));
  } else showConversation(conversation, state);
}

function showConversation(conversation: ConversationJson, state: MailboxState): void {
  const back = () => {
    openThread = null;
    void command({ do: 'home' });
  };
  byId('main').replaceChildren(
    ...renderConversation(conversation, labelChips(conversation.labelIds, state.labels), {
      back,
      edit: (draft) => void compose.show(draft),
    }),
  );
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
byId('menu').addEventListener('click', () => byId('labels').classList.toggle('open'));
void command({ do: 'home' });
