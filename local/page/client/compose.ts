// The window at the bottom right: a reply's draft, a new message, or a message from outside to try things with.
import type { Command, DraftJson } from '../api';
import { type Child, el } from './dom';

export interface ComposeWindow {
  /** Opens a draft; what was typed into another one is kept first. */
  show(draft: DraftJson): Promise<void>;
  write(): Promise<void>;
  receive(): Promise<void>;
  /** Puts the text of inserted HTML at the cursor. */
  insert(html: string): void;
}

interface Open {
  readonly draftId: string | null;
  readonly text: HTMLTextAreaElement;
  /** Keeps what was typed. */
  keep(): Promise<void>;
}

/** `send` carries a command out and tells whether that worked; the window stays open when it did not. */
export function createCompose(
  root: HTMLElement,
  send: (command: Command) => Promise<boolean>,
): ComposeWindow {
  let open: Open | null = null;

  const close = () => {
    root.hidden = true;
    open = null;
  };
  const closeAfter = async (command: Command | null) => {
    if (command === null || (await send(command))) close();
  };
  const place = (opened: Open, title: string, fields: readonly Child[], buttons: readonly Child[]) => {
    open = opened;
    root.replaceChildren(
      el(
        'header',
        {},
        el('strong', {}, title),
        button('✕', '', () => opened.keep(), 'Enregistrer et fermer'),
      ),
      ...fields.filter((field) => field !== null),
      opened.text,
      el('div', { class: 'actions' }, ...buttons),
    );
    root.hidden = false;
  };
  const insertReply = () => button('Réponses Vigie', 'button', () => send({ do: 'compose-cards' }));

  return {
    async show(draft) {
      if (open?.draftId === draft.id) return;
      await open?.keep();
      const text = textArea(draft.text);
      const draftId = draft.id;
      const changed = () => text.value !== draft.text;
      const keep = () => closeAfter(changed() ? { do: 'save', draftId, text: text.value } : null);
      place(
        { draftId, text, keep },
        draft.subject || 'Nouveau message',
        [el('div', { class: 'meta' }, `À\u00a0: ${draft.to}`)],
        [
          button('Envoyer', 'button filled', () => closeAfter({ do: 'send', draftId, text: text.value })),
          button('Supprimer', 'button', () => closeAfter({ do: 'discard', draftId })),
          insertReply(),
        ],
      );
    },

    async write() {
      await open?.keep();
      const to = el('input', { type: 'email', required: true });
      const subject = el('input', { type: 'text' });
      const text = textArea('');
      const command = (sent: boolean): Command => ({
        do: 'write',
        to: to.value,
        subject: subject.value,
        text: text.value,
        send: sent,
      });
      const empty = () => `${to.value}${subject.value}${text.value}`.trim() === '';
      place(
        { draftId: null, text, keep: () => closeAfter(empty() ? null : command(false)) },
        'Nouveau message',
        [field('À', to), field('Objet', subject)],
        [
          button('Envoyer', 'button filled', async () => {
            if (to.reportValidity()) await closeAfter(command(true));
          }),
          button('Supprimer', 'button', () => closeAfter(null)),
          insertReply(),
        ],
      );
      to.focus();
    },

    async receive() {
      await open?.keep();
      const from = el('input', { type: 'text', value: 'Jeanne Petit <jeanne.petit@example.fr>' });
      const subject = el('input', { type: 'text', value: 'L’application ne s’ouvre plus' });
      const text = textArea(
        'Bonjour,\n\nDepuis ce matin, l’application reste bloquée sur un écran noir. iPhone 13.\n\nJeanne',
      );
      const take = () =>
        closeAfter({ do: 'receive', from: from.value, subject: subject.value, text: text.value });
      place(
        { draftId: null, text, keep: () => closeAfter(null) },
        'Recevoir un message d’un client',
        [field('De', from), field('Objet', subject)],
        [button('Recevoir', 'button filled', take)],
      );
    },

    insert(html) {
      if (open === null) return;
      const { text } = open;
      text.setRangeText(plainText(html), text.selectionStart, text.selectionEnd, 'end');
    },
  };
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
