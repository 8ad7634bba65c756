// Opening a conversation, whatever the form in which Gmail names it.
import type { Worlds } from '../../local/platform/worlds/worlds';
import { cardTexts, topCard } from '../helpers/card';
import { deskWith, mail, sentMail, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-24 10:20');
const JULIE = 'Julie Martin <julie@example.fr>';

/** A conversation that the customer began, one that we began, and what Gmail says of each when it is opened. */
function opened(eventIds: Worlds['eventIds'], which: 'theirs' | 'ours', message: number) {
  const thread =
    which === 'theirs'
      ? [
          mail(JULIE, 'Séances', 'Toutes mes données ont disparu.', NOW - 600_000, 'one'),
          sentMail(JULIE, 'Re: Séances', 'Bonjour Julie, nous regardons.', NOW - 300_000, 'one'),
        ]
      : [
          sentMail(JULIE, 'Vos séances', 'Bonjour Julie, tout va bien ?', NOW - 600_000, 'one'),
          mail(JULIE, 'Re: Vos séances', 'Toutes mes données ont disparu.', NOW - 300_000, 'one'),
        ];
  const { runtime, host } = deskWith(thread, NOW, { worlds: { eventIds } });
  watchAll(runtime);
  const id = runtime.mailbox.threads()[0]?.messages[message]?.id ?? '';
  const state = host.openMessage(id);
  const { units, byName } = state.meter;
  const gmail = Object.keys(byName).filter((name) => name.startsWith('Gmail'));
  return { texts: cardTexts(topCard(state)), units, gmail };
}

const READ = 'Gmail.Users.Threads.get';
const ASKED = 'Gmail.Users.Messages.get';

describe('opening a conversation', () => {
  it.each<[string, Worlds['eventIds'], 'theirs' | 'ours', number, number, readonly string[]]>([
    ['one reading, where its ids are decimal', 'decimal', 'theirs', 0, 40, [READ]],
    ['one reading, beside our own answer', 'composed', 'theirs', 1, 40, [READ]],
    ['the message and a reading, where only its id is decimal', 'composed', 'ours', 1, 60, [ASKED, READ]],
    [
      'GmailApp besides, where no id is decimal',
      'composed',
      'ours',
      0,
      60,
      [ASKED, 'GmailApp.getMessageById', READ],
    ],
  ])('costs %s', (_label, eventIds, which, message, units, calls) => {
    const { texts, ...cost } = opened(eventIds, which, message);
    expect(texts).toContain('Julie Martin');
    expect(cost).toEqual({ units, gmail: calls });
  });

  it('says what to do where Gmail names nothing', () => {
    const { texts, gmail } = opened('absent', 'theirs', 0);
    expect(texts).toContain('Conversation non reconnue');
    expect(texts).toContain('rouvrez la conversation');
    expect(gmail).toEqual([]);
  });

  it('asks the message where the thread’s id leads nowhere', () => {
    const { runtime } = deskWith([mail(JULIE, 'Séances', 'Perdu.', NOW - 600_000, 'one')], NOW);
    const id = BigInt(`0x${runtime.mailbox.threads()[0]?.messages[0]?.id}`);
    const gmail = { messageId: `msg-f:${id}`, threadId: 'thread-f:1900000000000000000' };
    const { value } = runtime.run('onMessageOpen', [{ gmail }]);
    expect((value as { printJson(): string }).printJson()).toContain('Julie Martin');
  });

  it('does not take a failing Gmail for a conversation that it cannot name', () => {
    const { runtime } = deskWith([mail(JULIE, 'Séances', 'Perdu.', NOW - 600_000, 'one')], NOW);
    const { value } = runtime.run('onMessageOpen', [{ gmail: { messageId: 'msg-a:r-1' } }], {
      faults: [{ at: { name: ASKED }, kind: 'transient' }],
    });
    expect((value as { printJson(): string }).printJson()).toContain('n’a pas pu répondre');
  });
});
