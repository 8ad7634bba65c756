import PostalMime from 'postal-mime';
import { type OutgoingMessage, rawMessage } from '../../../src/domain/mailbox/outgoing-message';

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const decode = (raw: string) => Buffer.from(raw, 'base64url');

const message: OutgoingMessage = {
  from: 'Vigie <desk@example.fr>',
  to: ['a@example.fr', 'b@example.fr'],
  subject: `Vigie\u00a0: 2 en retard, 1 à risque – ${'réunion 🦉 '.repeat(20)}`,
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Vigie-Rappel': 'aa:1:late,\r\n bb:2:at-risk' },
  text: 'Échéance : 9 h\n€ 🦉',
  html: '<p>Échéance&nbsp;: 9 h</p>',
};

describe('rawMessage', () => {
  it('is read back whole by a mail parser', async () => {
    const parsed = await PostalMime.parse(decode(rawMessage(message, base64)));
    expect(parsed.subject).toBe(message.subject);
    expect(parsed.from).toMatchObject({ name: 'Vigie', address: 'desk@example.fr' });
    expect(parsed.to?.map((to) => to.address)).toEqual(['a@example.fr', 'b@example.fr']);
    expect(parsed.text?.trim()).toBe(message.text);
    expect(parsed.html?.trim()).toBe(message.html);
    expect(parsed.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  });

  it('keeps every line of the header within the limit of RFC 2047', () => {
    const head = decode(rawMessage(message, base64)).toString('latin1').split('\r\n\r\n')[0] ?? '';
    expect(Math.max(...head.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
  });

  it('refuses a header value that would start another header', () => {
    expect(() => rawMessage({ ...message, headers: { 'X-A': 'a\r\nBcc: x@example.fr' } }, base64)).toThrow(
      'header=X-A',
    );
    expect(() => rawMessage({ ...message, from: 'a\n@example.fr' }, base64)).toThrow('header=From');
  });

  it('takes a line break out of a subject', () => {
    const raw = decode(rawMessage({ ...message, subject: 'a\r\nBcc: x@example.fr é' }, base64)).toString(
      'latin1',
    );
    expect(raw).not.toMatch(/^Bcc/m);
  });
});

describe('a subject that is not plain', () => {
  const subjectOf = (subject: string) => {
    const head =
      decode(rawMessage({ ...message, subject }, base64))
        .toString('latin1')
        .split('\r\n\r\n')[0] ?? '';
    return /^Subject: ([\s\S]*?)\r\n(?! )/m.exec(head)?.[1] ?? '';
  };

  it.each([
    ['9 of four bytes, one word', '🦉'.repeat(9), [9]],
    ['10 of four bytes, two', '🦉'.repeat(10), [9, 1]],
    ['20 with accents, three', 'é'.repeat(20), [9, 9, 2]],
  ])('goes into words of nine characters: %s', (_label, subject, lengths) => {
    const words = subjectOf(subject).split('\r\n ');
    const decoded = words.map((word) => [
      ...Buffer.from(/^=\?UTF-8\?B\?(.*)\?=$/.exec(word)?.[1] ?? '', 'base64').toString(),
    ]);
    expect(decoded.map(({ length }) => length)).toEqual(lengths);
    expect(decoded.flat().join('')).toBe(subject);
    expect(Math.max(...words.map(({ length }) => length))).toBeLessThanOrEqual(75);
  });

  it('stays as it is up to 60 plain characters', () => {
    expect(subjectOf('a'.repeat(60))).toBe('a'.repeat(60));
    expect(subjectOf('a'.repeat(61))).toMatch(/^=\?UTF-8\?B\?/);
  });
});

describe('a body', () => {
  it('has lines of 76 characters at most, and all of them but the last that long', () => {
    const raw = decode(rawMessage({ ...message, text: 'x'.repeat(300) }, base64)).toString('latin1');
    const lines = raw.split('\r\n').filter((line) => /^[A-Za-z0-9+/=]{40,}$/.test(line));
    expect(lines.slice(0, 5).map(({ length }) => length)).toEqual([76, 76, 76, 76, 76]);
    expect(lines.every(({ length }) => length <= 76)).toBe(true);
  });
});
