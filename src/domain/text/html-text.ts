// HTML mail to plain text in one pass. Not a parser of HTML: tags only break lines, mark quotes or vanish.

const ENTITIES: ReadonlyMap<string, string> = new Map(
  `amp & lt < gt > quot " apos ' rsquo ’ lsquo ‘ laquo « raquo » eacute é egrave è ecirc ê agrave à acirc â ccedil ç
  ocirc ô ucirc û ugrave ù icirc î iuml ï euml ë oelig œ euro € hellip … ndash – mdash —`
    .split(/\s+/)
    .flatMap((name, i, all) => (i % 2 === 0 ? [[name, all[i + 1] ?? ''] as const] : [])),
).set('nbsp', ' ');

const HIDDEN = new Set(['style', 'script', 'head', 'title']);
const BREAKS = new Set('br p div tr li table ul ol h1 h2 h3 h4 hr pre'.split(' '));
/** Longer than any tag of an ordinary mail; a `<` without its `>` in reach is taken for a plain character. */
const TAG_LIMIT = 4_000;

/** The text as far as it is read. */
interface Page {
  readonly lines: string[];
  line: string;
  /** How many quotes stand around it. */
  depth: number;
  /** The element whose content is not shown; '' outside. */
  hidden: string;
}

interface Tag {
  /** In lower case, with the slash of an end tag; '' for a comment. */
  readonly name: string;
  /** Where the text goes on. */
  readonly end: number;
}

/**
 * The readable text of an HTML mail; what stands in a `<blockquote>` comes out as lines marked with `>`.
 * @example htmlToText('<p>Bonjour</p><blockquote>avant</blockquote>') //=> 'Bonjour\n> avant'
 */
export function htmlToText(html: string): string {
  const page: Page = { lines: [], line: '', depth: 0, hidden: '' };
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    const until = open < 0 ? html.length : open;
    if (page.hidden === '') page.line += decodeEntities(html.slice(at, until));
    if (open < 0) break;
    const tag = tagAt(html, open);
    if (tag !== null) applyTag(page, tag.name);
    else if (page.hidden === '') page.line += '<';
    at = tag?.end ?? open + 1;
  }
  endLine(page);
  return page.lines.join('\n');
}

/** The tag or comment that begins at a `<`, null for a plain character. A comment without an end hides the rest. */
function tagAt(html: string, open: number): Tag | null {
  if (html.startsWith('<!--', open)) {
    const close = html.indexOf('-->', open);
    return { name: '', end: close < 0 ? html.length : close + 3 };
  }
  const inside = html.slice(open + 1, open + TAG_LIMIT);
  const close = inside.indexOf('>');
  if (close < 0) return null;
  const name = /^\/?[a-z0-9]{1,12}/i.exec(inside)?.[0].toLowerCase() ?? '';
  return { name, end: open + 1 + close + 1 };
}

function applyTag(page: Page, name: string): void {
  const bare = name.replace('/', '');
  if (page.hidden !== '') {
    if (name === `/${page.hidden}`) page.hidden = '';
  } else if (HIDDEN.has(name)) {
    page.hidden = name;
  } else if (bare === 'blockquote') {
    endLine(page);
    page.depth = Math.max(0, page.depth + (name === bare ? 1 : -1));
  } else if (BREAKS.has(bare)) {
    endLine(page);
  }
}

function endLine(page: Page): void {
  const text = page.line.replace(/[ \t\r\n\u00a0]+/g, ' ').trim();
  if (text !== '') page.lines.push(page.depth > 0 ? `> ${text}` : text);
  page.line = '';
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z0-9]{1,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES.get(name) ?? ENTITIES.get(name.toLowerCase()) ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}
