// An open conversation: its messages, the older ones folded, and the responses begun.
import type { AttachmentJson, ConversationJson, DraftJson, LabelJson, MessageJson } from '../api';
import { el, fullDate } from './dom';
import { htmlFrame } from './html-frame';
import { icon } from './icons';
import { labelChips } from './mail-list';
import { linked } from './text-links';
import { renderToolbar, type ToolbarEvents } from './toolbar';

const QUOTED = 90;

export interface ConversationEvents extends ToolbarEvents {
  edit(draft: DraftJson): void;
  reply(): void;
  openLink(url: string): void;
}

export function renderConversation(
  conversation: ConversationJson,
  labels: readonly LabelJson[],
  events: ConversationEvents,
): readonly HTMLElement[] {
  const { messages, drafts } = conversation;
  const last = messages.length - 1;
  const body = el(
    'div',
    { class: 'conversation' },
    el('h1', {}, conversation.subject || '(sans objet)'),
    el('a', { class: 'skip', href: '#sidebar' }, 'Aller à la carte'),
    el('div', {}, ...labelChips(conversation.labelIds, labels)),
    ...messages.map((message, index) => renderMessage(message, index === last, events)),
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
    conversation.replyTo === ''
      ? null
      : el(
          'button',
          { class: 'button answer', type: 'button', click: events.reply },
          icon('reply'),
          'Répondre',
        ),
  );
  return [renderToolbar(conversation, labels, events), body];
}

function renderMessage(
  message: MessageJson,
  unfolded: boolean,
  { openLink }: ConversationEvents,
): HTMLElement {
  const { html, text, from, attachments } = message;
  const body = el('div', { class: 'content' });
  const show = () => {
    if (body.childElementCount > 0) return;
    body.append(
      html === null
        ? el('pre', {}, ...linked(text, openLink))
        : htmlFrame(html, `Message de ${from}`, openLink),
      ...(attachments.length === 0 ? [] : [renderAttachments(message)]),
    );
  };
  const element = el(
    'details',
    { class: 'message', open: unfolded },
    el(
      'summary',
      {},
      el('strong', {}, from),
      el('span', { class: 'beginning' }, text.slice(0, QUOTED)),
      el('time', {}, fullDate(message.date)),
    ),
    el('div', { class: 'to' }, `à ${message.to}`),
    body,
  );
  if (unfolded) show();
  element.addEventListener('toggle', show);
  return element;
}

function renderAttachments({ id, attachments }: MessageJson): HTMLElement {
  return el(
    'div',
    { class: 'attachments' },
    ...attachments.map((attachment) => {
      const { name, bytes, picture, kept, part } = attachment;
      const url = `api/attachment?message=${encodeURIComponent(id)}&part=${part}`;
      const line = [icon('attach_file', 'Pièce jointe'), name, el('small', {}, sizeOf(attachment))];
      if (!kept || bytes === 0) return el('span', { class: 'attachment' }, ...line);
      const preview = picture ? el('img', { src: url, alt: `Aperçu de ${name}`, loading: 'lazy' }) : null;
      const link = el('a', { class: 'attachment', href: url, download: name }, ...line);
      return preview === null ? link : el('figure', {}, preview, el('figcaption', {}, link));
    }),
  );
}

const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const KILO = 1000;

function sizeOf({ bytes }: AttachmentJson): string {
  if (bytes < KILO) return `${NUMBER.format(bytes)}\u00a0octets`;
  if (bytes < KILO * KILO) return `${NUMBER.format(Math.round(bytes / KILO))}\u00a0Ko`;
  return `${NUMBER.format(bytes / KILO / KILO)}\u00a0Mo`;
}
