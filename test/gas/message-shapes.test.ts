import type { MessageSnapshot } from '../../src/domain/mailbox/conversation';
import { toSnapshot } from '../../src/gas/gmail-snapshot';
import type { Unbounded } from '../helpers/unbounded';

type Part = GoogleAppsScript.Gmail.Schema.MessagePart;

beforeAll(() => {
  const newBlob = (bytes: number[]) => ({ getDataAsString: () => Buffer.from(bytes).toString('utf8') });
  Object.assign(globalThis, { Utilities: { newBlob } });
});

const bytes = (text: string) => [...new Int8Array(Buffer.from(text))] as unknown as string;

interface Named {
  readonly filename?: string;
  readonly disposition?: string;
}

function leaf(mimeType: string, text: string, { filename = '', disposition }: Named = {}): Part {
  const headers = disposition === undefined ? [] : [{ name: 'Content-Disposition', value: disposition }];
  return { mimeType, filename, headers, body: { size: text.length, data: bytes(text) } };
}

const node = (mimeType: string, ...parts: Part[]): Part => ({
  mimeType,
  filename: '',
  body: { size: 0 },
  parts,
});

function read(payload: Part, attachedBody?: (messageId: string, part: Part) => string) {
  const message = { id: 'm', internalDate: '1', labelIds: ['INBOX'], payload };
  const context = { ownAddresses: [], labelKeyById: new Map() };
  const snapshot = toSnapshot(
    { id: 't', messages: [message] },
    attachedBody === undefined ? context : { ...context, attachedBody },
  );
  const [first] = snapshot?.messages ?? [];
  if (first === undefined) throw new Error('no message');
  const { text, html, attachments }: Unbounded<MessageSnapshot> = first;
  return { text, html, files: attachments.map(({ name }) => name) };
}

const WORDS = leaf('text/plain', 'Bonjour');

describe('the text of a message', () => {
  it.each<[string, Part, ReturnType<typeof read>]>([
    [
      'both of an alternative',
      node('multipart/alternative', WORDS, leaf('text/html', '<p>Bonjour</p>')),
      { text: 'Bonjour', html: '<p>Bonjour</p>', files: [] },
    ],
    [
      'both of an HTML body and a plain footer',
      node('multipart/mixed', leaf('text/html', '<p>Corps</p>'), leaf('text/plain', 'Pied')),
      { text: 'Pied', html: '<p>Corps</p>', files: [] },
    ],
    [
      'what stands around a picture',
      node(
        'multipart/mixed',
        WORDS,
        leaf('image/png', 'x', { filename: 'c.png' }),
        leaf('text/plain', 'Anne'),
      ),
      { text: 'Bonjour\nAnne', html: '', files: ['c.png'] },
    ],
    ['a type without a subtype', leaf('text', 'Bonjour'), { text: 'Bonjour', html: '', files: [] }],
    [
      'a container that holds no parts',
      leaf('multipart/mixed', 'Bonjour'),
      { text: 'Bonjour', html: '', files: [] },
    ],
    [
      'a body that is named',
      leaf('text/plain', 'Bonjour', { filename: 'message.txt', disposition: 'inline' }),
      { text: 'Bonjour', html: '', files: [] },
    ],
  ])('is %s', (_label, payload, expected) => {
    expect(read(payload)).toEqual(expected);
  });

  it.each<[string, Part, string]>([
    [
      'an enclosed message and what it encloses',
      {
        ...node(
          'message/rfc822',
          node(
            'multipart/mixed',
            leaf('text/plain', 'Ancien'),
            leaf('image/png', 'x', { filename: 'v.png' }),
          ),
        ),
        filename: 'mail.eml',
      },
      'mail.eml',
    ],
    [
      'an enclosed message without a name',
      node('message/rfc822', leaf('text/plain', 'Ancien')),
      'message.eml',
    ],
    [
      'an inline text with a name',
      leaf('text/plain', 'Ancien', { filename: 'a.txt', disposition: 'inline' }),
      'a.txt',
    ],
    [
      'an attached text without a name',
      leaf('text/plain', 'Ancien', { disposition: 'attachment' }),
      'noname',
    ],
    [
      'an attached page',
      leaf('text/html', '<p>Ancien', { filename: 'a.html', disposition: 'attachment' }),
      'a.html',
    ],
  ])('is not %s', (_label, part, name) => {
    expect(read(node('multipart/mixed', WORDS, part))).toEqual({ text: 'Bonjour', html: '', files: [name] });
  });
});

describe('a body that comes apart', () => {
  const apart: Part = {
    partId: '0',
    mimeType: 'text/plain',
    filename: '',
    body: { size: 7, attachmentId: 'A' },
  };

  it('is fetched, where it is text of the message', () => {
    const fetched: (string | undefined)[] = [];
    const fetch = (messageId: string, { partId }: Part) => {
      fetched.push(messageId, partId);
      return bytes('Bonjour');
    };
    const file: Part = {
      partId: '1',
      mimeType: 'text/plain',
      filename: 'a.txt',
      body: { attachmentId: 'B' },
    };
    const enclosed = node('message/rfc822', { ...apart, partId: '2.0' });
    expect(read(node('multipart/mixed', apart, file, enclosed), fetch).text).toBe('Bonjour');
    expect(fetched).toEqual(['m', '0']);
  });

  it('stays empty where nobody can fetch it', () => {
    expect(read(apart).text).toBe('');
  });
});
