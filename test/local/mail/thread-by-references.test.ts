import type { IncomingMessage } from '../../../local/gmail/contract';
import { threadByReferences } from '../../../local/mail/thread-by-references';
import { growth, MOST } from '../../helpers/growth';
import { parseText } from './mail-fixture';

interface Mail {
  readonly id: string;
  readonly subject?: string;
  readonly refersTo?: string;
  readonly inReplyTo?: string;
  readonly thread?: string;
}

function message({ id, subject = 'Souci', refersTo, inReplyTo, thread }: Mail): IncomingMessage {
  const headers = [
    ...(thread === undefined ? [] : [`X-GM-THRID: ${thread}`]),
    `Message-ID: ${id}`,
    `Subject: ${subject}`,
    ...(refersTo === undefined ? [] : [`References: ${refersTo}`]),
    ...(inReplyTo === undefined ? [] : [`In-Reply-To: ${inReplyTo}`]),
  ];
  return parseText(`${headers.join('\n')}\n\nBonjour`);
}

/** The ids of the messages by conversation. */
function threads(...mails: readonly Mail[]): string[] {
  const byKey = new Map<string | null, string[]>();
  threadByReferences(mails.map(message)).forEach(({ threadKey }, i) => {
    byKey.set(threadKey, [...(byKey.get(threadKey) ?? []), mails[i]?.id ?? '']);
  });
  return [...byKey.values()].map((ids) => ids.join(' '));
}

describe('threadByReferences', () => {
  it.each<[string, string[], readonly Mail[]]>([
    ['an answer', ['<a> <b>'], [{ id: '<a>' }, { id: '<b>', inReplyTo: '<a>' }]],
    [
      'an answer that stands before its question',
      ['<b> <a>'],
      [{ id: '<b>', refersTo: '<a>' }, { id: '<a>' }],
    ],
    [
      'two answers to a message that is missing',
      ['<a> <b>'],
      [
        { id: '<a>', refersTo: '<x>' },
        { id: '<b>', refersTo: '<x>' },
      ],
    ],
    [
      'a chain with a hole',
      ['<a> <c>'],
      [{ id: '<a>' }, { id: '<c>', refersTo: '<a> <b>', inReplyTo: '<b>' }],
    ],
    ['ids without brackets', ['a@x b@x'], [{ id: 'a@x' }, { id: 'b@x', refersTo: 'a@x' }]],
    [
      'words around the id',
      ['<a@x> <b@x>'],
      [{ id: '<a@x>' }, { id: '<b@x>', inReplyTo: 'Message de Anne du 3 mars, a@x.fr, <a@x>' }],
    ],
    ['an id twice', ['<a> <a>'], [{ id: '<a>' }, { id: '<a>' }]],
    [
      'prefixes of several languages',
      ['<a> <b> <c> <d>'],
      [
        { id: '<a>', subject: 'Souci' },
        { id: '<b>', subject: 'RE : TR: souci', refersTo: '<a>' },
        { id: '<c>', subject: 'Antw: [EXT] Re[3]: SOUCI', refersTo: '<a>' },
        { id: '<d>', subject: 'Réponse : Souci', refersTo: '<a>' },
      ],
    ],
  ])('puts together %s', (_label, expected, mails) => {
    expect(threads(...mails)).toEqual(expected);
  });

  it.each<[string, readonly Mail[]]>([
    ['the same subject without a reference', [{ id: '<a>' }, { id: '<b>', subject: 'Re: Souci' }]],
    ['a new subject', [{ id: '<a>' }, { id: '<b>', subject: 'Autre', refersTo: '<a>' }]],
    [
      'a tag that is the customer’s',
      [{ id: '<a>' }, { id: '<b>', subject: '[ESCALADE] Souci', refersTo: '<a>' }],
    ],
    [
      'words that hold the same address',
      [
        { id: '<a>', inReplyTo: 'Votre message à anne@x.fr' },
        { id: '<b>', inReplyTo: 'Votre message à anne@x.fr' },
      ],
    ],
  ])('keeps apart %s', (_label, mails) => {
    expect(threads(...mails)).toHaveLength(mails.length);
  });

  it('keeps Google’s threads, and adds to them what refers to them', () => {
    const all = threadByReferences(
      [
        { id: '<a>', thread: '1' },
        { id: '<b>', thread: '2', refersTo: '<a>' },
        { id: '<c>', refersTo: '<a>' },
      ].map(message),
    );
    expect(all.map(({ threadKey }) => threadKey)).toEqual(['1', '2', '1']);
  });

  it('gives every message without an id a thread of its own', () => {
    const all = threadByReferences([message({ id: '' }), message({ id: '' })]);
    expect(new Set(all.map(({ threadKey }) => threadKey)).size).toBe(2);
  });

  it('takes at most 2.6 times as long for twice the chain', async () => {
    const chain = Array.from({ length: 8_000 }, (_, i) => message({ id: `<${i}>`, refersTo: `<${i + 1}>` }));
    expect(await growth((n) => () => threadByReferences(chain.slice(0, n)), 2_000)).toBeLessThan(MOST);
  });
});
