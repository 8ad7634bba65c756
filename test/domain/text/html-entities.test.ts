import { decodeEntities } from '../../../src/domain/text/html-entities';

describe('decodeEntities', () => {
  it.each([
    ['names of letters', '&Eacute;t&eacute; &oelig;uf &szlig;', 'Été œuf ß'],
    ['names of HTML 5 for what a keyboard has', '&excl;&lpar;&comma;&rpar;&commat;', '!(,)@'],
    ['numbers', '&#233;&#xE9;&#x1f600;', 'éé😀'],
    ['numbers of windows-1252', '&#128;&#146;&#x85;', '€’…'],
    ['the old names without a semicolon', 'caf&eacute au lait &amp co', 'café au lait & co'],
    ['an old name at the head of a longer one', '&notit; &copyright', '¬it; ©right'],
    ['a reference once', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ])('reads %s', (_what, html, text) => {
    expect(decodeEntities(html)).toBe(text);
  });

  it.each([
    '&constructor;',
    '&toString;',
    '&__proto__;',
    '&hasOwnProperty',
    '& &; &#; &#x; a&b=c',
    '&Eacut;',
  ])('leaves what is no reference: %s', (text) => {
    expect(decodeEntities(text)).toBe(text);
  });

  it.each(['&#0;', '&#xd800;', '&#x110000;', '&#99999999999999999999;'])(
    'shows %s, which is no character, as one that is missing',
    (text) => {
      expect(decodeEntities(text)).toBe('\ufffd');
    },
  );
});
