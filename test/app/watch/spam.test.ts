// Customers whom Gmail took for spam, through the built bundle: counted once a day with a link, and left where they are.
import type { IncomingMessage } from '../../../local/gmail/contract';
import { readableText } from '../../../local/gmail/mime-part';
import { createAddonHost } from '../../../local/host/host';
import { DAY, MINUTE } from '../../../src/domain/terms/time';
import { cardTexts, topCard } from '../../helpers/card';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { sentDigests, threadIdOf, watchAt, watchedDesk } from './watch-desk';

const NOW = paris('2026-11-23 09:00');
const LOST = 'Bonjour, toutes mes séances ont disparu ce matin, l’application est inutilisable.';
const SPAM = [
  'Gagnez 1 000 euros par jour grâce au bitcoin, cliquez ici, offre limitée, se désabonner.',
  'Dear friend, I am the widow of a banker and need your urgent assistance to transfer 5 million dollars.',
  'Notre agence accompagne les éditeurs pour multiplier leurs ventes, auriez-vous 15 minutes cette semaine ?',
];

const inSpam = (message: IncomingMessage): IncomingMessage => ({
  ...message,
  systemLabels: ['SPAM', 'UNREAD'],
});

function deskOf(...texts: readonly string[]) {
  const runtime = watchedDesk(NOW, { warm: true }, 'bundle');
  runtime.properties('user').set('period', String(10 * MINUTE));
  for (const [i, text] of texts.entries())
    runtime.mailbox.receive(
      inSpam(mail(`X${i} <x${i}@example${i}.fr>`, `Sujet ${i}`, text, NOW - (i + 1) * MINUTE, `s${i}`)),
    );
  watchAt(runtime, NOW + MINUTE);
  const host = createAddonHost(runtime);
  const home = () => cardTexts(topCard(host.openHomepage()));
  const digest = () => {
    const last = sentDigests(runtime).at(-1);
    return last === undefined ? '' : readableText(last.payload);
  };
  return { runtime, home, digest };
}

it('are counted on the homepage and in the digest, and nothing is moved', () => {
  const { runtime, home, digest } = deskOf(LOST, ...SPAM);
  expect(home()).toMatch(/Indésirables\s: 1\smessage semble venir d’un client/);
  watchAt(runtime, NOW + 20 * MINUTE);
  runtime.mailbox.receive(mail('Bob <bob@example.fr>', 'Panne', LOST, NOW + 21 * MINUTE, 'bob'));
  watchAt(runtime, NOW + 4 * 60 * MINUTE);
  expect(digest()).toMatch(/Indésirables\s: 1\smessage .*#spam/);
  const thread = runtime.mailbox.thread(threadIdOf(runtime, 'Sujet 0'));
  expect(thread?.messages.every(({ labelIds }) => labelIds.has('SPAM'))).toBe(true);
  expect(labelsOf(runtime, thread?.id ?? '')).toEqual([]);
});

it('are none where there is only spam', () => {
  expect(deskOf(...SPAM).home()).not.toContain('Indésirables');
});

it('are told no more once they were taken out, or after three days', () => {
  const { runtime, home } = deskOf(LOST);
  watchAt(runtime, NOW + 3 * DAY + 10 * MINUTE);
  expect(home()).not.toContain('Indésirables');
  const again = deskOf(LOST);
  const thread = again.runtime.mailbox.thread(threadIdOf(again.runtime, 'Sujet 0'));
  again.runtime.mailbox.changeLabels(
    (thread?.messages ?? []).map(({ id }) => id),
    ['INBOX'],
    ['SPAM'],
  );
  watchAt(again.runtime, NOW + DAY);
  expect(again.home()).not.toContain('Indésirables');
});
