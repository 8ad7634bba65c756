// The settings cards through the built bundle: what is typed is kept whole or not at all, and is in force at once.
import type { CardJson, FormInputs, SidebarState } from '../../local/runtime/contract';
import { cardProblems } from '../helpers/card-schema';
import { conversationsIn, deskWith, type LocalDesk, mail } from '../helpers/desk';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-24 10:20');

function act(
  { host }: LocalDesk,
  action: string,
  parameters: Record<string, string> = {},
  inputs?: FormInputs,
) {
  const entries = Object.entries({ action, ...parameters }).map(([key, value]) => ({ key, value }));
  const state = host.act({ function: 'onAction', parameters: entries }, inputs);
  expect(state.error).toBeNull();
  for (const card of state.cards) expect(cardProblems(card)).toEqual([]);
  return state;
}

function desk(): LocalDesk {
  const made = deskWith(
    [mail('Jean <jean@example.fr>', 'Panne', 'Bonjour, toutes mes séances ont disparu.', NOW)],
    NOW,
  );
  made.host.openHomepage();
  return made;
}

function openSection(made: LocalDesk, section: string): SidebarState {
  act(made, 'open-settings');
  return act(made, 'open-section', { section });
}

const textOf = (state: SidebarState) =>
  JSON.stringify(state.cards[state.cards.length - 1]).replace(/\s/g, ' ');
const topOf = (state: SidebarState): CardJson => state.cards[state.cards.length - 1] ?? {};
const stored = ({ runtime }: LocalDesk) =>
  [...runtime.properties('user')].filter(([key]) => key.startsWith('settings') && key !== 'settings.copy');

describe('the settings cards', () => {
  it('change a target, and the deadline with it', () => {
    const made = desk();
    openSection(made, 'targets');
    const saved = act(
      made,
      'save-section',
      { section: 'targets' },
      {
        'targets.critique': ['2'],
        'unit.critique': ['hours'],
        'targets.elevee': ['8'],
        'unit.elevee': ['hours'],
        'targets.moyenne': ['1'],
        'unit.moyenne': ['days'],
        'targets.basse': ['3'],
        'unit.basse': ['days'],
        capByLowerLevels: ['on'],
        atRiskShare: ['50'],
      },
    );
    expect(saved.notification).toBe('Réglages enregistrés.');
    expect(saved.cards).toHaveLength(2);
    expect(textOf(saved)).toContain('Critique 2 h · Élevée 8 h · Moyenne 1 j · Basse 3 j');
    const thread = conversationsIn(made.runtime)[0]?.id ?? '';
    const described = made.runtime.run('describeConversations', [[thread]]).value as {
      readonly responseDue: string;
    }[];
    expect(described[0]?.responseDue).toBe('2026-11-24T11:20:00Z');
  });

  it('keep nothing of a form with a mistake, show it at its field and keep what was typed', () => {
    const made = desk();
    openSection(made, 'hours');
    const refused = act(
      made,
      'save-section',
      { section: 'hours' },
      { 'hours.lundi': ['9h-18h'], 'hours.mardi': ['le matin'] },
    );
    expect(refused.notification).toMatch(/^Rien n’a été enregistré/);
    expect(textOf(refused)).toContain('le matin');
    expect(textOf(refused)).toContain('Heures attendues, par exemple « de 9 h à 18 h »');
    expect(stored(made)).toEqual([]);
  });

  it('add and remove a closure, which delays deadlines meanwhile', () => {
    const made = desk();
    openSection(made, 'exceptions');
    const added = act(
      made,
      'save-section',
      { section: 'exceptions' },
      {
        'exception.from': { msSinceEpoch: String(Date.UTC(2026, 10, 25)) },
        'exception.to': { msSinceEpoch: String(Date.UTC(2026, 10, 27)) },
        'exception.reason': ['Séminaire'],
      },
    );
    expect(added.notification).toBe('Fermeture ajoutée.');
    expect(textOf(added)).toContain('du mer. 25 nov. au ven. 27 nov.');
    expect(textOf(made.host.openHomepage())).toContain('Séminaire');
    openSection(made, 'exceptions');
    const key = /"key":"item","value":"([^"]+)"/.exec(textOf(made.host.state()))?.[1] ?? '';
    const removed = act(made, 'remove-item', { section: 'exceptions', item: key });
    expect(removed.notification).toBe('Fermeture retirée.');
    expect(textOf(removed)).not.toContain('Séminaire');
  });

  it('add and remove an opening, which brings deadlines forward meanwhile', () => {
    const made = desk();
    made.runtime.clock.set(paris('2026-11-27 18:30'));
    openSection(made, 'exceptions');
    const inputs = {
      'exception.kind': ['opening'],
      'exception.from': { msSinceEpoch: String(Date.UTC(2026, 10, 28)) },
      'exception.fromTime': ['9h'],
      'exception.toTime': ['12h30'],
      'exception.reason': ['Permanence'],
    };
    const added = act(made, 'save-section', { section: 'exceptions' }, inputs);
    expect(added.notification).toBe('Ouverture ajoutée.');
    expect(textOf(added)).toContain('Ouvert le sam. 28 nov. de 9 h à 12 h 30');
    expect(textOf(added)).toContain('Permanence');
    expect(textOf(made.host.openHomepage())).toContain('reprise demain à 9 h');
    openSection(made, 'exceptions');
    const key = /"key":"item","value":"([^"]+)"/.exec(textOf(made.host.state()))?.[1] ?? '';
    const removed = act(made, 'remove-item', { section: 'exceptions', item: key });
    expect(removed.notification).toBe('Ouverture retirée.');
    expect(textOf(removed)).not.toContain('Permanence');
    expect(textOf(made.host.openHomepage())).toContain('reprise le lun. 30 nov.');
  });

  it('refuse an opening during a closure, and say which', () => {
    const made = desk();
    openSection(made, 'exceptions');
    const day = { msSinceEpoch: String(Date.UTC(2026, 10, 28)) };
    act(made, 'save-section', { section: 'exceptions' }, { 'exception.from': day });
    const inputs = {
      'exception.kind': ['opening'],
      'exception.from': day,
      'exception.fromTime': ['9h'],
      'exception.toTime': ['12h'],
    };
    const refused = act(made, 'save-section', { section: 'exceptions' }, inputs);
    expect(refused.notification).toMatch(/^Rien n’a été enregistré/);
    expect(textOf(refused)).toContain(
      'Ouverture (le sam. 28 nov. de 9 h à 12 h) pendant une fermeture (le sam. 28 nov.) : retirez l’une',
    );
  });

  it('list senders, give one a rule and take it away', () => {
    const made = desk();
    openSection(made, 'senders');
    const save = (address: string, rule: string) =>
      act(
        made,
        'save-section',
        { section: 'senders' },
        { 'sender.address': [address], 'sender.rule': [rule] },
      );
    const saved = save('Pub@example.fr', 'never');
    expect(saved.notification).toBe('Règle enregistrée.');
    expect(textOf(saved)).toContain('pub@example.fr');
    expect(textOf(save('pub', 'always'))).toContain('Adresse électronique attendue : pub');
    const removed = act(made, 'remove-item', { section: 'senders', item: 'pub@example.fr' });
    expect(removed.notification).toBe('Règle retirée.');
    expect(textOf(removed)).not.toContain('pub@example.fr');
    expect(save('pub@example.fr', 'none').notification).toBe('Règle retirée.');
  });

  it('refuse a wording with an unknown variable; take a right one and go back to the standard text', () => {
    const made = desk();
    act(made, 'open-settings');
    act(made, 'edit-reply', { reply: 'suggestion' });
    const refused = act(
      made,
      'save-reply',
      { reply: 'suggestion' },
      { 'reply.fr': ['Bonjour {nom}'], 'reply.shown': ['on'] },
    );
    expect(textOf(refused)).toContain('Variable inconnue : {nom}');
    expect(stored(made)).toEqual([]);
    const saved = act(
      made,
      'save-reply',
      { reply: 'suggestion' },
      { 'reply.fr': ['Merci beaucoup.\n\n{signature}'], 'reply.shown': ['on'] },
    );
    expect(saved.notification).toBe('Réponse enregistrée.');
    expect(textOf(saved)).toContain('Adaptée par l’équipe');
    act(made, 'edit-reply', { reply: 'suggestion' });
    const reset = act(made, 'reset-reply', { reply: 'suggestion' });
    expect(textOf(reset)).not.toContain('Adaptée par l’équipe');
  });

  it('import what they export, and keep long settings whole', () => {
    const made = desk();
    act(made, 'open-settings');
    const exported = act(made, 'open-file');
    const widgets = JSON.stringify(topOf(exported));
    const json = JSON.parse(/"value":("(?:[^"\\]|\\.)*")/.exec(widgets)?.[1] ?? '""') as string;
    const long = 'é'.repeat(4_900);
    const file = {
      ...JSON.parse(json),
      replies: { suggestion: long, escalade: long, synchronisation: long },
    };
    expect(act(made, 'import-file', {}, { file: [JSON.stringify(file)] }).notification).toBe(
      'Réglages enregistrés.',
    );
    for (const [, value] of stored(made)) expect(Buffer.byteLength(value)).toBeLessThan(9_000);
    act(made, 'edit-reply', { reply: 'escalade' });
    expect(textOf(made.host.state())).toContain(long);
    made.host.back();
    act(made, 'open-file');
    expect(act(made, 'import-file', {}, { file: ['{}'] }).notification).toBe('Réglages enregistrés.');
    expect(stored(made)).toHaveLength(2);
  });

  it('fall back to the standard settings when the stored ones are damaged, and keep their text', () => {
    const made = desk();
    const user = made.runtime.properties('user');
    user.set('settings', '1');
    user.set('settings.0', '{"hours": {"lundi": "toujours"}}');
    expect(textOf(made.host.openHomepage())).toContain('illisibles');
    expect(textOf(act(made, 'open-settings'))).toContain('Leur texte est conservé');
    expect(textOf(act(made, 'open-file'))).toContain('toujours');
    made.host.back();
    act(made, 'open-section', { section: 'team' });
    act(
      made,
      'save-section',
      { section: 'team' },
      {
        'team.product': ['Autre'],
        'team.signature': ['A'],
        'team.managerName': ['B'],
        'team.dpoName': ['C'],
      },
    );
    expect(textOf(made.host.openHomepage())).not.toContain('illisibles');
    act(made, 'open-settings');
    expect(textOf(act(made, 'open-file'))).toContain('toujours');
  });

  it('are never shown as they were, on the way back from a list that grew and shrank', () => {
    const made = desk();
    openSection(made, 'exceptions');
    const fields = { 'exception.kind': ['closure'], 'exception.from': ['2026-12-24'] };
    const added = act(made, 'save-section', { section: 'exceptions' }, fields);
    expect(textOf(added)).toContain('Fermé le jeu. 24 déc.');
    expect(textOf(made.host.back())).toContain('Fermé le jeu. 24 déc.');
    const home = made.host.back();
    expect(home.cards).toHaveLength(1);
    expect(textOf(home)).toContain('jeu. 24 déc.');
    openSection(made, 'exceptions');
    const key = /"key":"item","value":"([^"]*)"/.exec(textOf(made.host.state()))?.[1] ?? '';
    act(made, 'remove-item', { section: 'exceptions', item: key });
    expect(textOf(made.host.back())).toContain('Aucune à venir');
    expect(textOf(made.host.back())).not.toContain('jeu. 24 déc.');
  });
});
