// The first runs over a mailbox that has been in use for years.
import type { IncomingMessage } from '../../../local/gmail/contract';
import { createAddonHost } from '../../../local/host/host';
import { importMessages } from '../../../local/mail/import-mbox';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { HOUR, MINUTE, SECOND } from '../../../src/domain/terms/time';
import { readIndex } from '../../../src/domain/watch/queue-index';
import { cardTexts, topCard } from '../../helpers/card';
import { labelsOf, mail, sentMail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  automaticMail,
  labelledConversations,
  reportOf,
  threadIdOf,
  watchedDesk,
  watchOnce,
} from './watch-desk';

const NOW = paris('2026-11-23 09:00');
const OLD = 20_000;
const PERIOD = 10 * MINUTE;
/** New mail keeps coming while the old mail is read: one message before every so many runs. */
const NEWS_EVERY = 15;
const MAX_RUNS = 450;
const PROPERTY_STORE = 500_000;
const TYPE = /^Support\/Type\//;
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const IDEA = 'Bonjour, ce serait bien d’avoir un mode sombre.';

/** Labels of the old conversations by turns, the type of request left out. */
const EXPECTED = [
  'Support/Avant Vigie',
  'Support/1 Critique, Support/Attente client',
  'Support/1 Critique, Support/Attente client',
  'Support/Automatique',
  'Support/Automatique',
];

/** Of five, two are a machine's, one was never answered, the others wait for the customer. */
function oldConversation(i: number): readonly IncomingMessage[] {
  const at = NOW - 90 * 24 * HOUR - i * 40 * MINUTE;
  const key = `old-${i}`;
  if (i % 5 >= 3) return [automaticMail('Boutique <noreply@boutique.example>', `Reçu ${i}`, at, key)];
  const question = mail(`Client ${i} <client${i}@example.fr>`, `Demande ${i}`, LOST, at, key);
  const answer = sentMail(`client${i}@example.fr`, `Re: Demande ${i}`, 'C’est réparé.', at + HOUR, key);
  return i % 5 === 0 ? [question] : [question, answer];
}

function homepage(runtime: LocalRuntime): string {
  return cardTexts(topCard(createAddonHost(runtime).openHomepage()));
}

describe('the first runs over 20,000 old conversations', () => {
  const runtime = watchedDesk(NOW);
  const properties = runtime.properties('user');
  const seconds: number[] = [];
  const stored: number[] = [];
  const left: number[] = [];
  /** Labels of what arrived just before a run, right after it. */
  const news: (readonly string[])[] = [];
  let read = 0;
  let early = '';

  beforeAll(() => {
    properties.set('period', String(PERIOD));
    importMessages(runtime.mailbox, Array.from({ length: OLD }, (_, i) => oldConversation(i)).flat());
    for (let pending = true; pending && seconds.length < MAX_RUNS; ) {
      const arrived = seconds.length % NEWS_EVERY === 0 ? `Nouveau ${seconds.length}` : null;
      const now = runtime.clock.now();
      if (arrived !== null)
        runtime.mailbox.receive(mail('Zoé <zoe@example.fr>', arrived, IDEA, now, arrived));
      const result = watchOnce(runtime);
      const report = reportOf(result);
      read += report.read;
      seconds.push(result.meter.modelledMs / SECOND);
      if (arrived !== null) news.push(labelsOf(runtime, threadIdOf(runtime, arrived)));
      stored.push([...properties].reduce((sum, [key, text]) => sum + key.length + text.length, 0));
      left.push(runtime.remaining('emailRead'));
      if (seconds.length === 3) early = homepage(runtime);
      pending = report.pending;
      runtime.clock.set(now + PERIOD);
    }
  }, 300_000);

  it('end well before Gmail ends them', () => {
    expect(Math.max(...seconds)).toBeLessThan(25);
  });

  it('leave a quarter of the day’s calls to new mail and to the cards', () => {
    expect(Math.min(...left)).toBeGreaterThan(5_000);
  });

  it('read nothing twice, and everything once', () => {
    // The mark of who watches is renewed each day, and its first one stands in the listing.
    const mark = runtime.mailbox.labelByName('Support/Qui veille')?.id ?? '';
    const threads = runtime.mailbox.threads();
    const marks = threads.filter(({ messages: [first] }) => first?.labelIds.has(mark)).length;
    expect(marks).toBeGreaterThan(1);
    expect(read).toBe(threads.length - (marks - 1));
    expect(seconds.length).toBeLessThan(MAX_RUNS);
  });

  it('label new mail at once, from the first one on', () => {
    expect(news.length).toBeGreaterThan(10);
    expect(news.filter((labels) => !labels.includes('Support/4 Basse'))).toEqual([]);
  });

  it('say on the homepage how far they are', () => {
    expect(early).toMatch(/lecture de la boîte\s: 1\d\d\sconversations lues/);
  });

  it('keep within what the platform stores, and count what had waited before', () => {
    expect(Math.max(...stored)).toBeLessThan(PROPERTY_STORE);
    const { index, damaged } = readIndex(Object.fromEntries(properties), '');
    expect(damaged).toEqual([]);
    expect(index.size).toBeGreaterThan(7_000);
    expect(index.size).toBeLessThan(12_000);
    expect(homepage(runtime)).toMatch(/Avant Vigie\s: 4\s000/);
  });

  it('leave every conversation with the labels that it should have', () => {
    const labelled = labelledConversations(runtime);
    const wrong = Array.from({ length: OLD }, (_, i) => {
      const labels = labelled[i % 5 >= 3 ? `Reçu ${i}` : `Demande ${i}`]?.split(', ') ?? [];
      return {
        labels,
        expected: EXPECTED[i % 5],
        found: labels.filter((name) => !TYPE.test(name)).join(', '),
      };
    }).filter(({ expected, found }) => expected !== found);
    expect(wrong).toEqual([]);
  });

  it('cost a run no more than usual once they are over, however full the index is', () => {
    runtime.mailbox.receive(mail('Zoé <zoe@example.fr>', 'Encore', IDEA, runtime.clock.now(), 'last'));
    const { meter, value } = watchOnce(runtime);
    expect(value).toMatchObject({ pending: false, read: 1 });
    expect(meter.units).toBeLessThan(100);
    expect(labelsOf(runtime, threadIdOf(runtime, 'Encore'))).toContain('Support/4 Basse');
  });
});
