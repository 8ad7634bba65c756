import { bar } from '../../../src/domain/view/clock-words';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('the bar', () => {
  it.each([
    [0, '▱▱▱▱▱▱▱▱▱▱ 0 % du délai'],
    [0.01, '▰▱▱▱▱▱▱▱▱▱ 1 % du délai'],
    [0.999, '▰▰▰▰▰▰▰▰▰▱ 99 % du délai'],
    [1, '▰▰▰▰▰▰▰▰▰▰ 100 % du délai'],
    [1.001, '▰▰▰▰▰▰▰▰▰▰ délai dépassé'],
    [16.6, '▰▰▰▰▰▰▰▰▰▰ délai dépassé'],
  ])('says of a share of %d « %s »', (share, words) => {
    expect(plain(bar(share))).toBe(words);
  });
});
