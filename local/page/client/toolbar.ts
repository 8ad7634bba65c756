// What Gmail itself offers above an open conversation.
import type { Command, ConversationJson, LabelJson } from '../api';
import { el } from './dom';
import { icon } from './icons';
import { userLabels } from './mail-list';
import { menuButton } from './menu';

type Order<K extends Command['do']> = Extract<Command, { readonly do: K }>;

export interface ToolbarEvents {
  back(): void;
  /** The conversation is left, as in Gmail. */
  move(command: Order<'move'> | Order<'snooze'>): void;
  label(command: Order<'label'>): void;
}

const WAITS: readonly (readonly [Order<'snooze'>['until'], string])[] = [
  ['later', 'Dans 3 heures'],
  ['tomorrow', 'Demain à 8 h'],
  ['week', 'Lundi à 8 h'],
];

export function renderToolbar(
  { threadId, labelIds }: ConversationJson,
  labels: readonly LabelJson[],
  events: ToolbarEvents,
): HTMLElement {
  const move = (symbol: string, name: string, to: Order<'move'>['to']) =>
    iconButton(symbol, name, () => events.move({ do: 'move', threadId, to }));
  const away = ['SPAM', 'TRASH'].some((id) => labelIds.includes(id));
  return el(
    'div',
    { class: 'bar' },
    el('button', { type: 'button', click: events.back }, '← Retour'),
    el(
      'div',
      { class: 'tools', role: 'group', 'aria-label': 'Conversation' },
      labelIds.includes('INBOX')
        ? move('archive', 'Archiver', 'archive')
        : move('move_to_inbox', 'Déplacer vers la boîte de réception', 'inbox'),
      labelIds.includes('SPAM') ? null : move('report', 'Signaler comme spam', 'spam'),
      labelIds.includes('TRASH') ? null : move('delete', 'Mettre à la corbeille', 'bin'),
      move('mark_email_unread', 'Marquer comme non lu', 'unread'),
      away
        ? null
        : menuButton('snooze', 'Mettre en attente', (close) =>
            WAITS.map(([until, name]) => {
              const wait = () => {
                close();
                events.move({ do: 'snooze', threadId, until });
              };
              return el('button', { type: 'button', class: 'choice', click: wait }, name);
            }),
          ),
      menuButton('label', 'Libellés', (close) =>
        labelForm(labels, labelIds, (add, remove) => {
          close();
          if (add.length + remove.length > 0) events.label({ do: 'label', threadId, add, remove });
        }),
      ),
    ),
  );
}

function labelForm(
  labels: readonly LabelJson[],
  labelIds: readonly string[],
  apply: (add: readonly string[], remove: readonly string[]) => void,
): readonly HTMLElement[] {
  const boxes = userLabels(labels)
    .filter(({ id, listed }) => listed || labelIds.includes(id))
    .map(({ id, name }) => ({
      id,
      name,
      box: el('input', { type: 'checkbox', checked: labelIds.includes(id) }),
    }));
  const of = (wanted: boolean) =>
    boxes.flatMap(({ id, box }) => (box.checked === wanted && labelIds.includes(id) !== wanted ? [id] : []));
  return [
    ...boxes.map(({ name, box }) => el('label', { class: 'choice' }, box, name)),
    el(
      'button',
      { type: 'button', class: 'button filled', click: () => apply(of(true), of(false)) },
      'Appliquer',
    ),
  ];
}

function iconButton(symbol: string, name: string, click: () => void): HTMLElement {
  return el('button', { type: 'button', 'aria-label': name, title: name, click }, icon(symbol));
}
