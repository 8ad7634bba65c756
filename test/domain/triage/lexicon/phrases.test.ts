import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MACROS } from '../../../../src/domain/triage/lexicon/macros';
import { PHRASES } from '../../../../src/domain/triage/lexicon/phrases';
import { WORD_CLASSES } from '../../../../src/domain/triage/lexicon/words';
import { Lexicon } from '../../../../src/domain/triage/rules/phrases';
import { readSignals } from '../../../../src/domain/triage/rules/signals';
import { type Idea, ideasOf } from './ideas';

const FOLDER = join(__dirname, '../../../../src/domain/triage/lexicon');
const ideas = PHRASES.flatMap(ideasOf);

/** True where a phrase of the idea itself stands in a text, whatever other ideas say. */
function catches({ source }: Idea, text: string): boolean {
  const alone = new Lexicon(WORD_CLASSES, MACROS, source);
  return readSignals('', text).clauses.some(
    ({ tokens }) => alone.match(tokens.map(({ word }) => alone.entryOf(word.text))).length > 0,
  );
}

describe('the lexicon', () => {
  it.each(ideas)('catches what « $name » ($signal) says that it catches, and leaves the rest', (idea) => {
    const missed = idea.caught.filter(
      (text) => !(catches(idea, text) && readSignals('', text).has(idea.signal)),
    );
    expect({ missed }).toEqual({ missed: [] });
    expect(idea.left.filter((text) => readSignals('', text).has(idea.signal))).toEqual([]);
  });

  it('gives each idea a name of its own, something to catch and something to leave', () => {
    expect(ideas.filter(({ caught, left }) => caught.length === 0 || left.length === 0)).toEqual([]);
    const names = ideas.map(({ signal, name }) => `${signal}: ${name}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(ideasOf(MACROS).filter(({ name }) => name === '')).toEqual([]);
  });

  it('names every class of words that it has, and has every one that it names', () => {
    const named = new Set([...PHRASES, MACROS].join('\n').match(/(?<=[ |])@[a-z]+/g));
    expect([...named].sort()).toEqual(
      Object.keys(WORD_CLASSES)
        .map((name) => `@${name}`)
        .sort(),
    );
  });

  it('holds no word that no mail is read as', () => {
    const phrases = [...PHRASES, MACROS].flatMap(ideasOf).map(({ source }) => source.replace(/^.*=/, ''));
    const written = [...phrases, ...Object.values(WORD_CLASSES)].join('\n').split(/[\s;|]+/);
    const words = new Set(written.filter((word) => /^[^@_$A-Z].*[^*]$/.test(word)));
    const readAs = (word: string) =>
      readSignals('', word).clauses.flatMap(({ tokens }) => tokens.map((token) => token.word.text));
    expect([...words].filter((word) => !readAs(word).includes(word))).toEqual([]);
    expect(words.size).toBeGreaterThan(1_000);
  });

  it.each(readdirSync(FOLDER))('can be read without scrolling: %s', (file) => {
    const lines = readFileSync(join(FOLDER, file), 'utf8').split('\n');
    expect(lines.filter((line) => line.length > 120)).toEqual([]);
    expect(lines.length).toBeLessThanOrEqual(300);
  });

  it('refuses a paragraph without a name, and a note that is neither', () => {
    expect(() => ideasOf('lost = tout _ disparu')).toThrow('no idea');
    expect(() => ideasOf('# Tout a disparu\n# ignore : rien\nlost = tout _ disparu')).toThrow('neither');
  });
});
