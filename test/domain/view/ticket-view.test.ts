import { conversationLog } from '../../../src/domain/decision/conversation-log';
import { decide } from '../../../src/domain/decision/decision';
import type { ConversationSnapshot, MessageSnapshot } from '../../../src/domain/mailbox/conversation';
import type { LabelKey } from '../../../src/domain/mailbox/labels';
import { glimpse, type News } from '../../../src/domain/mailbox/news';
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { slaStatus } from '../../../src/domain/sla/clock';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { conversationTitle, type ReplyChoice, ticketView } from '../../../src/domain/view/ticket-view';
import { calendarWith, paris } from '../../helpers/times';
import { aMessage } from '../triage/a-message';

const NOW = paris('2026-11-24 10:20');
const REPLY: ReplyChoice = {
  id: 'donnees-perdues',
  title: 'Données perdues',
  use: '',
  suggested: true,
  text: 'Bonjour',
  excerpt: 'Bonjour',
  obstacle: null,
};

function message(local: string, fromUs = false, labels: readonly LabelKey[] = []): MessageSnapshot {
  const [us, julie] = ['contact@example.fr', 'julie@example.fr'];
  return aMessage({
    id: local,
    at: paris(local),
    from: fromUs ? { name: 'PureFocus', address: us } : { name: 'Julie Martin', address: julie },
    to: [fromUs ? julie : us],
    subject: 'Séances',
    text: fromUs ? 'Bonjour Julie, c’est réparé.' : 'Bonjour, toutes mes données ont disparu.',
    fromUs,
    labels,
  });
}

function view(
  messages: readonly MessageSnapshot[],
  more: { drafts?: number; news?: News; now?: number } = {},
) {
  const snapshot: ConversationSnapshot = {
    key: 'k',
    threadId: 't',
    messages,
    draftMessageIds: Array.from({ length: more.drafts ?? 0 }, (_, i) => `d${i}`),
  };
  const now = more.now ?? NOW;
  const calendar = calendarWith();
  const decision = decide(snapshot);
  if (!decision.ticket) throw new Error('no ticket');
  const log = conversationLog(snapshot, decision, { calendar, promising: [] });
  return ticketView({
    target: { threadId: 't', messageId: 'm', seen: glimpse(snapshot) },
    snapshot,
    decision,
    roles: readConversation(messages).roles(messages),
    own: ['contact@example.fr'],
    status: slaStatus(log, { settings: STANDARD_SETTINGS, calendar, now }),
    settings: STANDARD_SETTINGS,
    calendar,
    now,
    replies: [REPLY],
    news: more.news ?? null,
  });
}

const plain = (text: string | null) => (text ?? '').replace(/\s/g, ' ');

describe('the timeline', () => {
  it('tells of each cycle whether the promise was kept, the latest message on top', () => {
    const { timeline } = view([
      message('2026-11-20 10:00'),
      message('2026-11-20 12:00', true),
      message('2026-11-20 14:00'),
      message('2026-11-23 15:00', true),
      message('2026-11-24 10:00'),
    ]);
    expect(timeline.map(({ who, note }) => [plain(who).split(' · ')[0], plain(note)])).toEqual([
      ['Client', 'Réponse due aujourd’hui à 14 h'],
      ['Équipe', 'Délai dépassé : réponse due le ven. 20 nov. à 18 h'],
      ['Client', ''],
      ['Équipe', 'Délai tenu : réponse due le ven. 20 nov. à 14 h'],
      ['Client', ''],
    ]);
  });

  it('says that a running cycle is broken, and of a closed one that nobody answered', () => {
    expect(plain(view([message('2026-11-20 10:00')]).timeline[0]?.note ?? '')).toBe(
      'Délai dépassé : réponse due le ven. 20 nov. à 14 h',
    );
    const closed = view([message('2026-11-20 10:00', false, ['closed', 'priority/critique'])]);
    expect(closed.timeline[0]?.note).toBe('Close sans réponse');
  });

  it('shows the last twelve messages and counts the others', () => {
    const messages = Array.from({ length: 13 }, (_, i) => message(`2026-11-24 09:${10 + i}`));
    const { timeline, olderMessages } = view(messages);
    expect(timeline).toHaveLength(12);
    expect(olderMessages).toBe('et 1 message plus ancien');
  });
});

describe('the suggested reply', () => {
  it('stands with its text while an answer is due, and among the others afterwards', () => {
    const asked = message('2026-11-24 09:30');
    expect(view([asked]).suggested?.text).toBe('Bonjour');
    const answered = view([asked, message('2026-11-24 10:00', true)]);
    expect(answered.suggested).toBeNull();
    expect(answered.replies).toEqual([REPLY]);
    expect(plain(answered.dueLine)).toBe('Répondu aujourd’hui à 10 h');
  });
});

describe('the notices', () => {
  const asked = message('2026-11-24 09:30');

  it.each([
    ['nothing', {}, []],
    ['a draft', { drafts: 1 }, [/^Un brouillon existe déjà/]],
    [
      'a draft begun meanwhile, once',
      { drafts: 1, news: 'draft' as const },
      [/^Un brouillon a été commencé/],
    ],
    ['an answer given meanwhile', { news: 'answered' as const }, [/^Un collègue a répondu/]],
    ['closing time', { now: paris('2026-11-24 19:00') }, [/^Support fermé, reprise demain à\s9\sh$/]],
  ])('tell of %s', (_label, more, expected) => {
    const { notices } = view([asked], more);
    expect(notices).toHaveLength(expected.length);
    expected.forEach((pattern, i) => {
      expect(notices[i]).toMatch(pattern);
    });
  });
});

describe('conversationTitle', () => {
  const title = (name: string, subject: string) => {
    const first = aMessage({ from: { name, address: 'julie@example.fr' }, subject });
    return conversationTitle({ key: 'k', threadId: 't', messages: [first], draftMessageIds: [] });
  };

  it.each([
    ['a usual mail', 'Julie', 'Séances', 'Julie', 'Séances'],
    ['a mail without name and subject', '', '', 'julie@example.fr', '(sans objet)'],
    ['names that are not seen', '\u202e\u200b', ' \n', 'julie@example.fr', '(sans objet)'],
    ['markup and a long subject', '<b>Julie</b>', 'x'.repeat(500), '<b>Julie</b>', `${'x'.repeat(119)}…`],
  ])('is plain and short for %s', (_label, name, subject, sender, shown) => {
    expect(title(name, subject)).toEqual({ sender, subject: shown });
  });
});
