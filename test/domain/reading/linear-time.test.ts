import { readMessage } from '../../../src/domain/reading/new-text';
import { growth, MOST } from '../../helpers/growth';
import { aMessage } from '../triage/a-message';
import { HOSTILE_LINES, HOSTILE_MARKUP } from './hostile-mail';

/** A quarter of the largest sizes that are read whole, in characters: a text, and an HTML made of nothing but tags. */
const QUARTER = { text: 50_000, html: 250_000 };

function growthOf(part: 'text' | 'html', piece: string): Promise<number> {
  return growth((size) => {
    const message = aMessage({ [part]: piece.repeat(Math.ceil(size / piece.length)) });
    return () => readMessage(message);
  }, QUARTER[part]);
}

describe('reading takes no more than its share of time for twice the length', () => {
  it.each(HOSTILE_LINES.map((piece) => [JSON.stringify(piece), piece]))(
    'of lines of %s',
    async (_name, piece) => {
      expect(await growthOf('text', piece)).toBeLessThan(MOST);
      expect(await growthOf('html', piece)).toBeLessThan(MOST);
    },
  );

  it.each(HOSTILE_MARKUP.map((piece) => [JSON.stringify(piece), piece]))(
    'of markup of %s',
    async (_name, piece) => {
      expect(await growthOf('html', piece)).toBeLessThan(MOST);
      expect(await growthOf('text', piece)).toBeLessThan(MOST);
    },
  );
});
