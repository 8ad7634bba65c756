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
      targets: { critique: { openHours: 2 }, basse: { businessDays: 7 } },
      capByLowerLevels: false,
      atRiskShare: 0.5,
      reminders: { recipients: ['a@example.fr'], manager: 'm@example.fr', lateRepeats: 2 },
      replies: { suggestion: 'Merci !' },
    });
    expect(parseSettings(formatSettings(settings))).toEqual({ ok: settings });
  });

  it('takes a closure without hours as whole days in the zone, the last one included', () => {
    const [closure] = settingsOf({ closures: [{ from: '2026-12-24', to: '2026-12-25' }] }).schedule.closures;
    expect(new Date(closure?.from ?? 0).toISOString()).toBe('2026-12-23T23:00:00.000Z');
    expect(new Date(closure?.to ?? 0).toISOString()).toBe('2026-12-25T23:00:00.000Z');
    expect(closure?.reason).toBe('Fermeture exceptionnelle');
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
