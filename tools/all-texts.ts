// Every French text that the product says: the literals of src, the replies among them, and the agent's guide.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typeset } from '../src/domain/french/typography';
import { brokenRules } from './typography-rules';

const GUIDE = 'docs/guide-agent.md';
const top = join(__dirname, '..');

/** A text, and where it stands. */
interface SaidText {
  readonly file: string;
  readonly line: number;
  /** As it is said; what is filled in stands as `{…}`. */
  readonly text: string;
}

/** A text, and the rules of typography that it breaks. */
export interface WrongText extends SaidText {
  readonly rules: readonly string[];
}

/** What is right all the same, each by its file, the rule and the reason. */
const EXCEPTIONS: readonly (readonly [file: RegExp, rule: RegExp, text: RegExp, reason: string])[] = [
  [/check-settings/, /^hours/, /09:00-18:00/, 'hours as the settings file has them'],
  [/target-file/, /^no-break space before/, /openHours/, 'a piece of the settings file'],
  [/mailbox\/labels/, /^no-break space between/, /ans\)$/, 'a label, which people search by typing it'],
  [/describe-conversation/, /^no-break/, /./, 'the output of inspect, which programs read'],
];

/** All of them, in the order of the files. */
export function allTexts(): readonly SaidText[] {
  return [...literals(), ...paragraphsOf(readFileSync(join(top, GUIDE), 'utf8'))];
}

/** Those that break a rule. */
export function wrongTexts(texts: readonly SaidText[]): readonly WrongText[] {
  return texts.flatMap((said) => {
    const rules = brokenRules(said.text).filter((rule) => !isExcepted(said, rule));
    return rules.length === 0 ? [] : [{ ...said, rules }];
  });
}

function isExcepted({ file, text }: SaidText, rule: string): boolean {
  return EXCEPTIONS.some(
    ([inFile, ofRule, like]) => inFile.test(file) && ofRule.test(rule) && like.test(text),
  );
}

function literals(): readonly SaidText[] {
  const json = execFileSync(process.execPath, [join(top, 'tools/french-literals.mjs')], {
    cwd: top,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  const found = JSON.parse(json) as readonly (SaidText & { readonly typeset: boolean })[];
  return found.map(({ file, line, text, typeset: later }) => ({
    file,
    line,
    text: later ? typeset(text) : text,
  }));
}

/** A document as it is read: code, links and emphasis taken away, lines of a paragraph joined. */
export function paragraphsOf(markdown: string): readonly SaidText[] {
  const found: { file: string; line: number; text: string }[] = [];
  let open = false;
  markdown.split('\n').forEach((line, i) => {
    const begins = /^(?:[-|#!]|\d+\.)/.test(line);
    const before = found[found.length - 1];
    if (line.trim() === '') open = false;
    else if (open && !begins && before !== undefined) before.text += ` ${line.trim()}`;
    else {
      found.push({ file: GUIDE, line: i + 1, text: line.trim() });
      open = true;
    }
  });
  return found
    .filter(({ text }) => !/^\|[ -|]*\|$/.test(text))
    .flatMap(({ text, ...place }) => cellsOf(text).map((cell) => ({ ...place, text: plain(cell) })));
}

function cellsOf(text: string): readonly string[] {
  return text.startsWith('|') ? text.split('|').filter((cell) => cell.trim() !== '') : [text];
}

function plain(text: string): string {
  return text
    .replace(/^(?:#+|-|\d+\.) /, '')
    .replace(/`[^`]*`/g, '{…}')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*+/g, '')
    .trim();
}
