// The search box: what Gmail's own understands, in one line at the top.
import { byId } from './dom';
import { icon } from './icons';

export interface SearchBox {
  /** What is searched for, without searching. */
  show(query: string | null): void;
}

/** @param search takes what is searched for; null for nothing */
export function createSearchBox(search: (query: string | null) => void): SearchBox {
  const form = byId('search') as HTMLFormElement;
  const input = byId('query') as HTMLInputElement;
  const clear = byId('clear');
  byId('go').append(icon('search'));
  const asked = () => (input.value.trim() === '' ? null : input.value.trim());
  const showClear = () => {
    clear.hidden = asked() === null;
  };
  const empty = () => {
    input.value = '';
    showClear();
    input.focus();
    search(null);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search(asked());
  });
  input.addEventListener('input', showClear);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || asked() === null) return;
    event.preventDefault();
    empty();
  });
  clear.addEventListener('click', empty);
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  return {
    show(query) {
      input.value = query ?? '';
      showClear();
    },
  };
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select');
}
