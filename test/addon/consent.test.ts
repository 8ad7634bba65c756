// Consent that is missing, through the built bundle: Google's own prompt where it shows one, our card where it does not.
import type { Worlds } from '../../local/platform/worlds/worlds';
import { actionOf, cardTexts, topCard } from '../helpers/card';
import { cardProblems } from '../helpers/card-schema';
import { deskWith, mail, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-24 10:20');
const SCOPE = 'https://www.googleapis.com/auth/';
const [MODIFY, TRIGGERS, MESSAGE] = [
  `${SCOPE}gmail.modify`,
  `${SCOPE}script.scriptapp`,
  `${SCOPE}gmail.addons.current.message.metadata`,
];

/** A desk at work whose agent then takes a consent back. */
function withdrawn(consentPrompt: Worlds['consentPrompt'], ...scopes: readonly string[]) {
  const text = 'Bonjour, toutes mes données ont disparu.';
  const mails = [mail('Julie <julie@example.fr>', 'Séances', text, NOW - 600_000, 'one')];
  const { runtime, host } = deskWith(mails, NOW, { worlds: { consentPrompt } });
  watchAll(runtime);
  const id = runtime.mailbox.threads()[0]?.messages[0]?.id ?? '';
  runtime.consent.withdraw(scopes);
  return { runtime, host, open: () => host.openMessage(id) };
}

const PROMPT = { cards: [], error: null, authorization: expect.stringContaining('https://') };

describe('where Google asks when it is told to', () => {
  it('its prompt stands in the place of each card, whichever consent is missing', () => {
    const { host, open, runtime } = withdrawn('required', TRIGGERS);
    for (const show of [host.openHomepage, open, host.openCompose]) expect(show()).toMatchObject(PROMPT);
    expect(runtime.run('onSettings').authorization).not.toBeNull();
    expect(runtime.run('diagnostic').authorization).not.toBeNull();
    runtime.consent.grant();
    expect(cardTexts(topCard(open()))).toContain('Julie');
  });

  it('a click is answered by its prompt too, and does nothing', () => {
    const { runtime } = withdrawn('required', MODIFY);
    const event = { commonEventObject: { parameters: { action: 'enable-reminders' } } };
    expect(runtime.run('onAction', [event])).toMatchObject({ value: null, meter: { calls: 0 } });
    expect(runtime.triggers()).toEqual([]);
  });
});

describe('where nobody else asks', () => {
  const asked = (state: Parameters<typeof topCard>[0]) => {
    const card = topCard(state);
    expect(state.error).toBeNull();
    expect(cardProblems(card)).toEqual([]);
    expect(cardTexts(card)).toContain('cochez toutes les cases');
    expect(JSON.stringify(card)).toContain('"openLink":{"url":"https://accounts.google.com/');
  };

  it('the card does that stands in the place of a conversation', () => {
    asked(withdrawn('nobody', MODIFY).open());
  });

  it('so it does where Gmail does not even say which message is open', () => {
    asked(withdrawn('nobody', MESSAGE).open());
  });

  it('a click that lacks it leads to that card', () => {
    const { host } = withdrawn('nobody', TRIGGERS);
    asked(host.act(actionOf(topCard(host.openHomepage()), 'Activer les rappels')));
    expect(host.state().cards).toHaveLength(2);
  });

  it('the homepage asks once the watch has failed for want of it, and no longer when it is given', () => {
    const { runtime, host } = withdrawn('nobody', MODIFY);
    const { error, logs } = runtime.run('watch', [], { as: 'trigger' });
    expect(error).toBeNull();
    expect(logs.map(({ text }) => text)).toContain('watch: consent is missing');
    asked(host.openHomepage());
    runtime.consent.grant();
    expect(cardTexts(topCard(host.openHomepage()))).toContain('À traiter');
  });
});

it('costs a desk with every consent no call', () => {
  const { host } = withdrawn('required');
  const { byName } = host.openHomepage().meter;
  expect(Object.keys(byName).filter((name) => name.startsWith('ScriptApp'))).toEqual([]);
});
