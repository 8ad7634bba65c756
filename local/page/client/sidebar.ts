// The add-on beside the mail: its bar, its banner and the card on top; under the page, what the last action used.
import type { CardJson, SidebarState } from '../../runtime/contract';
import type { Command, CommandAnswer } from '../api';
import { type CardEvents, object, str } from './card-json';
import { el } from './dom';
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
  /** Which card is shown: its depth and its title. */
  let shownCard = '';
  const events: CardEvents = {
    act: (action, inputs) => command({ do: 'act', action, inputs }),
    openLink,
  };
  return ({ sidebar, menu }) => {
    const card = sidebar.cards.at(-1);
    const shown = `${sidebar.cards.length} ${titleOf(card)}`;
    const other = shown !== shownCard;
    shownCard = shown;
    root.replaceChildren(
      renderBar({ sidebar, menu }, command, () => root.classList.toggle('folded')),
      ...(sidebar.error === null ? [] : [el('div', { class: 'banner', role: 'alert' }, sidebar.error)]),
      ...(card === undefined ? [] : [renderCard(card, events)]),
    );
    // A card that is redrawn stays where it was; another one starts at its top.
    if (other) root.scrollTop = 0;
  };
}

function renderBar(
  { sidebar, menu }: Shown,
  command: SidebarEvents['command'],
  fold: () => void,
): HTMLElement {
  const back = () => command({ do: 'back' });
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
    el('button', { class: 'fold', type: 'button', 'aria-label': 'Replier ou déplier', click: fold }, '⇅'),
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
