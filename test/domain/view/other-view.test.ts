// The card of mail that is no request, or that may be none (R1).
import { conversationLog } from '../../../src/domain/decision/conversation-log';
import { decide } from '../../../src/domain/decision/decision';
import { glimpse } from '../../../src/domain/mailbox/news';
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { slaStatus } from '../../../src/domain/sla/clock';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { otherView } from '../../../src/domain/view/other-view';
import { calendarWith, deskAt, paris } from '../../helpers/times';
import {
  aConversation,
  type Change,
  DESK,
  DESK_ADDRESS,
  from,
  JULIE,
  MARC,
  snapshotOf,
  toThem,
} from '../roles/a-conversation';

const NOW = paris('2026-11-24 16:00');
const AT = paris('2026-11-24 10:00');
const plain = (text: string | null | undefined) => (text ?? '').replace(/\s/g, ' ');
const absence = from(JULIE, 'Je suis absente jusqu’au 12 inclus et répondrai à mon retour.', {
  subject: 'Absence du bureau',
});
const list = from('news@gazette.example', 'Au sommaire', { headers: { 'list-id': '<gazette.example>' } });

function view(...conversation: readonly Change[]) {
  const messages = aConversation(...conversation.map((change) => ({ at: AT, ...change })));
  const snapshot = snapshotOf(messages);
  const reading = readConversation(messages, { desk: { ...DESK, now: NOW } });
  const roles = reading.roles(messages);
  const decision = decide(snapshot, null, reading, roles);
  if (decision.ticket) throw new Error('a request');
  const status = slaStatus(
    conversationLog(snapshot, decision, { ...deskAt(NOW), promising: [] }, { reading, roles }),
    deskAt(NOW),
  );
  return otherView({
    target: { threadId: 't', messageId: 'm0', seen: glimpse(snapshot) },
    snapshot,
    decision,
    roles,
    own: DESK.own,
    status: status.state === 'a-traiter' ? status : null,
    settings: STANDARD_SETTINGS,
    calendar: calendarWith(),
    now: NOW,
    news: null,
  });
}

describe('doubtful mail', () => {
  it('shows its clock, which runs as Moyenne, and whom an answer goes to', () => {
    const { review, answerLine, senderLine } = view(absence);
    expect(plain(review?.dueLine)).toContain('jeu. 26 nov. à 18 h');
    expect(plain(review?.headlineHtml)).not.toBe('');
    expect(plain(answerLine)).toBe(`Réponse à ${JULIE}`);
    expect(senderLine).toBe(JULIE);
  });

  it('warns as the card of a request does', () => {
    expect(view({ ...absence, replyTo: [MARC] }).notices.map(plain)).toContain(
      `La réponse ne part pas à l’expéditeur (${JULIE}) mais à une autre adresse.`,
    );
  });

  it('says what made it doubtful', () => {
    expect(view(absence).whyHtml).toHaveLength(1);
  });

  it('waits no more once an agent said that it needs no answer', () => {
    expect(view({ ...absence, labels: ['no-answer-needed'] })).toMatchObject({
      review: null,
      answerLine: '',
      notices: [],
    });
  });

  it('waits no more once an agent called it automatic', () => {
    expect(view({ ...absence, labels: ['automatic'] })).toMatchObject({ review: null, answerLine: '' });
  });
});

describe('automatic mail', () => {
  it('shows no clock and nobody to answer, and who may be « toujours une demande »', () => {
    expect(view(list)).toMatchObject({
      review: null,
      answerLine: '',
      notices: [],
      senderLine: 'news@gazette.example',
      sender: 'news@gazette.example',
      subject: '(sans objet)',
    });
  });

  it('names the evidence, as text', () => {
    const { whyHtml } = view({ ...list, headers: { 'list-id': '<b>gazette</b>' } });
    expect(whyHtml.map(plain).join()).toMatch(/liste/i);
    expect(whyHtml.join()).not.toContain('<b>gazette');
  });

  it('may be a request all the same, unless we sent it', () => {
    const reminder = toThem(DESK_ADDRESS, 'À TRAITER', { headers: { 'x-vigie-rappel': 'now' } });
    expect(view(list).mayBeRequest).toBe(true);
    expect(view(reminder).mayBeRequest).toBe(false);
    expect(view(reminder).whyHtml).toEqual(['Rappel envoyé par Vigie']);
    expect(view(reminder, list).mayBeRequest).toBe(true);
  });
});

describe('what an agent put away', () => {
  it('says so, and not why it would be a request', () => {
    const crash = from(JULIE, 'L’application plante au démarrage, je ne peux plus rien faire.', {
      labels: ['automatic'],
    });
    expect(view(crash).whyHtml).toEqual(['Retirée de la file par l’équipe']);
  });
});
