import { textPart } from '../../../local/gmail/mime-part';
import { createAddonHost } from '../../../local/host/host';
import type { RuntimeOptions } from '../../../local/runtime/contract';
import { cardProblems } from '../../helpers/card-schema';
import { manifest, NOW, runtimeWith } from '../runtime/script-fixture';

function hostWithMessage(options: Partial<RuntimeOptions> = {}, from = 'INBOX') {
  const runtime = runtimeWith(options);
  const text = (name: string, value: string) => ({ name, value });
  const message = runtime.mailbox.receive({
    threadKey: null,
    internalDate: NOW - 60_000,
    systemLabels: [from],
    userLabels: [],
    payload: textPart('text/plain', 'OK', [
      text('From', 'Anne <anne@example.com>'),
      text('Subject', 'Essai'),
      text('Message-ID', '<1@example.com>'),
    ]),
  });
  return { runtime, message, host: createAddonHost(runtime) };
}

const titles = (cards: readonly unknown[]) =>
  cards.map((card) => (card as { header: { title: string } }).header.title);
const textOf = (card: unknown) =>
  (card as { sections: { widgets: { textParagraph: { text: string } }[] }[] }).sections[0]?.widgets[0]
    ?.textParagraph.text ?? '';

describe('host', () => {
  it('opens the homepage with locale and zone', () => {
    const { host } = hostWithMessage();
    const state = host.openHomepage();
    expect(JSON.parse(textOf(state.cards[0]))).toEqual({
      platform: 'WEB',
      hostApp: 'GMAIL',
      userLocale: 'fr',
      timeZone: { id: 'Europe/Paris', offset: 3_600_000 },
    });
    expect(state.cards.flatMap(cardProblems)).toEqual([]);
  });

  it('gives the ids of a message in Gmail’s own form', () => {
    const { host, message } = hostWithMessage();
    const event = JSON.parse(textOf(host.openMessage(message.id).cards[0]));
    expect(event.messageId).toBe(`msg-f:${BigInt(`0x${message.id}`)}`);
    expect(event.threadId).toBe(`thread-f:${BigInt(`0x${message.threadId}`)}`);
  });

  it('names what was written in Gmail by an id that GmailApp knows and the API refuses', () => {
    const composed = hostWithMessage({ worlds: { eventIds: 'composed' } }, 'SENT');
    const event = JSON.parse(textOf(composed.host.openMessage(composed.message.id).cards[0]));
    expect([event.messageId, event.threadId]).toEqual([
      expect.stringMatching(/^msg-a:r-\d+$/),
      expect.stringMatching(/^thread-a:r-\d+$/),
    ]);
    expect(composed.runtime.run('threadOf', [event.messageId]).value).toBe(
      `400,${composed.message.threadId}`,
    );
    const received = hostWithMessage({ worlds: { eventIds: 'composed' } });
    expect(textOf(received.host.openMessage(received.message.id).cards[0])).toContain('msg-f:');
  });

  it.each<[string, Partial<RuntimeOptions>]>([
    ['events that name none', { worlds: { eventIds: 'absent' } }],
    [
      'no scope for the open message',
      {
        manifest: {
          ...manifest,
          oauthScopes: manifest.oauthScopes.filter((scope) => !/message/.test(scope)),
        },
      },
    ],
  ])('names no message with %s', (_case, options) => {
    const { host, message } = hostWithMessage(options);
    const event = JSON.parse(textOf(host.openMessage(message.id).cards[0]));
    expect([event.messageId, event.threadId]).toEqual([undefined, undefined]);
  });

  it('carries a click with its form, pushes a card and goes back', () => {
    const { host, message } = hostWithMessage();
    host.openMessage(message.id);
    const action = { function: 'push', parameters: [{ key: 'id', value: '7' }] };
    const pushed = host.act(action);
    expect(titles(pushed.cards)).toEqual(['Message', 'Formulaire']);
    expect(pushed).toMatchObject({ notification: 'Fait', error: null });
    expect(JSON.parse(textOf(pushed.cards[1]))).toMatchObject({
      parameters: { id: '7' },
      formInputs: {
        note: { stringInputs: { value: ['début'] } },
        day: { dateInput: { msSinceEpoch: '86400000' } },
      },
    });
    const emptied = host.act(action, { note: [''] });
    expect(JSON.parse(textOf(emptied.cards[2]))).not.toHaveProperty('formInputs');
    expect(titles(host.back().cards)).toEqual(['Message', 'Formulaire']);
    expect(host.state().notification).toBeNull();
  });

  it('builds the root again when the state has changed', () => {
    const { host, message } = hostWithMessage();
    expect(textOf(host.openMessage(message.id).cards[0])).not.toContain('fait');
    host.act({ function: 'push' });
    const state = host.act({ function: 'finish' });
    expect(titles(state.cards)).toEqual(['Message']);
    expect(textOf(state.cards[0])).toContain('fait');
  });

  it('shows several cards with the first on top, and hands over what is to be inserted', () => {
    const { host } = hostWithMessage();
    expect(titles(host.openCompose().cards)).toEqual(['Deux', 'Un']);
    expect(host.act({ function: 'insert' }).insert).toEqual({
      content: 'Bonjour',
      contentType: 'TEXT',
      updateType: 'IN_PLACE_INSERT',
    });
  });

  it.each([
    ['throws', 'fail', 'panne'],
    ['returns nothing', 'nothing', 'Gmail ne peut pas utiliser'],
  ])('shows its own banner when a callback %s, and keeps the cards', (_case, name, text) => {
    const { host } = hostWithMessage();
    host.openHomepage();
    const state = host.act({ function: name });
    expect(state.error).toContain(text);
    expect(titles(state.cards)).toEqual(['Accueil']);
  });
});
