// Gmail begins a new conversation after a hundred messages: what was answered there waits no more here.
import type { IncomingMessage } from '../../../local/gmail/contract';
import { importMessages } from '../../../local/mail/import-mbox';
import { DAY, HOUR, MINUTE } from '../../../src/domain/terms/time';
import { labelsOf, mail, sentMail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { announcements, indexedConversations, watchAt, watchedDesk } from './watch-desk';

const NOW = paris('2026-11-23 09:00');
const JULIE = 'Julie <julie@example.fr>';
const LOST = 'Bonjour, toutes mes données ont encore disparu ce matin.';
const ANSWER = 'Bonjour Julie, vos données sont restaurées depuis la sauvegarde de dimanche.';

/** A conversation of that length in which Julie wrote last, at nine. */
function long(length: number): readonly IncomingMessage[] {
  return Array.from({ length }, (_, i) => {
    const last = i === length - 1;
    const at = last ? NOW : NOW - 60 * DAY + i * 2 * HOUR;
    const fromUs = (length - 1 - i) % 2 === 1;
    const subject = i === 0 ? 'Séances' : 'Re: Séances';
    return fromUs
      ? sentMail('julie@example.fr', subject, `Bonjour Julie, voici l’étape ${i}.`, at, 'long')
      : mail(JULIE, subject, last ? LOST : `Bonjour, l’étape ${i} ne change rien.`, at, 'long');
  });
}

/** What came of a long conversation once we wrote an hour later in another one, and its time is up. */
function afterAnswer(length: number, reply: IncomingMessage | null) {
  const runtime = watchedDesk(NOW);
  const [thread] = importMessages(runtime.mailbox, long(length));
  const threadId = thread?.threadId ?? '';
  watchAt(runtime, NOW + 10 * MINUTE);
  expect(indexedConversations(runtime)).toMatchObject({ Séances: { state: 'a-traiter', since: NOW } });
  runtime.clock.set(NOW + HOUR);
  if (reply !== null) runtime.mailbox.receive(reply);
  for (const later of [1.2, 3.8, 4.2, 4.5]) watchAt(runtime, NOW + later * HOUR);
  return { runtime, threadId };
}

const next = (to: string, subject: string, text: string) => sentMail(to, subject, text, NOW + HOUR, 'next');

describe('a conversation of a hundred messages whose last is answered in the next one', () => {
  it('waits no more, and is not announced', () => {
    const { runtime, threadId } = afterAnswer(100, next('julie@example.fr', 'Re: Séances', ANSWER));
    expect(announcements(runtime)).toEqual([]);
    expect(labelsOf(runtime, threadId)).toContain('Support/Attente client');
    expect(labelsOf(runtime, threadId)).toContain('Support/Sans réponse attendue');
  });

  it('still waits for no answer after the loss of all properties', () => {
    const { runtime, threadId } = afterAnswer(100, next('julie@example.fr', 'Re: Séances', ANSWER));
    runtime.properties('user').clear();
    watchAt(runtime, NOW + 5 * HOUR);
    expect(labelsOf(runtime, threadId)).toContain('Support/Attente client');
    expect(announcements(runtime)).toEqual([]);
  });

  it.each([
    ['nobody answered', 100, null],
    ['it holds fewer messages', 98, next('julie@example.fr', 'Re: Séances', ANSWER)],
    ['the other one is about something else', 100, next('julie@example.fr', 'Votre facture', ANSWER)],
    ['somebody else was answered', 100, next('marc@example.fr', 'Re: Séances', ANSWER)],
    [
      'we only said that the mail arrived',
      100,
      next(
        'julie@example.fr',
        'Re: Séances',
        'Bonjour, nous avons bien reçu votre message et revenons vers vous.',
      ),
    ],
  ])('waits and is announced where %s', (_why, length, reply) => {
    const { runtime, threadId } = afterAnswer(length, reply);
    expect(labelsOf(runtime, threadId)).toContain('Support/En retard');
    expect(announcements(runtime)).toEqual([
      expect.stringMatching(/at-risk$/),
      expect.stringMatching(/late$/),
    ]);
  });
});
