import { putOldDigestsAway } from '../../../local/page/old-digests';
import { deskWith, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';

const NOW = paris('2026-11-24 10:20');

function reminder(name: string, at: number) {
  const sent = mail('Vigie <moi@example.fr>', name, 'Rappel', at, name);
  const headers = [...sent.payload.headers, { name: 'X-Vigie-Rappel', value: '1' }];
  return { ...sent, payload: { ...sent.payload, headers } };
}

it('of the reminders of a first reading the last one stays in the inbox, and mail of customers does', () => {
  const { runtime } = deskWith(
    [
      mail('C <c@example.fr>', 'Demande', 'Bonjour, rien ne marche.', NOW - 5_000, 'demande'),
      reminder('premier', NOW - 4_000),
      reminder('dernier', NOW - 1_000),
      reminder('second', NOW - 3_000),
    ],
    NOW,
  );
  putOldDigestsAway(runtime.mailbox);
  const inbox = runtime.mailbox
    .threads()
    .filter(({ messages }) => messages.some(({ labelIds }) => labelIds.has('INBOX')))
    .map(({ messages: [first] }) => first?.payload.headers.find(({ name }) => name === 'Subject')?.value);
  expect(inbox).toEqual(['dernier', 'Demande']);
  expect(runtime.mailbox.threads()).toHaveLength(4);
});
