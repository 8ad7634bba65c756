// The HTML subset of card texts, built as nodes: whatever is outside the subset shows as it is written. That a card knows
// no other entities than these is assumed.

const TOKEN = /<\/?(?:b|i|u|s|br|font|a|time)(?:\s[^<>]*)?>|&(?:amp|lt|gt|nbsp);/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
};

/** The nodes of a text. */
export function cardText(html: string): DocumentFragment {
  const root = document.createDocumentFragment();
  const open: Node[] = [root];
  const top = () => open[open.length - 1] as Node;
  let last = 0;
  for (const match of html.matchAll(TOKEN)) {
    top().appendChild(document.createTextNode(html.slice(last, match.index)));
    last = match.index + match[0].length;
    const token = match[0].toLowerCase();
    const entity = ENTITIES[token];
    if (entity !== undefined) top().appendChild(document.createTextNode(entity));
    else if (token.startsWith('<br')) top().appendChild(document.createElement('br'));
    else if (token.startsWith('</')) {
      if (open.length > 1) open.pop();
    } else {
      const element = elementFor(match[0]);
      top().appendChild(element);
      open.push(element);
    }
  }
  top().appendChild(document.createTextNode(html.slice(last)));
  return root;
}

function elementFor(tag: string): HTMLElement {
  const name = /^<(\w+)/.exec(tag)?.[1]?.toLowerCase() ?? 'span';
  if (name === 'font') {
    const span = document.createElement('span');
    const color = /color="(#[0-9a-f]{6})"/i.exec(tag)?.[1];
    if (color !== undefined) span.style.color = color;
    return span;
  }
  if (name === 'a') {
    const link = document.createElement('a');
    const href = /href="(https:[^"]*)"/i.exec(tag)?.[1];
    if (href !== undefined) link.href = href;
    link.target = '_blank';
    link.rel = 'noreferrer';
    return link;
  }
  return document.createElement(name);
}
