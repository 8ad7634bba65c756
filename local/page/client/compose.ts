// The window at the bottom right: a draft, a new message, or a message from outside to try things with.
import type { Command, ConversationJson, DraftJson } from '../api';
import { el } from './dom';
import { giveBack, heldAmong, heldFocus } from './focus';

export interface ComposeWindow {
  /** Opens a draft; what was typed into another one is kept first. */
  show(draft: DraftJson): Promise<void>;
  write(): Promise<void>;
  /** Begins an answer in a conversation. */
  reply(conversation: ConversationJson): Promise<void>;
  receive(): Promise<void>;
  /** Puts the text of inserted HTML at the cursor. */
  insert(html: string): void;
}

/** The message in the window. */
interface Open {
  /** Null for one that is no draft yet. */
  readonly draftId: string | null;
  readonly title: string;
  readonly fields: readonly HTMLElement[];
  readonly text: HTMLTextAreaElement;
  readonly buttons: readonly HTMLElement[];
  /** Keeps what was typed. */
  keep(): Promise<void>;
}

/** Carries a command out and tells whether that worked. */
type Send = (command: Command) => Promise<boolean>;
/** Closes the window once the command has worked, or at once where there is none. */
type CloseAfter = (command: Command | null) => Promise<void>;

/** In `root`; once it is closed, the focus goes back to where it was in one of the `regions`. */
export function createCompose(
  root: HTMLElement,
  regions: readonly [HTMLElement, ...HTMLElement[]],
  send: Send,
): ComposeWindow {
  let open: Open | null = null;
  let opener = heldAmong(regions);

  const closeAfter: CloseAfter = async (command) => {
    if (command !== null && !(await send(command))) return;
    const focused = heldFocus(root) !== null;
    root.hidden = true;
    open = null;
    if (focused) giveBack(opener);
  };
  const place = async (opened: Open): Promise<void> => {
    await open?.keep();
    open = opened;
    opener = heldAmong(regions);
    root.replaceChildren(...render(opened));
    root.hidden = false;
    (root.querySelector('input') ?? opened.text).focus();
  };

  return {
    async show(draft) {
      if (open?.draftId !== draft.id) await place(draftMessage(draft, closeAfter, send));
    },
    write: () => place(newMessage(closeAfter, send)),
    reply: (conversation) => place(answer(conversation, closeAfter, send)),
    receive: () => place(mailFromOutside(closeAfter)),
    insert(html) {
      if (open === null) return;
      const { text } = open;
      text.setRangeText(plainText(html), text.selectionStart, text.selectionEnd, 'end');
    },
  };
}

function render({ title, fields, text, buttons, keep }: Open): readonly HTMLElement[] {
  const close = button('✕', '', keep, 'Enregistrer et fermer');
  return [
    el('header', {}, el('strong', {}, title), close),
    ...fields,
    text,
    el('div', { class: 'actions' }, ...buttons),
  ];
}

function draftMessage(draft: DraftJson, closeAfter: CloseAfter, send: Send): Open {
  const { id: draftId, to, subject } = draft;
  const text = textArea(draft.text);
  const changed = () => text.value !== draft.text;
  return {
    draftId,
    title: subject || 'Nouveau message',
    fields: [el('div', { class: 'meta' }, `À\u00a0: ${to}`)],
    text,
    buttons: [
      button('Envoyer', 'button filled', () => closeAfter({ do: 'send', draftId, text: text.value })),
      button('Supprimer', 'button', () => closeAfter({ do: 'discard', draftId })),
      insertReply(send),
    ],
    keep: () => closeAfter(changed() ? { do: 'save', draftId, text: text.value } : null),
  };
}

function newMessage(closeAfter: CloseAfter, send: Send): Open {
  const to = el('input', { type: 'email', required: true });
  const subject = el('input', { type: 'text' });
  const text = textArea('');
  const command = (sent: boolean): Command => {
    return { do: 'write', to: to.value, subject: subject.value, text: text.value, send: sent };
  };
  const empty = () => `${to.value}${subject.value}${text.value}`.trim() === '';
  return {
    draftId: null,
    title: 'Nouveau message',
    fields: [field('À', to), field('Objet', subject)],
    text,
    buttons: [
      button('Envoyer', 'button filled', async () => {
        if (to.reportValidity()) await closeAfter(command(true));
      }),
      button('Supprimer', 'button', () => closeAfter(null)),
      insertReply(send),
    ],
    keep: () => closeAfter(empty() ? null : command(false)),
  };
}

/** Becomes a draft once something was typed, so that no empty one looks like a colleague's. */
function answer(
  { threadId, subject, replyTo: to }: ConversationJson,
  closeAfter: CloseAfter,
  send: Send,
): Open {
  const text = textArea('');
  const again = /^\s*re\s*:/i.test(subject) ? subject : `Re: ${subject}`;
  const command = (sent: boolean): Command => {
    return { do: 'write', threadId, to, subject: again, text: text.value, send: sent };
  };
  return {
    draftId: null,
    title: again,
    fields: [el('div', { class: 'meta' }, `À\u00a0: ${to}`)],
    text,
    buttons: [
      button('Envoyer', 'button filled', () => closeAfter(command(true))),
      button('Supprimer', 'button', () => closeAfter(null)),
      insertReply(send),
    ],
    keep: () => closeAfter(text.value.trim() === '' ? null : command(false)),
  };
}

/** A message that a customer sends, to try things with. */
function mailFromOutside(closeAfter: CloseAfter): Open {
  const from = el('input', { type: 'text', value: 'Jeanne Petit <jeanne.petit@example.fr>' });
  const subject = el('input', { type: 'text', value: 'L’application ne s’ouvre plus' });
  const text = textArea(
    'Bonjour,\n\nDepuis ce matin, l’application reste bloquée sur un écran noir. iPhone 13.\n\nJeanne',
  );
  const take = () =>
    closeAfter({ do: 'receive', from: from.value, subject: subject.value, text: text.value });
  return {
    draftId: null,
    title: 'Recevoir un message d’un client',
    fields: [field('De', from), field('Objet', subject)],
    text,
    buttons: [button('Recevoir', 'button filled', take)],
    keep: () => closeAfter(null),
  };
}

function insertReply(send: Send): HTMLElement {
  return button('Réponses Vigie', 'button of-addon', () => send({ do: 'compose-cards' }));
}

function textArea(value: string): HTMLTextAreaElement {
  const text = el('textarea', { 'aria-label': 'Texte du message' });
  text.value = value;
  return text;
}

function field(name: string, input: HTMLInputElement): HTMLElement {
  return el('label', { class: 'meta' }, el('span', {}, name), input);
}

function button(text: string, style: string, click: () => unknown, label?: string): HTMLButtonElement {
  return el('button', { class: style, type: 'button', click: () => void click(), 'aria-label': label }, text);
}

/** Parsed without being shown: nothing of it runs or loads. */
function plainText(html: string): string {
  const lines = html.replace(/<br>/g, '\n').replace(/<\/p>/g, '\n\n</p>');
  return (new DOMParser().parseFromString(lines, 'text/html').body.textContent ?? '').trimEnd();
}
