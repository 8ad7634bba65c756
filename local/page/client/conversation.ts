// An open conversation: its messages, the older ones folded, and the responses begun.
import type { ConversationJson, DraftJson, MessageJson } from '../api';
import { type Child, el, fullDate } from './dom';
import { icon } from './icons';

const QUOTED = 90;

export interface ConversationEvents {
  back(): void;
  edit(draft: DraftJson): void;
}

export function renderConversation(
  conversation: ConversationJson,
  chips: readonly Child[],
  events: ConversationEvents,
): readonly HTMLElement[] {
  const { messages, drafts } = conversation;
  const last = messages.length - 1;
  const bar = el('div', { class: 'bar' }, el('button', { type: 'button', click: events.back }, '← Retour'));
  const body = el(
    'div',
    { class: 'conversation' },
    el('h1', {}, conversation.subject || '(sans objet)'),
    el('a', { class: 'skip', href: '#sidebar' }, 'Aller à la carte'),
    el('div', {}, ...chips),
    ...messages.map((message, index) => renderMessage(message, index === last)),
    ...drafts.map((draft) =>
      el(
        'article',
        { class: 'message draft' },
        el(
          'header',
          {},
          el('strong', {}, 'Brouillon'),
          el('button', { class: 'button', type: 'button', click: () => events.edit(draft) }, 'Modifier'),
        ),
        el('pre', {}, draft.text),
      ),
    ),
  );
  return [bar, body];
}

function renderMessage(message: MessageJson, unfolded: boolean): HTMLElement {
  return el(
    'details',
    { class: 'message', open: unfolded },
    el(
      'summary',
      {},
      el('strong', {}, message.from),
      el('span', { class: 'beginning' }, message.text.slice(0, QUOTED)),
      el('time', {}, fullDate(message.date)),
    ),
    el('div', { class: 'to' }, `à ${message.to}`),
    el('pre', {}, message.text),
    ...message.attachments.map((name) =>
      el('span', { class: 'attachment' }, icon('attach_file', 'Pièce jointe'), name),
    ),
  );
}
