import type { IncomingMessage, MimePart } from '../../../local/gmail/contract';
import { bySubject, headerOf, outline, parseText, textOf } from './mail-fixture';

const REPORT = 'Delivery Status Notification (Failure)';

function find(messages: ReadonlyMap<string, IncomingMessage>, subject: string): IncomingMessage {
  const message = messages.get(subject);
  if (message === undefined) throw new Error(`no message ${subject} among ${[...messages.keys()]}`);
  return message;
}

function leaf(part: MimePart, mimeType: string): MimePart | undefined {
  if (part.mimeType === mimeType) return part;
  return part.parts.map((inner) => leaf(inner, mimeType)).find((found) => found !== undefined);
}

describe('text of a message', () => {
  it.each([
    ['quoted-printable', 'L’été coûte 3 €'],
    ['base64', 'L’été coûte 3 €'],
    ['iso-8859-1', 'Déjà payé'],
    ['windows-1252', 'L’été coûte 3 €'],
    ['Remboursement demandé – urgent', 'Déjà payé'],
  ])('is decoded: %s', async (subject, text) => {
    const { payload } = find(await bySubject('encodings.mbox'), subject);
    expect(payload.mimeType).toBe('text/plain');
    expect(textOf(payload)).toBe(text);
    expect(payload.size).toBe(payload.data?.length);
  });

  it('is kept up to 1 MB', async () => {
    const { payload } = await parseText(`Subject: long\n\n${`${'a'.repeat(99)}\n`.repeat(20_000)}`);
    expect(payload.data?.length).toBe(1024 * 1024);
  });

  it('comes back unchanged each time it is read', async () => {
    const { payload } = await parseText(`Subject: x\n\n${'é'.repeat(5_000)}`);
    expect(textOf(payload)).toBe('é'.repeat(5_000));
    expect(textOf(payload)).toBe('é'.repeat(5_000));
  });
});

describe('parts of a message', () => {
  it.each([
    ['alternative', ['multipart/alternative', '  text/plain', '  text/html']],
    [
      'nested',
      [
        'multipart/mixed',
        '  multipart/alternative',
        '    text/plain',
        '    text/html',
        '  image/png logo.png',
        '  application/pdf reçu.pdf',
      ],
    ],
    ['html', ['text/html']],
  ])('are shown as Gmail shows them: %s', async (subject, lines) => {
    expect(outline(find(await bySubject('structures.mbox'), subject).payload)).toEqual(lines);
  });

  it('keeps the type of a delivery report, and its text', async () => {
    const { payload } = find(await bySubject('structures.mbox'), REPORT);
    expect(payload.mimeType).toBe('multipart/report');
    expect(textOf(leaf(payload, 'text/plain'))).toBe('Address not found');
    expect(leaf(payload, 'message/delivery-status')).toBeDefined();
  });

  it('keeps the size of an attachment but not its content', async () => {
    const { payload } = find(await bySubject('structures.mbox'), 'nested');
    expect(leaf(payload, 'application/pdf')).toMatchObject({ size: 300, data: null });
    expect(leaf(payload, 'image/png')).toMatchObject({
      size: 100,
      data: null,
      headers: [
        { name: 'Content-Disposition', value: 'inline' },
        { name: 'Content-ID', value: '<logo@example>' },
      ],
    });
  });
});

describe('labels of a message', () => {
  it('are read from encoded words cut inside a character and over folded lines', async () => {
    const message = await parseText(
      [
        'Subject: x',
        'X-Gmail-Labels: =?UTF-8?Q?Bo=C3=AEte_de_r=C3=A9ception,Non_lus,Support/2_=C3?=',
        ' =?UTF-8?Q?=89lev=C3=A9e,"Devis,_fac?=',
        ' =?UTF-8?Q?tures"?=',
        '',
        'Bonjour',
      ].join('\n'),
    );
    expect(message.systemLabels).toEqual(['INBOX', 'UNREAD']);
    expect(message.userLabels).toEqual(['Support/2 Élevée', 'Devis, factures']);
  });
});

describe('receipt of a message', () => {
  it.each([
    ['the separator first', 'takeout', '2025-03-03T09:00:00.000Z'],
    ['then the last Received header', 'received', '2025-03-02T19:00:00.000Z'],
    ['then the Date header', 'date', '2025-03-01T09:00:00.000Z'],
  ])('is taken from %s', async (_label, subject, expected) => {
    const { internalDate } = find(await bySubject('dates.mbox'), subject);
    expect(new Date(internalDate).toISOString()).toBe(expected);
  });

  it.each(['', 'bonjour 3', 'Mon, 32 Foo 2025 10:00:00 +0100', '1000000'])(
    'is missing when the Date header says %j',
    async (date) => {
      await expect(parseText(`Subject: x\nDate: ${date}\n\nBonjour`, 'x')).rejects.toThrow('no valid date');
    },
  );
});

describe('a message without a header', () => {
  it.each(['', '\n\nBonjour', 'ceci n’est pas un message\n'])('is refused: %j', async (text) => {
    await expect(parseText(text)).rejects.toThrow('no header');
  });
});

describe('headers of a message', () => {
  it('have the typographic signs of windows-1252', async () => {
    const message = await parseText('Subject: =?windows-1252?q?L=92=E9t=E9_=80?=\n\nBonjour');
    expect(headerOf(message, 'Subject')).toBe('L’été €');
  });

  it('are decoded, in their order and with their names as written', async () => {
    const message = await parseText('SUBJECT: =?utf-8?b?w6l0w6k=?=\nX-Other: 1\nX-Other: 2\n\nBonjour');
    expect(headerOf(message, 'SUBJECT')).toBe('été');
    expect(message.payload.headers.map(({ value }) => value)).toEqual(['été', '1', '2']);
  });
});
