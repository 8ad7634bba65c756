// A button that unfolds choices below it; Escape, a click elsewhere and leaving it by keyboard fold them again.
import { el } from './dom';
import { icon } from './icons';

export function menuButton(
  symbol: string,
  name: string,
  choices: (close: () => void) => readonly HTMLElement[],
): HTMLElement {
  const panel = el('div', { class: 'panel', role: 'group', 'aria-label': name, hidden: true });
  const opener = el(
    'button',
    { type: 'button', 'aria-label': name, title: name, 'aria-expanded': 'false' },
    icon(symbol),
  );
  const root = el('div', { class: 'menu-button' }, opener, panel);
  const show = (shown: boolean) => {
    panel.hidden = !shown;
    opener.setAttribute('aria-expanded', String(shown));
  };
  const close = () => {
    show(false);
    opener.focus();
  };
  const isIn = (target: EventTarget | null) => target instanceof Node && root.contains(target);
  opener.addEventListener('click', () => {
    if (panel.hidden) panel.replaceChildren(...choices(close));
    show(panel.hidden === true);
  });
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !panel.hidden) close();
  });
  root.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== null && !isIn(relatedTarget)) show(false);
  });
  const elsewhere = ({ target }: Event) => {
    if (!root.isConnected) document.removeEventListener('click', elsewhere);
    else if (!isIn(target)) show(false);
  };
  document.addEventListener('click', elsewhere);
  return root;
}
