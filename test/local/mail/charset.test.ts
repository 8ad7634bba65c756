import { encode } from 'iconv-lite';
import { decodeText } from '../../../local/mail/charset';

const TEXT = 'Déjà réglé : 12 € « à côté », où ça ?';
const LATIN = 'Déjà réglé « à côté », où ça ?';
const html = (charset: string) => `<html><head><meta charset="${charset}"></head><p>${LATIN}</p>`;

describe('decodeText', () => {
  it.each([
    ['UTF-8 as declared', TEXT, 'utf-8', 'utf-8'],
    ['UTF-8 called us-ascii', TEXT, 'utf-8', 'us-ascii'],
    ['UTF-8 called Latin-1', TEXT, 'utf-8', 'ISO-8859-1'],
    ['UTF-8 called windows-1252', TEXT, 'utf-8', 'windows-1252'],
    ['UTF-8 by a database’s name', TEXT, 'utf-8', 'utf8mb4'],
    ['UTF-8 under an unknown label', TEXT, 'utf-8', 'x-truc'],
    ['UTF-8 under none', TEXT, 'utf-8', undefined],
    ['UTF-8 with a mark', `\ufeff${TEXT}`, 'utf-8', 'iso-8859-1'],
    ['Latin-1 as declared', LATIN, 'latin1', 'iso-8859-1'],
    ['Latin-1 called UTF-8', LATIN, 'latin1', 'utf-8'],
    ['Latin-1 called us-ascii', LATIN, 'latin1', 'us-ascii'],
    ['Latin-1 under none', LATIN, 'latin1', undefined],
    ['windows-1252 as declared', TEXT, 'windows-1252', '"Windows-1252"'],
    ['windows-1252 called Latin-1', TEXT, 'windows-1252', 'iso-8859-1'],
    ['windows-1252 under an unknown label', TEXT, 'windows-1252', 'x-user-defined-2'],
    ['Latin-9 as declared', 'œuvre à 12 €', 'iso-8859-15', 'iso-8859-15'],
    ['cp850', LATIN, 'cp850', 'cp850'],
    ['cp850 as IBM calls it', LATIN, 'cp850', 'IBM850'],
    ['Macintosh', LATIN, 'macintosh', 'x-mac-roman'],
    ['UTF-7', TEXT, 'utf-7', 'UTF-7'],
    ['UTF-7 by its first name', TEXT, 'utf-7', 'unicode-1-1-utf-7'],
    ['UTF-16 with a mark', `\ufeff${TEXT}`, 'utf-16le', 'utf-16'],
    ['UTF-16 as declared', TEXT, 'utf-16le', 'utf-16le'],
    ['Japanese', '返金してください', 'shift_jis', 'Shift_JIS'],
    ['Russian', 'Верните деньги', 'koi8-r', 'koi8-r'],
    ['UTF-8 called UTF-16', TEXT, 'utf-8', 'utf-16'],
    ['UTF-8 called UTF-7', TEXT, 'utf-8', 'utf-7'],
    ['a label that names no charset', TEXT, 'utf-8', 'base64'],
  ])('reads %s', (_label, text, encoding, declared) => {
    expect(decodeText(encode(text, encoding), declared)).toBe(text.replace('\ufeff', ''));
  });

  it('keeps UTF-8 that one byte was damaged in', () => {
    const bytes = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe9]), Buffer.from(' fin')]);
    expect(decodeText(bytes, 'utf-8')).toBe(`${TEXT}\ufffd fin`);
  });

  it.each([
    ['names the charset of undeclared HTML', 'iso-8859-1', undefined, true, html('iso-8859-1')],
    ['names cp850', 'cp850', undefined, true, html('cp850')],
    ['says UTF-16 in a page of single bytes', 'utf-8', undefined, true, html('utf-16')],
  ])('takes the meta element that %s', (_label, encoding, declared, isHtml, page) => {
    expect(decodeText(encode(page, encoding), declared, isHtml)).toBe(page);
  });

  it.each([
    ['the header says otherwise', 'utf-8', true],
    ['the text is none of HTML', undefined, false],
  ])('does not look at the meta element where %s', (_label, declared, isHtml) => {
    const page = html('cp850');
    expect(decodeText(encode(page, 'utf-8'), declared, isHtml)).toBe(page);
  });
});
