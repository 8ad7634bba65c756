// Every card that the add-on can build, through the built bundle, against Google's own card.proto.
import type { CardJson, SidebarState } from '../../local/runtime-contract';
import { ACTIONS } from '../../src/cards/actions';
import { REPLIES } from '../../src/replies/registry';
import { everyValue, topCard, widgetCount } from '../helpers/card';
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
  return deskWith([mail(from, text, `Bonjour, mes données ont disparu. ${text}`, NOW - 3_600_000)], NOW);
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

/** Every card that can be reached from an open conversation, the homepage and the compose window. */
function allCards(desk: LocalDesk): readonly CardJson[] {
  const { host } = desk;
  const messageId = firstMessage(desk);
  const parameters = (entries: Record<string, string>) =>
    Object.entries(entries).map(([key, value]) => ({ key, value }));
  const act = (entries: Record<string, string>) =>
    topCard(host.act({ function: 'onAction', parameters: parameters({ messageId, ...entries }) }));
  const cards = [
    topCard(host.openHomepage()),
    topCard(host.openCompose()),
    topCard(host.openMessage(messageId)),
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
  ]) {
    cards.push(act({ action }));
  }
  return cards;
}

describe('each card', () => {
  it.each(HOSTILE)('is right, and keeps mail with %s from being more than text', (_label, text) => {
    const desk = deskOf(text);
    watchAll(desk.runtime);
    for (const card of allCards(desk)) {
      expect(cardProblems(card)).toEqual([]);
      expect(widgetCount(card)).toBeLessThanOrEqual(100);
      everyValue(card, (key, value) => {
        if (typeof value !== 'string') return;
        if (key === 'text') expect(value).not.toMatch(/<a\b|<font color="#ff0000|<b>gras/);
        if (['text', 'topLabel', 'bottomLabel', 'title', 'subtitle'].includes(key)) {
          expect(value).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          expect(value.length).toBeLessThan(3_000);
        }
      });
    }
  });

  it('calls only functions and actions that exist', () => {
    const desk = sampleDesk(NOW);
    watchAll(desk.runtime);
    const called = allCards(desk).flatMap(calledFunctions);
    expect(new Set(called.map(({ name }) => name))).toEqual(
      new Set(['onAction', 'onComposeReply', 'onInsertReply', 'onWarnManager']),
    );
    const actions = called.flatMap(({ action }) => action ?? []);
    expect(actions.filter((action) => !(ACTIONS as readonly string[]).includes(action))).toEqual([]);
  });

  it('is right for every conversation of the sample mailbox', () => {
    const { runtime, host } = sampleDesk(NOW);
    watchAll(runtime);
    for (const thread of runtime.mailbox.threads()) {
      expect(cardProblems(topCard(host.openMessage(thread.messages[0]?.id ?? '')))).toEqual([]);
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
    expect(JSON.stringify(topCard(state))).toContain('et 950 autres');
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
  it('are two for an open conversation and at most three for an action', () => {
    const desk = sampleDesk(NOW);
    watchAll(desk.runtime);
    const messageId = desk.runtime.mailbox.threads()[3]?.messages[0]?.id ?? '';
    const gmailCalls = ({ meter }: SidebarState) =>
      Object.entries(meter.byName).reduce(
        (sum, [name, count]) => sum + (name.startsWith('Gmail') ? count : 0),
        0,
      );
    expect(gmailCalls(desk.host.openMessage(messageId))).toBe(2);
    for (const action of ['mark-escalation', 'close', 'reopen', 'not-a-ticket', 'is-a-ticket', 'refresh']) {
      const parameters = [
        { key: 'action', value: action },
        { key: 'messageId', value: messageId },
      ];
      expect(gmailCalls(desk.host.act({ function: 'onAction', parameters }))).toBeLessThanOrEqual(3);
    }
  });
});
