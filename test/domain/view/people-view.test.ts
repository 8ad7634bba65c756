// Who is answered, and what is said before anything is written to anybody.
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { answeredAddresses, peopleView, soleRecipient } from '../../../src/domain/view/people-view';
import { paris } from '../../helpers/times';
import {
  aConversation,
  bounceFor,
  type Change,
  COLLEAGUE,
  DESK,
  DESK_ADDRESS,
  from,
  JULIE,
  MARC,
  rolesOf,
  snapshotOf,
  toThem,
} from '../roles/a-conversation';
import { aMessage } from '../triage/a-message';

const FAULT = 'Bonjour, le minuteur s’arrête tout seul depuis hier.';
const NOW = paris('2026-11-24 10:20');
const plain = (text: string) => text.replace(/\s/g, ' ');

function view(...conversation: readonly Change[]) {
  const messages = aConversation(
    ...conversation.map((change, i) => ({ at: NOW - 3_600_000 + i, ...change })),
  );
  const { answerLine, warnings } = peopleView({
    snapshot: snapshotOf(messages),
    roles: rolesOf(messages, { now: NOW }),
    own: DESK.own,
    settings: STANDARD_SETTINGS,
    now: NOW,
  });
  return { answerLine: plain(answerLine), warnings: warnings.map(plain) };
}

const inOurName = (change: Change): Change => from(DESK_ADDRESS, FAULT, { inOurName: true, ...change });

describe('the line of who is answered', () => {
  it.each<[string, readonly Change[], string]>([
    ['the sender', [from(JULIE, FAULT)], JULIE],
    ['the Reply-To', [from(JULIE, FAULT, { replyTo: [MARC] })], MARC],
    ['the sender where the Reply-To is ours', [from(JULIE, FAULT, { replyTo: [DESK_ADDRESS] })], JULIE],
    ['the customer of a form', [inOurName({ replyTo: [JULIE] })], JULIE],
    ['nobody readable behind our own address', [inOurName({})], 'adresse illisible'],
    ['nobody readable without an address', [from('', FAULT)], 'adresse illisible'],
    ['whoever waits longest', [from(JULIE, FAULT), from(MARC, FAULT)], JULIE],
    [
      'whoever is left waiting',
      [from(JULIE, FAULT), from(MARC, FAULT), toThem(JULIE, 'C’est corrigé.')],
      MARC,
    ],
    [
      'four addresses at most',
      [
        from(JULIE, FAULT, {
          replyTo: ['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example', 'e@x.example'],
        }),
      ],
      'a@x.example, b@x.example, c@x.example, d@x.example, …',
    ],
  ])('names %s', (_label, conversation, answered) => {
    expect(view(...conversation).answerLine).toBe(`Réponse à ${answered}`);
  });

  it('is empty in a conversation without messages', () => {
    expect(view()).toEqual({ answerLine: '', warnings: [] });
  });
});

describe('the one recipient', () => {
  it.each<[string, readonly Change[], string | null]>([
    ['the sender', [from(JULIE, FAULT)], JULIE],
    ['the one Reply-To, not the sender', [from(JULIE, FAULT, { replyTo: [MARC] })], MARC],
    ['nobody of several', [from(JULIE, FAULT, { replyTo: [JULIE, MARC] })], null],
    ['nobody without an address', [from('', FAULT)], null],
    ['nobody where nobody wrote', [], null],
  ])('is %s', (_label, conversation, recipient) => {
    const messages = aConversation(...conversation);
    const people = { snapshot: snapshotOf(messages), roles: rolesOf(messages, { now: NOW }), own: DESK.own };
    expect(soleRecipient(people)).toBe(recipient);
  });
});

describe('a warning', () => {
  it.each<[string, readonly Change[]]>([
    ['an ordinary mail', [from(JULIE, FAULT)]],
    ['two mails of one customer', [from(JULIE, FAULT), from(JULIE, FAULT)]],
    ['a form with its Reply-To', [inOurName({ replyTo: [JULIE] })]],
    [
      'a name that is the address',
      [from(JULIE, FAULT, { from: { name: JULIE.toUpperCase(), address: JULIE } })],
    ],
    ['an answer that arrived', [from(JULIE, FAULT), toThem(JULIE, 'C’est corrigé.')]],
    [
      'a bounce that was answered since',
      [
        from(JULIE, FAULT),
        toThem(JULIE, 'C’est corrigé.'),
        bounceFor(JULIE),
        toThem(JULIE, 'C’est corrigé.'),
      ],
    ],
  ])('is none for %s', (_label, conversation) => {
    expect(view(...conversation).warnings).toEqual([]);
  });

  it.each<[string, readonly Change[], string]>([
    [
      'another Reply-To',
      [from(JULIE, FAULT, { replyTo: [MARC] })],
      `La réponse ne part pas à l’expéditeur (${JULIE}) mais à une autre adresse.`,
    ],
    [
      'a Reply-To beside the sender',
      [from(JULIE, FAULT, { replyTo: [JULIE, MARC] })],
      `La réponse ne part pas à l’expéditeur (${JULIE}) mais à une autre adresse.`,
    ],
    [
      'our own Reply-To',
      [from(JULIE, FAULT, { replyTo: [DESK_ADDRESS] })],
      'L’adresse de réponse est la nôtre : le brouillon part à l’expéditeur.',
    ],
    [
      'our own address on received mail',
      [inOurName({})],
      'Ce message porte notre propre adresse comme expéditeur, et nous ne l’avons pas envoyé : vérifiez de qui il vient.',
    ],
    [
      'a name that is another address',
      [from(JULIE, FAULT, { from: { name: 'banque@credit.example', address: JULIE } })],
      'Le nom affiché est une autre adresse que celle de l’expéditeur.',
    ],
    [
      'a colleague’s address without proof',
      [from(JULIE, FAULT), toThem(JULIE, 'C’est corrigé.'), from(COLLEAGUE, 'Vu.', { to: [JULIE] })],
      'Adresse de l’équipe, mais l’expéditeur n’est pas authentifié : ce message ne compte pas comme une réponse.',
    ],
    [
      'another person who wrote',
      [from(JULIE, FAULT), from(MARC, FAULT)],
      `Une autre personne a écrit dans cette conversation : ${MARC}.`,
    ],
    [
      'several others',
      [from(JULIE, FAULT), from(MARC, FAULT), from('lea@x.example', FAULT)],
      `D’autres personnes ont écrit dans cette conversation (chaque adresse en compte une) : ${MARC}, lea@x.example.`,
    ],
    [
      'an answer that goes to somebody else than the first customer',
      [from(JULIE, FAULT), from(MARC, FAULT), toThem(JULIE, 'C’est corrigé.')],
      `Attention : la réponse va à quelqu’un d’autre que le premier client, ${MARC}.`,
    ],
    [
      'an answer that came back',
      [from(JULIE, FAULT), toThem(JULIE, 'C’est corrigé.'), bounceFor(JULIE)],
      'La réponse envoyée aujourd’hui à 9 h 20 n’a pas été remise : le client attend toujours.',
    ],
  ])('tells of %s', (_label, conversation, warning) => {
    expect(view(...conversation).warnings).toContain(warning);
  });

  it('shows no more of an address than a card can hold', () => {
    const long = `${'a'.repeat(64)}@${'b'.repeat(60)}.example`;
    expect(view(from(JULIE, FAULT), from(long, FAULT)).warnings.join()).not.toContain(long);
  });
});

describe('the addresses of a reply', () => {
  it.each<[string, Change, readonly string[]]>([
    ['From', {}, [JULIE]],
    ['Reply-To, several too', { replyTo: [MARC, 'lea@x.example'] }, [MARC, 'lea@x.example']],
    ['Reply-To without those of ours', { replyTo: [DESK_ADDRESS, MARC] }, [MARC]],
    ['From, where Reply-To holds ours alone', { replyTo: [DESK_ADDRESS] }, [JULIE]],
    ['none, where the mail bears our name', { inOurName: true }, []],
  ])('are those of %s', (_label, change, addresses) => {
    const message = aMessage({ from: { name: '', address: JULIE }, ...change });
    expect(answeredAddresses(message, DESK.own)).toEqual(addresses);
  });
});
