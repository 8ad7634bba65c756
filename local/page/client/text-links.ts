// Text of a mail with its addresses as links, as Gmail shows it.
import { el } from './dom';

const ADDRESS = /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]}'’]/g;

export function linked(text: string, openLink: (url: string) => void): readonly (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let last = 0;
  for (const { 0: url, index } of text.matchAll(ADDRESS)) {
    const follow = (event: Event) => {
      event.preventDefault();
      openLink(url);
    };
    nodes.push(text.slice(last, index), el('a', { href: url, rel: 'noreferrer', click: follow }, url));
    last = index + url.length;
  }
  return [...nodes, text.slice(last)];
}
