import { classifyFromLine } from '../../../local/mail/separator';

const USUAL = 'From 1@xxx Mon Mar 24 09:05:00 +0000 2025\n';
const MACHINE = [
  'Return-Path: <a@x.fr>',
  'Message-ID: <1@x.fr>',
  'Date: Mon, 24 Mar 2025',
  'From: a@x.fr',
  '',
];
const TYPED = ['De: support', 'Date: 24 mars 2025', 'Subject: panne', ''];

describe('a line that starts with From', () => {
  it.each<[string, string, boolean, readonly string[]]>([
    ['of the usual form behind an empty line', USUAL, true, []],
    ['of the usual form with headers and no empty line', USUAL, false, MACHINE],
    ['of Thunderbird', 'From - Mon Mar 24 9:05:00 2025\r\n', true, MACHINE],
    ['of Eudora', 'From ???@??? Mon Mar 24 09:05:00 2025\n', false, MACHINE],
    ['with the date of a header', 'From a@x.fr Mon, 24 Mar 2025 09:05:00 +0100\n', false, MACHINE],
    ['with a name', 'From "Anne Roy" <a@x.fr> Mon Mar 24 09:05:00 2025\n', true, MACHINE],
    ['without a date', 'From a@x.fr\n', true, MACHINE],
    ['with a name alone', 'From Anne Roy\n', true, MACHINE],
    ['with a folded header', USUAL, false, ['Received: from a', '\tby b', 'Subject: x', '']],
  ])('begins a message: %s', (_label, line, afterEmpty, following) => {
    expect(classifyFromLine(line, afterEmpty, () => following)).toBe('separator');
  });

  it.each<[string, string, boolean, readonly string[]]>([
    ['a sentence', 'From now on it hangs.\n', true, ['Anne']],
    ['a sentence above a typed block', 'From my phone:\n', true, TYPED],
    ['a name above a typed block', 'From support@x.fr\n', true, TYPED],
    ['a sentence in a paragraph, headers behind it', 'From the source:\n', false, MACHINE],
    ['a very long line', `From ${'a'.repeat(2_000)} 9:05 2025\n`, true, MACHINE],
  ])('is text: %s', (_label, line, afterEmpty, following) => {
    expect(classifyFromLine(line, afterEmpty, () => following)).toBe('text');
  });

  it.each<[string, string, boolean, readonly string[]]>([
    ['of the usual form in a paragraph', USUAL, false, ['Bonjour']],
    ['with a time and a year', 'From 9:05 on 24 March 2025 it hangs.\n', true, ['Anne']],
    ['with a date above a typed block', 'From support, 24 mars 2025 9:05\n', true, TYPED],
  ])('is doubtful: %s', (_label, line, afterEmpty, following) => {
    expect(classifyFromLine(line, afterEmpty, () => following)).toBe('doubtful');
  });
});
