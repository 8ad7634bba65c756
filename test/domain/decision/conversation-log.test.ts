// The log that the clocks run on, from messages and their labels.

import { conversationLog } from '../../../src/domain/decision/conversation-log';
import { decide } from '../../../src/domain/decision/decision';
import type { LabelKey } from '../../../src/domain/mailbox/labels';
import { distinctiveSentences } from '../../../src/domain/promises/by-reply';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { anEntry } from '../../helpers/log-entry';
import { calendarWith, paris } from '../../helpers/times';
import {
  aConversation,
  bounceFor,
  type Change,
  DESK,
  from,
  JULIE,
  MARC,
  SUPPLIER,
  snapshotOf,
  toThem,
} from '../roles/a-conversation';

const LOST = 'Bonjour, toutes mes données ont disparu ce matin, l’application est inutilisable.';
const QUESTION = 'Bonjour, comment changer l’heure des rappels ?';
const ABSENCE = 'Je suis absente jusqu’au 12 inclus et répondrai à mon retour.';
const ANSWER = 'Bonjour Julie, c’est corrigé dans la version 5.4.2.';

const logOf = (...conversation: readonly Change[]) => logWith([], conversation);

function logWith(promising: readonly (readonly string[])[], conversation: readonly Change[]) {
  const snapshot = snapshotOf(aConversation(...conversation));
  const reading = readConversation(snapshot.messages, { desk: DESK });
  const roles = reading.roles(snapshot.messages);
  return conversationLog(
    snapshot,
    decide(snapshot, null, reading, roles),
    { calendar: calendarWith(), promising },
    { reading, roles },
  );
}

const rolesIn = (...conversation: readonly Change[]) =>
  logOf(...conversation).entries.map(({ role }) => role);
const endsIn = (...conversation: readonly Change[]) =>
  logOf(...conversation).entries.flatMap(({ endsClosing }, i) => (endsClosing ? [i] : []));
const levelsIn = (...conversation: readonly Change[]) =>
  logOf(...conversation).entries.map(({ level }) => level);

describe('the log of a conversation', () => {
  it('gives each message its instant, its role and whom it concerns', () => {
    const log = logOf(from(JULIE, LOST), from(MARC, QUESTION), toThem(JULIE, ANSWER), from(JULIE, 'Merci !'));
    expect(log).toEqual({
      entries: [
        anEntry(0, 'customer', { messageId: 'm0' }),
        anEntry(1, 'customer', { messageId: 'm1', people: [1] }),
        anEntry(2, 'answer', { messageId: 'm2' }),
        anEntry(3, 'thanks', { messageId: 'm3' }),
      ],
      markedAt: null,
      priority: expect.any(String),
      type: expect.any(String),
    });
  });

  it('runs by the level and the type of the request', () => {
    expect(logOf(from(JULIE, LOST))).toMatchObject({ priority: 'critique', type: 'assistance' });
    const byHand = from(JULIE, LOST, { labels: ['priority/basse', 'type/compte'] });
    expect(logOf(byHand)).toMatchObject({ priority: 'basse', type: 'compte' });
  });

  it('takes the date of a canned reply that was sent about an idea, of which words alone promise nothing', () => {
    const sent =
      'Bonjour Julie,\n\nNous vous enverrons une copie de vos données, au plus tard le lundi 12 janvier 1970.';
    const promiseAbout = (type: 'suggestion' | 'compte', promising: readonly string[]) =>
      logWith(promising.map(distinctiveSentences), [
        from(JULIE, QUESTION, { labels: [`type/${type}`, 'priority/basse'] }),
        toThem(JULIE, sent),
      ]).entries[1]?.promise ?? null;
    const reply = 'Bonjour,\n\nNous vous enverrons une copie de vos données, au plus tard le {delai_rgpd}.';
    expect(promiseAbout('suggestion', [])).toBeNull();
    const dated = { confidence: 'reply', due: paris('1970-01-12 18:00') };
    expect(promiseAbout('suggestion', [reply])).toMatchObject(dated);
    expect(promiseAbout('compte', [reply])).toMatchObject({ ...dated, confidence: 'likely' });
  });

  it('of doubtful mail runs as Moyenne (R1)', () => {
    const absence = from(JULIE, ABSENCE, { subject: 'Absence du bureau' });
    expect(logOf(absence)).toMatchObject({
      entries: [{ role: 'probable', people: [0], dismissed: false }],
      priority: 'moyenne',
      type: 'autre',
    });
  });

  it.each<[string, readonly Change[], readonly string[]]>([
    [
      'a forward to a supplier',
      [from(JULIE, LOST), toThem(SUPPLIER, 'Une idée ?')],
      ['customer', 'internal'],
    ],
    [
      'an answer that came back',
      [from(JULIE, LOST), toThem(JULIE, ANSWER), bounceFor(JULIE)],
      ['customer', 'answer', 'bounce'],
    ],
    ['a machine', [from('noreply@a.example', '', { headers: { 'list-id': '<a>' } })], ['automatic']],
    [
      'a machine’s mail that a person calls a request',
      [from('noreply@a.example', LOST, { headers: { 'list-id': '<a>' }, labels: ['priority/moyenne'] })],
      ['customer'],
    ],
  ])('has the role of %s', (_label, conversation, roles) => {
    expect(rolesIn(...conversation)).toEqual(roles);
  });

  it('tells which answer came back, and that it reached nobody', () => {
    const { entries } = logOf(from(JULIE, LOST), toThem(JULIE, ANSWER), bounceFor(JULIE));
    expect(entries.map(({ undelivered, people }) => [undelivered, people])).toEqual([
      [false, [0]],
      [true, []],
      [false, [0]],
    ]);
  });
});

describe('what an agent dismissed', () => {
  it.each([
    ['as needing no answer', 'no-answer-needed', true],
    ['as no request', 'automatic', true],
    ['in no way', 'waiting-customer', false],
  ] as const)('%s is said for the messages that carry it alone', (_label, label, dismissed) => {
    const { entries } = logOf(from(JULIE, LOST, { labels: [label] }), from(JULIE, QUESTION));
    expect(entries.map((entry) => entry.dismissed)).toEqual([dismissed, false]);
  });
});

describe('the end of a closing', () => {
  const closed = (...labels: readonly LabelKey[]) => from(JULIE, LOST, { labels: ['closed', ...labels] });
  const open = from(JULIE, QUESTION);
  it.each<[string, readonly Change[], readonly number[]]>([
    ['nowhere while nothing was closed', [open, open], []],
    ['on the last closed message, dated or not', [closed(), closed(), open], [1]],
    ['on each that is dated', [closed('closed-in/2026-10'), closed('closed-in/2026-11'), open], [0, 1]],
    [
      'on the mark of an earlier closing',
      [closed('closed-part'), closed(), closed('closed-in/2026-11')],
      [0, 2],
    ],
    [
      'on no open message, whatever dates it',
      [from(JULIE, LOST, { labels: ['closed-in/2026-10'] }), closed()],
      [1],
    ],
  ])('is %s', (_label, conversation, ends) => {
    expect(endsIn(...conversation)).toEqual(ends);
  });
});

describe('the level of an answer', () => {
  const answer = toThem(JULIE, ANSWER);
  it('is what triage read when it was sent, where a customer wrote since', () => {
    expect(levelsIn(from(JULIE, QUESTION), answer, from(JULIE, LOST))).toEqual([null, 'moyenne', null]);
    expect(levelsIn(from(JULIE, LOST), answer, from(JULIE, QUESTION))).toEqual([null, 'critique', null]);
  });

  it('is today’s where no customer wrote since', () => {
    expect(levelsIn(from(JULIE, LOST), answer)).toEqual([null, null]);
    expect(levelsIn(from(JULIE, LOST), answer, from(JULIE, 'Merci !'))).toEqual([null, null, null]);
  });

  it('is that of a person where a person chose it', () => {
    const byHand = from(JULIE, QUESTION, { labels: ['priority/elevee', 'type/autre'] });
    expect(levelsIn(byHand, answer, from(JULIE, LOST))).toEqual([null, null, null]);
  });

  it('is none of any other message', () => {
    const entries = levelsIn(from(JULIE, QUESTION), toThem(SUPPLIER, 'Une idée ?'), from(JULIE, LOST));
    expect(entries).toEqual([null, null, null]);
  });
});
