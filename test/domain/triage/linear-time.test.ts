import { triageConversation } from '../../../src/domain/triage/triage-conversation';
import { aMessage } from './a-message';
import { HOSTILE_PIECES } from './hostile-pieces';

/** The best of three, so that a busy machine does not count as growth. */
function fastest(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i += 1) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe('time of triage', () => {
  it.each(HOSTILE_PIECES.map((piece) => [JSON.stringify(piece), piece]))(
    'grows no faster than the text: %s',
    (_name, piece) => {
      const ofSize = (size: number, part: 'text' | 'html') =>
        fastest(() =>
          triageConversation([aMessage({ [part]: piece.repeat(Math.ceil(size / piece.length)) })]),
        );
      for (const part of ['text', 'html'] as const) {
        const small = ofSize(100_000, part);
        // Four times the text; quadratic growth would be sixteenfold. The constant absorbs the clock's grain.
        expect(ofSize(400_000, part)).toBeLessThan(8 * small + 40);
      }
    },
  );
});
