import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDay } from '../../../src/domain/calendar/civil-date';
import { frenchHolidays } from '../../../src/domain/calendar/french-holidays';

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
    return { date, name };
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
    expect(names.sort()).toEqual(['1er mai', 'Ascension']);
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
