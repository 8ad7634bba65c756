// The page: labels on the left, conversations in the middle, the add-on on the right.
import type { Command, CommandAnswer, ConversationJson, ConversationLine, MailboxState } from '../api';
import { createCompose } from './compose';
import { type ConversationEvents, renderConversation } from './conversation';
import { byId, fullDate } from './dom';
import { redraw } from './focus';
import { type MailListEvents, type Place, renderLabels, renderList } from './mail-list';
import { followReading } from './reading';
import { getConversation, getMailbox, postCommand } from './requests';
import { createSearchBox } from './search-box';
import { createSidebar, renderMeter } from './sidebar';
import { createTour, type Stop } from './tour';

/** Milliseconds. */
const TOAST = 6_000;

const INBOX: Place = { view: 'INBOX', query: null, start: 0 };

let place = INBOX;
let openThread: string | null = null;
/** The open conversation as it was drawn, so that it is drawn anew only where it has changed. */
let drawn = '';
let toastTimer = 0;

const compose = createCompose(byId('compose'), [byId('main'), byId('labels'), byId('sidebar')], command);
const showSidebar = createSidebar(byId('sidebar'), {
  command: (what) => void command(what),
  openLink: followLink,
});
const listEvents: MailListEvents = {
  openView(id) {
    leaveFor({ ...INBOX, view: id });
    if (byId('menu').getAttribute('aria-expanded') === 'true') {
      byId('main').focus();
      showMenu(false);
    }
    void command({ do: 'home' });
  },
  openLine: (line) => void openLine(line),
  turnPage(start) {
    place = { ...place, start };
    byId('main').scrollTop = 0;
    void refresh();
  },
  write: () => void compose.write(),
  receive: () => void compose.receive(),
  tour() {
    showMenu(false);
    tour.begin();
  },
};

const searchBox = createSearchBox((query) => {
  leaveFor({ ...INBOX, query });
  void command({ do: 'home' });
});

const tour = createTour(byId('tour'), visit, () => byId('main').focus());
/** What opens the settings, as the manifest names it. */
let menu: CommandAnswer['menu'] = [];

async function visit(stop: Stop): Promise<void> {
  switch (stop.at) {
    case 'inbox':
      leaveFor(INBOX);
      await command({ do: 'home' });
      return;
    case 'conversation':
      return openFirst(stop.found);
    case 'settings': {
      const [first] = menu;
      if (first !== undefined)
        await command({ do: 'act', action: { function: first.runFunction }, inputs: {} });
      return;
    }
    case 'same':
      return;
    default:
      return stop satisfies never;
  }
}

/** The newest conversation of the first search that finds any. */
async function openFirst(queries: readonly string[]): Promise<void> {
  for (const query of queries) {
    const { conversations } = await getMailbox({ ...INBOX, query });
    const first = conversations.find(({ messages }) => messages > 0);
    if (first !== undefined) return open(first.threadId);
  }
}

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
  menu = answer.menu;
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
  const state = await getMailbox(place);
  byId('now').textContent = fullDate(state.now);
  byId('account').textContent = state.address;
  redraw(byId('labels'), renderLabels(state, place.query === null ? place.view : '', listEvents));
  const conversation = openThread === null ? null : await getConversation(openThread).catch(() => null);
  if (conversation === null) {
    openThread = null;
    drawn = '';
    redraw(byId('main'), renderList(state, place, listEvents));
  } else showConversation(conversation, state);
  // As in Gmail on a phone, where an add-on shows beside mail alone.
  document.body.classList.toggle('no-mail', openThread === null);
}

/** What is open is left as it is, and so is what was found: the whole mailbox would be searched again. */
function refreshList(): void {
  if (openThread === null && place.query === null) void refresh().catch(() => undefined);
}

function showConversation(conversation: ConversationJson, { labels }: MailboxState): void {
  const now = JSON.stringify([conversation, labels.map(({ count: _count, ...label }) => label)]);
  if (now === drawn) return;
  drawn = now;
  const { threadId } = conversation;
  const leave = async (what: Command | null = null) => {
    if (what !== null && !(await command(what))) return;
    openThread = null;
    await command({ do: 'home' });
    const line = byId('main').querySelector<HTMLElement>(`[data-key="${threadId}"]`);
    if (byId('main').contains(document.activeElement)) line?.focus();
  };
  const events: ConversationEvents = {
    back: () => void leave(),
    move: (what) => void leave(what),
    label: (what) => void command(what),
    edit: (draft) => void compose.show(draft),
    reply: () => void compose.reply(conversation),
    openLink: followLink,
  };
  redraw(byId('main'), renderConversation(conversation, labels, events));
}

/** A conversation that is nothing but a draft opens in the compose window. */
async function openLine({ threadId, messages }: ConversationLine): Promise<void> {
  if (messages > 0) return open(threadId);
  const { drafts } = await getConversation(threadId);
  if (drafts[0] !== undefined) await compose.show(drafts[0]);
}

async function open(threadId: string): Promise<void> {
  openThread = threadId;
  byId('main').scrollTop = 0;
  await command({ do: 'open', threadId });
}

/** On a phone the labels are a menu. */
function showMenu(open: boolean): void {
  byId('labels').classList.toggle('open', open);
  byId('menu').setAttribute('aria-expanded', String(open));
}

function leaveFor(next: Place): void {
  place = next;
  openThread = null;
  byId('main').scrollTop = 0;
  searchBox.show(next.query);
}

/** Links to Gmail's own pages lead to the same view of this page, others to a window of their own. */
function followLink(url: string): void {
  const link = URL.canParse(url) ? new URL(url) : null;
  if (link?.host === 'mail.google.com') followGmail(link);
  else if (link !== null && /^https?:$/.test(link.protocol))
    window.open(link, '_blank', 'noopener,noreferrer');
  else toast(`Lien\u00a0: ${url}`);
}

function followGmail(link: URL): void {
  const [, kind = '', rest = ''] = /^#(\w+)\/?(.*)$/.exec(link.hash.replace(/\+/g, '%20')) ?? [];
  const named = decoded(rest);
  if (kind === 'all' && named !== '') void open(named);
  else if (kind === 'search') void openSearch(named);
  else if (kind === 'label') void openLabel(named);
  else if (kind === 'spam') listEvents.openView('SPAM');
  else toast(`Cette page de Gmail n’existe pas ici\u00a0: ${link.href}`);
}

/** A stranger may have written the link. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The one conversation that a link's search finds, or the list of what it finds. */
async function openSearch(query: string): Promise<void> {
  const { conversations, total } = await getMailbox({ ...INBOX, query });
  const [only] = conversations;
  if (total === 1 && only !== undefined && /^rfc822msgid:/.test(query)) return openLine(only);
  leaveFor({ ...INBOX, query });
  await command({ do: 'home' });
}

async function openLabel(name: string): Promise<void> {
  const { labels } = await getMailbox(INBOX);
  const label = labels.find((candidate) => candidate.name === name);
  if (label === undefined) return toast(`Ce libellé n’existe pas\u00a0: ${name}`);
  leaveFor({ ...INBOX, view: label.id });
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
