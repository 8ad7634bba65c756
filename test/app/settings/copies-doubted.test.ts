// What bears the label of the copy and is none, what is one and cannot be used, and which of two counts.
import { readableText } from '../../../local/gmail/mime-part';
import { createAddonHost } from '../../../local/host/host';
import type { Fault } from '../../../local/platform/contract';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { SAMPLE_ADDRESS } from '../../../local/sample/sample-mailbox';
import { settingsCopyMessage } from '../../../src/domain/settings/settings-copy';
import { actionOf, cardTexts, topCard } from '../../helpers/card';
import { mail, sentMail, watchAll } from '../../helpers/desk';
import {
  act,
  aDesk,
  COPY,
  copiesIn,
  day,
  homeText,
  inInbox,
  loseProperties,
  MONDAY,
  PRODUCT,
  productInForce,
  typeProduct,
} from './copy-desk';

const OWN = 'local-project-1';
const settingsOf = (product: string) => JSON.stringify({ team: { product } });
const textOf = (project: string, json: string) => settingsCopyMessage({ project, json }, '').text;
const labelId = ({ mailbox }: LocalRuntime) => mailbox.labelByName(COPY)?.id ?? '';

/** A copy in the mailbox as a script puts it there, whatever it says. */
function insertCopy(runtime: LocalRuntime, text: string, at = runtime.clock.now()): string {
  const whole = mail(`Vigie <${SAMPLE_ADDRESS}>`, 'Vigie\u00a0: copie des réglages', text, at);
  const stored = runtime.mailbox.receive({ ...whole, systemLabels: [], userLabels: [COPY], check: null });
  return stored.id;
}

/** Opened after everything was lost. */
function lost(runtime: LocalRuntime): string {
  loseProperties(runtime);
  watchAll(runtime);
  return homeText(runtime);
}

describe('what bears the label of the copy', () => {
  it.each([
    ['of a customer', 'Eve <eve@example.net>'],
    ['in our own name', `Vigie <${SAMPLE_ADDRESS}>`],
  ])('and came in %s is no copy, and stays what it is', (_label, from) => {
    const { runtime, host } = aDesk();
    typeProduct(host, PRODUCT);
    const forged = mail(from, 'Vigie', textOf(OWN, settingsOf('X')), MONDAY + 60_000, 'forged');
    runtime.clock.set(MONDAY + 60_000);
    const { id, threadId } = runtime.mailbox.receive(forged);
    watchAll(runtime);
    const before = runtime.run('describeConversations', [[threadId]]).value;
    expect(before).not.toEqual([null]);
    runtime.mailbox.changeLabels([id], [labelId(runtime)], []);
    expect(runtime.run('describeConversations', [[threadId]]).value).toEqual(before);
    lost(runtime);
    expect(productInForce(runtime)).toBe(PRODUCT);
  });

  it.each(['SPAM', 'TRASH'])('and lies in %s is not read', (place) => {
    const { runtime } = aDesk();
    const id = insertCopy(runtime, textOf(OWN, settingsOf('X')));
    runtime.mailbox.changeLabels([id], [place], []);
    lost(runtime);
    expect(productInForce(runtime)).toBe('PureFocus');
  });

  it('hides no customer who waits, and no answer of ours', () => {
    const { runtime, host } = aDesk();
    typeProduct(host, PRODUCT);
    const [waiting] = inInbox(runtime);
    const label = labelId(runtime);
    runtime.mailbox.changeLabels([waiting?.id ?? ''], [label], []);
    watchAll(runtime);
    expect(homeText(runtime)).toMatch(/À traiter\s: 1/);
    const at = MONDAY + 120_000;
    runtime.clock.set(at);
    const answer = runtime.mailbox.receive(
      sentMail('julie@example.fr', 'Re: Séances', 'Vos séances sont rétablies.', at, 'seances'),
    );
    runtime.mailbox.changeLabels([answer.id], [label], []);
    watchAll(runtime);
    expect(homeText(runtime)).not.toMatch(/À traiter\s: 1/);
  });
});

describe('a copy that cannot be used', () => {
  it('is told where it is damaged, and the standard settings are in force until somebody has seen it', () => {
    const { runtime } = aDesk();
    insertCopy(runtime, textOf(OWN, settingsOf('X')).replace('"X"', '"Y"'));
    expect(lost(runtime)).toContain('leur copie dans cette boîte est abîmée');
    expect(productInForce(runtime)).toBe('PureFocus');
    const host = createAddonHost(runtime);
    host.act(actionOf(topCard(host.openHomepage()), 'C’est fait'));
    expect(homeText(runtime)).not.toContain('abîmée');
  });

  it('because this version does not know what it says is kept, and told as unreadable', () => {
    const { runtime } = aDesk();
    insertCopy(runtime, textOf(OWN, '{"team":{"product":["of another version"]}}'));
    expect(lost(runtime)).toContain('Les réglages enregistrés sont illisibles');
    expect(runtime.properties('user').get('settings.0')).toContain('of another version');
  });

  it('of another installation is not taken over where it says what this version does not know', () => {
    const { runtime } = aDesk();
    insertCopy(runtime, textOf('another', '{"team":{"product":["of another version"]}}'));
    expect(lost(runtime)).toContain('les réglages d’une autre installation');
    const host = createAddonHost(runtime);
    const seen = host.act(actionOf(topCard(host.openHomepage()), 'Voir ces réglages'));
    expect(seen.notification).toContain('ne peut pas la lire');
    expect(productInForce(runtime)).toBe('PureFocus');
  });

  it('whose settings alone are gone, and itself too, is told', () => {
    const { runtime, host } = aDesk();
    typeProduct(host, PRODUCT);
    const ids = copiesIn(runtime).map(({ id }) => id);
    runtime.mailbox.changeLabels(ids, ['TRASH'], []);
    for (const key of ['settings', 'settings.0']) runtime.properties('user').delete(key);
    expect(homeText(runtime)).toContain('leur copie dans cette boîte est abîmée');
  });

  it('is given back where the settings alone are gone', () => {
    const { runtime, host } = aDesk();
    typeProduct(host, PRODUCT);
    for (const key of ['settings', 'settings.0']) runtime.properties('user').delete(key);
    expect(productInForce(runtime)).toBe(PRODUCT);
  });

  it('and was never looked for, since Gmail refused it, lets no click decide by the standard settings', () => {
    const { runtime, host } = aDesk();
    typeProduct(host, PRODUCT);
    loseProperties(runtime);
    const faults: Fault[] = [{ at: { name: 'Gmail.Users.Labels.list' }, kind: 'transient' }];
    const card = runtime.run('onHomepage', [{}], { faults });
    expect(JSON.stringify((card.value as { printJson(): string }).printJson())).toContain(
      'n’a pas encore pu chercher vos réglages',
    );
    const parameters = { action: 'save-section', section: 'team' };
    runtime.run('onAction', [{ commonEventObject: { parameters } }], { faults });
    expect(runtime.properties('user').get('settings.0')).toBeUndefined();
    expect(productInForce(runtime)).toBe(PRODUCT);
  });
});

describe('of two copies', () => {
  it('of this project the newest counts, and the other goes to the bin within a day', () => {
    const { runtime, host } = aDesk();
    watchAll(runtime);
    insertCopy(runtime, textOf(OWN, settingsOf('Old')), MONDAY - 86_400_000);
    typeProduct(host, PRODUCT);
    lost(runtime);
    expect(productInForce(runtime)).toBe(PRODUCT);
    day(runtime, 1);
    expect(copiesIn(runtime).map(({ labelIds }) => labelIds.has('TRASH'))).toEqual([false, true]);
  });

  it('this project’s counts, though another’s is newer, which nobody moves to the bin', () => {
    const { runtime, host } = aDesk();
    watchAll(runtime);
    typeProduct(host, PRODUCT);
    runtime.clock.advance(60_000);
    const others = insertCopy(runtime, textOf('another', settingsOf('X')));
    lost(runtime);
    expect(productInForce(runtime)).toBe(PRODUCT);
    typeProduct(createAddonHost(runtime), `${PRODUCT} 2`);
    day(runtime, 1);
    expect(runtime.mailbox.message(others)?.labelIds.has('TRASH')).toBe(false);
  });

  it('the one that the card has shown is taken over, and no other', () => {
    const { runtime, host } = aDesk();
    typeProduct(host, PRODUCT);
    const other = runtime.beside('local-project-2');
    const there = createAddonHost(other);
    const shown = topCard(there.act(actionOf(topCard(there.openHomepage()), 'Voir ces réglages')));
    runtime.mailbox.changeLabels(
      copiesIn(runtime).map(({ id }) => id),
      ['TRASH'],
      [],
    );
    runtime.clock.advance(60_000);
    insertCopy(runtime, textOf(OWN, settingsOf('Newer')));
    const refused = there.act(actionOf(shown, 'Reprendre ces réglages'));
    expect(refused.notification).toContain('Ce n’est plus la copie');
    expect(productInForce(other)).toBe('PureFocus');
    const again = there.act(actionOf(topCard(there.openHomepage()), 'Voir ces réglages'));
    expect(cardTexts(topCard(again))).toContain('Newer');
    there.act(actionOf(topCard(again), 'Reprendre ces réglages'));
    expect(productInForce(other)).toBe('Newer');
  });

  it('is asked about where the platform does not say which project this is', () => {
    const { runtime } = aDesk();
    const nameless = runtime.beside('');
    typeProduct(createAddonHost(nameless), PRODUCT);
    expect(lost(nameless)).toContain('les réglages d’une autre installation');
  });
});

it('the rule of a sender is copied by the next run, and what it replaces is gone within a day', () => {
  const { runtime, host } = aDesk();
  watchAll(runtime);
  host.openMessage(inInbox(runtime)[0]?.id ?? '');
  const messageId = inInbox(runtime)[0]?.id ?? '';
  act(host, 'never-a-ticket', { messageId, seenMessage: messageId, address: 'julie@example.fr' });
  expect(runtime.properties('user').get('settings.0')).toContain('julie@example.fr');
  watchAll(runtime);
  const naming = () =>
    copiesIn(runtime)
      .filter(({ payload, labelIds }) => !labelIds.has('TRASH') && readableText(payload).includes('julie@'))
      .map(({ id }) => id);
  expect(naming()).toHaveLength(1);
  runtime.clock.advance(60_000);
  expect(runtime.run('importSettings', ['{}']).error).toBeNull();
  day(runtime, 1);
  expect(naming()).toEqual([]);
});
