// The names in the queue: always there for the first rows, and kept for no longer by being looked at. Through the built bundle.
import { contentOf } from '../../local/cards/content';
import type { LocalRuntime } from '../../local/runtime/contract';
import { cardTexts, topCard } from '../helpers/card';
import { deskWith, mail, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-23 10:00');
const HOUR = 3_600_000;

/** A watched desk in which so many customers wait, whose deadlines follow their numbers. */
function desk(customers: number) {
  const mails = Array.from({ length: customers }, (_, i) =>
    mail(
      `Client ${i} <c${i}@example.fr>`,
      `Question ${i}.`,
      'Bonjour, comment faire ?',
      NOW - (customers - i) * 60_000,
      `t${i}`,
    ),
  );
  const { runtime, host } = deskWith(mails, NOW);
  watchAll(runtime);
  return { runtime, home: () => cardTexts(topCard(host.openHomepage())) };
}

const namesIn = (text: string) =>
  (text.match(/Question \d+\./g) ?? []).map((name) => Number(/\d+/.exec(name)?.[0]));
const firstTen = Array.from({ length: 10 }, (_, i) => i);

function binned({ mailbox }: LocalRuntime, subject: string): void {
  const thread = mailbox
    .threads()
    .find(({ messages }) => JSON.stringify(messages[0]?.payload.headers).includes(subject));
  mailbox.changeLabels(
    (thread?.messages ?? []).map(({ id }) => id),
    ['TRASH'],
    ['INBOX'],
  );
}

it('names every row while the cache remembers, without a call to Gmail', () => {
  const { runtime, home } = desk(12);
  expect(namesIn(home())).toHaveLength(12);
  const calls = Object.keys(runtime.run('onHomepage').meter.byName);
  expect(calls.filter((name) => name.startsWith('Gmail'))).toEqual([]);
});

it('reads the first ten once the cache has forgotten, and no more', () => {
  const { runtime, home } = desk(12);
  runtime.clock.set(NOW + 7 * HOUR);
  expect(namesIn(home())).toEqual(firstTen);
  expect(runtime.run('onHomepage').meter.byName['Gmail.Users.Threads.get']).toBeUndefined();
});

it('remembers no name longer for its being shown', () => {
  const { runtime, home } = desk(1);
  runtime.clock.set(NOW + 5 * HOUR);
  expect(namesIn(home())).toEqual([0]);
  binned(runtime, 'Question 0.');
  runtime.clock.set(NOW + 7 * HOUR);
  const text = home();
  expect(namesIn(text)).toEqual([]);
  expect(text).toContain('Rien à traiter');
  const cached = [...runtime.caches('user').values()].filter(({ expires }) => expires > runtime.clock.now());
  expect(JSON.stringify(cached)).not.toContain('Client 0');
});

it('shows the queue without names where Gmail does not answer', () => {
  const { runtime } = desk(2);
  runtime.clock.set(NOW + 7 * HOUR);
  const { value, error } = runtime.run('onHomepage', [], {
    faults: [{ at: { name: 'Gmail.Users.Threads.get' }, kind: 'transient' }],
  });
  expect(error).toBeNull();
  expect(JSON.stringify(contentOf(value)?.json())).toContain('Conversation reçue');
});
