// What asks again in a new conversation, and « Doublon de … », through the built bundle.
import type { IncomingMessage } from '../../../local/gmail/contract';
import { createAddonHost } from '../../../local/host/host';
import { MINUTE } from '../../../src/domain/terms/time';
import { actionOf, cardTexts, topCard } from '../../helpers/card';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { announcements, answer, applySettings, threadIdOf, watchAt, watchedDesk } from '../watch/watch-desk';

const MONDAY = paris('2026-11-23 10:00');
const WEDNESDAY = paris('2026-11-25 10:00');
const JULIE = 'Julie <julie@example.fr>';
const QUESTION = 'Bonjour, comment changer l’heure des rappels ?';
const CHASE = 'Bonjour, je n’ai toujours pas de réponse : comment changer l’heure des rappels ?';
const RAISED = '[ESCALADE] Rappels';
const OTHER = 'Bonjour, comment changer la couleur du thème ?';

interface Second {
  readonly from?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function withHeaders(message: IncomingMessage, headers: Readonly<Record<string, string>>): IncomingMessage {
  const more = Object.entries(headers).map(([name, value]) => ({ name, value }));
  const { payload } = message;
  return { ...message, payload: { ...payload, headers: [...payload.headers, ...more] } };
}

/** Julie asks on Monday, and somebody writes in a new conversation on Wednesday. */
function deskOf(
  { from = JULIE, subject = 'Encore', text = CHASE, headers = {} }: Second = {},
  first: Second = {},
  settings: Record<string, unknown> = {},
) {
  const runtime = watchedDesk(MONDAY, { warm: true }, 'bundle');
  applySettings(runtime, { reminders: { dailyRound: false }, ...settings });
  runtime.properties('user').set('period', String(10 * MINUTE));
  const asked = mail(first.from ?? JULIE, 'Rappels', first.text ?? QUESTION, MONDAY, 'one');
  runtime.mailbox.receive(withHeaders(asked, first.headers ?? {}));
  watchAt(runtime, MONDAY + MINUTE);
  runtime.clock.set(WEDNESDAY);
  const again = mail(from, subject, text, WEDNESDAY, 'two');
  runtime.mailbox.receive(withHeaders(again, headers));
  let at = WEDNESDAY;
  const step = (minutes = 10) => {
    at = Math.max(at, runtime.clock.now()) + minutes * MINUTE;
    watchAt(runtime, at);
  };
  step();
  const host = createAddonHost(runtime);
  const one = threadIdOf(runtime, 'Rappels');
  const two = threadIdOf(runtime, subject);
  const open = (thread: string) => host.openMessage(runtime.mailbox.thread(thread)?.messages[0]?.id ?? '');
  const texts = (thread: string) => cardTexts(topCard(open(thread)));
  const click = (thread: string, button: string) => host.act(actionOf(topCard(open(thread)), button), {});
  const labels = (thread: string) => labelsOf(runtime, thread).map((name) => name.replace('Support/', ''));
  return { runtime, host, one, two, open, texts, click, labels, step };
}

type ADesk = ReturnType<typeof deskOf>;
type State = ReturnType<ADesk['open']>;

function gmailCalls({ meter }: State): number {
  const calls = Object.entries(meter.byName).filter(([name]) => name.startsWith('Gmail'));
  return calls.reduce((sum, [, count]) => sum + count, 0);
}

const dueOf = (texts: string) =>
  /Réponse (?:à donner au plus tard|due) ([^\n:]*?\d\sh(?:\s\d\d)?)/.exec(texts)?.[1] ?? '';

describe('a customer who asks again in a new conversation', () => {
  it.each<[string, Second]>([
    ['by chasing', {}],
    ['by the tag of the policy', { subject: RAISED, text: QUESTION }],
    [
      'by asking to go higher',
      { text: 'Bonjour, je demande une escalade de ma demande au sujet des rappels.' },
    ],
    ['in a chasing subject', { subject: 'Relance : rappels', text: QUESTION }],
    [
      'from a form in our name',
      { from: 'Contact <contact@purfocus.example>', headers: { 'Reply-To': 'julie@example.fr' } },
    ],
    [
      'to be answered where the first was sent from',
      { from: 'Julie <j@autre.fr>', headers: { 'Reply-To': 'julie@example.fr' } },
    ],
  ])('has waited since the first: %s', (_how, second) => {
    const desk = deskOf(second);
    const state = desk.open(desk.two);
    const texts = cardTexts(topCard(state));
    expect(texts).toMatch(/Relance de\s: Rappels\nle client attend depuis le lun\.\s23\snov\. à\s10\sh/i);
    expect(texts).toMatch(/: le client attend depuis le lun\.\s23\snov\. à\s10\sh/);
    expect(JSON.stringify(topCard(state))).toContain(`#all/${desk.one}`);
    expect(gmailCalls(state)).toBe(1);
  });

  it.each<[string, Second, Second, string]>([
    ['another customer of the same name', { from: 'Julie <julie@autre.fr>' }, {}, 'Fri'],
    [
      'a form for another customer',
      { from: 'F <form@svc.fr>', headers: { 'Reply-To': 'marc@example.fr' } },
      { from: 'F <form@svc.fr>', headers: { 'Reply-To': 'julie@example.fr' } },
      'Fri',
    ],
    [
      'another one of the firm that is answered at one address',
      { from: 'Marc <marc@firme.fr>', headers: { 'Reply-To': 'contact@firme.fr' } },
      { from: 'Julie <julie@firme.fr>', headers: { 'Reply-To': 'contact@firme.fr' } },
      'Fri',
    ],
  ])('is nobody else: %s', (_who, second, first) => {
    const desk = deskOf(second, first);
    const texts = desk.texts(desk.two);
    expect(texts).not.toMatch(/Relance de|Même client/);
    expect(dueOf(texts)).toMatch(/^le ven/);
  });

  it('is no colleague who passes mail on', () => {
    const colleague = { from: 'Marc <marc@equipe.fr>' };
    const desk = deskOf(colleague, colleague, { team: { addresses: ['marc@equipe.fr'] } });
    const texts = desk.texts(desk.two);
    expect(texts).not.toMatch(/Relance de|Même client/);
    expect(dueOf(texts)).toMatch(/^le ven/);
  });

  it('without words that say so has a clock of its own, and the older one stands further down', () => {
    const desk = deskOf({ text: OTHER });
    const texts = desk.texts(desk.two);
    expect(texts).not.toContain('Relance de');
    expect(dueOf(texts)).toMatch(/^le ven/);
    expect(texts).toMatch(
      /Même client\nRappels\nLe client attend depuis le lun[^\n]* · Moyenne · réponse au plus tard aujourd’hui à\s18\sh/,
    );
    expect(texts.indexOf('Même client')).toBeGreaterThan(texts.indexOf('Type de demande'));
  });

  it('that chases in a conversation we have answered speaks of that one', () => {
    const desk = deskOf({ text: OTHER });
    answer(desk.runtime, 'Encore', 'Bonjour, voici comment faire : ouvrez les réglages.');
    desk.step();
    desk.runtime.mailbox.receive(mail(JULIE, 'Re: Encore', CHASE, desk.runtime.clock.now() + 1, 'two'));
    desk.step();
    expect(desk.texts(desk.two)).not.toContain('Relance de');
    expect(dueOf(desk.texts(desk.two))).toMatch(/^le ven/);
  });
});

describe('the clock of what asks again', () => {
  it('is that of the older start for its own level, on the card, in labels and in reminders', () => {
    const desk = deskOf();
    expect(dueOf(desk.texts(desk.two))).toMatch(/^aujourd’hui à\s18\sh/);
    expect(cardTexts(topCard(desk.click(desk.two, 'Pourquoi\u00a0?')))).toMatch(
      /Relance\s: le client attend depuis le lun[^→]*à\s10\sh dans une autre conversation/,
    );
    desk.step(100);
    expect(desk.labels(desk.two)).toContain('À risque');
    expect(announcements(desk.runtime)).toContain('Encore 2026-11-25 10:00 at-risk');
    desk.step(8 * 60);
    expect(desk.labels(desk.two)).toContain('En retard');
    expect(cardTexts(topCard(desk.host.openHomepage()))).toMatch(/Encore/);
  });

  it('is that of an escalation where it asks for one', () => {
    const desk = deskOf({ subject: RAISED, text: QUESTION });
    expect(dueOf(desk.texts(desk.two))).toMatch(/^aujourd’hui à\s14\sh/);
    expect(desk.labels(desk.one)).not.toContain('[ESCALADE]');
    expect(dueOf(desk.texts(desk.one))).toMatch(/^aujourd’hui à\s18\sh/);
  });

  it.each<[string, (desk: ADesk) => void]>([
    [
      'answered',
      (desk) => answer(desk.runtime, 'Rappels', 'Bonjour, ouvrez les réglages, puis les rappels.'),
    ],
    ['closed', (desk) => desk.click(desk.one, 'Clore')],
  ])('is its own once the older one is %s, and is announced anew', (_what, end) => {
    const desk = deskOf();
    desk.step(100);
    expect(desk.labels(desk.two)).toContain('À risque');
    end(desk);
    desk.step();
    expect(desk.labels(desk.two)).not.toContain('À risque');
    expect(dueOf(desk.texts(desk.two))).toMatch(/^le ven/);
    expect(desk.texts(desk.two)).not.toContain('Relance de');
    desk.runtime.clock.set(paris('2026-11-27 15:00'));
    desk.step(0);
    const told = announcements(desk.runtime).filter((text) => text === 'Encore 2026-11-25 10:00 at-risk');
    expect(told).toHaveLength(2);
  });

  it('is the same after every property was lost', () => {
    const desk = deskOf();
    desk.runtime.properties('user').clear();
    desk.step();
    desk.step();
    expect(dueOf(desk.texts(desk.two))).toMatch(/^aujourd’hui à\s18\sh/);
    expect(desk.texts(desk.two)).toContain('Relance de');
  });

  it('costs an idle run no call and no writing', () => {
    const desk = deskOf();
    desk.step();
    desk.runtime.clock.advance(10 * MINUTE);
    const { meter } = desk.runtime.run('watch', [], { as: 'trigger' });
    expect(Object.keys(meter.byName).filter((name) => name.startsWith('Gmail'))).toEqual([
      'Gmail.Users.History.list',
    ]);
  });
});

describe('« Doublon de … »', () => {
  it('closes the newer one from its own card, with a link both ways', () => {
    const desk = deskOf();
    const state = desk.click(desk.two, 'Doublon de Rappels');
    expect(state.notification).toBe('Conversation close, doublon de l’autre.');
    expect(gmailCalls(state)).toBe(3);
    expect(desk.labels(desk.two)).toContain('Clos');
    expect(desk.labels(desk.one)).not.toContain('Clos');
    expect(desk.texts(desk.two)).toMatch(/Conversation close[\s\S]*Même client\nDoublon de\s: Rappels/);
    expect(desk.texts(desk.one)).toMatch(/Doublon clos\s: Encore/);
    desk.step();
    expect(desk.labels(desk.two)).toContain('Clos/2026-11');
  });

  it('closes the newer one from the card of the older one', () => {
    const desk = deskOf();
    const button = /Doublon de celle-ci\s: la clore/.exec(desk.texts(desk.one))?.[0] ?? '';
    expect(desk.click(desk.one, button).notification).toBe(
      'L’autre conversation est close, doublon de celle-ci.',
    );
    expect(desk.labels(desk.two)).toContain('Clos');
    expect(desk.labels(desk.one)).not.toContain('Clos');
    expect(dueOf(desk.texts(desk.one))).toMatch(/^aujourd’hui à\s18\sh/);
  });

  it('hands an escalation over, counted from when it was asked for', () => {
    const desk = deskOf({ subject: RAISED, text: QUESTION });
    desk.step(60);
    const state = desk.click(desk.two, 'Doublon de Rappels');
    // Both are read and both change, and the label of the instant is made: one call less would close on a guess.
    expect(gmailCalls(state)).toBe(5);
    expect(desk.labels(desk.one)).toEqual(expect.arrayContaining(['[ESCALADE]', 'Escaladée le 25-10h00']));
    expect(dueOf(desk.texts(desk.one))).toMatch(/^aujourd’hui à\s14\sh/);
  });

  it('is taken back by « Rouvrir »', () => {
    const desk = deskOf();
    desk.click(desk.two, 'Doublon de Rappels');
    desk.click(desk.two, 'Rouvrir');
    expect(desk.labels(desk.two)).not.toContain('Clos');
    desk.click(desk.two, 'Clore');
    expect(desk.texts(desk.two)).not.toContain('Doublon');
    expect(desk.texts(desk.one)).not.toContain('Doublon');
  });

  it('opens again with what the customer writes then', () => {
    const desk = deskOf();
    desk.click(desk.two, 'Doublon de Rappels');
    desk.runtime.mailbox.receive(mail(JULIE, 'Re: Encore', OTHER, desk.runtime.clock.now() + 1, 'two'));
    desk.step();
    expect(desk.texts(desk.two)).not.toContain('Conversation close');
    expect(desk.texts(desk.two)).not.toContain('Doublon de\u00a0:');
    expect(desk.texts(desk.one)).not.toContain('Doublon clos');
  });

  it('keeps both as they are, without a link, once the properties are lost', () => {
    const desk = deskOf();
    desk.click(desk.two, 'Doublon de Rappels');
    desk.step();
    desk.runtime.properties('user').clear();
    desk.step();
    expect(desk.labels(desk.two)).toContain('Clos');
    expect(desk.texts(desk.two)).not.toContain('Doublon');
    expect(desk.texts(desk.one)).toContain('Réponse à donner');
  });

  it.each<[string, (desk: ADesk) => void]>([
    [
      'the older one was answered',
      (desk) => answer(desk.runtime, 'Rappels', 'Bonjour, ouvrez les réglages.'),
    ],
    ['the older one was closed', (desk) => desk.click(desk.one, 'Clore')],
    [
      'the customer has written in it',
      (desk) =>
        desk.runtime.mailbox.receive(mail(JULIE, 'Re: Encore', OTHER, desk.runtime.clock.now() + 1, 'two')),
    ],
    [
      'the customer has written in it, and a round has read that',
      (desk) => {
        desk.runtime.mailbox.receive(mail(JULIE, 'Re: Encore', OTHER, desk.runtime.clock.now() + 1, 'two'));
        desk.step();
      },
    ],
  ])('is refused on an old card: %s', (_what, happens) => {
    const desk = deskOf();
    const fromTwo = actionOf(topCard(desk.open(desk.two)), 'Doublon de Rappels');
    const fromOne = actionOf(topCard(desk.open(desk.one)), 'Doublon de celle-ci\u00a0: la clore');
    happens(desk);
    for (const action of [fromTwo, fromOne]) {
      const { notification } = desk.host.act(action, {});
      expect(notification).toBe('L’une des deux a changé entre-temps\u00a0: relisez-les.');
      expect(desk.labels(desk.two)).not.toContain('Clos');
    }
    expect(desk.runtime.properties('user').has('duplicates')).toBe(false);
  });
});
