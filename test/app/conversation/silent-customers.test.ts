// Customers who do not write any more, through the built bundle: asked again, then closed, never by itself.
import { createAddonHost } from '../../../local/host/host';
import { MINUTE } from '../../../src/domain/terms/time';
import { actionOf, cardTexts, topCard } from '../../helpers/card';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { answer, applySettings, sentDigests, threadIdOf, watchAt, watchedDesk } from '../watch/watch-desk';

const NOW = paris('2026-11-23 09:00');
const QUESTION = 'Bonjour, comment changer l’heure des rappels ?';
const NAMES = ['Anne', 'Bob', 'Chloé'] as const;

/** Three customers who were answered on the first day. */
function answeredDesk() {
  const runtime = watchedDesk(NOW, { warm: true }, 'bundle');
  applySettings(runtime, { reminders: { dailyRound: false } });
  runtime.properties('user').set('period', String(10 * MINUTE));
  for (const [i, name] of NAMES.entries())
    runtime.mailbox.receive(
      mail(`${name} <c${i}@example.fr>`, `Question de ${name}`, QUESTION, NOW + i, `c${i}`),
    );
  watchAt(runtime, NOW + 10 * MINUTE);
  runtime.clock.set(NOW + 20 * MINUTE);
  for (const name of NAMES) answer(runtime, `Question de ${name}`, 'Bonjour, dans Réglages, Rappels.');
  watchAt(runtime, NOW + 30 * MINUTE);
  const host = createAddonHost(runtime);
  const thread = (name: string) => threadIdOf(runtime, `Question de ${name}`);
  const labels = (name: string) =>
    labelsOf(runtime, thread(name)).map((label) => label.replace('Support/', ''));
  const open = (name: string) =>
    host.openMessage(runtime.mailbox.thread(thread(name))?.messages.at(-1)?.id ?? '');
  const home = () => cardTexts(topCard(host.openHomepage()));
  return { runtime, host, labels, open, home };
}

it('are listed after five open days, with a relance as the suggested reply, and never announced', () => {
  const { runtime, open, home } = answeredDesk();
  watchAt(runtime, paris('2026-11-30 17:50'));
  expect(home()).not.toContain('Sans nouvelles');
  watchAt(runtime, paris('2026-12-01 09:10'));
  expect(home()).toMatch(/Sans nouvelles du client\s: 3/);
  expect(home()).toMatch(/Anne – Question de Anne/);
  expect(cardTexts(topCard(open('Anne')))).toMatch(
    /Sans nouvelles du client depuis[\s\S]*Relance\nRéponse suggérée/,
  );
  expect(sentDigests(runtime)).toEqual([]);
});

it('leave the list once they were asked again, and when they write', () => {
  const { runtime, home, labels } = answeredDesk();
  watchAt(runtime, paris('2026-12-01 09:10'));
  runtime.clock.set(paris('2026-12-01 10:00'));
  answer(runtime, 'Question de Anne', 'Bonjour Anne, votre demande est-elle réglée ?');
  runtime.mailbox.receive(
    mail('Bob <c1@example.fr>', 'Re: Question de Bob', 'Toujours pas.', paris('2026-12-01 10:01'), 'c1'),
  );
  watchAt(runtime, paris('2026-12-01 10:10'));
  expect(home()).toMatch(/Sans nouvelles du client\s: 1/);
  expect(labels('Bob')).not.toContain('Attente client');
});

it('may be closed after ten more, all by one confirmation, but for what came meanwhile', () => {
  const { runtime, host, labels, home } = answeredDesk();
  watchAt(runtime, paris('2026-12-15 09:10'));
  const asking = host.act(actionOf(topCard(host.openHomepage()), `Clore sans suite\u00a0: 3…`), {});
  expect(cardTexts(topCard(asking))).toMatch(/Clore ces 3\sconversations sans suite/);
  runtime.mailbox.receive(
    mail('Bob <c1@example.fr>', 'Re: Question de Bob', 'Toujours pas.', runtime.clock.now(), 'c1'),
  );
  const closed = host.act(actionOf(topCard(asking), 'Confirmer'), {});
  expect(closed.notification).toMatch(/Conversations closes\s: 2\. Il en reste 1/);
  expect([labels('Anne'), labels('Chloé')].every((found) => found.includes('Clos'))).toBe(true);
  expect(labels('Bob')).not.toContain('Clos');
  watchAt(runtime, paris('2026-12-15 09:20'));
  expect(home()).not.toContain('Sans nouvelles');
});

it('may be closed one by one on the card', () => {
  const { runtime, host, open, labels } = answeredDesk();
  watchAt(runtime, paris('2026-12-15 09:10'));
  host.act(actionOf(topCard(open('Chloé')), 'Clore sans suite'), {});
  expect(labels('Chloé')).toContain('Clos');
});

it('are counted by days that a team sets, and not lost with every property', () => {
  const { runtime, home } = answeredDesk();
  applySettings(runtime, { silence: { askAfter: 2 }, reminders: { dailyRound: false } });
  watchAt(runtime, paris('2026-11-26 09:10'));
  expect(home()).toMatch(/Sans nouvelles du client\s: 3/);
  runtime.properties('user').clear();
  watchAt(runtime, paris('2026-12-01 09:10'));
  expect(home()).toMatch(/Sans nouvelles du client\s: 3/);
});
