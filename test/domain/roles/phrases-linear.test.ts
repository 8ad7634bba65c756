// The words of politeness themselves are the worst a stranger can send to what takes them away.
import { ASSENT, IF_AGAIN, JOINING, POLITE, SOLVED } from '../../../src/domain/roles/courtesy-phrases';
import { leftOver, phraseBook } from '../../../src/domain/roles/left-over';
import { isPraise } from '../../../src/domain/roles/praise';
import { growth, MOST } from '../../helpers/growth';

const PHRASES = [...POLITE, ...SOLVED, ...ASSENT, ...IF_AGAIN];
const book = phraseBook({ polite: POLITE, solved: SOLVED, assent: [...ASSENT, ...IF_AGAIN] }, JOINING);
const WORDS = [...new Set(PHRASES.join(' ').match(/[a-z']{2,}/g) ?? [])];
/** Pairs that begin or fill phrases together. */
const PAIRS = ['merci', 'super', 'tout', 'bien', 'tres'].flatMap((first) =>
  WORDS.filter((_, i) => i % 7 === 0).map((second) => `${first} ${second}`),
);
const REPEATED = 400;

it.each([
  ['each word', WORDS],
  ['pairs of words', PAIRS],
])(
  'is taken away from a text in linear time, whatever %s comes back',
  async (_what, units) => {
    const read = (times: number) => () => {
      for (const unit of units)
        leftOver(`merci pour ${`${unit} `.repeat(times)}9`, book, { names: [], isEmptyClause: isPraise });
    };
    expect(await growth(read, REPEATED / 4)).toBeLessThan(MOST);
  },
  300_000,
);
