import { readSignals } from '../../../src/domain/triage/signals';
import { TOPICS, type Topic } from '../../../src/domain/triage/topics';
import { triageConversation } from '../../../src/domain/triage/triage-conversation';
import { WordModel } from '../../../src/domain/triage/word-model';
import { aMessage } from './a-message';

// A step of one half; `i` and `k` stand two and four above the middle of the alphabet.
const TINY = new WordModel('0.5\n\nphare ai\ngong ei\n=lost bk');

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
    expect(reading.wordsFor('unusable')).toBeNull();
  });

  it('quotes the clause that speaks most for a topic', () => {
    const reading = TINY.read(readSignals('', 'Bonjour. Le phare s’éteint. Merci.'));
    expect(reading.wordsFor('unusable')).toBe('Le phare s’éteint.');
  });

  it('lets every decision it makes quote the customer', () => {
    const triage = triageConversation([
      aMessage({ text: 'Elle fait mine de s’allumer puis me rend mon écran d’accueil, impassible.' }),
    ]);
    expect(triage).toMatchObject({ ticket: true, priority: 'critique' });
    expect(triage.reasons[0]?.words.join('')).not.toBe('');
  });
});
