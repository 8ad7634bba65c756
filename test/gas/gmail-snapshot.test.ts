// A thread as the API gives it, in our words: where a mail keeps its text, its files and its senders.
import type { LabelKey } from '../../src/domain/mailbox/labels';
import { toSnapshot } from '../../src/gas/gmail-snapshot';
import { anAccount } from './in-gmail';

type Message = GoogleAppsScript.Gmail.Schema.Message;
type Part = GoogleAppsScript.Gmail.Schema.MessagePart;

const { run } = anAccount();
const LABELS = new Map<string, LabelKey>([
  ['Label_1', 'closed'],
  ['Label_2', 'priority/critique'],
]);
const CONTEXT = { ownAddresses: ['contact@example.fr', 'aide@example.fr'], labelKeyById: LABELS };

const snapshotOf = (...messages: Message[]) => run(() => toSnapshot({ id: 'thread', messages }, CONTEXT));

function messageOf(payload: Part, more: Partial<Message> = {}) {
  return snapshotOf({ id: 'm1', internalDate: '1000', labelIds: ['INBOX'], payload, ...more })?.messages[0];
}

/** The service hands over bytes, signed as in Java, where the typings promise text. */
const bytes = (text: string) => Array.from(new Int8Array(Buffer.from(text))) as unknown as string;
const leaf = (mimeType: string, text: string, more: Partial<Part> = {}): Part => ({
  mimeType,
  filename: '',
  body: { size: text.length, data: bytes(text) },
  ...more,
});
const node = (mimeType: string, ...parts: Part[]): Part => ({
  mimeType,
  filename: '',
  body: { size: 0 },
  parts,
});
const header = (name: string, value: string) => ({ name, value });

describe('the text of a message', () => {
  const PLAIN = leaf('text/plain', 'Été');
  const HTML = leaf('text/html', '<p>Été</p>');
  it.each([
    ['plain text alone', PLAIN, 'Été', ''],
    ['HTML alone', HTML, '', '<p>Été</p>'],
    ['both as alternatives', node('multipart/alternative', PLAIN, HTML), 'Été', '<p>Été</p>'],
    [
      'alternatives among related parts, in a mixed mail',
      node('multipart/mixed', node('multipart/related', node('multipart/alternative', PLAIN, HTML))),
      'Été',
      '<p>Été</p>',
    ],
    ['two pieces', node('multipart/mixed', PLAIN, leaf('text/plain', 'Suite')), 'Été\nSuite', ''],
    ['a type in capitals', leaf('TEXT/PLAIN', 'Été'), 'Été', ''],
    [
      'base64, as the typings say',
      { ...PLAIN, body: { data: Buffer.from('Été').toString('base64url') } },
      'Été',
      '',
    ],
    ['no body', { mimeType: 'text/plain', filename: '' }, '', ''],
    ['a calendar entry', leaf('text/calendar', 'BEGIN:VCALENDAR'), '', ''],
  ])('is found in %s', (_label, payload, text, html) => {
    expect(messageOf(payload)).toMatchObject({ text, html, attachments: [] });
  });
});

describe('a file', () => {
  const file = (...headers: { name: string; value: string }[]): Part => ({
    mimeType: 'image/png',
    filename: 'ecran.png',
    body: { size: 80_000, attachmentId: 'a' },
    headers,
  });
  it.each([
    ['attached', file(header('Content-Disposition', 'attachment; filename=ecran.png')), false],
    ['shown in place', file(header('Content-Disposition', ' INLINE')), true],
    ['that the HTML names by its id', file(header('Content-ID', '<x>')), true],
    ['without a word about it', file(), false],
  ])('%s is known by name, type and size', (_label, part, inline) => {
    const message = messageOf(node('multipart/mixed', leaf('text/plain', 'Voici'), part));
    expect(message?.text).toBe('Voici');
    expect(message?.attachments).toEqual([
      { name: 'ecran.png', mimeType: 'image/png', inline, size: 80_000 },
    ]);
  });

  it('of text is no text of the message', () => {
    const message = messageOf(
      node(
        'multipart/mixed',
        leaf('text/plain', 'Voici'),
        leaf('text/plain', 'journal', { filename: 'log.txt' }),
      ),
    );
    expect(message).toMatchObject({ text: 'Voici', attachments: [{ name: 'log.txt', size: 7 }] });
  });
});

describe('the headers of a message', () => {
  it('give sender, recipients and subject; a repeated one is joined, a missing content type is filled in', () => {
    const headers = [
      header('From', '"Martin, Julie" <Julie@Example.fr>'),
      header('To', 'contact@example.fr, Aide <aide@example.fr>'),
      header('SUBJECT', 'Séances'),
      header('Received', 'from a'),
      header('received', 'from b'),
    ];
    expect(messageOf({ ...leaf('text/plain', ''), headers })).toMatchObject({
      from: { name: 'Martin, Julie', address: 'julie@example.fr' },
      to: ['contact@example.fr', 'aide@example.fr'],
      subject: 'Séances',
      headers: { received: 'from a\nfrom b', 'content-type': 'text/plain' },
    });
  });

  it('named like something of every object is a header like any other', () => {
    const headers = [header('__proto__', 'a'), header('constructor', 'b')];
    expect(messageOf({ ...leaf('text/plain', ''), headers })?.headers.constructor).toBe('b');
  });
});

describe('the people of a message', () => {
  it('are those of To, Cc and Reply-To, in lower case', () => {
    const headers = [
      header('To', 'Contact@example.fr'),
      header('Cc', 'Marc <marc@Example.fr>, lea@example.fr'),
      header('Reply-To', '"Martin, Julie" <Julie@example.fr>'),
    ];
    const people = {
      to: ['contact@example.fr'],
      cc: ['marc@example.fr', 'lea@example.fr'],
      replyTo: ['julie@example.fr'],
    };
    expect(messageOf({ ...leaf('text/plain', ''), headers })).toMatchObject(people);
    expect(messageOf(leaf('text/plain', ''))).toMatchObject({ cc: [], replyTo: [] });
  });
});

describe('the report of a mail server', () => {
  const status = (...fields: readonly [string, string][]): Part => ({
    mimeType: 'message/delivery-status',
    filename: '',
    body: { size: 0 },
    headers: fields.map(([name, value]) => header(name, value)),
  });
  const reported = (part: Part) =>
    messageOf(node('multipart/report', leaf('text/plain', 'Non remis'), part))?.report ?? '';

  it.each([
    ['in the part itself', leaf('message/delivery-status', 'Action: failed')],
    ['in its headers', status(['Action', 'failed'])],
    ['in a part for each recipient', node('message/delivery-status', status(['Action', 'failed']))],
  ])('is read where it stands: %s', (_label, part) => {
    expect(reported(part)).toContain('Action: failed');
  });

  it('is no text, and no other mail has one', () => {
    const part = leaf('message/delivery-status', 'Action: failed');
    const message = messageOf(node('multipart/report', leaf('text/plain', 'Non remis'), part));
    expect(message).toMatchObject({ text: 'Non remis', attachments: [] });
    expect(messageOf(leaf('text/plain', 'Action: failed'))?.report).toBe('');
  });
});

describe('an emoji that Gmail sends as a mail', () => {
  const emoji = leaf('text/vnd.google.email-reaction+json', '{"emoji":"👍","version":1}');
  it.each([
    ['among alternatives', node('multipart/alternative', leaf('text/plain', '👍'), emoji), true],
    ['in an ordinary mail', node('multipart/mixed', leaf('text/plain', '👍')), false],
    [
      'that is forwarded as a mail of its own',
      node('multipart/mixed', leaf('text/plain', 'Vu ?'), node('message/rfc822', emoji)),
      false,
    ],
  ])('is known by its part: %s', (_label, payload, reaction) => {
    expect(messageOf(payload)?.reaction).toBe(reaction);
  });
});

describe('a thread', () => {
  const message = (id: string, at: number, labelIds: string[], from = 'julie@example.fr'): Message => ({
    id,
    internalDate: String(at),
    labelIds,
    payload: leaf('text/plain', id, { headers: [header('From', from)] }),
  });

  it('is read in order of receipt, without drafts, spam and bin', () => {
    const found = snapshotOf(
      message('first', 3, ['INBOX']),
      message('earlier', 1, ['SENT', 'Label_1', 'Label_2', 'Label_9']),
      message('draft', 4, ['DRAFT']),
      message('spam', 5, ['SPAM']),
      message('binned', 6, ['TRASH', 'INBOX']),
    );
    expect(found).toMatchObject({ key: 'first', threadId: 'thread', draftMessageIds: ['draft'] });
    expect(found?.messages.map(({ id, at, fromUs, labels }) => [id, at, fromUs, labels])).toEqual([
      ['earlier', 1, true, ['closed', 'priority/critique']],
      ['first', 3, false, []],
    ]);
  });

  it.each<[string, string[], string, boolean, boolean]>([
    ['sent', ['SENT'], 'AIDE@example.fr', true, true],
    ['sent from an address that we do not know', ['SENT'], 'aide@example.com', true, false],
    ['received in our name', ['INBOX'], 'AIDE@example.fr', false, true],
    ['received', ['INBOX'], 'aide@example.com', false, false],
    ['sent to ourselves', ['SENT', 'INBOX'], 'aide@example.fr', true, true],
  ])('knows by Gmail’s labels what we sent, and by its author what bears our name: %s', (...row) => {
    const [, labels, from, fromUs, inOurName] = row;
    const found = snapshotOf(message('a', 1, labels, from))?.messages;
    expect(found).toMatchObject([{ fromUs, inOurName, inInbox: labels.includes('INBOX') }]);
  });

  it('of which nothing is left is none', () => {
    expect(snapshotOf(message('draft', 1, ['DRAFT']), message('binned', 2, ['TRASH']))).toBeNull();
    expect(snapshotOf()).toBeNull();
  });
});
