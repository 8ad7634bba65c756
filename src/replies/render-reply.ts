import { escapeHtml } from '../domain/text/escape';
import { VARIABLES, type Variable } from './canned-reply';

/** What stands for each variable; one that is missing or '' has no value. */
export type ReplyValues = Readonly<Partial<Record<Variable, string>>>;

/** A reply as the text and the HTML of a draft. */
export interface RenderedReply {
  readonly text: string;
  readonly html: string;
  /** Variables without a value outside double brackets: as it is, the reply must not be inserted. */
  readonly missing: readonly Variable[];
}

const OPTIONAL = /\[\[([^[\]]*)\]\]/g;
const LINK = /https:\/\/[\w.-]+(?:\/[\w./-]*\w)?/g;
const PLACEHOLDER = /\{([^{}\n]*)\}/g;

/**
 * Fills in a reply. A part in double brackets is left out when one of its variables has no value; elsewhere a variable
 * without a value is named in `missing`.
 * @example renderReply('Bonjour[[ {prenom}]],', {}).text //=> 'Bonjour,'
 */
export function renderReply(template: string, values: ReplyValues): RenderedReply {
  const hasAll = (part: string) => variablesOf(part).every((name) => given(values, name) !== null);
  const kept = template.replace(OPTIONAL, (_whole, part: string) => (hasAll(part) ? part : ''));
  const missing = new Set<Variable>();
  const text = kept.replace(PLACEHOLDER, (_whole, name: string) => {
    const value = given(values, name);
    if (value === null) missing.add(name as Variable);
    return value ?? '';
  });
  return { text, html: toHtml(text), missing: [...missing] };
}

/**
 * What is wrong with a reply's text, in French: unknown variables, brackets that do not pair.
 * @example replyProblems('Bonjour {nom}') //=> ['variable inconnue\u00a0: {nom}']
 */
export function replyProblems(template: string): readonly string[] {
  const problems = variablesOf(template)
    .filter((name) => !isVariable(name))
    .map((name) => `variable inconnue\u00a0: {${name}}`);
  const rest = template.replace(OPTIONAL, '').replace(PLACEHOLDER, '');
  if (/\[\[|\]\]|[{}]/.test(rest)) problems.push('crochets [[…]] ou accolades {…} sans leur pendant');
  return problems;
}

function variablesOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
}

function given(values: ReplyValues, name: string): string | null {
  const value = isVariable(name) ? values[name] : undefined;
  return value === undefined || value === '' ? null : value;
}

function isVariable(name: string): name is Variable {
  return Object.keys(VARIABLES).includes(name);
}

function toHtml(text: string): string {
  const paragraphs = text
    .split(/\n{2,}/)
    .map((paragraph) => linked(escapeHtml(paragraph)).replace(/\n/g, '<br>'));
  return paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
}

/** Only what a reply or a setting writes so plainly is a link: letters, digits, dots, hyphens and slashes. */
function linked(html: string): string {
  return html.replace(LINK, (link) => `<a href="${link}">${link}</a>`);
}
