// Each trial fails where its cause is put in: what it observes then is another word.
import { importMessages } from '../../local/mail/import-mbox';
import { readBundle } from '../../local/runtime/bundle';
import type { LocalRuntime } from '../../local/runtime/contract';
import { sampleMessages } from '../../local/sample/sample-mailbox';
import { localObservations } from '../../tools/parity/local-observations';
import { paris } from '../helpers/times';
import { openStage } from '../worlds/stage';

const { code } = readBundle();
const NOW = paris('2026-11-24 10:20');
const ENTRY = /function probePlatform\(\) \{/;

/** The bundle with a platform that is changed whenever the probe is called. */
const withPlatform = (change: string) =>
  code.replace(ENTRY, `function probePlatform() {\n${change.replace(/\$/g, '$$$$')}\n`);

const inUsers = (name: string, methods: string) =>
  `const users = Gmail.Users, real = users.${name};
   Gmail = { Users: { ...users, ${name}: { ...real, ${methods} } } };`;
/** Changes what `messages.get` returns, by an expression of `m`. */
const messagesAs = (expression: string) =>
  inUsers('Messages', `get: (...given) => { const m = real.get(...given); return ${expression}; }`);

const CAUSES: readonly (readonly [observed: string, change: string, word: string])[] = [
  [
    'largestProperty',
    `const all = PropertiesService.getUserProperties();
     PropertiesService = { getUserProperties: () => ({ ...all, setProperty: (k, v) => v.length > 9216 ? all : all.setProperty(k, v) }) };`,
    'over-9-KB',
  ],
  ['timeOfParis', "Utilities = { ...Utilities, formatDate: () => '11:30' };", '11:30'],
  [
    'largestPage',
    inUsers(
      'Threads',
      "list: (me, o) => { if (o.maxResults === 500) throw new Error('no'); return real.list(me, o); }",
    ),
    'less',
  ],
  ['textIs', messagesAs("JSON.parse(JSON.stringify(m, (k, v) => k === 'data' ? 'RXNzYWk=' : v))"), 'string'],
  ['snippets', messagesAs("({ ...m, snippet: 'a & b' })"), 'plain'],
  ['insertedAt', messagesAs("({ ...m, internalDate: '1' })"), 'now'],
  [
    'threading',
    inUsers(
      'Messages',
      'insert: (mail, me) => ({ ...real.insert(mail, me), ...(mail.threadId ? { threadId: "1" } : {}) })',
    ),
    'another',
  ],
  [
    'searchByMessageId',
    inUsers('Messages', 'list: (me, o) => /rfc822msgid/.test(o.q) ? {} : real.list(me, o)'),
    'not-yet',
  ],
  [
    'draftHeaders',
    messagesAs(
      "m.labelIds.includes('DRAFT') ? { ...m, payload: { ...m.payload, headers: m.payload.headers.filter(({ name }) => name !== 'X-Vigie-Essai') } } : m",
    ),
    'dropped',
  ],
  ['draftSearch', inUsers('Drafts', 'list: () => ({})'), 'not-yet'],
  ['draftLabels', inUsers('Messages', "modify: () => { throw new Error('no'); }"), 'refused'],
  [
    'sentMessageId',
    messagesAs(
      "m.labelIds.includes('SENT') ? { ...m, payload: { ...m.payload, headers: [{ name: 'Message-ID', value: '<other@x>' }] } } : m",
    ),
    'rewritten',
  ],
  ['labelColors', inUsers('Labels', 'create: ({ name }, me) => real.create({ name }, me)'), 'lost'],
  [
    'labelCase',
    inUsers(
      'Labels',
      "create: (l, me) => l.name === l.name.toUpperCase() ? { id: 'Label_0' } : real.create(l, me), remove: (me, id) => id === 'Label_0' ? undefined : real.remove(me, id)",
    ),
    'two-labels',
  ],
  ['batchModify', inUsers('Messages', 'batchModify: () => undefined'), 'not-done'],
  ['historyOfLabels', inUsers('History', 'list: () => ({})'), 'not-told'],
  [
    'decimalIds',
    inUsers(
      'Messages',
      "get: (me, id, o) => { if (/^msg-f/.test(id)) throw new Error('no'); return real.get(me, id, o ?? {}); }",
    ),
    'refused',
  ],
  [
    'composedIds',
    inUsers('Messages', 'get: (me, id, o) => /^msg-a/.test(id) ? {} : real.get(me, id, o ?? {})'),
    'taken',
  ],
  [
    'unknownIds',
    inUsers(
      'Messages',
      "get: (me, id, o) => { if (id === '1') throw Object.assign(new Error('no'), { details: { code: 400 } }); return real.get(me, id, o ?? {}); }",
    ),
    '400',
  ],
  ['gmailAppDraft', "GmailApp = { createDraft: () => { throw new Error('no'); } };", 'refused: unavailable'],
];

const asItIs = localObservations({});

it('the platform is changed where the bundle calls it', () => {
  expect(code).toMatch(ENTRY);
});

it.each(CAUSES)('%s is observed otherwise where its cause is put in', (name, change, word) => {
  expect([asItIs[name], localObservations({}, withPlatform(change))[name]]).toEqual([
    expect.not.stringMatching(`^${word}$`),
    word,
  ]);
});

it.each([
  ['minutes', { long: true }],
  ['seconds', { deaths: 1 }],
])('says that a round may last %s where rounds have found it out', (word, found) => {
  const { runtime } = openStage({}, NOW);
  runtime.run('watch', [], { as: 'trigger' });
  const properties = runtime.properties('user');
  const state = JSON.parse(properties.get('watch') ?? '');
  properties.set('watch', JSON.stringify({ ...state, limit: { ...state.limit, ...found } }));
  runtime.run('probePlatform');
  expect(JSON.parse(properties.get('probes') ?? '').triggerLimit).toBe(word);
});

it('a probe that has not ended says how far it is, and what is left', () => {
  const { value, meter } = openStage({}, NOW).runtime.run('probePlatform', [], { timeLimit: 30_000 });
  expect(value).toMatch(
    /^\d+ observations sur \d+\. Relancez probePlatform dans une minute\s; reste\s: .*cache/,
  );
  expect(meter.modelledMs).toBeLessThan(25_000);
});

describe('a probe that is cut off again and again', () => {
  const { runtime, host } = openStage({}, NOW);
  importMessages(runtime.mailbox, sampleMessages(NOW));
  host.openHomepage();
  const before = state(runtime);
  const texts: string[] = [];
  for (let runs = 0; runs < 12 && !texts.at(-1)?.startsWith('{'); runs += 1) {
    const faults = runs < 4 ? [{ at: { call: 20 + 15 * runs }, kind: 'kill-after' as const }] : [];
    texts.push(String(runtime.run('probePlatform', [], { timeLimit: 30_000, faults }).value));
    runtime.clock.advance(120_000);
  }

  it('goes on where it was', () => {
    expect(texts.filter((text) => text.startsWith('null'))).toHaveLength(4);
    expect(Object.keys(JSON.parse(texts.at(-1) ?? '').observations)).toEqual(
      expect.arrayContaining(Object.keys(asItIs)),
    );
  });

  it('leaves nothing behind but mail in the bin', () => {
    expect(state(runtime)).toEqual(before);
  });
});

function state({ mailbox, properties, triggers }: LocalRuntime) {
  const kept = mailbox
    .threads()
    .flatMap(({ messages }) => messages.filter(({ labelIds }) => !labelIds.has('TRASH')));
  return {
    messages: kept.map(({ id, labelIds }) => [id, [...labelIds]]),
    drafts: mailbox.drafts().length,
    labels: mailbox.labels().map(({ name }) => name),
    properties: [...properties('user').keys()].sort(),
    triggers: triggers(),
  };
}
