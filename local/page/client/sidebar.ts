// The add-on beside the mail: its bar, its banner and the card on top; under the page, what the last action used.
import type { CardJson, SidebarState } from '../../runtime/contract';
import type { Command, CommandAnswer } from '../api';
import { type CardEvents, object, str } from './card-json';
import { el } from './dom';
import { focusHeading, type Held, heldFocus, regain } from './focus';
import { icon } from './icons';
import { renderCard } from './render-card';

export interface SidebarEvents {
  command(command: Command): void;
  openLink(url: string): void;
}

export type Shown = Pick<CommandAnswer, 'sidebar' | 'menu'>;

/** Returns the function that shows a state of the sidebar in `root`. */
export function createSidebar(
  root: HTMLElement,
  { command, openLink }: SidebarEvents,
): (shown: Shown) => void {
  let depth = 0;
  let title = '';
  /** What was pressed on a card to open the one upon it, by the depth of the card. */
  const pressed = new Map<number, Held | null>();
  const events: CardEvents = {
    act: (action, inputs) => command({ do: 'act', action, inputs }),
    openLink,
  };
  return ({ sidebar, menu }) => {
    const card = sidebar.cards.at(-1);
    const before = depth;
    depth = sidebar.cards.length;
    const other = depth !== before || titleOf(card) !== title;
    title = titleOf(card);
    const held = heldFocus(root);
    if (depth > before) pressed.set(before, held);
    const bar = renderBar({ sidebar, menu }, command, root);
    root.replaceChildren(
      bar,
      ...(sidebar.error === null ? [] : [el('div', { class: 'banner', role: 'alert' }, sidebar.error)]),
      ...(card === undefined ? [] : [renderCard(card, events)]),
    );
    // A card that is redrawn stays where it was; another one starts at its top, whatever its controls are called.
    if (other) root.scrollTop = 0;
    if (held === null || regain(held, other ? bar : root)) return;
    const opener = depth < before ? (pressed.get(depth) ?? null) : null;
    if (opener === null || !regain(opener, root)) focusHeading(held);
  };
}

function renderBar(
  { sidebar, menu }: Shown,
  command: SidebarEvents['command'],
  root: HTMLElement,
): HTMLElement {
  const back = () => command({ do: 'back' });
  const fold = el('button', { class: 'fold', type: 'button', 'aria-label': 'Replier ou déplier' }, '⇅');
  const showFolded = () => fold.setAttribute('aria-expanded', String(!root.classList.contains('folded')));
  fold.addEventListener('click', () => {
    root.classList.toggle('folded');
    showFolded();
  });
  showFolded();
  return el(
    'div',
    { class: 'addon-top' },
    sidebar.cards.length > 1
      ? el('button', { type: 'button', 'aria-label': 'Carte précédente', click: back }, '←')
      : icon('visibility'),
    el('strong', {}, 'Vigie'),
    el('button', { type: 'button', click: () => command({ do: 'home' }) }, 'Accueil'),
    ...menu.map(({ label, runFunction }) => {
      const run = () => command({ do: 'act', action: { function: runFunction }, inputs: {} });
      return el('button', { type: 'button', click: run }, label);
    }),
    fold,
  );
}

function titleOf(card: CardJson | undefined): string {
  return str(object(card?.header)?.title);
}

export function renderMeter({ meter }: SidebarState): readonly HTMLElement[] {
  const calls = Object.entries(meter.byName).map(([name, count]) => `${name} × ${count}`);
  return [
    el('strong', {}, 'Dernière action'),
    el('span', {}, `Appels\u00a0: ${meter.calls}`),
    el('span', {}, `Unités\u00a0: ${meter.units}`),
    el('span', {}, `${(meter.modelledMs / 1000).toFixed(2).replace('.', ',')} s modélisées`),
    el('span', { class: 'calls' }, calls.join(', ')),
  ];
}
