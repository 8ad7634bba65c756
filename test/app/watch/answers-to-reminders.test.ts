// A machine among the recipients answers each reminder under a subject of its own: it makes no request, and no reminder.
import type { MimePart } from '../../../local/gmail/contract';
import { headerOf, partsOf } from '../../../local/gmail/mime-part';
import { importMessages } from '../../../local/mail/import-mbox';
import { HOUR, MINUTE } from '../../../src/domain/terms/time';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { applySettings, sentDigests, threadIdOf, watchAt, watchedDesk } from './watch-desk';

const NOW = paris('2026-11-23 09:00');
const TEAM = 'Tickets <equipe@example.fr>';

/** A desk whose first reminder was sent, then a mail that answers `answered`, the reminder's own Message-ID by default. */
function afterAnswer(
  from: string,
  { answered, quotes = false }: { answered?: string; quotes?: boolean } = {},
) {
  const runtime = watchedDesk(NOW);
  applySettings(runtime, { reminders: { recipients: ['equipe@example.fr'] } });
  runtime.properties('user').set('period', String(10 * MINUTE));
  const asks = mail(
    'Julie <julie@client.example>',
    '[ESCALADE] Panne',
    'Tout a disparu.',
    NOW - HOUR,
    'panne',
  );
  importMessages(runtime.mailbox, [asks]);
  watchAt(runtime, NOW);
  const [reminder] = sentDigests(runtime);
  const id = answered ?? (reminder === undefined ? '' : headerOf(reminder.payload, 'Message-ID'));
  const quoted = quotes && reminder !== undefined ? textOf(reminder.payload) : '';
  const reply = mail(
    from,
    'Ticket Received - 10',
    `Votre demande est enregistrée sous le numéro 10.\n${quoted}`,
    NOW + MINUTE,
  );
  const headers = [
    ...reply.payload.headers,
    ...(id === '' ? [] : [{ name: 'In-Reply-To', value: id ?? '' }]),
  ];
  importMessages(runtime.mailbox, [{ ...reply, payload: { ...reply.payload, headers } }]);
  watchAt(runtime, NOW + 10 * MINUTE);
  return labelsOf(runtime, threadIdOf(runtime, 'Ticket Received - 10'));
}

const textOf = (payload: MimePart) =>
  partsOf(payload)
    .filter(({ mimeType }) => mimeType === 'text/plain')
    .map(({ data }) => new TextDecoder().decode(data ?? undefined))
    .join('');

it('what answers a reminder is no request', () => {
  expect(afterAnswer(TEAM)).toEqual(['Support/Automatique']);
});

it('a server that gives a reminder back makes no request', () => {
  expect(afterAnswer('Admin <admin@mx.example>', { quotes: true })).toEqual(['Support/Automatique']);
});

it.each([
  ['that answers nothing', TEAM, ''],
  ['that answers another mail', TEAM, '<someone@else.example>'],
  ['whose answer names a search of its own', TEAM, '<a@b.example OR in:sent>'],
])('a mail of the team %s is a request', (_label, from, answered) => {
  expect(afterAnswer(from, { answered })).not.toContain('Support/Automatique');
});

it('a customer who answers a reminder that was passed on waits', () => {
  expect(afterAnswer('Julie <julie@client.example>')).not.toContain('Support/Automatique');
});

it('a customer who quotes a reminder and answers something else waits', () => {
  const labels = afterAnswer('Julie <julie@client.example>', {
    answered: '<someone@else.example>',
    quotes: true,
  });
  expect(labels).not.toContain('Support/Automatique');
});
