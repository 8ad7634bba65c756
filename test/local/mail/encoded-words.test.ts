import { decodeAddressWords, decodeWords } from '../../../local/mail/encoded-words';
import { growth, MOST } from '../../helpers/growth';

describe('decodeWords', () => {
  it.each([
    ['a character cut between two words', '=?utf-8?q?caf=C3?= =?utf-8?q?=A9?=', 'café'],
    ['the same in base64 with padding', '=?utf-8?b?Y2Fmww==?=\r\n =?utf-8?b?qQ==?=', 'café'],
    ['two charsets', '=?utf-8?q?=C3=A9?= =?iso-8859-1?q?=E8?=', 'éè'],
    ['text between words', 'a =?utf-8?q?=C3=A9?= b =?utf-8?q?=C3=A8?= c', 'a é b è c'],
    ['a language', '=?utf-8*fr?q?=C3=A9t=C3=A9?=', 'été'],
    ['UTF-8 called us-ascii', '=?us-ascii?q?=C3=A9t=C3=A9?=', 'été'],
    ['cp850', '=?cp850?q?=82t=82?=', 'été'],
    ['no word', 'prix =?= 3', 'prix =?= 3'],
    ['a word that is not closed', '=?utf-8?q?abc', '=?utf-8?q?abc'],
  ])('reads %s', (_label, value, expected) => {
    expect(decodeWords(value)).toBe(expected);
  });
});

describe('both', () => {
  it.each([
    ['openings', (n: number) => '=?'.repeat(n)],
    ['words not closed', (n: number) => '=?utf-8?q?'.repeat(n)],
    ['spaces between words', (n: number) => `=?a?q?b?=${' '.repeat(n)}=?a?q?b?=`],
    ['words', (n: number) => '=?a?q?b?= '.repeat(n)],
    ['quotes and words', (n: number) => '"=?a?q?b"?= '.repeat(n)],
    ['one long word', (n: number) => `=?utf-8?q?${'= '.repeat(n)}?=`],
  ])('take at most 2.6 times as long for twice the %s', async (_label, make) => {
    expect(await growth((n) => () => decodeWords(make(n)), 1_000)).toBeLessThan(MOST);
    expect(await growth((n) => () => decodeAddressWords(make(n)), 1_000)).toBeLessThan(MOST);
  });
});
