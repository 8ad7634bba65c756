import { cardText, escapeAttribute, escapeHtml, plainText } from '../../../src/domain/text/escape';

describe('plainText', () => {
  it.each([
    ['a direction override', 'facture\u202efdp.exe', 'facturefdp.exe'],
    ['direction marks', 'a\u200e\u200f\u061c\u2066\u2069b', 'ab'],
    ['line ends', 'a\r\nb\u2028c', 'a b c'],
    ['controls', 'a\u0000\u0007b', 'ab'],
    ['half of a character', 'a\ud83eb', 'ab'],
    ['a whole character', 'a🦉b', 'a🦉b'],
    ['markup, which is text here', '<b>&amp;</b>', '<b>&amp;</b>'],
  ])('makes %s harmless', (_label, text, expected) => {
    expect(plainText(text, 50)).toBe(expected);
  });

  it('counts whole characters, the ellipsis included', () => {
    expect(plainText('🦉'.repeat(10), 4)).toBe('🦉🦉🦉…');
    expect(plainText('abcd', 4)).toBe('abcd');
  });

  it('leaves no half character where a long text is cut', () => {
    expect(plainText(`${'\u200b'.repeat(19)}🦉`, 5)).toBe('');
  });

  it('keeps a few marks on a letter, not a tower', () => {
    expect(plainText(`Z${'\u0301'.repeat(500)}`, 50)).toHaveLength(5);
  });
});

describe('escapeHtml', () => {
  it('escapes what HTML reads between tags, and no quotes, which only an attribute needs', () => {
    expect(escapeHtml(`<a href="x">&'`)).toBe(`&lt;a href="x"&gt;&amp;'`);
  });
});

describe('escapeAttribute', () => {
  it('escapes what would end an attribute too', () => {
    expect(escapeAttribute(`"'<&`)).toBe('&quot;&#39;&lt;&amp;');
  });
});

describe('cardText', () => {
  it('holds nothing that could begin a tag', () => {
    expect(cardText(`<a href="x">l'app</a> & 2 < 3`)).toBe(`‹a href="x"›l'app‹/a› & 2 ‹ 3`);
  });

  it.each([
    ['names', '&amp; &eacute; &NotEqualTilde;', '＆amp; ＆eacute; ＆NotEqualTilde;'],
    ['numbers', '&#38; &#x26 &#x26;', '＆#38; ＆#x26 ＆#x26;'],
    ['names without an end', 'a&lt b &quot', 'a＆lt b ＆quot'],
    ['what is none', 'R&D, Q&A; Tom & Jerry&amplis, a&b=c', 'R&D, Q&A; Tom & Jerry&amplis, a&b=c'],
  ])('holds no character by its name: %s', (_label, text, expected) => {
    expect(cardText(text)).toBe(expected);
  });
});
