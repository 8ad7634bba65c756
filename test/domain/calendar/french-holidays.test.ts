import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay } from '../../../src/domain/calendar/civil-date';
import { frenchHolidays } from '../../../src/domain/calendar/french-holidays';

/** Ours, where the official name is the date itself, or writes an ordinal as French typography does not. */
const OUR_NAMES: Readonly<Record<string, string>> = {
  '1er janvier': 'Jour de l’An',
  '1er mai': 'Fête du Travail',
  '8 mai': 'Victoire de 1945',
  '14 juillet': 'Fête nationale',
  '11 novembre': 'Armistice de 1918',
  'Jour de Noël': 'Noël',
  '2ème jour de Noël': '2e\u00a0jour de Noël',
};

/** The official list of Etalab (Licence Ouverte), one row a holiday. */
function official(zone: string): readonly { readonly date: string; readonly name: string }[] {
  const [, ...rows] = readFileSync(
    join(__dirname, `../../fixtures/holidays/jours_feries_${zone}.csv`),
    'utf8',
  )
    .trim()
    .split('\n');
  return rows.map((row) => {
    const [date = '', , , name = ''] = row.trim().split(',');
    return { date, name: OUR_NAMES[name] ?? name };
  });
}

describe.each(['metropole', 'alsace-moselle'] as const)('frenchHolidays of %s', (region) => {
  const rows = official(region);
  const years = [...new Set(rows.map(({ date }) => Number(date.slice(0, 4))))];

  it.each(years)('equals the official list of %i', (year) => {
    const byDateAndName = (a: { date: string; name: string }, b: { date: string; name: string }) =>
      a.date.localeCompare(b.date) || a.name.localeCompare(b.name);
    const computed = frenchHolidays(year, { region, whitMondayWorked: false }).map(({ day, name }) => ({
      date: formatDay(day),
      name,
    }));
    expect(computed.sort(byDateAndName)).toEqual(
      rows.filter(({ date }) => date.startsWith(String(year))).sort(byDateAndName),
    );
  });

  it('covers a quarter of a century', () => {
    expect(years.length).toBeGreaterThanOrEqual(25);
  });
});

describe('frenchHolidays', () => {
  it('keeps both holidays of 1 May 2008', () => {
    const names = frenchHolidays(2008, { region: 'metropole', whitMondayWorked: false })
      .filter(({ day }) => formatDay(day) === '2008-05-01')
      .map(({ name }) => name);
    expect(names.sort()).toEqual(['Ascension', 'Fête du Travail']);
  });

  it.each([2026, 2027])('names no day of %i by its date', (year) => {
    const names = frenchHolidays(year, { region: 'alsace-moselle', whitMondayWorked: false }).map(
      ({ name }) => name,
    );
    expect(names.filter((name) => /^\d+(?:er)?\s\p{L}+$/u.test(name))).toEqual([]);
  });

  it('leaves Whit Monday out where it is worked', () => {
    const names = frenchHolidays(2026, { region: 'metropole', whitMondayWorked: true }).map(
      ({ name }) => name,
    );
    expect(names).toHaveLength(10);
    expect(names).not.toContain('Lundi de Pentecôte');
  });

  it('has none without a region', () => {
    expect(frenchHolidays(2026, { region: 'none', whitMondayWorked: false })).toEqual([]);
  });
});
