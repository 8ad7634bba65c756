// Settings through the cards of the built bundle: what is typed, what is stored, what is said.
import type { CardJson, FormInputs, SidebarState } from '../../local/runtime-contract';
import { REPLIES } from '../../src/replies/registry';
import { actionOf, cardTexts, everyValue, topCard } from '../helpers/card';
import { deskWith, type LocalDesk, mail, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-24 10:20');

function settingsOf(desk: LocalDesk): unknown {
  const store = desk.runtime.properties('user');
  let text = store.get('settings') ?? '{}';
  for (let i = 1; store.has(`settings.${i}`); i += 1) text += store.get(`settings.${i}`);
  return JSON.parse(text);
}

/** A desk with the settings card open above the homepage. */
function openSettings(stored: string | null = null): LocalDesk {
  const desk = deskWith([], NOW);
  if (stored !== null) desk.runtime.properties('user').set('settings', stored);
  desk.host.openHomepage();
  click(desk, 'Réglages');
  return desk;
}

/** Clicks what says `text`; `typed` is put into fields of the card first, the others keep what they show. */
function click({ host }: LocalDesk, text: string, typed: FormInputs = {}): SidebarState {
  const card = topCard(host.state());
  return host.act(actionOf(card, text), { ...shown(card), ...typed });
}

/** What the form of a card holds before anyone types. */
function shown(card: CardJson): FormInputs {
  const inputs: Record<string, readonly string[]> = {};
  everyValue(card, (key, value) => {
    const widget = value as {
      readonly name?: string;
      readonly value?: string;
      readonly selected?: boolean;
      readonly items?: readonly { readonly value: string; readonly selected: boolean }[];
    };
    if (key === 'textInput' && widget.name !== undefined) inputs[widget.name] = [widget.value ?? ''];
    if (key === 'switchControl' && widget.name !== undefined && widget.selected)
      inputs[widget.name] = [widget.value ?? ''];
    if (key === 'selectionInput' && widget.name !== undefined)
      inputs[widget.name] = (widget.items ?? []).filter(({ selected }) => selected).map((item) => item.value);
  });
  return inputs;
}

const day = (date: string) => ({ msSinceEpoch: String(Date.parse(`${date}T00:00:00Z`)) });
const texts = ({ host }: LocalDesk) => cardTexts(topCard(host.state()));

describe('the settings home', () => {
  it('is reached from the homepage and from the menu of every card', () => {
    expect(texts(openSettings())).toContain('Heures d’ouverture\nlun.–ven.\u00a009:00-18:00');
    const desk = deskWith([], NOW);
    desk.host.openHomepage();
    const answer = desk.host.act({ function: 'onSettings' });
    expect(answer.cards).toHaveLength(2);
    expect(texts(desk)).toContain('Heures d’ouverture');
  });

  it('costs no call of Gmail, nor does a form that is saved', () => {
    const desk = openSettings();
    click(desk, 'Heures d’ouverture');
    const { meter } = click(desk, 'Enregistrer');
    expect(Object.keys(meter.byName).filter((name) => name.startsWith('Gmail'))).toEqual([]);
  });
});

describe('opening hours', () => {
  it('are taken as people write them, and shown in force at once', () => {
    const desk = openSettings();
    click(desk, 'Heures d’ouverture');
    const { notification } = click(desk, 'Enregistrer', {
      'hours.lundi': ['9h-12h30, 14h-18h'],
      'hours.samedi': ['10:00 – 12:00'],
      'hours.vendredi': ['fermé'],
    });
    expect(notification).toBe('Réglages enregistrés.');
    expect(texts(desk)).toContain('lun.\u00a009:00-12:30, 14:00-18:00');
    expect(settingsOf(desk)).toEqual({
      hours: {
        lundi: ['09:00-12:30', '14:00-18:00'],
        mardi: ['09:00-18:00'],
        mercredi: ['09:00-18:00'],
        jeudi: ['09:00-18:00'],
        vendredi: [],
        samedi: ['10:00-12:00'],
        dimanche: [],
      },
    });
  });

  it.each([
    ['words', 'le matin', 'Plage attendue'],
    ['hours that no day has', '9h-25h', 'Plage attendue'],
    ['a closing before the opening', '18h-9h', 'La fermeture doit suivre l’ouverture'],
    ['hours that overlap', '9h-12h, 11h-18h', 'se chevauchent'],
  ])('refuse %s at their field, keep what was typed and store nothing', (_label, typed, problem) => {
    const desk = openSettings();
    click(desk, 'Heures d’ouverture');
    const answer = click(desk, 'Enregistrer', { 'hours.mardi': [typed], 'hours.jeudi': ['9h-17h'] });
    expect(answer.notification).toBe('Rien n’est enregistré\u00a0: 1 point à corriger.');
    const lines = texts(desk).split('\n');
    expect(lines[lines.indexOf('Mardi') + 1]).toBe(typed);
    expect(lines[lines.indexOf('Mardi') + 2]).toContain(problem);
    expect(lines[lines.indexOf('Jeudi') + 1]).toBe('9h-17h');
    expect(settingsOf(desk)).toEqual({});
  });

  it('refuse a week that never opens', () => {
    const desk = openSettings();
    click(desk, 'Heures d’ouverture');
    const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'];
    click(desk, 'Enregistrer', Object.fromEntries(days.map((name) => [`hours.${name}`, []])));
    expect(texts(desk)).toContain('Aucune ouverture dans la semaine');
  });
});

describe('the other forms', () => {
  it('take targets, the cap and the share at risk', () => {
    const desk = openSettings();
    click(desk, 'Délais de réponse');
    click(desk, 'Enregistrer', {
      'targets.critique': ['2,5'],
      'targets.elevee': ['1'],
      'unit.elevee': ['days'],
      capByLowerLevels: [],
      atRiskShare: ['60'],
    });
    expect(settingsOf(desk)).toMatchObject({
      targets: { critique: { openHours: 2.5 }, elevee: { businessDays: 1 }, moyenne: { businessDays: 2 } },
      capByLowerLevels: false,
      atRiskShare: 0.6,
    });
    expect(texts(desk)).toContain('Critique 2,5\u00a0h ouvrées');
  });

  it('say every problem at its field', () => {
    const desk = openSettings();
    click(desk, 'Délais de réponse');
    const answer = click(desk, 'Enregistrer', {
      'targets.critique': ['vite'],
      'targets.basse': ['2,5'],
      atRiskShare: ['120'],
    });
    expect(answer.notification).toBe('Rien n’est enregistré\u00a0: 3 points à corriger.');
    expect(texts(desk)).toContain('Attendu\u00a0: 5 à 100\u00a0%');
    expect(settingsOf(desk)).toEqual({});
  });

  it('take the recipients one a line, and refuse what is no address', () => {
    const desk = openSettings();
    click(desk, 'Rappels');
    click(desk, 'Enregistrer', { 'reminders.recipients': ['a@example.fr\nchef'] });
    expect(texts(desk)).toContain('Ce n’est pas une adresse électronique\u00a0: chef');
    click(desk, 'Enregistrer', {
      'reminders.recipients': ['a@example.fr\r\nb@example.fr'],
      'reminders.manager': ['chef@example.fr'],
      'reminders.lateRepeats': ['2'],
    });
    expect(settingsOf(desk)).toEqual({
      reminders: { recipients: ['a@example.fr', 'b@example.fr'], manager: 'chef@example.fr', lateRepeats: 2 },
    });
  });

  it('take the holidays', () => {
    const desk = openSettings();
    click(desk, 'Jours fériés');
    click(desk, 'Enregistrer', {
      'holidays.region': ['alsace-moselle'],
      'holidays.whitMondayWorked': ['oui'],
    });
    expect(settingsOf(desk)).toEqual({ holidays: { region: 'alsace-moselle', whitMondayWorked: true } });
    expect(texts(desk)).toContain('Alsace-Moselle, lundi de Pentecôte travaillé');
  });

  it('take the team, which replies name, and refuse an empty signature', () => {
    const desk = openSettings();
    click(desk, 'Équipe et signature');
    click(desk, 'Enregistrer', { 'team.signature': [' '] });
    expect(texts(desk)).toContain('À remplir');
    click(desk, 'Enregistrer', { 'team.signature': ['Léa et Tom\nPureFocus'] });
    const { insert } = desk.host.act(actionOf(topCard(desk.host.openCompose()), 'Escalade'));
    expect(insert?.content).toContain('Léa et Tom<br>PureFocus');
  });

  it('leave what they do not show to the standard, and what others have set as it is', () => {
    const desk = openSettings('{"team": {"product": "Autre"}, "zone": "Europe/Brussels"}');
    click(desk, 'Rappels');
    click(desk, 'Enregistrer', { 'reminders.lateRepeats': ['1'] });
    expect(settingsOf(desk)).toEqual({
      team: { product: 'Autre' },
      zone: 'Europe/Brussels',
      reminders: { recipients: [], manager: null, lateRepeats: 1 },
    });
  });
});

describe('closures', () => {
  it('are added with days and a reason, delay deadlines, and are removed', () => {
    const desk = openSettings();
    click(desk, 'Fermetures exceptionnelles');
    const added = click(desk, 'Ajouter', {
      from: day('2026-12-24'),
      to: day('2027-01-02'),
      reason: ['Fêtes'],
    });
    expect(added.notification).toBe('Fermeture ajoutée, échéances recalculées.');
    expect(texts(desk)).toContain('du jeu.\u00a024\u00a0déc. au sam.\u00a02\u00a0janv.\u00a02027');
    expect(cardTexts(topCard(desk.host.back()))).toContain('Fermetures exceptionnelles\n1 à venir');
    click(desk, 'Fermetures exceptionnelles');
    click(desk, 'Retirer');
    expect(texts(desk)).toContain('Aucune fermeture exceptionnelle.');
    expect(settingsOf(desk)).toEqual({ closures: [] });
  });

  it('may be part of a day', () => {
    const desk = openSettings();
    click(desk, 'Fermetures exceptionnelles');
    click(desk, 'Ajouter', { from: day('2026-12-24'), fromTime: ['14h'], toTime: ['18:00'] });
    expect(texts(desk)).toContain('24\u00a0déc. à\u00a014\u00a0h → jeu.\u00a024\u00a0déc. à\u00a018\u00a0h');
  });

  it.each([
    ['no day', {}, 'Date à choisir'],
    [
      'an end before the start',
      { from: day('2026-12-26'), to: day('2026-12-24') },
      'La fin doit suivre le début',
    ],
    ['no time', { from: day('2026-12-24'), fromTime: ['midi'] }, 'Heure attendue'],
    ['more than a year', { from: day('2026-12-24'), to: day('2028-12-24') }, 'un an au plus'],
  ])('are refused with %s, and what was typed stays', (_label, typed: FormInputs, problem) => {
    const desk = openSettings();
    click(desk, 'Fermetures exceptionnelles');
    const answer = click(desk, 'Ajouter', { ...typed, reason: ['Travaux'] });
    expect(answer.notification).toBe('Rien n’est enregistré\u00a0: 1 point à corriger.');
    expect(texts(desk)).toContain(problem);
    expect(texts(desk)).toContain('Travaux');
    expect(settingsOf(desk)).toEqual({});
  });

  it('removes the one that was clicked on, though a colleague removed another meanwhile', () => {
    const desk = openSettings(
      '{"closures": [{"from": "2026-12-01", "to": "2026-12-01"}, {"from": "2026-12-24", "to": "2026-12-24"}]}',
    );
    click(desk, 'Fermetures exceptionnelles');
    const stale = actionOf(topCard(desk.host.state()), 'Retirer');
    click(desk, 'Retirer');
    desk.host.act(stale);
    expect(settingsOf(desk)).toEqual({ closures: [{ from: '2026-12-24', to: '2026-12-24' }] });
  });
});

describe('the wording of replies', () => {
  const own = 'Bonjour[[ {prenom}]],\n\nMerci !\n\n{signature}';

  it('is the team’s own where it has one, and goes back to the standard', () => {
    const desk = openSettings();
    click(desk, 'Textes des réponses');
    click(desk, 'Suggestion');
    click(desk, 'Enregistrer', { texte: [own] });
    expect(texts(desk)).toContain('Suggestion\nTexte de l’équipe');
    expect(settingsOf(desk)).toEqual({ replies: { suggestion: own } });
    click(desk, 'Suggestion');
    expect(texts(desk)).toContain('Merci !');
    click(desk, 'Revenir au texte standard');
    expect(texts(desk)).toContain('Suggestion\nTexte standard');
    expect(settingsOf(desk)).toEqual({ replies: {} });
  });

  it.each([
    ['a variable that does not exist', 'Bonjour {nom}', 'Variable inconnue\u00a0: {nom}'],
    ['brackets that do not pair', 'Bonjour [[ {prenom}', 'sans leur pendant'],
    ['nothing at all', '', 'À remplir'],
  ])('is refused with %s', (_label, typed, problem) => {
    const desk = openSettings();
    click(desk, 'Textes des réponses');
    click(desk, 'Suggestion');
    click(desk, 'Enregistrer', { texte: [typed] });
    expect(texts(desk)).toContain(problem);
    expect(settingsOf(desk)).toEqual({});
  });

  it('is stored whole, though all of it is longer than a property', () => {
    const desk = openSettings();
    const long = `${'é🦉'.repeat(1_600)}\n\n{signature}`;
    click(desk, 'Textes des réponses');
    for (const { title } of REPLIES) {
      click(desk, title);
      expect(click(desk, 'Enregistrer', { texte: [long] }).notification).toBe('Texte enregistré.');
    }
    expect(settingsOf(desk)).toEqual({ replies: Object.fromEntries(REPLIES.map(({ id }) => [id, long])) });
    for (const { title } of REPLIES) {
      click(desk, title);
      click(desk, 'Revenir au texte standard');
    }
    click(desk, 'Suggestion');
    expect(texts(desk)).toContain('Merci pour votre idée');
  });
});

describe('export and import', () => {
  it('give every value, and take the same back', () => {
    const desk = openSettings('{"atRiskShare": 0.5}');
    click(desk, 'Exporter ou importer');
    click(desk, 'Importer');
    expect(settingsOf(desk)).toMatchObject({
      atRiskShare: 0.5,
      zone: 'Europe/Paris',
      hours: { lundi: ['09:00-18:00'] },
    });
  });

  it('name every field that is wrong, keep what was typed and store nothing', () => {
    const desk = openSettings('{"atRiskShare": 0.5}');
    click(desk, 'Exporter ou importer');
    const typed = '{"colour": 1, "atRiskShare": 7, "replies": {"suggestion": "{nom}"}}';
    const answer = click(desk, 'Importer', { reglages: [typed] });
    expect(answer.notification).toContain('à corriger');
    expect(texts(desk)).toContain('colour\u00a0: champ inconnu');
    expect(texts(desk)).toContain(typed);
    expect(settingsOf(desk)).toEqual({ atRiskShare: 0.5 });
    click(desk, 'Importer', { reglages: ['pas du JSON'] });
    expect(texts(desk)).toContain('ce n’est pas du JSON');
  });
});

describe('stored settings that cannot be read', () => {
  const damaged = '{"hours": {"lundi": ["9h"]}, "note": "écrit à la main"';

  it('fall back to the standard with a warning, and their text is kept until it is no longer wanted', () => {
    const desk = openSettings(damaged);
    expect(texts(desk)).toContain('Les réglages enregistrés sont illisibles');
    expect(cardTexts(topCard(desk.host.openHomepage()))).toContain(
      'Les réglages enregistrés sont illisibles',
    );
    click(desk, 'Réglages');
    click(desk, 'Rappels');
    click(desk, 'Enregistrer', { 'reminders.lateRepeats': ['1'] });
    expect(texts(desk)).not.toContain('illisibles');
    click(desk, 'Exporter ou importer');
    expect(texts(desk)).toContain(damaged);
    click(desk, 'Ne plus le garder');
    expect(texts(desk)).not.toContain('écrit à la main');
  });

  it('do not stop a ticket card or the watch', () => {
    const desk = deskWith(
      [mail('Julie <julie@example.fr>', 'Séances', 'Mes données ont disparu.', NOW - 60_000, 'one')],
      NOW,
    );
    desk.runtime.properties('user').set('settings', '\u0000');
    watchAll(desk.runtime);
    const [thread] = desk.runtime.mailbox.threads();
    expect(cardTexts(topCard(desk.host.openMessage(thread?.messages[0]?.id ?? '')))).toContain('Critique');
  });
});
