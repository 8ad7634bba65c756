import { longTextProperties, readLongText } from '../../src/app/long-text';

function stored(before: Record<string, string>, text: string): Record<string, string> {
  return { ...before, ...longTextProperties(before, 'key', text) };
}

describe('a long text', () => {
  it.each([
    ['short', 'abc'],
    ['of just one piece', 'x'.repeat(2_900)],
    ['of many pieces', 'é'.repeat(30_000)],
    ['with whole characters where it is cut', `x${'🦉'.repeat(10_000)}`],
  ])('%s is read back, and no piece is larger than a property', (_label, text) => {
    const properties = stored({}, text);
    expect(readLongText(properties, 'key')).toBe(text);
    for (const piece of Object.values(properties)) {
      expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(9 * 1024);
      expect(Buffer.from(piece, 'utf8').toString('utf8')).toBe(piece);
    }
  });

  it('leaves nothing of a longer one that stood there before', () => {
    const long = stored({}, 'x'.repeat(10_000));
    expect(readLongText(stored(long, 'short'), 'key')).toBe('short');
    expect(readLongText(stored(stored(long, 'short'), 'y'.repeat(6_000)), 'key')).toBe('y'.repeat(6_000));
  });

  it('is none once it is emptied', () => {
    expect(readLongText(stored(stored({}, 'x'.repeat(10_000)), ''), 'key')).toBeNull();
  });
});
