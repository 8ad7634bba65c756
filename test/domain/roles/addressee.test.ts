import { addressee, senderToRule } from '../../../src/domain/roles/addressee';
import {
  aConversation,
  bounceFor,
  type Change,
  DESK_ADDRESS,
  from,
  JULIE,
  MARC,
  rolesOf,
  SUPPLIER,
  toThem,
} from './a-conversation';

const FAULT = 'Bonjour, le minuteur s’arrête tout seul depuis hier.';
const julie = from(JULIE, FAULT);
const marc = from(MARC, FAULT);

function addressed(...conversation: readonly Change[]) {
  const messages = aConversation(...conversation);
  const found = addressee(messages, rolesOf(messages));
  return found === null ? null : [found.person, found.message.id];
}

describe('who is answered', () => {
  it.each<[string, readonly Change[], [number | null, string]]>([
    ['the only customer', [julie], [0, 'm0']],
    ['the customer, with what was written last', [julie, julie], [0, 'm1']],
    ['whoever has waited longest', [julie, marc], [0, 'm0']],
    ['whoever is left waiting', [julie, marc, toThem(JULIE, 'C’est corrigé.')], [1, 'm1']],
    [
      'whoever waits again, after the one who waits still',
      [julie, marc, toThem(JULIE, 'C’est corrigé.'), julie],
      [1, 'm1'],
    ],
    ['where nobody waits, the customer who wrote last', [julie, toThem(JULIE, 'C’est corrigé.')], [0, 'm0']],
    [
      'where nobody waits, the customer who thanked',
      [julie, toThem(JULIE, 'C’est corrigé.'), from(JULIE, 'Merci !')],
      [0, 'm2'],
    ],
    [
      'a customer rather than a third party, where nobody waits',
      [
        julie,
        toThem(SUPPLIER, 'Une idée ?'),
        from(SUPPLIER, 'Oui, la voici.'),
        toThem([JULIE, SUPPLIER], 'C’est corrigé.'),
      ],
      [0, 'm0'],
    ],
    [
      'a third party who waits alone',
      [
        julie,
        toThem(SUPPLIER, 'Une idée ?'),
        toThem(JULIE, 'C’est corrigé.'),
        from(SUPPLIER, 'Puis-je fermer le dossier chez nous ?'),
      ],
      [1, 'm3'],
    ],
    [
      'the customer again, once we wrote to the third party',
      [
        julie,
        toThem(SUPPLIER, 'Une idée ?'),
        toThem(JULIE, 'C’est corrigé.'),
        from(SUPPLIER, 'Puis-je fermer le dossier chez nous ?'),
        toThem(SUPPLIER, 'Oui.'),
      ],
      [0, 'm0'],
    ],
    [
      'the customer, while a third party waits as well',
      [julie, toThem(SUPPLIER, 'Une idée ?'), from(SUPPLIER, 'Laquelle ?')],
      [0, 'm0'],
    ],
    [
      'the customer of an answer that came back',
      [julie, toThem(JULIE, 'C’est corrigé.'), bounceFor(JULIE)],
      [0, 'm0'],
    ],
    ['another than whoever needs no answer', [{ ...julie, labels: ['no-answer-needed'] }, marc], [1, 'm1']],
    [
      'doubtful mail too',
      [from(JULIE, 'Je suis absente jusqu’au 12 inclus et répondrai à mon retour.')],
      [0, 'm0'],
    ],
    [
      'nobody where only machines wrote, beside the last of their mails',
      [
        toThem([], 'Vu.'),
        from('noreply@a.example', 'Rapport', { headers: { 'auto-submitted': 'auto-generated' } }),
      ],
      [null, 'm1'],
    ],
    ['nobody where only we wrote', [toThem(JULIE, 'Bonjour.')], [null, 'm0']],
  ])('is %s', (_label, conversation, expected) => {
    expect(addressed(...conversation)).toEqual(expected);
  });

  it('is nobody in a conversation without messages', () => {
    expect(addressed()).toBeNull();
  });
});

describe('a rule for « this sender »', () => {
  const form = (change: Change) => from(DESK_ADDRESS, FAULT, { inOurName: true, ...change });
  it.each<[string, readonly Change[], string]>([
    ['is about whoever wrote', [julie], JULIE],
    ['is about whoever is answered, not about the last to write', [julie, marc], JULIE],
    [
      'is about the address last written from',
      [julie, from('j@perso.example', FAULT, { replyTo: [JULIE] })],
      'j@perso.example',
    ],
    ['is about the customer behind a form of ours', [form({ replyTo: [JULIE] })], JULIE],
    [
      'is about the customer behind a form that writes for several',
      [
        from('form@web.example', FAULT, { replyTo: [JULIE] }),
        from('form@web.example', FAULT, { replyTo: [MARC] }),
      ],
      JULIE,
    ],
    [
      'is about the machine where only a machine wrote',
      [from('news@gazette.example', 'Lettre', { headers: { 'list-id': '<news.gazette.example>' } })],
      'news@gazette.example',
    ],
    ['is not offered for our own address', [form({})], ''],
    ['is not offered where only we wrote', [toThem(JULIE, 'Bonjour.')], ''],
  ])('%s', (_label, conversation, expected) => {
    const messages = aConversation(...conversation);
    expect(senderToRule(messages, rolesOf(messages))).toBe(expected);
  });
});
