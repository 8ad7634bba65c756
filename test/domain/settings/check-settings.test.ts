import { parseSettings } from '../../../src/domain/settings/check-settings';
import { formatSettings } from '../../../src/domain/settings/format-settings';
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';

const problemsOf = (json: string) => {
  const parsed = parseSettings(json);
  return 'problems' in parsed ? parsed.problems.map(({ field }) => field) : [];
};
const settingsOf = (file: unknown) => {
  const parsed = parseSettings(JSON.stringify(file));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.ok;
};

describe('parseSettings', () => {
  it('keeps the standard value of what the file does not name', () => {
    expect(settingsOf({})).toEqual(STANDARD_SETTINGS);
    expect(settingsOf({ team: { product: 'Autre' } }).team).toEqual({
      ...STANDARD_SETTINGS.team,
      product: 'Autre',
    });
  });

  it('reads back what formatSettings wrote', () => {
    const settings = settingsOf({
      hours: { lundi: ['09:00-12:30', '14:00-18:00'], samedi: ['10:00-12:00'] },
      holidays: { region: 'alsace-moselle', whitMondayWorked: true },
      closures: [{ from: '2026-12-24T14:00:00', to: '2026-12-24T18:00:00', reason: 'Réveillon' }],
      openings: [
        { from: '2026-12-05T09:00', to: '2026-12-05T12:30', reason: 'Permanence' },
        { from: '2026-12-31T20:00:00', to: '2027-01-01T00:00' },
      ],
      targets: { critique: { openHours: 2 }, basse: { businessDays: 7 } },
      capByLowerLevels: false,
      atRiskShare: 0.5,
      resolution: { target: { openHours: 30 }, priorities: ['elevee'], types: ['compte', 'autre'] },
      escalation: null,
      reminders: { recipients: ['a@example.fr'], manager: 'm@example.fr', lateRepeats: 2 },
      team: { addresses: ['lea@example.fr'], domains: ['example.com'] },
      senders: { always: ['partenaire@example.fr'], never: ['pub@example.fr', 'ads@example.com'] },
      replies: { suggestion: 'Merci !' },
    });
    expect(parseSettings(formatSettings(settings))).toEqual({ ok: settings });
  });

  it.each([
    ['whole days', { from: '2026-12-24', to: '2026-12-26' }],
    ['one day', { from: '2026-12-24', to: '2026-12-24' }],
    ['a day on which the clocks change', { from: '2026-03-29', to: '2026-03-29' }],
    ['hours', { from: '2026-12-24T14:00', to: '2026-12-26T00:00' }],
    [
      'the second of two hours of the same name',
      { from: '2026-10-25T01:30:00.000Z', to: '2026-10-25T09:00' },
    ],
    ['seconds', { from: '2026-12-24T13:00:07.000Z', to: '2026-12-24T18:00' }],
  ])('writes a closure of %s as the clocks of the desk show it, where that can be read back', (_, file) => {
    const settings = settingsOf({ closures: [{ ...file, reason: 'Congés' }] });
    const written = formatSettings(settings);
    expect(JSON.parse(written).closures).toEqual([{ ...file, reason: 'Congés' }]);
    expect(parseSettings(written)).toEqual({ ok: settings });
  });

  it('takes a closure without hours as whole days in the zone, the last one included', () => {
    const [closure] = settingsOf({ closures: [{ from: '2026-12-24', to: '2026-12-25' }] }).schedule.closures;
    expect(new Date(closure?.from ?? 0).toISOString()).toBe('2026-12-23T23:00:00.000Z');
    expect(new Date(closure?.to ?? 0).toISOString()).toBe('2026-12-25T23:00:00.000Z');
    expect(closure?.reason).toBe('Fermeture exceptionnelle');
  });

  it('takes an opening by the clocks of the desk, until midnight at most', () => {
    const { openings } = settingsOf({
      openings: [
        { from: '2026-12-05T09:00', to: '2026-12-05T12:30', reason: 'Permanence' },
        { from: '2026-12-31T20:00', to: '2027-01-01T00:00' },
      ],
    }).schedule;
    expect(openings).toEqual([
      { date: '2026-12-05', from: 540, to: 750, reason: 'Permanence' },
      { date: '2026-12-31', from: 1_200, to: 1_440, reason: 'Ouverture exceptionnelle' },
    ]);
  });

  const HOURS = 'une ouverture a des heures, par exemple 2026-12-05T';
  const LOCAL = 'date et heure locales attendues, par exemple 2026-12-05T';
  it.each([
    ['a day without hours', '2026-12-05', '2026-12-05', { from: `${HOURS}09:00`, to: `${HOURS}12:00` }],
    ['an hour with an offset', '2026-12-05T09:00Z', '2026-12-05T12:00', { from: `${LOCAL}09:00` }],
    ['an hour that no day has', '2026-12-05T09:00', '2026-12-05T25:00', { to: `${LOCAL}12:00` }],
    ['a day that no month has', '2026-02-30T09:00', '2026-03-02T12:00', { from: `${LOCAL}09:00` }],
    ['half a minute', '2026-12-05T09:00:30', '2026-12-05T12:00', { from: `${LOCAL}09:00` }],
    ['no date', 'samedi', '2026-12-05T12:00', { from: `${HOURS}09:00` }],
    [
      'hours past midnight',
      '2026-12-05T20:00',
      '2026-12-06T00:01',
      { to: 'une ouverture tient dans un jour : ajoutez-en une par jour' },
    ],
    ['a reversed one', '2026-12-05T12:00', '2026-12-05T09:00', { to: 'la fin doit suivre le début' }],
    [
      'an end on the day before',
      '2026-12-05T12:00',
      '2026-12-04T13:00',
      { to: 'la fin doit suivre le début' },
    ],
    ['another age', '1900-12-05T09:00', '1900-12-05T12:00', { from: 'date invalide : 1900-12-05' }],
  ])('says what is wrong with an opening of %s', (_label, from, to, expected) => {
    const parsed = parseSettings(JSON.stringify({ openings: [{ from, to }] }));
    const problems = 'problems' in parsed ? parsed.problems : [];
    const said = problems.map(({ field, message }) => [field, message.replace(/\s/g, ' ')]);
    expect(said).toEqual(
      Object.entries(expected).map(([field, message]) => [`openings.0.${field}`, message]),
    );
  });

  it.each([
    ['2026-12-04', '2026-12-06', 'du ven. 4 déc. au dim. 6 déc.'],
    ['2026-12-05', '2026-12-05', 'le sam. 5 déc.'],
    ['2026-12-05T11:59:00', '2026-12-05T14:00:00', 'le sam. 5 déc. de 11 h 59 à 14 h'],
  ])('refuses an opening during a closure from %s to %s, and names both', (from, to, words) => {
    const openings = [
      { from: '2026-12-12T09:00', to: '2026-12-12T12:00' },
      { from: '2026-12-05T09:00', to: '2026-12-05T12:00' },
    ];
    const parsed = parseSettings(JSON.stringify({ openings, closures: [{ from, to }] }));
    const problems = 'problems' in parsed ? parsed.problems : [];
    expect(problems.map(({ field, message }) => [field, message.replace(/\s/g, ' ')])).toEqual([
      [
        'openings.1',
        `ouverture (le sam. 5 déc. de 9 h à 12 h) pendant une fermeture (${words}) : retirez l’une, ou coupez la fermeture en deux`,
      ],
    ]);
  });

  it.each([
    ['right before it', '2026-12-05T08:00:00', '2026-12-05T09:00:00'],
    ['right behind it', '2026-12-05T12:00:00', '2026-12-05T14:00:00'],
    ['on the days around', '2026-12-01', '2026-12-04'],
  ])('takes an opening with a closure %s', (_label, from, to) => {
    const openings = [{ from: '2026-12-05T09:00', to: '2026-12-05T12:00' }];
    expect(problemsOf(JSON.stringify({ openings, closures: [{ from, to }] }))).toEqual([]);
  });

  it('keeps the team’s addresses and domains in lower case', () => {
    const { addresses, domains } = settingsOf({
      team: { addresses: [' Lea@Example.fr'], domains: ['Example.COM '] },
    }).team;
    expect({ addresses, domains }).toEqual({ addresses: ['lea@example.fr'], domains: ['example.com'] });
  });

  const listed = (count: number, end: string) => Array.from({ length: count }, (_, i) => `a${i}${end}`);
  it.each([
    ['addresses', ['a@example.fr', 'chef'], [['addresses.1', 'adresse électronique attendue : chef']]],
    [
      'domains',
      ['Orange.fr', 'example.fr'],
      [['domains.0', 'orange.fr est un domaine public, où chacun peut ouvrir une adresse']],
    ],
    ['domains', ['@example.fr'], [['domains.0', 'domaine attendu, par exemple example.fr : @example.fr']]],
    ['addresses', listed(50, '@example.fr'), []],
    ['addresses', listed(51, '@example.fr'), [['addresses', '50 adresses au plus']]],
    ['domains', listed(20, '.fr'), []],
    ['domains', listed(21, '.fr'), [['domains', '20 domaines au plus']]],
  ])('says what is wrong with the team’s %s', (name, list, expected) => {
    const parsed = parseSettings(JSON.stringify({ team: { [name]: list } }));
    const problems = 'problems' in parsed ? parsed.problems : [];
    expect(problems.map(({ field, message }) => [field, message.replace(/\s/g, ' ')])).toEqual(
      expected.map(([field, message]) => [`team.${field}`, message]),
    );
  });

  it.each([
    [{ always: ['a'] }, [['always.0', 'adresse électronique attendue : a']]],
    [{ never: ['a@example.fr', 'b@'] }, [['never.1', 'adresse électronique attendue : b@']]],
    [{ always: listed(200, '@example.fr'), never: listed(200, '@example.com') }, []],
    [{ always: listed(201, '@example.fr') }, [['always', '200 adresses au plus']]],
    [{ never: listed(201, '@example.fr') }, [['never', '200 adresses au plus']]],
    [
      { always: ['b@example.fr', 'A@example.fr'], never: ['c@example.fr', 'a@Example.fr'] },
      [['never.1', 'a@example.fr est dans les deux listes']],
    ],
  ])('says what is wrong with the senders %#', (senders, expected) => {
    const parsed = parseSettings(JSON.stringify({ senders }));
    const problems = 'problems' in parsed ? parsed.problems : [];
    expect(problems.map(({ field, message }) => [field, message.replace(/\s/g, ' ')])).toEqual(
      expected.map(([field, message]) => [`senders.${field}`, message]),
    );
  });

  it('keeps senders in lower case, and either list alone', () => {
    expect(settingsOf({ senders: { never: ['Pub@Example.fr'] } }).senders).toEqual({
      always: [],
      never: ['pub@example.fr'],
    });
  });

  it.each([
    ['not JSON', '{', ['']],
    ['not an object', '3', ['']],
    ['an unknown field', '{"colour": 1}', ['colour']],
    ['hours of another form', '{"hours": {"lundi": ["9h-18h"]}}', ['hours.lundi.0']],
    ['a target of no kind', '{"targets": {"critique": 4}}', ['targets.critique']],
    ['an address that is none', '{"reminders": {"manager": "chef"}}', ['reminders.manager']],
    [
      'several at once',
      '{"atRiskShare": 7, "reminders": {"lateRepeats": -1}}',
      ['atRiskShare', 'reminders.lateRepeats'],
    ],
    [
      'a date that is none',
      '{"closures": [{"from": "2026-02-30", "to": "2026-03-01"}]}',
      ['closures.0.from'],
    ],
  ])('names the field of %s', (_label, json, fields) => {
    expect(problemsOf(json)).toEqual(fields);
  });

  it('says what is wrong in French', () => {
    const parsed = parseSettings('{"colour": 1, "closures": 3, "atRiskShare": "x"}');
    const messages = 'problems' in parsed ? parsed.problems.map(({ message }) => message) : [];
    expect(messages).toEqual(['valeur inattendue', 'valeur inattendue', 'champ inconnu']);
  });

  it.each([
    ['a week that never opens', { hours: { lundi: [], mardi: [], mercredi: [], jeudi: [], vendredi: [] } }],
    ['overlapping intervals', { hours: { lundi: ['09:00-12:00', '11:00-18:00'] } }],
    ['a reversed interval', { hours: { lundi: ['18:00-09:00'] } }],
    ['an unknown zone', { zone: 'Europe/Pariss' }],
    [
      'an unknown zone with a closure',
      { zone: 'Europe/Pariss', closures: [{ from: '2026-12-24', to: '2026-12-26' }] },
    ],
    ['a closure of another age', { closures: [{ from: '1026-12-24', to: '9026-12-26' }] }],
    ['a reversed closure', { closures: [{ from: '2026-12-26', to: '2026-12-24' }] }],
  ])('refuses %s', (_label, file) => {
    expect(problemsOf(JSON.stringify(file)).length).toBeGreaterThan(0);
  });
});
