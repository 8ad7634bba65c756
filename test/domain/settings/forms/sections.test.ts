import {
  checkSettings,
  type Problem,
  type SettingsFile,
} from '../../../../src/domain/settings/check-settings';
import { type Inputs, ON } from '../../../../src/domain/settings/forms/form';
import { SECTION_IDS, SECTIONS, type SectionId } from '../../../../src/domain/settings/forms/sections';
import { type Settings, STANDARD_SETTINGS } from '../../../../src/domain/settings/settings';
import { paris } from '../../../helpers/times';

const NOW = paris('2026-11-24 10:20');

/** The form as it stands before anyone types. */
function untouched(id: SectionId): Record<string, string> {
  return Object.fromEntries(SECTIONS[id].fields(STANDARD_SETTINGS).map(({ name, value }) => [name, value]));
}

function change(id: SectionId, inputs: Inputs, file: SettingsFile = {}) {
  const problems: Problem[] = [];
  const changed = SECTIONS[id].change(file, { ...untouched(id), ...inputs }, problems);
  const checked = checkSettings(changed);
  return {
    settings: 'ok' in checked ? checked.ok : null,
    fields: [...problems, ...('problems' in checked ? checked.problems : [])].map(({ field }) => field),
  };
}

function checked(file: SettingsFile): Settings {
  const parsed = checkSettings(file);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.ok;
}

/** The settings after forms of exceptions, one after the other. */
function settingsWith(forms: readonly Inputs[]): Settings {
  return checked(
    forms.reduce<SettingsFile>((file, inputs) => SECTIONS.exceptions.change(file, inputs, []), {}),
  );
}

const OPENING = { 'exception.kind': 'opening' };
const SATURDAY = { ...OPENING, 'exception.from': '2026-12-05' };
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('a section of the settings', () => {
  const withoutList = SECTION_IDS.filter((id) => SECTIONS[id].list === undefined);
  it.each(withoutList)('leaves %s as it is when nothing is typed', (id) => {
    expect(change(id, {}).settings).toEqual(STANDARD_SETTINGS);
  });

  it.each(SECTION_IDS)('keeps what the other sections stored: %s', (id) => {
    const file: SettingsFile = { zone: 'Europe/Brussels', replies: { suggestion: 'Merci.' } };
    const inputs: Inputs = { 'exception.from': '2026-12-24', 'sender.address': 'pub@example.fr' };
    const { settings } = change(id, inputs, file);
    expect(settings?.schedule.zone).toBe('Europe/Brussels');
    expect(settings?.replies).toEqual({ suggestion: { texts: { fr: 'Merci.' } } });
  });

  it.each([
    ['9h-12h30, 13h30-18h', ['9:00-12:30', '13:30-18:00']],
    ['09:00-18:00', ['9:00-18:00']],
    ['8 h 30 à 12 h', ['8:30-12:00']],
    ['9h – 17h', ['9:00-17:00']],
    ['de 9h à 18h', ['9:00-18:00']],
    ['De 9 heures à 12 h et de 13h30 jusqu’à 18:00', ['9:00-12:00', '13:30-18:00']],
    ['de 9\u00a0h à 12\u00a0h\u00a030, de 14\u00a0h à 24\u00a0h', ['9:00-12:30', '14:00-24:00']],
    ['9-17', ['9:00-17:00']],
    ['', []],
  ])('reads the hours « %s »', (text, expected) => {
    const { settings } = change('hours', { 'hours.lundi': text });
    const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
    expect(settings?.schedule.week[0]?.map(({ from, to }) => `${clock(from)}-${clock(to)}`)).toEqual(
      expected,
    );
  });

  it.each<[SectionId, Inputs, string]>([
    ['hours', { 'hours.mardi': 'le matin' }, 'hours.mardi.0'],
    ['hours', { 'hours.mardi': '14h-12h' }, 'hours.mardi.0'],
    ['hours', { 'hours.mardi': 'de 9h' }, 'hours.mardi.0'],
    ['hours', { 'hours.mardi': '9h75-12h' }, 'hours.mardi.0'],
    ['hours', { 'hours.mardi': '9h à 25h' }, 'hours.mardi.0'],
    ['hours', { 'hours.mardi': '9h-12h, 11h-18h' }, 'hours.mardi.1'],
    ['targets', { 'targets.critique': 'quatre' }, 'targets.critique'],
    ['targets', { 'targets.basse': '2,5' }, 'targets.basse.businessDays'],
    ['targets', { atRiskShare: '120' }, 'atRiskShare'],
    ['solutions', { 'resolution.target': 'vite' }, 'resolution.target'],
    ['solutions', { escalation: '0' }, 'escalation.openHours'],
    ['silence', { 'silence.askAfter': '0' }, 'silence.askAfter'],
    ['silence', { 'silence.closeAfter': 'tard' }, 'silence.closeAfter'],
    ['reminders', { 'reminders.manager': 'le chef' }, 'reminders.manager'],
    ['reminders', { 'reminders.recipients': 'a@example.fr, b' }, 'reminders.recipients.1'],
    ['reminders', { 'reminders.lateRepeats': '' }, 'reminders.lateRepeats'],
    ['exceptions', {}, 'exception.from'],
    ['exceptions', { 'exception.from': '2026-12-24', 'exception.fromTime': 'midi' }, 'exception.fromTime'],
    ['exceptions', { 'exception.from': '2026-12-24', 'exception.to': '2026-12-23' }, 'closures.0.to'],
    ['team', { 'team.addresses': 'a@example.fr, Léa' }, 'team.addresses.1'],
    ['team', { 'team.domains': 'gmail.com' }, 'team.domains.0'],
    ['senders', {}, 'sender.address'],
    ['senders', { 'sender.rule': 'none' }, 'sender.address'],
    ['senders', { 'sender.address': 'pub' }, 'senders.never.0'],
    ['exceptions', OPENING, 'exception.from'],
    ['exceptions', { ...SATURDAY, 'exception.toTime': '12h' }, 'exception.fromTime'],
    ['exceptions', { ...SATURDAY, 'exception.fromTime': '9h' }, 'exception.toTime'],
    ['exceptions', { ...SATURDAY, 'exception.to': '2026-12-06' }, 'exception.to'],
    ['exceptions', { ...SATURDAY, 'exception.fromTime': '24h' }, 'exception.fromTime'],
    ['exceptions', { ...SATURDAY, 'exception.toTime': '24h30' }, 'exception.toTime'],
    ['exceptions', { ...SATURDAY, 'exception.fromTime': '12h', 'exception.toTime': '9h' }, 'openings.0.to'],
  ])('names what is wrong in %s', (id, inputs, field) => {
    expect(change(id, inputs).fields).toContain(field);
  });

  it('takes targets in either unit, with a decimal comma', () => {
    const { settings } = change('targets', {
      'targets.critique': '1,5',
      'targets.moyenne': '16',
      'unit.moyenne': 'hours',
    });
    expect(settings?.policy.response.critique).toEqual({ kind: 'open-hours', hours: 1.5 });
    expect(settings?.policy.response.moyenne).toEqual({ kind: 'open-hours', hours: 16 });
  });

  it('takes which requests are to be resolved, and what an escalation is due in', () => {
    const { settings } = change('solutions', {
      'resolution.target': '3',
      'resolution.priority.elevee': ON,
      'resolution.priority.basse': '',
      'resolution.type.compte': ON,
      escalation: '2',
      'escalation.unit': 'days',
    });
    expect(settings?.policy.resolution).toEqual({
      target: { kind: 'business-days', days: 3 },
      priorities: ['elevee', 'moyenne'],
      types: ['assistance', 'compte'],
    });
    expect(settings?.policy.escalation).toEqual({ kind: 'business-days', days: 2 });
    expect(change('solutions', { escalation: '' }).settings?.policy.escalation).toBeNull();
  });

  it('takes the team’s addresses and domains as people type them', () => {
    const { settings } = change('team', {
      'team.addresses': 'Lea@example.fr\ntom@example.fr, ',
      'team.domains': '@Example.com; example.org',
    });
    expect(settings?.team.addresses).toEqual(['lea@example.fr', 'tom@example.fr']);
    expect(settings?.team.domains).toEqual(['example.com', 'example.org']);
  });

  it('says in a line what is in force', () => {
    const lines = SECTION_IDS.map((id) => SECTIONS[id].summary(STANDARD_SETTINGS, NOW).replace(/\s/g, ' '));
    expect(lines).toEqual([
      'lun. à ven. de 9 h à 18 h',
      'France, 11 jours fériés',
      'Aucune à venir',
      'Critique 4 h · Élevée 24 h · Moyenne 2 j · Basse 5 j',
      'Moyenne, Basse : 5 j · escalade 4 h',
      'Relancer après 5 j · clore après 10 j de plus',
      'À cette boîte',
      '30 jours avant l’installation',
      'Bilan sans responsable à qui l’envoyer · conservation non surveillée',
      'PureFocus · L’équipe PureFocus',
      'Aucune règle',
    ]);
  });

  it('lists the closures and openings to come, in days or hours', () => {
    const settings = settingsWith([
      {
        'exception.from': '2026-12-31',
        'exception.fromTime': '12h',
        'exception.toTime': '18h',
        'exception.reason': 'Réveillon',
      },
      { 'exception.from': '2026-12-24', 'exception.to': '2026-12-26' },
      { 'exception.from': '2026-11-02' },
      {
        ...OPENING,
        'exception.from': '2026-12-12',
        'exception.fromTime': '9h',
        'exception.toTime': '12h30',
        'exception.reason': 'Permanence',
      },
      { ...OPENING, 'exception.from': '2026-12-31', 'exception.fromTime': '20h', 'exception.toTime': '24h' },
      { ...OPENING, 'exception.from': '2026-11-21', 'exception.fromTime': '9h', 'exception.toTime': '12h' },
    ]);
    const items = SECTIONS.exceptions.list?.items(settings, NOW) ?? [];
    expect(items.map(({ text, note }) => [plain(text), note])).toEqual([
      ['Ouvert le sam. 12 déc. de 9 h à 12 h 30', 'Permanence'],
      ['Fermé du jeu. 24 déc. au sam. 26 déc.', 'Fermeture exceptionnelle'],
      ['Fermé le jeu. 31 déc. de 12 h à 18 h', 'Réveillon'],
      ['Ouvert le jeu. 31 déc. de 20 h à 24 h', 'Ouverture exceptionnelle'],
    ]);
    expect(plain(SECTIONS.exceptions.summary(settings, NOW))).toBe(
      'Ouvert le sam. 12 déc. de 9 h à 12 h 30 · et 3 de plus',
    );
  });

  it('has a closure end at midnight too', () => {
    const { closures } = settingsWith([
      { 'exception.from': '2026-12-31', 'exception.fromTime': '14h', 'exception.toTime': '24h' },
    ]).schedule;
    expect(closures[0]?.to).toBe(paris('2027-01-01 00:00'));
  });

  it('takes off the exception that was chosen, and no other', () => {
    const file: SettingsFile = {
      closures: [
        { from: '2026-12-24', to: '2026-12-26' },
        { from: '2026-12-31', to: '2026-12-31' },
      ],
      openings: [
        { from: '2026-12-05T09:00', to: '2026-12-05T12:00' },
        { from: '2026-12-12T09:00', to: '2026-12-12T12:00' },
      ],
    };
    const settings = checked(file);
    const { list } = SECTIONS.exceptions;
    const keys = list?.items(settings, NOW).map(({ key }) => key) ?? [];
    expect(new Set(keys).size).toBe(4);
    const [opening = '', , closure = ''] = keys;
    expect(list?.without(file, settings, opening)).toEqual({ ...file, openings: [file.openings?.[1]] });
    expect(list?.without(file, settings, closure)).toEqual({ ...file, closures: [file.closures?.[1]] });
    expect(list?.without(file, settings, 'none')).toEqual(file);
    expect([opening, closure].map((key) => list?.removed(key))).toEqual([
      'Ouverture retirée.',
      'Fermeture retirée.',
    ]);
  });
});

describe('the section of senders', () => {
  const file: SettingsFile = {
    senders: { always: ['Partenaire@example.fr'], never: ['pub@example.fr', 'ads@example.com'] },
  };
  const after = (address: string, rule: string) =>
    change('senders', { 'sender.address': address, 'sender.rule': rule }, file).settings?.senders;

  it.each([
    [
      'a new sender',
      'Bob@Example.fr ',
      'always',
      ['partenaire@example.fr', 'bob@example.fr'],
      ['pub@example.fr', 'ads@example.com'],
    ],
    [
      'a sender of the other list',
      'partenaire@example.fr',
      'never',
      [],
      ['pub@example.fr', 'ads@example.com', 'partenaire@example.fr'],
    ],
    [
      'a sender who has that rule',
      'pub@example.fr',
      'never',
      ['partenaire@example.fr'],
      ['ads@example.com', 'pub@example.fr'],
    ],
    ['no rule', 'PUB@example.fr', 'none', ['partenaire@example.fr'], ['ads@example.com']],
  ])('takes %s', (_label, address, rule, always, never) => {
    expect(after(address, rule)).toEqual({ always, never });
  });

  it('lists both rules by address, and takes one off', () => {
    const settings = checked(file);
    const { list, summary } = SECTIONS.senders;
    expect(list?.items(settings, NOW).map(({ text, note }) => [text, note])).toEqual([
      ['ads@example.com', 'Jamais une demande'],
      ['partenaire@example.fr', 'Toujours une demande'],
      ['pub@example.fr', 'Jamais une demande'],
    ]);
    expect(plain(summary(settings, NOW))).toBe('Toujours une demande : 1 · Jamais une demande : 2');
    expect(list?.without(file, settings, 'partenaire@example.fr').senders?.always).toEqual([]);
  });
});

describe('a problem of the file', () => {
  it.each([
    ['closures', ''],
    ['closures.3', ''],
    ['closures.3.to', 'exception.to'],
    ['openings', ''],
    ['openings.3', ''],
    ['openings.3.from', 'exception.from'],
    ['openings.3.to', 'exception.toTime'],
    ['zone', 'zone'],
  ])('in %s stands at the field « %s » of the form of exceptions', (field, expected) => {
    expect(SECTIONS.exceptions.fieldOf?.(field)).toBe(expected);
  });
});
