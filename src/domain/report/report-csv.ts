// The report as CSV, as French spreadsheets read it: semicolons, decimal commas.
import { PRIORITIES, TICKET_TYPES } from '../terms/levels';
import { type Duration, MINUTE } from '../terms/time';
import { PRIORITY_WORDS, TYPE_WORDS } from '../terms/words';
import { keptShare, type MonthFigures } from './figures';
import type { Score } from './tally';

const HEAD = [
  'Mois',
  'Rubrique',
  'Élément',
  'Tenus',
  'Dépassés',
  'Clos sans réponse',
  'Part tenue (%)',
  'Valeur',
];

/**
 * One line a figure, RFC 4180; months in the order given.
 * @example reportCsv([november]).split('\r\n')[1] //=> '2026-11;Ensemble;;3;1;0;75,0;'
 */
export function reportCsv(months: readonly MonthFigures[]): string {
  return [HEAD, ...months.flatMap(monthRows)].map((cells) => cells.map(quote).join(';')).join('\r\n');
}

function monthRows(figures: MonthFigures): readonly (readonly string[])[] {
  const { month, overall, byPriority, byType, median, ninetieth, received } = figures;
  const score = (heading: string, name: string, counts: Score) => {
    const share = keptShare(counts);
    const percent = share === null ? '' : (share * 100).toFixed(1).replace('.', ',');
    return [month, heading, name, `${counts.kept}`, `${counts.broken}`, `${counts.unanswered}`, percent, ''];
  };
  const value = (heading: string, name: string, amount: string) => [
    month,
    heading,
    name,
    '',
    '',
    '',
    '',
    amount,
  ];
  const minutes = (length: Duration | null) => (length === null ? '' : String(length / MINUTE));
  return [
    score('Ensemble', '', overall),
    ...PRIORITIES.map((priority) => score('Priorité', PRIORITY_WORDS[priority], byPriority[priority])),
    ...TICKET_TYPES.map((type) => score('Type', TYPE_WORDS[type], byType[type])),
    value('Première réponse', 'Médiane (minutes ouvrées)', minutes(median)),
    value('Première réponse', '90e centile (minutes ouvrées)', minutes(ninetieth)),
    ...received.map((count, hour) => value('Messages reçus', `${hour} h`, String(count))),
  ];
}

function quote(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
