import { checksum } from '../../../src/domain/text/checksum';

describe('checksum', () => {
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('is FNV-1a of %j', (text, hash) => {
    expect(checksum(text)).toBe(hash.toString(36));
  });
});
