// Every card that the add-on can build, through the built bundle, against Google's own card.proto.
import type { CardJson, SidebarState } from '../../local/runtime/contract';
import { ACTIONS } from '../../src/cards/actions';
import { SECTION_IDS } from '../../src/domain/settings/forms/sections';
import { MOST_OWN } from '../../src/domain/settings/own-replies';
import { REPLIES } from '../../src/replies/registry';
import { threadIdOf } from '../app/watch/watch-desk';
import { actionOf, cardTexts, everyValue, topCard, widgetCount } from '../helpers/card';
import { cardProblems } from '../helpers/card-schema';
import { deskWith, type LocalDesk, mail, sampleDesk, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-24 10:20');

const HOSTILE: readonly (readonly [string, string])[] = [
  ['markup', '<b>gras</b><font color="#ff0000">rouge</font>'],
  ['a link', '<a href="https://evil.example/">cliquez</a>'],
  ['a broken tag', '</b></font><a href="'],
  ['entities', '&lt;b&gt; &amp; &#60;b&#62;'],
  ['a right-to-left override', 'facture\u202Efdp.exe'],
  ['invisible marks', 'a\u200b\u2066b\ufeffc\u00ad'],
  ['line breaks', 'a\r\nBcc: x@example.fr'],
  ['emoji', '👩‍👩‍👧‍👦🦉'.repeat(30)],
  ['stacked accents', `Z${'\u0301'.repeat(500)}`],
  ['10,000 characters', 'mot '.repeat(2_500)],
  ['one long word', 'x'.repeat(10_000)],
  ['nothing', ''],
  ['lone surrogates and NULs', '\ud800\u0000\udc00'],
];

function deskOf(text: string): LocalDesk {
  const from = `${text.replace(/[\r\n<>"]/g, ' ')} <client@example.fr>`;
  const messages = [mail(from, text, `Bonjour, mes données ont disparu. ${text}`, NOW - 3_600_000)];
  return deskWith(messages, NOW, { warm: true });
}

function firstMessage({ runtime }: LocalDesk): string {
  return runtime.mailbox.threads()[0]?.messages[0]?.id ?? '';
}

function calledFunctions(
  card: CardJson,
): readonly { readonly name: string; readonly action: string | undefined }[] {
  const found: { name: string; action: string | undefined }[] = [];
  everyValue(card, (_key, value) => {
    const action = value as {
      readonly function?: unknown;
      readonly parameters?: readonly { key: string; value: string }[];
    } | null;
    if (typeof action?.function !== 'string') return;
    found.push({
      name: action.function,
      action: action.parameters?.find(({ key }) => key === 'action')?.value,
    });
  });
  return found;
}

/** The card on top, which must not be there in the place of one that could not be built. */
function builtCard(state: SidebarState): CardJson {
  expect(JSON.stringify(state)).not.toContain('n’a pas pu répondre');
  return topCard(state);
}

/** A desk with one conversation of 200 messages, each naming 50 orders. */
function longDesk(): LocalDesk {
  const messages = Array.from({ length: 200 }, (_, i) => {
    const orders = Array.from({ length: 50 }, (_order, j) => `GPA.${1_000 + i}-0000-0000-${10_000 + j}`).join(
      ' ',
    );
    const text = `Je veux un remboursement. ${orders}`;
    return mail('Julie <julie@example.fr>', 'Remboursement', text, NOW - 60_000 * (200 - i), 'one');
  });
  return deskWith(messages, NOW);
}

/** Every card that can be reached from an open conversation, the homepage and the compose window. */
function allCards(desk: LocalDesk): readonly CardJson[] {
  const { host } = desk;
  const messageId = firstMessage(desk);
  const parameters = (entries: Record<string, string>) =>
    Object.entries(entries).map(([key, value]) => ({ key, value }));
  const act = (entries: Record<string, string>) =>
    builtCard(host.act({ function: 'onAction', parameters: parameters({ messageId, ...entries }) }));
  const cards = [
    builtCard(host.openHomepage()),
    builtCard(host.openCompose()),
    builtCard(host.openMessage(messageId)),
  ];
  for (const { id } of REPLIES) cards.push(act({ action: 'show-reply', reply: id }));
  host.openMessage(messageId);
  for (const action of [
    'mark-escalation',
    'lift-escalation',
    'close',
    'reopen',
    'not-a-ticket',
    'is-a-ticket',
    'refresh',
    'show-why',
  ]) {
    cards.push(act({ action }));
  }
  return cards;
}

/** The settings cards, each as it opens and as it comes back when nothing was typed. */
function settingsCards({ host }: LocalDesk): readonly CardJson[] {
  const act = (action: string, key = 'section', value = '') => {
    host.openHomepage();
    host.act({ function: 'onSettings' });
    const parameters = [
      { key: 'action', value: action },
      { key, value },
    ];
    return builtCard(host.act({ function: 'onAction', parameters }));
  };
  return [
    builtCard(host.act({ function: 'onSettings' })),
    ...SECTION_IDS.flatMap((id) => [act('open-section', 'section', id), act('save-section', 'section', id)]),
    act('open-step', 'section', 'hours'),
    act('edit-reply', 'reply', 'suggestion'),
    act('save-reply', 'reply', 'suggestion'),
    act('new-reply'),
    act('copy-reply', 'reply', 'suggestion'),
    act('open-file'),
    act('import-file'),
  ];
}

const HTML_FIELDS = ['text', 'header'];
const PLAIN_FIELDS = ['topLabel', 'bottomLabel', 'title', 'subtitle'];

/** What a text that is not ours must not have done to a card. */
function expectUnharmed(card: CardJson): void {
  expect(cardProblems(card)).toEqual([]);
  expect(widgetCount(card)).toBeLessThanOrEqual(100);
  const harmed: string[] = [];
  everyValue(card, (key, value) => {
    if (typeof value !== 'string') return;
    const html = HTML_FIELDS.includes(key);
    if (!html && !PLAIN_FIELDS.includes(key)) return;
    const markup = html && /<a\b|<font color="#ff0000|<b>gras/.test(value);
    if (markup || /[\p{Cc}\p{Cf}\p{Cs}]/u.test(value) || value.length >= 3_000)
      harmed.push(`${key}: ${value}`);
  });
  expect(harmed).toEqual([]);
}

describe('each card', () => {
  it.each(HOSTILE)('is right, and keeps mail with %s from being more than text', (_label, text) => {
    const desk = deskOf(text);
    watchAll(desk.runtime);
    for (const card of allCards(desk)) expectUnharmed(card);
    // Nothing pushes the decisions out of sight.
    const texts = cardTexts(builtCard(desk.host.openMessage(firstMessage(desk))));
    expect(texts.indexOf('Clore')).toBeGreaterThan(0);
    expect(texts.indexOf('Clore')).toBeLessThan(4_000);
  });

  it.each(HOSTILE)('of the settings is right with %s in them', (_label, text) => {
    const desk = deskWith([], NOW, { warm: true });
    const part = (max: number) => `x${text}`.slice(0, max);
    const stored = {
      closures: [{ from: '2026-12-24', to: '2026-12-24', reason: part(200) }],
      openings: [{ from: '2026-12-05T09:00', to: '2026-12-05T12:00', reason: part(200) }],
      team: { product: part(60), signature: part(1_000), managerName: part(100), dpoName: part(100) },
      replies: {
        suggestion: { title: part(80), use: part(200), fr: part(2_000) },
        'equipe-1': { title: part(80), use: part(200), fr: part(2_000), en: 'x' },
      },
    };
    expect(desk.runtime.run('importSettings', [JSON.stringify(stored)]).error).toBeNull();
    const offered = builtCard(desk.host.openCompose());
    for (const card of [...settingsCards(desk), builtCard(desk.host.openHomepage()), offered])
      expectUnharmed(card);
  });

  it('calls only functions and actions that exist', () => {
    const desk = sampleDesk(NOW);
    desk.runtime.run('importSettings', ['{"reminders":{"manager":"chef@example.fr"}}']);
    watchAll(desk.runtime);
    const called = [...allCards(desk), ...settingsCards(desk)].flatMap(calledFunctions);
    expect(new Set(called.map(({ name }) => name))).toEqual(
      new Set(['onAction', 'onComposeReply', 'onInsertReply', 'onWarnManager']),
    );
    const actions = called.flatMap(({ action }) => action ?? []);
    expect(actions.filter((action) => !(ACTIONS as readonly string[]).includes(action))).toEqual([]);
  });

  it('stays within 100 widgets with 400 closures and as many openings', () => {
    const desk = deskWith([], NOW);
    const closures = Array.from({ length: 400 }, (_, i) => {
      const day = new Date(Date.UTC(2027, 0, 1 + i)).toISOString().slice(0, 10);
      return { from: day, to: day, reason: `Fermeture ${i}` };
    });
    const openings = Array.from({ length: 400 }, (_, i) => {
      const day = new Date(Date.UTC(2028, 2, 1 + i)).toISOString().slice(0, 10);
      return { from: `${day}T19:00`, to: `${day}T20:00`, reason: `Ouverture ${i}` };
    });
    expect(desk.runtime.run('importSettings', [JSON.stringify({ closures, openings })]).error).toBeNull();
    desk.host.openHomepage();
    const parameters = [
      { key: 'action', value: 'open-section' },
      { key: 'section', value: 'exceptions' },
    ];
    expectUnharmed(builtCard(desk.host.act({ function: 'onAction', parameters })));
  });

  it('stays within 100 widgets with 400 senders', () => {
    const desk = deskWith([], NOW);
    const of = (domain: string) => Array.from({ length: 200 }, (_, i) => `client${i}\u202e@${domain}`);
    const senders = { always: of('example.fr'), never: of('example.com') };
    expect(desk.runtime.run('importSettings', [JSON.stringify({ senders })]).error).toBeNull();
    desk.host.openHomepage();
    const parameters = [
      { key: 'action', value: 'open-section' },
      { key: 'section', value: 'senders' },
    ];
    expectUnharmed(builtCard(desk.host.act({ function: 'onAction', parameters })));
  });

  it('stays within 100 widgets for a conversation of 200 messages that name 50 orders each', () => {
    const desk = longDesk();
    watchAll(desk.runtime);
    const card = builtCard(desk.host.openMessage(firstMessage(desk)));
    expectUnharmed(card);
    expect(cardTexts(card)).toContain('et 188 messages plus anciens');
  });

  it('stays within 100 widgets with as many replies as a team may have', () => {
    const desk = longDesk();
    const replies = Object.fromEntries(
      Array.from({ length: MOST_OWN }, (_, i) => [`equipe-${i}`, { title: `Réponse ${i}`, fr: 'Merci.' }]),
    );
    expect(desk.runtime.run('importSettings', [JSON.stringify({ replies })]).error).toBeNull();
    watchAll(desk.runtime);
    for (const card of [...allCards(desk), ...settingsCards(desk)])
      expect(widgetCount(card)).toBeLessThanOrEqual(100);
  });

  it('is right for every conversation of the sample mailbox', () => {
    const { runtime, host } = sampleDesk(NOW);
    watchAll(runtime);
    for (const thread of runtime.mailbox.threads()) {
      expect(cardProblems(builtCard(host.openMessage(thread.messages[0]?.id ?? '')))).toEqual([]);
    }
  });
});

describe('the homepage', () => {
  it('stays within 100 widgets with 1,000 open conversations, and counts the rest', () => {
    const messages = Array.from({ length: 1_000 }, (_, i) =>
      mail(
        `Client ${i} <c${i}@example.fr>`,
        'Synchronisation',
        'La synchronisation ne marche plus.',
        NOW - 60_000 * (i + 1),
        `t${i}`,
      ),
    );
    const { runtime, host } = deskWith(messages, NOW);
    watchAll(runtime);
    const state = host.openHomepage();
    expect(widgetCount(topCard(state))).toBeLessThanOrEqual(100);
    // Six of its lines are the first steps of a new desk.
    expect(JSON.stringify(topCard(state))).toContain('et 956 autres');
    expect(cardProblems(topCard(state))).toEqual([]);
  });

  it('makes no call of Gmail', () => {
    const { runtime, host } = sampleDesk(NOW);
    watchAll(runtime);
    const { meter } = host.openHomepage();
    expect(Object.keys(meter.byName).filter((name) => name.startsWith('Gmail'))).toEqual([]);
  });
});

describe('calls', () => {
  const gmailCalls = ({ meter }: SidebarState) =>
    Object.entries(meter.byName).reduce(
      (sum, [name, count]) => sum + (name.startsWith('Gmail') ? count : 0),
      0,
    );

  it('are one for an open conversation and at most three for what can be clicked on its card', () => {
    const desk = sampleDesk(NOW);
    desk.runtime.run('importSettings', ['{"reminders":{"manager":"chef@example.fr"}}']);
    watchAll(desk.runtime);
    const escalated = threadIdOf(desk.runtime, '[ESCALADE] Toujours pas de réponse');
    const messageId = desk.runtime.mailbox.thread(escalated)?.messages[0]?.id ?? '';
    expect(gmailCalls(desk.host.openMessage(messageId))).toBe(1);
    const click = (text: string) => gmailCalls(desk.host.act(actionOf(topCard(desk.host.state()), text)));
    for (const text of [
      'Clore',
      'Rouvrir',
      'Lever l’escalade',
      'Marquer [ESCALADE]',
      'Pas une demande',
      'C’est une demande',
      'Actualiser',
      'Prévenir le responsable',
    ]) {
      expect({ text, atMostThree: click(text) <= 3 }).toEqual({ text, atMostThree: true });
    }
  });
});
