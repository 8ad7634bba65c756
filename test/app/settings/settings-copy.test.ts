// The settings outlive the script's store: what a team typed is found again in the mailbox, through the built bundle.
import fc from 'fast-check';
import { createAddonHost } from '../../../local/host/host';
import type { Fault } from '../../../local/platform/contract';
import { rawMessage } from '../../../src/domain/mailbox/outgoing-message';
import { readSettingsCopy, settingsCopyMessage } from '../../../src/domain/settings/settings-copy';
import { actionOf, cardTexts, topCard } from '../../helpers/card';
import { labelsOf, watchAll } from '../../helpers/desk';
import {
  act,
  aDesk,
  COPY,
  copiesIn,
  day,
  deleteCopyLabel,
  gmailCalls,
  homeText,
  inInbox,
  loseProperties,
  PRODUCT,
  productInForce,
  typeProduct,
} from './copy-desk';

describe('the copy of the settings', () => {
  it('is looked for once: by the first card after a loss, which pays for it, and by no other', () => {
    const { runtime, host } = aDesk();
    watchAll(runtime);
    typeProduct(host, PRODUCT);
    watchAll(runtime);
    const open = () => gmailCalls(createAddonHost(runtime).openMessage(inInbox(runtime)[0]?.id ?? ''));
    expect(open()).toEqual([['Gmail.Users.Threads.get', 1]]);
    loseProperties(runtime);
    expect(open()).toEqual([
      ['Gmail.Users.Labels.list', 1],
      ['Gmail.Users.Messages.list', 1],
      ['Gmail.Users.Messages.get', 1],
      ['Gmail.Users.getProfile', 1],
      ['Gmail.Users.Settings.SendAs.list', 1],
      ['Gmail.Users.Threads.get', 1],
    ]);
    expect(open()).toEqual([['Gmail.Users.Threads.get', 1]]);
  });

  it('is looked for in a new mailbox by one call, and nothing is made for it', () => {
    const { runtime, host } = aDesk();
    expect(gmailCalls(host.openHomepage())).toContainEqual(['Gmail.Users.Labels.list', 1]);
    expect(runtime.mailbox.labels().filter(({ type }) => type === 'user')).toEqual([]);
    expect(gmailCalls(host.openHomepage())).toEqual([]);
  });

  it('leaves a run without news at its one call', () => {
    const { runtime, host } = aDesk();
    watchAll(runtime);
    typeProduct(host, PRODUCT);
    watchAll(runtime);
    runtime.clock.advance(600_000);
    const { meter } = runtime.run('watch', [], { as: 'trigger' });
    const calls = Object.entries(meter.byName).filter(([name]) => name.startsWith('Gmail'));
    expect(calls).toEqual([['Gmail.Users.History.list', 1]]);
  });

  it('is written with a change, stands in nobody’s way and is nobody’s conversation', () => {
    const { runtime, host } = aDesk();
    watchAll(runtime);
    typeProduct(host, PRODUCT);
    expect(copiesIn(runtime)).toHaveLength(1);
    day(runtime, 0);
    const [copy] = copiesIn(runtime);
    expect([...(copy?.labelIds ?? [])]).toHaveLength(1);
    expect(labelsOf(runtime, copy?.threadId ?? '')).toEqual([COPY]);
    expect(runtime.run('describeConversations', [[copy?.threadId]]).value).toEqual([null]);
    expect(homeText(runtime)).toMatch(/À traiter\s: 1/);
  });

  it('costs a change one call of Gmail, and none where nothing has changed', () => {
    const { runtime, host } = aDesk();
    watchAll(runtime);
    typeProduct(host, PRODUCT);
    expect(typeProduct(host, PRODUCT).meter?.byName['Gmail.Users.Messages.insert']).toBeUndefined();
    expect(copiesIn(runtime)).toHaveLength(1);
    const changed = typeProduct(host, `${PRODUCT} 2`);
    expect(gmailCalls(changed)).toEqual([['Gmail.Users.Messages.insert', 1]]);
    expect(copiesIn(runtime)).toHaveLength(2);
    day(runtime, 1);
    expect(copiesIn(runtime).filter(({ labelIds }) => ![...labelIds].includes('TRASH'))).toHaveLength(1);
  });

  it('gives back what was lost, by the watch, and the homepage says it until it was seen', () => {
    const { runtime, host } = aDesk();
    watchAll(runtime);
    typeProduct(host, PRODUCT);
    loseProperties(runtime);
    watchAll(runtime);
    expect(runtime.properties('user').get('settings.0')).toContain(PRODUCT);
    expect(homeText(runtime)).toContain('Les réglages avaient disparu');
    const card = topCard(host.openHomepage());
    host.act(actionOf(card, 'C’est vérifié'));
    expect(homeText(runtime)).not.toContain('Les réglages avaient disparu');
  });

  it('gives back what was lost to the first card that is opened, before anything is changed', () => {
    const { runtime, host } = aDesk();
    typeProduct(host, PRODUCT);
    loseProperties(runtime);
    act(host, 'open-settings');
    act(host, 'save-section', { section: 'closing' }, { 'closing.archive': ['on'] });
    expect(productInForce(runtime)).toBe(PRODUCT);
  });

  it('of another installation is offered, and until then every place says that the standard settings are in force', () => {
    const { runtime, host } = aDesk();
    typeProduct(host, PRODUCT);
    const other = runtime.beside('local-project-2');
    watchAll(other);
    expect(productInForce(other)).not.toBe(PRODUCT);
    expect(homeText(other)).toContain('les réglages d’une autre installation');
    const otherHost = createAddonHost(other);
    const opened = otherHost.openMessage(inInbox(other)[0]?.id ?? '');
    expect(cardTexts(topCard(opened))).toContain('une autre installation');
    const shown = otherHost.act(actionOf(topCard(otherHost.openHomepage()), 'Voir ces réglages'));
    expect(cardTexts(topCard(shown))).toContain(PRODUCT);
    expect(productInForce(other)).not.toBe(PRODUCT);
    const taken = otherHost.act(actionOf(topCard(shown), 'Reprendre ces réglages'));
    expect(gmailCalls(taken)).toEqual([
      ['Gmail.Users.Messages.get', 1],
      ['Gmail.Users.Messages.insert', 1],
    ]);
    expect(productInForce(other)).toBe(PRODUCT);
    expect(homeText(other)).not.toContain('autre installation');
  });

  it('of another installation may be left, and stays where it is', () => {
    const { runtime, host } = aDesk();
    typeProduct(host, PRODUCT);
    const other = runtime.beside('local-project-2');
    const otherHost = createAddonHost(other);
    otherHost.act(actionOf(topCard(otherHost.openHomepage()), 'Garder ceux d’ici'));
    expect(homeText(other)).not.toContain('autre installation');
    expect(productInForce(other)).not.toBe(PRODUCT);
    expect(copiesIn(runtime)).toHaveLength(1);
  });

  it('mends settings of which a part was lost', () => {
    const { runtime, host } = aDesk();
    typeProduct(host, PRODUCT);
    runtime.properties('user').delete('settings.0');
    expect(productInForce(runtime)).toBe(PRODUCT);
    expect(homeText(runtime)).toContain('Les réglages avaient disparu');
  });

  it('that somebody deleted is written anew within a day', () => {
    const { runtime, host } = aDesk();
    watchAll(runtime);
    typeProduct(host, PRODUCT);
    runtime.mailbox.changeLabels(
      copiesIn(runtime).map(({ id }) => id),
      ['TRASH'],
      [],
    );
    day(runtime, 1);
    loseProperties(runtime);
    watchAll(runtime);
    expect(productInForce(runtime)).toBe(PRODUCT);
  });

  it.each([
    ['a history that tells of it', false],
    ['a history that has expired', true],
  ])('whose label somebody deleted is found again, with %s', (_case, expired) => {
    const { runtime, host } = aDesk();
    watchAll(runtime);
    typeProduct(host, PRODUCT);
    deleteCopyLabel(runtime);
    if (expired) runtime.mailbox.expireHistory();
    day(runtime, 1);
    expect(homeText(runtime)).not.toContain('a échoué');
    loseProperties(runtime);
    watchAll(runtime);
    expect(productInForce(runtime)).toBe(PRODUCT);
  });

  it('is written under a new label where the old one was deleted a moment ago', () => {
    const { runtime, host } = aDesk();
    watchAll(runtime);
    typeProduct(host, PRODUCT);
    deleteCopyLabel(runtime);
    typeProduct(host, `${PRODUCT} 2`);
    loseProperties(runtime);
    expect(productInForce(runtime)).toBe(`${PRODUCT} 2`);
  });

  it('is asked for again where Gmail refused it', () => {
    const { runtime, host } = aDesk();
    typeProduct(host, PRODUCT);
    loseProperties(runtime);
    const faults: Fault[] = [{ at: { name: 'Gmail.Users.Messages.list' }, kind: 'transient' }];
    runtime.run('watch', [], { as: 'trigger', faults });
    watchAll(runtime);
    expect(productInForce(runtime)).toBe(PRODUCT);
  });
});

it('a copy is read back as it was written, whatever was typed', () => {
  const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (typed) => {
      const json = JSON.stringify({ team: { product: typed } }).replace(/[\u2028\u2029]/g, ' ');
      const message = settingsCopyMessage({ project: 'p-1', json }, 'a@example.fr');
      expect(() => rawMessage(message, base64)).not.toThrow();
      expect(readSettingsCopy(message.text)).toEqual({ project: 'p-1', json });
      expect(readSettingsCopy(message.text.slice(0, -2))).toBeNull();
    }),
  );
});
