// The messages of a card: what each is, and what it means for the promise.
import { conversationLog } from '../../../src/domain/decision/conversation-log';
import { decide } from '../../../src/domain/decision/decision';
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { slaStatus } from '../../../src/domain/sla/clock';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { olderMessages, timeline } from '../../../src/domain/view/timeline';
import { deskAt, paris } from '../../helpers/times';
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

const NOW = paris('2026-11-24 16:00');
const LOST = 'Bonjour, toutes mes données ont disparu.';
const ANSWER = 'Bonjour Julie, vos données sont de nouveau là.';
const on = (local: string, change: Change): Change => ({ at: paris(local), ...change });
const plain = (text: string) => text.replace(/\s/g, ' ');

function linesOf(...conversation: readonly Change[]) {
  const snapshot = snapshotOf(aConversation(...conversation));
  const reading = readConversation(snapshot.messages, { desk: { ...DESK, now: NOW } });
  const roles = reading.roles(snapshot.messages);
  const decision = decide(snapshot, null, reading, roles);
  const status = slaStatus(
    conversationLog(snapshot, decision, { ...deskAt(NOW), promising: [] }, { reading, roles }),
    deskAt(NOW),
  );
  const lines = timeline({ snapshot, roles, status, settings: STANDARD_SETTINGS, now: NOW, own: DESK.own });
  return lines.map(({ when, who, note }) => [when, who, note].map(plain));
}

describe('a timeline', () => {
  it('has the latest message on top, each with its time, who wrote and what it means', () => {
    expect(
      linesOf(
        on('2026-11-24 10:00', from(JULIE, LOST, { from: { name: 'Julie Martin', address: JULIE } })),
        on('2026-11-24 11:00', toThem(JULIE, ANSWER)),
        on('2026-11-24 15:00', from(JULIE, 'Et mes séances ?')),
      ),
    ).toEqual([
      ['Aujourd’hui à 15 h', 'Client', expect.stringMatching(/^Réponse due /)],
      ['Aujourd’hui à 11 h', 'Équipe · PureFocus', 'Délai tenu : réponse due aujourd’hui à 14 h'],
      ['Aujourd’hui à 10 h', 'Client · Julie Martin', ''],
    ]);
  });

  it.each<[string, readonly Change[], string, string]>([
    [
      'a forward',
      [on('2026-11-24 10:00', from(JULIE, LOST)), on('2026-11-24 11:00', toThem(SUPPLIER, 'Une idée ?'))],
      'Interne · PureFocus',
      'Pas envoyé au client',
    ],
    [
      'an answer that came back',
      [
        on('2026-11-24 10:00', from(JULIE, LOST)),
        on('2026-11-24 11:00', bounceFor(JULIE)),
        on('2026-11-24 11:30', toThem(JULIE, ANSWER, { labels: ['undelivered'] })),
      ],
      'Équipe · PureFocus',
      'Non remis au client',
    ],
    [
      'a message that needs no answer',
      [
        on('2026-11-24 10:00', from(JULIE, LOST)),
        on('2026-11-24 11:00', toThem(JULIE, ANSWER)),
        on('2026-11-24 15:00', from(JULIE, 'Je vous redis demain.', { labels: ['no-answer-needed'] })),
      ],
      'Client',
      'N’attend pas de réponse',
    ],
    [
      'an answer that came too late',
      [on('2026-11-23 10:00', from(JULIE, LOST)), on('2026-11-24 11:00', toThem(JULIE, ANSWER))],
      'Équipe · PureFocus',
      'Délai dépassé : réponse due hier à 14 h',
    ],
    [
      'a request that is late',
      [on('2026-11-23 10:00', from(JULIE, LOST))],
      'Client',
      'Délai dépassé : réponse due hier à 14 h',
    ],
    [
      'a request that was closed without an answer',
      [on('2026-11-24 10:00', from(JULIE, LOST, { labels: ['closed'] }))],
      'Client',
      'Close sans réponse',
    ],
    [
      'a sender without name and address',
      [on('2026-11-24 10:00', from('', LOST))],
      'Client · Inconnu',
      'Délai dépassé : réponse due aujourd’hui à 14 h',
    ],
  ])('says of %s what it is', (_label, conversation, who, note) => {
    const [, ...line] = linesOf(...conversation)[0] ?? [];
    expect(line[0]).toBe(who);
    expect(line[1]?.startsWith(note)).toBe(true);
  });

  it('gives an answer to one customer no word on the promise to another', () => {
    const notes = linesOf(
      on('2026-11-24 13:00', from(JULIE, LOST)),
      on('2026-11-24 13:00', from(MARC, LOST)),
      on('2026-11-24 14:00', toThem(JULIE, ANSWER)),
    ).map(([, , note]) => note);
    expect(notes).toEqual([
      'Délai tenu : réponse due aujourd’hui à 17 h',
      'Réponse due aujourd’hui à 17 h',
      '',
    ]);
  });

  it('shows the latest twelve and counts the others', () => {
    const many = Array.from({ length: 15 }, (_, i) => on('2026-11-24 10:00', from(JULIE, `Encore ${i}`)));
    expect(linesOf(...many)).toHaveLength(12);
    expect([12, 13, 15].map(olderMessages)).toEqual([
      null,
      'et 1 message plus ancien',
      'et 3 messages plus anciens',
    ]);
  });

  it('gives an address to who has no name, but for the one who is answered', () => {
    expect(
      linesOf(
        on('2026-11-24 10:00', from(JULIE, LOST)),
        on('2026-11-24 11:00', from(MARC, LOST)),
        on('2026-11-24 12:00', from('', LOST)),
      ).map(([, who]) => who),
    ).toEqual(['Client · Inconnu', `Client · ${MARC}`, 'Client']);
  });
});
