import { triageConversation } from '../../../src/domain/triage/triage-conversation';
import { growth, MOST } from '../../helpers/growth';
import { aMessage } from './a-message';
import { HOSTILE_PIECES } from './hostile-pieces';

describe('triage takes no more than its share of time for twice the length', () => {
  it.each(HOSTILE_PIECES.map((piece) => [JSON.stringify(piece), piece]))('of %s', async (_name, piece) => {
    const triage = (part: 'text' | 'html') => (size: number) => {
      const message = aMessage({ [part]: piece.repeat(Math.ceil(size / piece.length)) });
      return () => triageConversation([message]);
    };
    expect(await growth(triage('text'), 100_000)).toBeLessThan(MOST);
    expect(await growth(triage('html'), 100_000)).toBeLessThan(MOST);
  });
});
