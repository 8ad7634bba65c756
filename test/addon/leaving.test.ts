// Leaving: what the product has put into the mailbox is taken away, and nothing else. Through the built bundle.
import { createAddonHost } from '../../local/host/host';
import type { SidebarState } from '../../local/runtime/contract';
import { actionOf, cardTexts, topCard } from '../helpers/card';
import { deskWith, type LocalDesk, mail, sentMail, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const START = paris('2026-11-23 09:00');
const HOUR = 3_600_000;
const LOST = 'Bonjour, toutes mes données ont disparu ce matin. Merci de votre aide.';
/** A mail of the team's own that has our name in its subject, and nothing else of ours. */
const OF_THE_TEAM = 'Vigie : qui prend la permanence ?';

const home = ({ runtime }: LocalDesk) => topCard(createAddonHost(runtime).openHomepage());

/**
 * A desk that has warned, dated a closing and kept a copy of its settings; these labels were there before, on mail of the
 * team's. What comes before the leaving runs in one context.
 */
function aDesk(userLabels: readonly string[] = []): LocalDesk {
  const waiting = Array.from({ length: 3 }, (_, i) =>
    mail(`Client ${i} <c${i}@example.fr>`, `Séances ${i}`, LOST, START - i * 60_000, `t${i}`),
  );
  const team = sentMail('equipe@example.org', OF_THE_TEAM, 'Je peux mardi.', START - HOUR, 'equipe');
  const desk = deskWith([...waiting, { ...team, userLabels }], START);
  const runtime = desk.runtime.inOneContext();
  const host = createAddonHost(runtime);
  host.act(actionOf(home({ runtime, host }), 'Activer les rappels'));
  const section = { key: 'section', value: 'team' };
  const save = { function: 'onAction', parameters: [{ key: 'action', value: 'save-section' }, section] };
  host.openHomepage();
  host.act(save, { 'team.product': ['PureFocus'] });
  watchAll(runtime);
  runtime.advanceTo(START + 4 * HOUR);
  const first = runtime.mailbox.threads().find(({ messages }) => messages[0]?.labelIds.has('INBOX'));
  const open = host.openMessage(first?.messages[0]?.id ?? '');
  host.act(actionOf(topCard(open), 'Clore'));
  watchAll(runtime);
  return desk;
}

/** From the settings to the confirmation; what the last click shows. */
function leave({ host }: LocalDesk, labels: 'hidden' | 'all'): SidebarState {
  host.openHomepage();
  host.act({ function: 'onAction', parameters: [{ key: 'action', value: 'open-settings' }] });
  const asked = host.act({ function: 'onAction', parameters: [{ key: 'action', value: 'open-leaving' }] });
  const confirm = host.act(actionOf(topCard(asked), 'Quitter…'), { 'leaving.labels': [labels] });
  return host.act(actionOf(topCard(confirm), 'Confirmer'));
}

const ourLabels = ({ runtime }: LocalDesk) =>
  runtime.mailbox
    .labels()
    .flatMap(({ name, type }) => (type === 'user' ? [name] : []))
    .sort();

const messages = ({ runtime }: LocalDesk) => runtime.mailbox.threads().flatMap((thread) => thread.messages);

const subjectOf = (message: ReturnType<typeof messages>[number]) =>
  message.payload.headers.find(({ name }) => name === 'Subject')?.value ?? '';

/** Subjects of what the team or the product wrote, outside the bin. */
const ownSubjects = (desk: LocalDesk) =>
  messages(desk)
    .filter(({ labelIds }) => !labelIds.has('INBOX') || labelIds.has('SENT'))
    .filter(({ labelIds }) => !labelIds.has('TRASH'))
    .map(subjectOf);

describe('leaving', () => {
  it('takes away triggers, properties, hidden labels, reminders and the copy of the settings', () => {
    const desk = aDesk();
    expect(desk.runtime.triggers()).toHaveLength(1);
    expect(ourLabels(desk)).toEqual(
      expect.arrayContaining(['Support/Clos/2026-11', 'Support/Copie des réglages']),
    );
    expect(ownSubjects(desk).length).toBeGreaterThan(2);

    const text = cardTexts(topCard(leave(desk, 'hidden'))).replace(/\s/g, ' ');
    expect(text).toContain('n’a plus rien dans cette boîte');
    expect(text).toContain('Les libellés visibles');
    expect(desk.runtime.triggers()).toEqual([]);
    expect([...desk.runtime.properties('user').keys()]).toEqual([]);
    expect([...desk.runtime.properties('script').keys()]).toEqual([]);
    expect(ownSubjects(desk)).toEqual([OF_THE_TEAM]);
    expect(ourLabels(desk).filter((name) => /Copie|\d{4}|Fin de|par un agent/i.test(name))).toEqual([]);
  });

  it('keeps the labels that everybody sees on their conversations, if that is wished', () => {
    const desk = aDesk();
    const id = desk.runtime.mailbox.labelByName('Support/1 Critique')?.id ?? '';
    const before = messages(desk).filter(({ labelIds }) => labelIds.has(id)).length;
    expect(before).toBeGreaterThan(0);
    leave(desk, 'hidden');
    expect(messages(desk).filter(({ labelIds }) => labelIds.has(id))).toHaveLength(before);
    expect(ourLabels(desk)).toEqual(
      expect.arrayContaining(['Support', 'Support/1 Critique', 'Support/Clos']),
    );
  });

  it('takes all labels of ours and none of the team’s, renamed or not', () => {
    const desk = aDesk(['Facturation']);
    const { mailbox } = desk.runtime;
    mailbox.renameLabel(mailbox.labelByName('Support/À risque')?.id ?? '', 'Bientôt');
    expect(cardTexts(topCard(leave(desk, 'all')))).not.toContain('Les libellés visibles');
    expect(ourLabels(desk)).toEqual(['Facturation']);
  });

  it('leaves the root to a label of the team’s own below it', () => {
    const desk = aDesk(['Support/Presse']);
    leave(desk, 'all');
    expect(ourLabels(desk)).toEqual(['Support', 'Support/Presse']);
  });

  it('touches no mail of a customer’s', () => {
    const desk = aDesk();
    const theirs = () =>
      messages(desk)
        .filter((message) => /^Séances/.test(subjectOf(message)))
        .map(({ id, labelIds }) => [id, [...labelIds].filter((label) => /^[A-Z]+$/.test(label)).sort()]);
    const before = theirs();
    leave(desk, 'all');
    expect(theirs()).toEqual(before);
  });

  it('goes on by another click where the first did not have the time, with reminders off at once', () => {
    // As many as a desk of years has made.
    const months = Array.from(
      { length: 200 },
      (_, i) => `Support/Clos/${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    );
    const desk = aDesk(months);
    let state = leave(desk, 'hidden');
    expect(state.notification).toContain('Confirmez encore');
    expect(desk.runtime.triggers()).toEqual([]);
    expect(desk.runtime.properties('user').size).toBeGreaterThan(0);
    let clicks = 1;
    for (; state.notification?.includes('encore') === true && clicks < 20; clicks += 1) {
      desk.runtime.clock.advance(60_000);
      state = desk.host.act(actionOf(topCard(state), 'Confirmer'));
    }
    expect(clicks).toBeLessThan(10);
    expect(cardTexts(topCard(state)).replace(/\s/g, ' ')).toContain('n’a plus rien dans cette boîte');
    expect(desk.runtime.properties('user').size).toBe(0);
    expect(ourLabels(desk).filter((name) => /\d{4}/.test(name))).toEqual([]);
  });

  it('waits for a round to end', () => {
    const desk = aDesk();
    const release = desk.runtime.holdLock('user');
    const state = leave(desk, 'all');
    expect(state.notification).toContain('La surveillance est en cours');
    expect(desk.runtime.triggers()).toHaveLength(1);
    release();
    expect(desk.runtime.properties('user').size).toBeGreaterThan(0);
  });

  it('is one of two installations: what the other one lives by stays', () => {
    const desk = aDesk();
    const beside = desk.runtime.beside('local-project-2');
    const second = { runtime: beside, host: createAddonHost(beside) };
    second.host.act(actionOf(home(second), 'Activer les rappels'));
    const before = {
      labels: ourLabels(desk),
      own: ownSubjects(desk),
      triggers: desk.runtime.triggers().length,
    };
    const text = cardTexts(topCard(leave(second, 'all'))).replace(/\s/g, ' ');
    expect(text).toContain('Une autre installation veille');
    expect([...beside.properties('user').keys()]).toEqual([]);
    expect(beside.triggers()).toEqual([]);
    expect({
      labels: ourLabels(desk),
      own: ownSubjects(desk),
      triggers: desk.runtime.triggers().length,
    }).toEqual(before);
  });

  it('begins anew as on the first day', () => {
    const desk = aDesk();
    leave(desk, 'all');
    expect(cardTexts(home(desk))).toContain('Premiers pas');
  });
});
