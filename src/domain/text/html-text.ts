// HTML mail to plain text in one pass. Not a parser of HTML: tags only break lines, mark quotes or vanish.

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ucirc: 'û',
  ugrave: 'ù',
  icirc: 'î',
  iuml: 'ï',
  euml: 'ë',
  oelig: 'œ',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
};

const HIDDEN = new Set(['style', 'script', 'head', 'title']);
const BREAKS = new Set([
  'br',
  'p',
  'div',
  'tr',
  'li',
  'table',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'hr',
  'pre',
]);
/** Longer than any tag of an ordinary mail; a `<` without its `>` in reach is taken for a plain character. */
const TAG_LIMIT = 4_000;

/**
 * The readable text of an HTML mail; what stands in a `<blockquote>` comes out as lines marked with `>`.
 *
 * @example htmlToText('<p>Bonjour</p><blockquote>avant</blockquote>') //=> 'Bonjour\n> avant'
 */
export function htmlToText(html: string): string {
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  let hidden = '';
  const flush = () => {
    const text = line.replace(/[ \t\r\n\u00a0]+/g, ' ').trim();
    if (text !== '') lines.push(depth > 0 ? `> ${text}` : text);
    line = '';
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const until = open < 0 ? html.length : open;
    if (hidden === '') line += decodeEntities(html.slice(at, until));
    if (open < 0) break;
    const inside = html.slice(open + 1, open + TAG_LIMIT);
    const comment = inside.startsWith('!--');
    const close = comment ? html.indexOf('-->', open) : inside.indexOf('>');
    if (close < 0) {
      if (comment) break;
      if (hidden === '') line += '<';
      at = open + 1;
      continue;
    }
    at = comment ? close + 3 : open + 1 + close + 1;
    if (comment) continue;
    const name = /^\/?[a-z0-9]{1,12}/i.exec(inside)?.[0].toLowerCase() ?? '';
    const bare = name.startsWith('/') ? name.slice(1) : name;
    if (hidden !== '') {
      if (name === `/${hidden}`) hidden = '';
    } else if (HIDDEN.has(name)) {
      hidden = name;
    } else if (bare === 'blockquote') {
      flush();
      depth = Math.max(0, depth + (name.startsWith('/') ? -1 : 1));
    } else if (BREAKS.has(bare)) {
      flush();
    }
  }
  flush();
  return lines.join('\n');
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z0-9]{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}
