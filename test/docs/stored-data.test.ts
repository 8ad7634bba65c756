// docs/donnees.md, held to the built bundle: what a desk at work stores, under which keys and how much, and whose words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncomingMessage } from '../../local/gmail/contract';
import { headerOf } from '../../local/gmail/mime-part';
import type { LocalRuntime } from '../../local/runtime/contract';
import { actionOf, topCard } from '../helpers/card';
import { deskWith, type LocalDesk, mail, sentMail, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-24 10:20');
const HOUR = 3_600_000;
const register = readFileSync(join(__dirname, '../../docs/donnees.md'), 'utf8');

/** The keys of the table, as patterns: N is a number, ID and X name something. */
const KEYS = [...register.matchAll(/^\| (`[^|]+) \|/gm)]
  .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, key = '']) => key))
  .filter((key) => !key.includes('gmail') && !key.includes('script'))
  .map((key) => ({
    key,
    pattern: new RegExp(
      `^${key
        .replaceAll('.', '\\.')
        .replace('AAAA-MM', '\\d{4}-\\d{2}')
        .replace(/\bN\b/, '\\d+')
        .replace(/\bX\b/, '[\\w-]+')
        .replace(/\bID\b/, '[0-9a-f]+')}$`,
    ),
  }));

/** Words that only customers write: they stand in names, addresses, subjects and texts alike. */
const WORDS = ['Zéphyrine', 'Quillivéré', 'zquilli', 'kilimandjaro', 'topinambours'];

function customers(): readonly IncomingMessage[] {
  const from = 'Zéphyrine Quillivéré <zquilli@example.fr>';
  return [
    mail(
      from,
      'Mes topinambours',
      'Toutes mes données ont disparu, kilimandjaro compris.',
      NOW - 30 * HOUR,
      'a',
    ),
    mail(from, 'Topinambours et facture', 'Je demande une escalade : kilimandjaro.', NOW - 26 * HOUR, 'b'),
    mail(from, 'Kilimandjaro', 'Comment changer la couleur des topinambours ?', NOW - 3 * HOUR, 'c'),
    sentMail(
      from,
      'Re: Kilimandjaro',
      'Bonjour Zéphyrine, je reviens vers vous demain à 10 h.',
      NOW - 2 * HOUR,
      'c',
    ),
    mail(from, 'Re: Mes topinambours', 'Toujours rien pour mes topinambours ?', NOW - 1 * HOUR, 'd'),
    mail(from, 'Merci', 'Merci beaucoup, topinambours retrouvés !', NOW - 40 * HOUR, 'e'),
  ];
}

const openAll = ({ runtime, host }: LocalDesk) => {
  for (const thread of runtime.mailbox.threads()) host.openMessage(thread.messages.at(-1)?.id ?? '');
};

/** Opens the conversation with that subject and clicks what its card offers. */
function click({ host, runtime }: LocalDesk, subject: string, text: string): void {
  const thread = runtime.mailbox
    .threads()
    .find(({ messages: [first] }) => first !== undefined && headerOf(first.payload, 'Subject') === subject);
  const shown = host.openMessage(thread?.messages.at(-1)?.id ?? '');
  expect(host.act(actionOf(topCard(shown), text)).error).toBeNull();
}

/** A month of a desk: rounds, digests, cards, clicks, an import of settings, the first of a month. */
function atWork(): { readonly desk: LocalDesk; readonly logs: string } {
  const desk = deskWith(customers(), NOW);
  const { runtime, host } = desk;
  const logs: string[] = [];
  const run = (name: string, args: readonly unknown[] = []) => {
    const { logs: lines } = runtime.run(name, [...args], { as: 'trigger' });
    logs.push(...lines.map(({ text }) => text));
  };
  runtime.run('importSettings', [JSON.stringify({ manager: 'cheffe@purefocus.example' })]);
  watchAll(runtime);
  host.openHomepage();
  openAll(desk);
  click(desk, 'Mes topinambours', 'Clore');
  click(desk, 'Kilimandjaro', 'Pas une demande');
  for (let hours = 0; hours < 30 * 24; hours += 6) {
    runtime.clock.set(NOW + hours * HOUR);
    run('watch');
    if (hours % 48 === 0) host.openHomepage();
  }
  openAll(desk);
  run('diagnostic');
  return { desk, logs: logs.join('\n') };
}

const { desk, logs } = atWork();
const propertiesOf = (runtime: LocalRuntime) =>
  [...runtime.properties('user'), ...runtime.properties('script')].filter(([, value]) => value !== '');
const stored = propertiesOf(desk.runtime);

describe('what a desk at work stores', () => {
  it('lies under keys that the register names', () => {
    const unknown = stored
      .map(([key]) => key)
      .filter((key) => !KEYS.some(({ pattern }) => pattern.test(key)));
    expect(unknown).toEqual([]);
    expect(KEYS.length).toBeGreaterThan(30);
    expect(stored.length).toBeGreaterThan(12);
  });

  it('fits the sizes that the register names', () => {
    const bytes = stored.map(([key, value]) => Buffer.byteLength(key) + Buffer.byteLength(value));
    expect(Math.max(...bytes)).toBeLessThanOrEqual(9 * 1024);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500 * 1024);
  });

  it('is six hours old at most in the cache, and nothing but names', () => {
    const cached = [...desk.runtime.caches('user')];
    expect(cached.length).toBeGreaterThan(0);
    for (const [key, { expires }] of cached) {
      expect(key).toMatch(/^name\.[0-9a-f]+$/);
      expect(expires - desk.runtime.clock.now()).toBeLessThanOrEqual(6 * HOUR);
    }
    expect([...desk.runtime.caches('script')]).toEqual([]);
  });
});

it('no property and no log holds a word of a customer', () => {
  const everything = `${stored.map(([key, value]) => `${key} ${value}`).join('\n')}\n${logs}`.toLowerCase();
  for (const word of WORDS) expect(everything).not.toContain(word.toLowerCase());
  expect(logs).not.toBe('');
});

describe('the register', () => {
  it('names each scope of the manifest, and no other', () => {
    const manifest = JSON.parse(readFileSync(join(__dirname, '../../appsscript.json'), 'utf8'));
    const asked = (manifest.oauthScopes as string[]).map((scope) => scope.replace(/^.*\/auth\//, ''));
    const named = [...register.matchAll(/^\| `((?:gmail|script)\.[\w.]+)` \|/gm)].map(([, scope]) => scope);
    expect(named).toEqual(asked);
  });
});
