// Clicks on a card that shows less than there is, through the built bundle: nothing that nobody has seen is decided about.
import { createAddonHost } from '../../../local/host/host';
import { type ActionName, targetParameters } from '../../../src/cards/actions';
import { topCard } from '../../helpers/card';
import { deskWith, labelsOf, mail, sentMail, watchAll } from '../../helpers/desk';
import { paris } from '../../helpers/times';

const NOW = paris('2026-11-24 10:20');
const JULIE = 'Julie Martin <julie@example.fr>';
const IDEA = 'Bonjour, une idée : un mode sombre serait agréable.';
const LOST = 'Bonjour, toutes mes données ont disparu, je demande une escalade !';
const INPUTS = {
  priority: { stringInputs: { value: ['moyenne'] } },
  type: { stringInputs: { value: ['autre'] } },
};

/** A conversation, its card, and clicks on that card whatever has come since. */
function openedDesk() {
  const messages = [mail(JULIE, 'Idée', IDEA, NOW - 600_000, 'one')];
  const { runtime } = deskWith(messages, NOW, { warm: true });
  watchAll(runtime);
  const thread = runtime.mailbox.threads()[0]?.id ?? '';
  const host = createAddonHost(runtime);
  const card = JSON.stringify(topCard(host.openMessage(thread)));
  const shown = (name: string) => new RegExp(`"key":"${name}","value":"([^"]*)"`).exec(card)?.[1] ?? '';
  const parameters = targetParameters({
    threadId: thread,
    messageId: thread,
    seen: { lastMessageId: shown('seenMessage'), drafts: 0, shown: shown('seenAll') },
  });
  const writes = (text = LOST) =>
    runtime.mailbox.receive(mail(JULIE, 'Re: Idée', text, runtime.clock.now(), 'one'));
  const click = (action: ActionName, meanwhile?: { call: number; happens(): void }) =>
    runtime.run(
      'onAction',
      [{ commonEventObject: { parameters: { action, ...parameters }, formInputs: INPUTS } }],
      meanwhile === undefined ? {} : { meanwhile },
    );
  const press = (name: string, action?: ActionName) => {
    const entries = Object.entries({ ...(action === undefined ? {} : { action }), ...parameters });
    const state = host.act(
      { function: name, parameters: entries.map(([key, value]) => ({ key, value })) },
      { priority: ['moyenne'], type: ['autre'] },
    );
    return JSON.stringify([state.notification, topCard(state)]);
  };
  return { runtime, thread, writes, click, press, labels: () => labelsOf(runtime, thread) };
}

/** Messages of the conversation that stand in the inbox. */
const inInbox = ({ runtime, thread }: ReturnType<typeof openedDesk>) =>
  runtime.mailbox.thread(thread)?.messages.filter(({ labelIds }) => labelIds.has('INBOX')).length;

function later({ runtime }: ReturnType<typeof openedDesk>): void {
  runtime.clock.advance(600_000);
  watchAll(runtime);
}

describe('a click on a card that does not show the customer’s last message', () => {
  it.each([
    'close',
    'not-a-ticket',
    'no-answer-needed',
    'never-a-ticket',
    'set-priority',
    'set-type',
    'lift-escalation',
    'is-a-ticket',
  ] as const)('%s does nothing, and says so', (action) => {
    const desk = openedDesk();
    const before = desk.labels();
    desk.runtime.clock.advance(60_000);
    desk.writes();
    expect(desk.press('onAction', action)).toContain('écrit entre-temps');
    expect(desk.labels()).toEqual(before);
    later(desk);
    expect(desk.labels()).toEqual([
      'Support/1 Critique',
      'Support/Type/Assistance technique',
      'Support/[ESCALADE]',
    ]);
  });

  it.each(['mark-escalation', 'reopen', 'answer-needed'] as const)(
    '%s only brings mail into sight, and is carried out with a word about it',
    (action) => {
      const desk = openedDesk();
      desk.runtime.clock.advance(60_000);
      desk.writes();
      expect(desk.press('onAction', action)).toContain('Le client a écrit entre-temps');
      later(desk);
      expect(desk.labels()).toContain('Support/1 Critique');
    },
  );

  it('warns no manager of a conversation that has moved on', () => {
    const desk = openedDesk();
    desk.runtime.clock.advance(60_000);
    desk.writes();
    expect(desk.press('onWarnManager')).toContain('Le client a écrit entre-temps');
    expect(desk.runtime.mailbox.drafts()).toHaveLength(0);
  });
});

describe('mail that comes while a click is carried out', () => {
  it.each(['close', 'not-a-ticket', 'no-answer-needed'] as const)(
    '%s leaves it alone, whichever call it comes before',
    (action) => {
      const calls = openedDesk().click(action).meter.calls;
      for (let call = 1; call <= calls; call += 1) {
        const desk = openedDesk();
        desk.click(action, { call, happens: () => void desk.writes() });
        later(desk);
        expect([call, desk.labels().includes('Support/1 Critique')]).toEqual([call, true]);
        expect([call, desk.labels().includes('Support/[ESCALADE]')]).toEqual([call, true]);
      }
    },
  );
});

describe('a team that archives what it closes', () => {
  const archiving = () => {
    const desk = openedDesk();
    const settings = JSON.stringify({ closing: { archive: true } });
    expect(desk.runtime.run('importSettings', [settings]).error).toBeNull();
    return desk;
  };
  const gmailCalls = (byName: Readonly<Record<string, number>>) =>
    Object.entries(byName).reduce((sum, [name, count]) => sum + (name.startsWith('Gmail') ? count : 0), 0);

  it('takes what was seen out of the inbox, by the call that closes it', () => {
    const desk = archiving();
    expect(gmailCalls(desk.click('close').meter.byName)).toBe(2);
    expect(inInbox(desk)).toBe(0);
  });

  it('keeps mail in the inbox that comes meanwhile, whichever call it comes before', () => {
    const { calls } = archiving().click('close').meter;
    for (let call = 1; call <= calls; call += 1) {
      const desk = archiving();
      desk.click('close', { call, happens: () => void desk.writes() });
      expect([call, inInbox(desk) === 0]).toEqual([call, false]);
    }
  });
});

describe('mail that comes while a round of the watch labels its conversation', () => {
  it('is read as new, whichever call it comes before', () => {
    const story = (call: number) => {
      const desk = openedDesk();
      const { runtime } = desk;
      runtime.clock.advance(60_000);
      runtime.mailbox.receive(
        sentMail('julie@example.fr', 'Re: Idée', 'Bonjour, merci, c’est noté.', runtime.clock.now(), 'one'),
      );
      runtime.clock.advance(60_000);
      const happens = () => void desk.writes();
      const { meter } = runtime.run('watch', [], { as: 'trigger', meanwhile: { call, happens } });
      later(desk);
      return { calls: meter.calls, labels: desk.labels() };
    };
    const { calls } = story(1_000);
    for (let call = 1; call <= calls; call += 1) {
      const { labels } = story(call);
      expect([call, labels.includes('Support/1 Critique'), labels.includes('Support/[ESCALADE]')]).toEqual([
        call,
        true,
        true,
      ]);
    }
  });
});

describe('a click while a round of the watch is under way', () => {
  it.each([
    ['set-priority', 'Support/3 Moyenne'],
    ['close', 'Support/Clos'],
    ['not-a-ticket', 'Support/Automatique'],
  ] as const)('%s is obeyed, whichever call it comes before', (action, label) => {
    const story = (call: number) => {
      const desk = openedDesk();
      desk.runtime.clock.advance(60_000);
      desk.writes();
      const { runtime, thread } = desk;
      const target = () => {
        const seen = runtime.mailbox.thread(thread)?.messages.at(-1)?.id ?? '';
        return {
          action,
          threadId: thread,
          messageId: thread,
          seenMessage: seen,
          seenAll: '',
          seenDrafts: '0',
        };
      };
      const happens = () =>
        void runtime.run('onAction', [{ commonEventObject: { parameters: target(), formInputs: INPUTS } }]);
      const { meter } = runtime.run('watch', [], { as: 'trigger', meanwhile: { call, happens } });
      later(desk);
      return { calls: meter.calls, labels: desk.labels() };
    };
    const { calls } = story(1_000);
    for (let call = 1; call <= calls; call += 1)
      expect([call, story(call).labels.includes(label)]).toEqual([call, true]);
  });
});
