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
    const { payload } = parseText(`Subject: long\n\n${`${'a'.repeat(99)}\n`.repeat(20_000)}`);
    expect(payload.data?.length).toBe(1024 * 1024);
  });

  it('comes back unchanged each time it is read', async () => {
    const { payload } = parseText(`Subject: x\n\n${'é'.repeat(5_000)}`);
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
        '  multipart/related',
        '    multipart/alternative',
        '      text/plain',
        '      text/html',
        '    image/png logo.png',
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
        { name: 'Content-Type', value: 'image/png; name=logo.png' },
        { name: 'Content-Disposition', value: 'inline; filename=logo.png' },
        { name: 'Content-ID', value: '<logo@example>' },
        { name: 'Content-Transfer-Encoding', value: 'base64' },
      ],
    });
  });
});

const BODY = ['--b', 'Content-Type: text/plain; charset=utf-8', '', 'Écran noir', '--b--'];

describe('a message whose form is wrong', () => {
  const lines = (...text: string[]) => ['Subject: x', ...text, ''].join('\n');

  it.each([
    ['a type without a subtype', lines('Content-Type: text; charset=utf-8', '', 'Écran noir')],
    ['an empty type', lines('Content-Type:', '', 'Écran noir')],
    ['no empty line before the text', lines('Écran noir')],
    ['an empty line before the headers', `\n${lines('', 'Écran noir')}`],
    ['a container without parts', lines('Content-Type: multipart/mixed; boundary=b', '', 'Écran noir')],
    ['a container without a boundary', lines('Content-Type: multipart/mixed', '', 'Écran noir')],
    [
      'base64 padded in each line',
      lines('Content-Transfer-Encoding: base64', '', 'w4k=', 'Y3I=', 'YW4gbm9pcg=='),
    ],
    [
      'quoted-printable with lone signs',
      lines('Content-Transfer-Encoding: quoted-printable', '', '=C3=89cran =', 'noir'),
    ],
  ])('is text with %s', (_label, text) => {
    const { payload } = parseText(text);
    expect(payload.mimeType).toBe('text/plain');
    expect(textOf(payload)).toBe('Écran noir');
  });

  it.each([
    ['the boundary is not declared', ['Content-Type: multipart/mixed', '', ...BODY]],
    ['another boundary is declared', ['Content-Type: multipart/mixed; boundary=c', '', ...BODY]],
    ['the last boundary is missing', ['Content-Type: multipart/mixed; boundary=b', '', ...BODY.slice(0, 4)]],
    [
      'white space stands behind it',
      ['Content-Type: multipart/mixed; boundary=b', '', '--b  ', ...BODY.slice(1)],
    ],
    [
      'a part stands behind the last one',
      ['Content-Type: multipart/mixed; boundary=b', '', '--b--', ...BODY],
    ],
    ['it is in quotes with a comment', ['Content-Type: multipart/mixed; boundary="b" (x)', '', ...BODY]],
  ])('has its parts where %s', (_label, text) => {
    const { payload } = parseText(lines(...text));
    expect(outline(payload)).toEqual(['multipart/mixed', '  text/plain']);
    expect(textOf(payload.parts[0])).toBe('Écran noir');
  });

  it('ends an inner container that is not closed where the outer one goes on', () => {
    const inner = ['--o', 'Content-Type: multipart/alternative; boundary=i', '', '--i', '', 'un'];
    const { payload } = parseText(
      lines('Content-Type: multipart/mixed; boundary=o', '', ...inner, '--o', '', 'deux', '--o--'),
    );
    expect(outline(payload)).toEqual([
      'multipart/mixed',
      '  multipart/alternative',
      '    text/plain',
      '  text/plain',
    ]);
    expect(textOf(payload.parts[1])).toBe('deux');
  });

  it('does not part at a line that only begins like its boundary', () => {
    const { payload } = parseText(
      lines('Content-Type: multipart/mixed; boundary=b', '', '--b', '', '--bonjour', '-- b', '--b--'),
    );
    expect(textOf(payload.parts[0])).toBe('--bonjour\n-- b');
  });
});

describe('what a message encloses', () => {
  const enclosing = (type: string, ...content: string[]) =>
    parseText(
      [
        'Subject: x',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        'Bonjour',
        '--b',
        type,
        ...content,
        '--b--',
        '',
      ].join('\n'),
    ).payload;

  it('is a message with its own parts', () => {
    const payload = enclosing('Content-Type: message/rfc822', '', 'Subject: y', '', 'Ancien');
    expect(outline(payload)).toEqual([
      'multipart/mixed',
      '  text/plain',
      '  message/rfc822',
      '    text/plain',
    ]);
  });

  it.each([
    ['an inline text with a name', 'Content-Type: text/plain; name="journal.txt"', 'journal.txt'],
    ['a text as attachment', 'Content-Disposition: attachment; filename=notes.txt', 'notes.txt'],
  ])('is a file: %s', (_label, header, name) => {
    const [, file] = enclosing(header, '', 'Ligne 1').parts;
    expect(file).toMatchObject({ filename: name, data: null, size: 'Ligne 1'.length });
  });
});

describe('labels and thread of a message', () => {
  const GOOGLE = 'X-GM-THRID: 7\nX-Gmail-Labels: Sent,Clients\nSubject: x\n\nBonjour';

  it('are read in an export of Google’s own', () => {
    expect(parseText(GOOGLE)).toMatchObject({
      threadKey: '7',
      systemLabels: ['SENT'],
      userLabels: ['Clients'],
    });
  });

  it.each([
    'julie@example.fr Mon Mar 24 09:05:00 2025',
    '- Mon Mar 24 09:05:00 2025',
    'x@xxx Mon Mar 24 09:05:00 2025',
  ])('are not believed behind the separator %j', (envelope) => {
    expect(parseText(GOOGLE, envelope)).toMatchObject({ threadKey: null, systemLabels: [], userLabels: [] });
  });
});

describe('labels of a message', () => {
  it('are read from encoded words cut inside a character and over folded lines', async () => {
    const message = parseText(
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
    (date) => {
      expect(() => parseText(`Subject: x\nDate: ${date}\n\nBonjour`, 'x')).toThrow('no valid date');
    },
  );
});

describe('a message without a header', () => {
  it.each(['', '\n\nBonjour', 'ceci n’est pas un message\n'])('is refused: %j', (text) => {
    expect(() => parseText(text)).toThrow('no header');
  });
});

describe('headers of a message', () => {
  it('have the typographic signs of windows-1252', async () => {
    const message = parseText('Subject: =?windows-1252?q?L=92=E9t=E9_=80?=\n\nBonjour');
    expect(headerOf(message, 'Subject')).toBe('L’été €');
  });

  it.each([
    ['a comma', '=?utf-8?q?Martin=2C_Anne?= <a@x.fr>', '"Martin, Anne" <a@x.fr>'],
    ['a bracket', '=?utf-8?q?Anne_=3Cb=40x=2Efr=3E?= <a@x.fr>', '"Anne <b@x.fr>" <a@x.fr>'],
    ['a quote inside quotes', '"=?utf-8?q?Anne_=22Nana=22?=" <a@x.fr>', '"Anne \\"Nana\\"" <a@x.fr>'],
    ['nothing special', '=?utf-8?q?Anne_Ro=C3=BF?= <a@x.fr>', 'Anne Roÿ <a@x.fr>'],
  ])('keep %s of a name in the name', (_label, from, expected) => {
    expect(headerOf(parseText(`Subject: x\nFrom: ${from}\n\nBonjour`), 'From')).toBe(expected);
  });

  it.each([
    ['UTF-8', Buffer.from('Subject: Été\n\nx', 'utf8')],
    ['Latin-1', Buffer.from('Subject: Été\n\nx', 'latin1')],
  ])('are read without an encoded word: %s', (_label, bytes) => {
    expect(headerOf(parseText(bytes), 'Subject')).toBe('Été');
  });

  it('are decoded, in their order and with their names as written', async () => {
    const message = parseText('SUBJECT: =?utf-8?b?w6l0w6k=?=\nX-Other: 1\nX-Other: 2\n\nBonjour');
    expect(headerOf(message, 'SUBJECT')).toBe('été');
    expect(message.payload.headers.map(({ value }) => value)).toEqual(['été', '1', '2']);
  });
});
