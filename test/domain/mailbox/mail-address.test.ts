import { isAddress, parseAddresses, parseCorrespondent } from '../../../src/domain/mailbox/mail-address';
import { growth, MOST } from '../../helpers/growth';

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
    ['two angle pairs', 'X <a@b.fr> <c@d.fr>', { name: 'X c@d.fr', address: 'a@b.fr' }],
    ['the name in a comment', 'Anne@Example.fr (Anne Roy)', { name: 'Anne Roy', address: 'anne@example.fr' }],
    [
      'a comment in a comment',
      'a@example.fr (Anne (la vraie) "Nana")',
      { name: 'Anne (la vraie) "Nana"', address: 'a@example.fr' },
    ],
    ['a comment beside a name', 'Anne (compta) <a@example.fr>', { name: 'Anne', address: 'a@example.fr' }],
    ['an address in a comment', 'a@b.fr (c@d.fr)', { name: 'c@d.fr', address: 'a@b.fr' }],
    ['the first of a list', 'A <a@x.fr>, "B, C" <b@x.fr>', { name: 'A', address: 'a@x.fr' }],
    ['a member of a group', 'Ventes: V <v@x.fr>, w@x.fr;', { name: 'V', address: 'v@x.fr' }],
    ['an empty group', 'undisclosed-recipients:;', { name: '', address: '' }],
    ['a comma outside quotes', 'Martin, Julie <j@x.fr>', { name: 'Martin, Julie', address: 'j@x.fr' }],
    ['a route', '<@relais.fr:j@x.fr>', { name: '', address: 'j@x.fr' }],
    ['a quoted local part', '"j m"@x.fr', { name: '', address: '"j m"@x.fr' }],
    [
      'an address without a domain',
      'Mail Delivery System <MAILER-DAEMON>',
      { name: 'Mail Delivery System', address: 'mailer-daemon' },
    ],
    ['folded white space', '"Anne\t\t  Roy" <a@x.fr>', { name: 'Anne Roy', address: 'a@x.fr' }],
    ['no address', 'Julie', { name: 'Julie', address: '' }],
    ['nothing', '', { name: '', address: '' }],
    ['empty return path', '<>', { name: '', address: '' }],
  ])('reads %s', (_label, header, expected) => {
    expect(parseCorrespondent(header)).toEqual(expected);
  });

  it('takes an address that is too long for a name, and cuts that', () => {
    const { name, address } = parseCorrespondent(`Anne <${'a'.repeat(300)}@x.fr>`);
    expect(address).toBe('');
    expect(name).toMatch(/^Anne a+$/);
    expect(name.length).toBe(256);
  });

  it.each([
    ['brackets', (size: number) => '<'.repeat(size)],
    ['quotes', (size: number) => '"'.repeat(size)],
    ['backslashes', (size: number) => `"${'\\'.repeat(size)}`],
    ['comments', (size: number) => '('.repeat(size)],
    ['at signs', (size: number) => `<${'@'.repeat(size)}`],
    ['spaces in a name', (size: number) => `"a${' '.repeat(size)}b" <a@x.fr>`],
    ['dots', (size: number) => `${'a.'.repeat(size / 2)}@x.fr`],
    ['groups', (size: number) => 'a:'.repeat(size / 2)],
    ['names without an address', (size: number) => 'a b;'.repeat(size / 4)],
    ['addresses', (size: number) => 'a@b.fr,'.repeat(size / 7)],
  ])('takes at most 2.6 times as long for twice the %s', async (_label, make) => {
    expect(await growth((size) => () => parseAddresses(make(size)), 40_000)).toBeLessThan(MOST);
  });
});

describe('parseAddresses', () => {
  it('does not separate at a comma inside quotes', () => {
    expect(parseAddresses('"Martin, J" <j@example.fr>, K <K@example.fr>,, x')).toEqual([
      'j@example.fr',
      'k@example.fr',
    ]);
  });

  it.each([
    ['a group among others', 'équipe: "B, C" <b@x.fr>, c@x.fr;, d@x.fr', ['b@x.fr', 'c@x.fr', 'd@x.fr']],
    ['comments', 'a@x.fr (un), b@x.fr (deux, trois)', ['a@x.fr', 'b@x.fr']],
    ['semicolons, as Outlook writes', 'a@x.fr; b@x.fr', ['a@x.fr', 'b@x.fr']],
    ['nobody', 'undisclosed-recipients:;', []],
  ])('reads %s', (_label, header, expected) => {
    expect(parseAddresses(header)).toEqual(expected);
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
