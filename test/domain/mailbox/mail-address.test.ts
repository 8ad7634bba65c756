import { isAddress, parseAddresses, parseCorrespondent } from '../../../src/domain/mailbox/mail-address';

describe('parseCorrespondent', () => {
  it.each([
    [
      'name and address',
      'Julie Martin <Julie@Example.fr>',
      { name: 'Julie Martin', address: 'julie@example.fr' },
    ],
    [
      'quoted name with a comma',
      '"Martin, Julie" <j@example.fr>',
      { name: 'Martin, Julie', address: 'j@example.fr' },
    ],
    [
      'escaped quotes',
      '"Julie \\"Ju\\" M" <j@example.fr>',
      { name: 'Julie "Ju" M', address: 'j@example.fr' },
    ],
    ['bare address', 'j@example.fr', { name: '', address: 'j@example.fr' }],
    ['address in the name', '"a@b.fr" <c@d.fr>', { name: 'a@b.fr', address: 'c@d.fr' }],
    ['two angle pairs', 'X <a@b.fr> <c@d.fr>', { name: 'X <a@b.fr>', address: 'c@d.fr' }],
    ['no address', 'Julie', { name: 'Julie', address: '' }],
    ['nothing', '', { name: '', address: '' }],
    ['empty return path', '<>', { name: '', address: '' }],
  ])('reads %s', (_label, header, expected) => {
    expect(parseCorrespondent(header)).toEqual(expected);
  });

  it('takes time in proportion to a hostile header', () => {
    const time = (n: number) => {
      const header = '<'.repeat(n) + '"'.repeat(n) + '\\'.repeat(n);
      const start = process.hrtime.bigint();
      for (let i = 0; i < 20; i += 1) parseAddresses(header);
      return Number(process.hrtime.bigint() - start);
    };
    time(10_000);
    expect(time(80_000) / time(10_000)).toBeLessThan(40);
  });
});

describe('parseAddresses', () => {
  it('does not separate at a comma inside quotes', () => {
    expect(parseAddresses('"Martin, J" <j@example.fr>, K <K@example.fr>,, x')).toEqual([
      'j@example.fr',
      'k@example.fr',
    ]);
  });
});

describe('isAddress', () => {
  it.each([
    ['julie@example.fr', true],
    ['a+b@sub.example.fr', true],
    ['julie@example', false],
    ['julie example@fr.fr', false],
    ['<j@example.fr>', false],
    [`${'a'.repeat(65)}@example.fr`, false],
  ])('of %s is %s', (text, expected) => {
    expect(isAddress(text)).toBe(expected);
  });
});
