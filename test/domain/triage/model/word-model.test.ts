import { TOPICS, type Topic } from '../../../../src/domain/triage/model/topics';
import { WordModel } from '../../../../src/domain/triage/model/word-model';
import { readSignals } from '../../../../src/domain/triage/rules/signals';
import { triageConversation } from '../../../../src/domain/triage/triage-conversation';
import { aMessage } from '../a-message';

const NOTHING = 'g'.repeat(TOPICS.length);
/** A row of weights; `g` is the middle of the alphabet, `i` and `k` stand two and four above it. */
function row(topic: Topic, weight: string): string {
  const at = TOPICS.indexOf(topic);
  return NOTHING.slice(0, at) + weight + NOTHING.slice(at + 1);
}

const TINY = new WordModel(
  [
    '0.5',
    NOTHING,
    `phare ${row('unusable', 'i')}`,
    `gong ${row('minor', 'i')}`,
    `=lost ${row('lost', 'k')}`,
    ...['toutes', 'mes', 'seance', 'ont'].map((stem) => `${stem} ${NOTHING}`),
  ].join('\n'),
);

function likeliest(model: WordModel, text: string): Topic | undefined {
  const { logs } = model.read(readSignals('', text));
  return TOPICS[logs.indexOf(Math.max(...logs))];
}

describe('WordModel', () => {
  it.each([
    ['a word', 'Le phare s’allume', 'unusable'],
    ['another word', 'Le gong est beau', 'minor'],
    ['a phrase', 'Toutes mes séances ont disparu', 'lost'],
  ])('goes by %s', (_what, text, topic) => {
    expect(likeliest(TINY, text)).toBe(topic);
  });

  it('gives probabilities', () => {
    const { logs } = TINY.read(readSignals('', 'phare'));
    expect(logs.reduce((sum, log) => sum + Math.exp(log), 0)).toBeCloseTo(1, 10);
  });

  it('knows nothing of strange words', () => {
    const reading = TINY.read(readSignals('', 'xyzzy plugh'));
    expect(reading.known).toBe(0);
    expect(reading.leaning('xyzzy', 'unusable')).toBe(0);
  });

  it('judges each clause on its own too', () => {
    const reading = TINY.read(readSignals('', 'Gong, gong. Toutes mes séances ont disparu.'));
    const alone = TINY.read(readSignals('', 'Toutes mes séances ont disparu.'));
    expect(reading.inOneClause('lost')).toBe(alone.inOneClause('lost'));
    expect(reading.inOneClause('lost')).toBeGreaterThan(Math.exp(reading.logs[TOPICS.indexOf('lost')] ?? 0));
    expect(reading.inOneClause('unusable')).toBeLessThan(1 / TOPICS.length);
  });

  it('does not go by a clause of a few known words', () => {
    const reading = TINY.read(readSignals('', 'Toutes mes séances ont disparu. Un phare.'));
    expect(reading.inOneClause('unusable')).toBeLessThan(1 / TOPICS.length);
  });

  it('knows how much a word speaks for a topic and against the others', () => {
    const reading = TINY.read(readSignals('', 'Le phare s’éteint.'));
    expect(reading.leaning('phare', 'unusable')).toBeGreaterThan(0);
    expect(reading.leaning('phare', 'minor')).toBeLessThan(0);
    expect(reading.leaning('gong', 'minor')).toBeGreaterThan(0);
  });

  it('lets every decision it makes quote the customer', () => {
    const triage = triageConversation([
      aMessage({ text: 'Elle fait mine de s’allumer puis me rend mon écran d’accueil, impassible.' }),
    ]);
    expect(triage).toMatchObject({ ticket: true, priority: 'critique' });
    expect(triage.reasons[0]?.words.join('')).not.toBe('');
  });
});
