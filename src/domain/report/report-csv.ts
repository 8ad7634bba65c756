// The report as CSV, as French spreadsheets read it: semicolons, decimal commas.
import { PRIORITIES, TICKET_TYPES } from '../terms/levels';
import { type Duration, MINUTE } from '../terms/time';
import { PRIORITY_WORDS, TYPE_WORDS } from '../terms/words';
import { CORRECTIONS, rightByField, wordCorrection } from './corrections';
import { type KindFigures, keptShare, type LengthFigures, type MonthFigures } from './figures';
import { PROMISE_KINDS } from './outcomes';
import type { Score } from './scores';
import { KIND_WORDS } from './wording';

/** The first eight stand since the first version; what came later stands behind them. */
const HEAD = [
  'Mois',
  'Rubrique',
  'Élément',
  'Tenus',
  'Dépassés',
  'Clos sans réponse',
  'Part tenue (%)',
  'Valeur',
  ...PROMISE_KINDS.flatMap((kind) => [`${KIND_WORDS[kind]}, tenus`, `${KIND_WORDS[kind]}, dépassés`]),
];

/**
 * One line a figure, RFC 4180; months in the order given.
 * @example reportCsv([november]).split('\r\n')[1] //=> '2026-11;Ensemble;;3;1;0;75,0;;2;0;1;1;0;0;0;0;0;0'
 */
export function reportCsv(months: readonly MonthFigures[]): string {
  return [HEAD, ...months.flatMap(monthRows)].map((cells) => cells.map(quote).join(';')).join('\r\n');
}

function monthRows(figures: MonthFigures): readonly (readonly string[])[] {
  const { month, received, firstAnswers, kinds } = figures;
  const score = (heading: string, name: string, of: (part: KindFigures) => Score) => {
    const counts = of(figures);
    const share = keptShare(counts);
    const percent = share === null ? '' : (share * 100).toFixed(1).replace('.', ',');
    const each = PROMISE_KINDS.map((kind) => of(kinds[kind])).flatMap(({ kept, broken }) => [kept, broken]);
    return [month, heading, name, counts.kept, counts.broken, counts.unanswered, percent, '', ...each];
  };
  const value = (heading: string, name: string, amount: string | number) => [
    ...[month, heading, name, '', '', '', '', amount],
    ...PROMISE_KINDS.flatMap(() => ['', '']),
  ];
  const lengths = (heading: string, { median, ninetieth }: LengthFigures) => [
    value(heading, 'Médiane (minutes ouvrées)', minutes(median)),
    value(heading, '90e centile (minutes ouvrées)', minutes(ninetieth)),
  ];
  return [
    score('Ensemble', '', ({ overall }) => overall),
    ...PRIORITIES.map((key) => score('Priorité', PRIORITY_WORDS[key], ({ byPriority }) => byPriority[key])),
    ...TICKET_TYPES.map((key) => score('Type', TYPE_WORDS[key], ({ byType }) => byType[key])),
    ...lengths('Première réponse', firstAnswers),
    ...received.map((count, hour) => value('Messages reçus', `${hour} h`, count)),
    ...laterRows(figures, value, lengths),
  ].map((cells) => cells.map(String));
}

type Row = readonly (string | number)[];

function laterRows(
  { waits, open, triage }: MonthFigures,
  value: (heading: string, name: string, amount: string | number) => Row,
  lengths: (heading: string, figures: LengthFigures) => readonly Row[],
): readonly Row[] {
  const { read, changed, corrections } = triage;
  const right = rightByField(triage);
  return [
    ...lengths('Attente totale', waits),
    ...(open === null
      ? []
      : [
          value('Demandes ouvertes', 'Nombre', open.count),
          value('Demandes ouvertes', 'Âge médian (minutes ouvrées)', minutes(open.median)),
          value('Demandes ouvertes', 'Âge de la plus ancienne (minutes ouvrées)', minutes(open.oldest)),
        ]),
    value('Tri', 'Demandes lues', read),
    value('Tri', 'Demandes corrigées à la main', changed),
    value('Tri', 'Priorités justes', right.priority),
    value('Tri', 'Types justes', right.type),
    ...CORRECTIONS.flatMap((one) => {
      const count = corrections[one];
      return count === undefined ? [] : [value('Tri corrigé', wordCorrection(one), count)];
    }),
  ];
}

function minutes(length: Duration | null): string {
  return length === null ? '' : String(Math.round(length / MINUTE));
}

function quote(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
