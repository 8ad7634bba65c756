// Answers and reminders that came back: whoever waited waits on, from the old start, and is announced again.
import type { IncomingMessage } from '../../../local/gmail/contract';
import { headerOf } from '../../../local/gmail/mime-part';
import { createAddonHost } from '../../../local/host/host';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { HOUR } from '../../../src/domain/terms/time';
import { cardTexts, topCard } from '../../helpers/card';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  announcements,
  answer,
  applySettings,
  indexedConversations,
  sentDigests,
  threadIdOf,
  watchAt,
  watchedDesk,
} from './watch-desk';

const NINE = paris('2026-11-23 09:00');
const JULIE = 'Julie <julie@example.fr>';
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const DAEMON = 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>';
const LATE = 'Dossier 2026-11-23 09:00 late';

/** A report that a message failed, in a conversation of its own unless a thread is given. */
function failure(
  at: number,
  headers: Readonly<Record<string, string>>,
  text: string,
  thread = `report-${at}`,
): IncomingMessage {
  const report = mail(DAEMON, 'Delivery Status Notification (Failure)', text, at, thread);
  const more = Object.entries({ 'Auto-Submitted': 'auto-replied', ...headers });
  const all = [...report.payload.headers, ...more.map(([name, value]) => ({ name, value }))];
  return { ...report, payload: { ...report.payload, headers: all } };
}

/** The watch at an instant, until nothing is left to do. */
/** A request that was announced as late, then answered; the customer's turn since. */
function answeredLate() {
  const runtime = watchedDesk(NINE);
  runtime.mailbox.receive(mail(JULIE, 'Dossier', LOST, NINE, 'one'));
  watchAt(runtime, NINE + 4.2 * HOUR);
  expect(announcements(runtime)).toEqual([LATE]);
  const sent = answer(runtime, 'Dossier', 'Bonjour Julie, vos données sont restaurées.');
  watchAt(runtime, NINE + 4.5 * HOUR);
  const threadId = threadIdOf(runtime, 'Dossier');
  expect(labelsOf(runtime, threadId)).toContain('Support/Attente client');
  return { runtime, threadId, sent, messageId: headerOf(sent.payload, 'Message-ID') ?? '' };
}

const reports: readonly [string, (messageId: string, at: number) => IncomingMessage][] = [
  [
    'names the message in its references',
    (id, at) => failure(at, { 'In-Reply-To': id, References: id }, 'Votre message n’a pas pu être remis.'),
  ],
  [
    'names the message in its text',
    (id, at) => failure(at, {}, `Delivery has failed.\n\nOriginal-Message-ID: ${id}`),
  ],
  [
    'names the recipient alone',
    (_id, at) => failure(at, { 'X-Failed-Recipients': 'julie@example.fr' }, 'Adresse introuvable.'),
  ],
];

describe('an answer whose failure is reported in another conversation', () => {
  it.each(reports)('is no answer any more, and is announced again, where the report %s', (_how, report) => {
    const { runtime, threadId, sent, messageId } = answeredLate();
    runtime.mailbox.receive(report(messageId, NINE + 5 * HOUR));
    watchAt(runtime, NINE + 5.1 * HOUR);
    watchAt(runtime, NINE + 5.3 * HOUR);
    expect(indexedConversations(runtime)).toMatchObject({
      Dossier: { state: 'a-traiter', since: NINE, undeliveredAt: sent.internalDate },
    });
    expect(labelsOf(runtime, threadId)).toContain('Support/En retard');
    expect(announcements(runtime)).toEqual([LATE, LATE]);
  });

  it('keeps that fact by a hidden label, on the message that failed alone', () => {
    const { runtime, threadId, sent, messageId } = answeredLate();
    runtime.mailbox.receive(failure(NINE + 5 * HOUR, { 'In-Reply-To': messageId }, 'Adresse introuvable.'));
    watchAt(runtime, NINE + 5.1 * HOUR);
    const hidden = runtime.mailbox.labelByName('Support/Non remis')?.id ?? '';
    const carrying = (runtime.mailbox.thread(threadId)?.messages ?? []).filter(({ labelIds }) =>
      labelIds.has(hidden),
    );
    expect(carrying.map(({ id }) => id)).toEqual([sent.id]);
  });

  it('is not announced twice for the same failure, after the loss of all properties either', () => {
    const { runtime, messageId } = answeredLate();
    runtime.mailbox.receive(failure(NINE + 5 * HOUR, { 'In-Reply-To': messageId }, 'Adresse introuvable.'));
    for (const later of [5.1, 5.3, 5.5, 6]) watchAt(runtime, NINE + later * HOUR);
    expect(announcements(runtime)).toEqual([LATE, LATE]);
    runtime.properties('user').clear();
    for (const later of [6.5, 7, 7.5]) watchAt(runtime, NINE + later * HOUR);
    expect(indexedConversations(runtime)).toMatchObject({ Dossier: { state: 'a-traiter', since: NINE } });
    expect(announcements(runtime)).toEqual([LATE, LATE]);
  });

  it('is announced a third time when the next answer comes back too', () => {
    const { runtime, messageId } = answeredLate();
    runtime.mailbox.receive(failure(NINE + 5 * HOUR, { 'In-Reply-To': messageId }, 'Adresse introuvable.'));
    for (const later of [5.1, 5.3]) watchAt(runtime, NINE + later * HOUR);
    const again = answer(runtime, 'Dossier', 'Bonjour Julie, vos données sont restaurées.');
    watchAt(runtime, NINE + 5.5 * HOUR);
    const second = headerOf(again.payload, 'Message-ID') ?? '';
    runtime.mailbox.receive(failure(NINE + 6 * HOUR, { 'In-Reply-To': second }, 'Adresse introuvable.'));
    for (const later of [6.1, 6.3]) watchAt(runtime, NINE + later * HOUR);
    expect(announcements(runtime)).toEqual([LATE, LATE, LATE]);
  });

  it('stays an answer where the server still tries', () => {
    const { runtime, threadId, messageId } = answeredLate();
    const delay = failure(NINE + 5 * HOUR, { 'In-Reply-To': messageId }, 'La remise est retardée.');
    const headers = delay.payload.headers.map(({ name, value }) => ({
      name,
      value: name === 'Subject' ? 'Delivery Status Notification (Delay)' : value,
    }));
    runtime.mailbox.receive({ ...delay, payload: { ...delay.payload, headers } });
    for (const later of [5.1, 5.3]) watchAt(runtime, NINE + later * HOUR);
    expect(labelsOf(runtime, threadId)).toContain('Support/Attente client');
    expect(announcements(runtime)).toEqual([LATE]);
  });

  it('stays an answer where the report is about somebody else’s mail', () => {
    const { runtime, threadId } = answeredLate();
    const other = { 'In-Reply-To': '<other@elsewhere.example>', 'X-Failed-Recipients': 'marc@example.fr' };
    runtime.mailbox.receive(failure(NINE + 5 * HOUR, other, 'Adresse introuvable.'));
    for (const later of [5.1, 5.3]) watchAt(runtime, NINE + later * HOUR);
    expect(labelsOf(runtime, threadId)).toContain('Support/Attente client');
  });
});

describe('an answer whose failure is reported in its own conversation', () => {
  it('is announced again, also where no run came between the answer and the report', () => {
    const runtime = watchedDesk(NINE);
    runtime.mailbox.receive(mail(JULIE, 'Dossier', LOST, NINE, 'one'));
    watchAt(runtime, NINE + 4.2 * HOUR);
    runtime.clock.set(NINE + 4.3 * HOUR);
    const sent = answer(runtime, 'Dossier', 'Bonjour Julie, vos données sont restaurées.');
    const headers = { 'X-Failed-Recipients': 'julie@example.fr' };
    runtime.mailbox.receive(failure(NINE + 4.4 * HOUR, headers, 'Adresse introuvable.', 'one'));
    for (const later of [4.5, 4.7]) watchAt(runtime, NINE + later * HOUR);
    expect(indexedConversations(runtime)).toMatchObject({
      Dossier: { state: 'a-traiter', since: NINE, undeliveredAt: sent.internalDate },
    });
    expect(announcements(runtime)).toEqual([LATE, LATE]);
    expect(runtime.mailbox.labelByName('Support/Non remis')).toBeNull();
  });
});

describe('a reminder that came back', () => {
  const MANAGER = 'chef@equipe.example';
  const homepage = (runtime: LocalRuntime) => cardTexts(topCard(createAddonHost(runtime).openHomepage()));

  it.each([
    ['a conversation of its own', false],
    ['the conversation of the reminder', true],
  ])('is told on the homepage for some days, reported in %s', (_where, inThread) => {
    const runtime = watchedDesk(NINE);
    applySettings(runtime, { reminders: { recipients: [MANAGER] } });
    runtime.mailbox.receive(mail(JULIE, 'Dossier', LOST, NINE, 'one'));
    watchAt(runtime, NINE + 3.8 * HOUR);
    const [digest] = sentDigests(runtime);
    expect(homepage(runtime)).not.toContain('Rappels non remis');
    const id = digest === undefined ? '' : (headerOf(digest.payload, 'Message-ID') ?? '');
    const headers = { 'In-Reply-To': id, References: id, 'X-Failed-Recipients': MANAGER };
    const report = failure(NINE + 5 * HOUR, headers, 'Adresse introuvable.');
    // Gmail threads by references and subject.
    runtime.mailbox.receive(
      inThread ? inConversation(report, headerOf(digest?.payload ?? report.payload, 'Subject')) : report,
    );
    watchAt(runtime, NINE + 5.1 * HOUR);
    expect(homepage(runtime)).toContain(`Rappels non remis à ${MANAGER}`);
    expect(Object.keys(indexedConversations(runtime))).toEqual(['Dossier']);
    watchAt(runtime, NINE + 5 * 24 * HOUR);
    expect(homepage(runtime)).not.toContain('Rappels non remis');
  });

  it('names no address that a report makes up', () => {
    const runtime = watchedDesk(NINE);
    applySettings(runtime, { reminders: { recipients: [MANAGER] } });
    runtime.mailbox.receive(mail(JULIE, 'Dossier', LOST, NINE, 'one'));
    watchAt(runtime, NINE + 3.8 * HOUR);
    const [digest] = sentDigests(runtime);
    const id = digest === undefined ? '' : (headerOf(digest.payload, 'Message-ID') ?? '');
    const headers = { 'In-Reply-To': id, 'X-Failed-Recipients': 'secret@client.example' };
    runtime.mailbox.receive(failure(NINE + 5 * HOUR, headers, 'Adresse introuvable.'));
    watchAt(runtime, NINE + 5.1 * HOUR);
    expect(homepage(runtime)).toContain('Rappels non remis à un destinataire');
    expect([...runtime.properties('user').values()].join()).not.toContain('secret@client');
  });

  function inConversation(report: IncomingMessage, subject: string | null): IncomingMessage {
    const headers = report.payload.headers.map(({ name, value }) => ({
      name,
      value: name === 'Subject' ? `Re: ${subject}` : value,
    }));
    return { ...report, threadKey: null, payload: { ...report.payload, headers } };
  }
});
