import { readMessage } from '../../../src/domain/reading/new-text';
import { aMessage } from '../triage/a-message';
import { HOSTILE_LINES, HOSTILE_MARKUP } from './hostile-mail';

/** The largest sizes that are read whole, in characters: a text, and an HTML made of nothing but tags. */
const LARGEST = { text: 200_000, html: 1_000_000 };
/** Twice the length may take this much longer; a quadratic step takes four times as long. */
const MOST = 2.6;
/** Below this, in milliseconds, a clock says nothing of growth. */
const GRAIN = 25;

function timeOf(part: 'text' | 'html', piece: string, size: number): number {
  const message = aMessage({ [part]: piece.repeat(Math.ceil(size / piece.length)) });
  const start = performance.now();
  readMessage(message);
  return performance.now() - start;
}

/** The least of some ratios, each within one run, so that a busy machine does not count as growth. */
function growth(part: 'text' | 'html', piece: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5 && least > MOST; run += 1) {
    const half = timeOf(part, piece, LARGEST[part] / 2);
    const whole = timeOf(part, piece, LARGEST[part]);
    least = Math.min(least, whole < GRAIN ? 1 : whole / half);
  }
  return least;
}

describe('reading takes no more than its share of time for twice the length', () => {
  it.each(HOSTILE_LINES.map((piece) => [JSON.stringify(piece), piece]))('of lines of %s', (_name, piece) => {
    expect(growth('text', piece)).toBeLessThanOrEqual(MOST);
    expect(growth('html', piece)).toBeLessThanOrEqual(MOST);
  });

  it.each(HOSTILE_MARKUP.map((piece) => [JSON.stringify(piece), piece]))(
    'of markup of %s',
    (_name, piece) => {
      expect(growth('html', piece)).toBeLessThanOrEqual(MOST);
      expect(growth('text', piece)).toBeLessThanOrEqual(MOST);
    },
  );
});
