import {
  checkSettings,
  type Problem,
  type SettingsFile,
} from '../../../../src/domain/settings/check-settings';
import type { Inputs } from '../../../../src/domain/settings/forms/form';
import { SECTION_IDS, SECTIONS, type SectionId } from '../../../../src/domain/settings/forms/sections';
import { STANDARD_SETTINGS } from '../../../../src/domain/settings/settings';
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

describe('a section of the settings', () => {
  it.each(SECTION_IDS.filter((id) => id !== 'exceptions'))(
    'leaves %s as it is when nothing is typed',
    (id) => {
      expect(change(id, {}).settings).toEqual(STANDARD_SETTINGS);
    },
  );

  it.each(SECTION_IDS)('keeps what the other sections stored: %s', (id) => {
    const file: SettingsFile = { zone: 'Europe/Brussels', replies: { suggestion: 'Merci.' } };
    const inputs: Inputs = id === 'exceptions' ? { 'exception.from': '2026-12-24' } : {};
    const { settings } = change(id, inputs, file);
    expect(settings?.schedule.zone).toBe('Europe/Brussels');
    expect(settings?.replies).toEqual({ suggestion: 'Merci.' });
  });

  it.each([
    ['9h-12h30, 13h30-18h', ['9:00-12:30', '13:30-18:00']],
    ['09:00-18:00', ['9:00-18:00']],
    ['8 h 30 à 12 h', ['8:30-12:00']],
    ['9h – 17h', ['9:00-17:00']],
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
    ['hours', { 'hours.mardi': '9h-12h, 11h-18h' }, 'hours.mardi.1'],
    ['targets', { 'targets.critique': 'quatre' }, 'targets.critique'],
    ['targets', { 'targets.basse': '2,5' }, 'targets.basse.businessDays'],
    ['targets', { atRiskShare: '120' }, 'atRiskShare'],
    ['reminders', { 'reminders.manager': 'le chef' }, 'reminders.manager'],
    ['reminders', { 'reminders.recipients': 'a@example.fr, b' }, 'reminders.recipients.1'],
    ['reminders', { 'reminders.lateRepeats': '' }, 'reminders.lateRepeats'],
    ['exceptions', {}, 'exception.from'],
    ['exceptions', { 'exception.from': '2026-12-24', 'exception.fromTime': 'midi' }, 'exception.fromTime'],
    ['exceptions', { 'exception.from': '2026-12-24', 'exception.to': '2026-12-23' }, 'closures.0.to'],
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

  it('says in a line what is in force', () => {
    const lines = SECTION_IDS.map((id) => SECTIONS[id].summary(STANDARD_SETTINGS, NOW).replace(/\s/g, ' '));
    expect(lines).toEqual([
      'lun. à ven. 09:00-18:00',
      'France, 11 jours fériés',
      'Aucune à venir',
      'Critique 4 h · Élevée 24 h · Moyenne 2 j · Basse 5 j',
      'À cette boîte',
      'Bilan sans responsable à qui l’envoyer · conservation non surveillée',
      'PureFocus · L’équipe PureFocus',
    ]);
  });

  it('lists the closures to come, in days or hours', () => {
    const added = [
      {
        'exception.from': '2026-12-31',
        'exception.fromTime': '12h',
        'exception.toTime': '18h',
        'exception.reason': 'Réveillon',
      },
      { 'exception.from': '2026-12-24', 'exception.to': '2026-12-26' },
      { 'exception.from': '2026-11-02' },
    ].reduce<SettingsFile>((file, inputs) => SECTIONS.exceptions.change(file, inputs, []), {});
    const checked = checkSettings(added);
    if ('problems' in checked) throw new Error(JSON.stringify(checked.problems));
    expect(
      SECTIONS.exceptions.list
        ?.items(checked.ok, NOW)
        .map(({ text, note }) => [text.replace(/\s/g, ' '), note]),
    ).toEqual([
      ['jeu. 24 déc. au sam. 26 déc.', 'Fermeture exceptionnelle'],
      ['jeu. 31 déc., 12:00-18:00', 'Réveillon'],
    ]);
  });
});
