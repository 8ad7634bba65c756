// What a bench hands over: rows of figures, printed as a table or as JSON.

export type Cell = string | number | null;

export interface Table {
  readonly title: string;
  /** Header of each column; the first names the row. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How the figures came about, and what they are measured against. */
  readonly notes: readonly string[];
}

/** What a caller may set; each bench takes what concerns it. */
interface BenchOptions {
  /** What random inputs follow from. */
  readonly seed: number;
  /** The script of another build (its Code.js) to measure beside this one. */
  readonly against: string | null;
  /** Sizes of mailboxes; null for the usual ones. */
  readonly mails: readonly number[] | null;
}

/** A bench by name; `npm run bench -- NAME` runs it alone. */
export interface Bench {
  readonly name: string;
  /** Each table as soon as it is measured: the whole may take an hour, and what is interrupted has not been in vain. */
  run(options: BenchOptions): AsyncIterable<Table>;
}

/** A row on its way into its table, told at once. */
export function measured(row: readonly Cell[]): readonly Cell[] {
  process.stderr.write(`  ${row.map(cellText).join(' · ')}\n`);
  return row;
}

function cellText(cell: Cell): string {
  return typeof cell === 'number' ? figure(cell) : (cell ?? '–');
}

/** Three significant digits; whole numbers from 1,000 on. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Math.abs(value) >= 1_000) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}

/** The table in Markdown, columns aligned. */
export function formatTable({ title, columns, rows, notes }: Table): string {
  const cells = [columns, ...rows].map((row) => row.map(cellText));
  const widths = columns.map((_, i) => Math.max(3, ...cells.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${widths
      .map((width, i) => (i === 0 ? (row[i] ?? '').padEnd(width) : (row[i] ?? '').padStart(width)))
      .join(' | ')} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  const [head = [], ...body] = cells;
  return [
    `## ${title}`,
    '',
    line(head),
    rule,
    ...body.map(line),
    '',
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n');
}
