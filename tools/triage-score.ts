// Scores triage on a file of labelled mails, or the suggested replies on one of mails with the replies that fit: npm run triage:score -- FILE.jsonl [--json]
import { readFileSync } from 'node:fs';
import { readOptions } from '../local/commands/command-line';
import { parseMailLines } from './triage/mail-line';
import { FIELDS, type Score, SURE_FIELDS, scoreMails } from './triage/score';
import { parseOrdinaryMails, type SuggestionScore, scoreSuggestions } from './triage/suggestion-score';

const USAGE = 'usage: npm run triage:score -- FILE.jsonl [--json]';

try {
  const { values, positionals } = readOptions({ json: { type: 'boolean' } }, USAGE, true);
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(USAGE);
  const [score, text] = scored(file);
  process.stdout.write(values.json ? `${JSON.stringify(score, null, 2)}\n` : text);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}

function scored(file: string): readonly [Score | SuggestionScore, string] {
  const source = readSource(file);
  const ordinary = withFileName(file, () => parseOrdinaryMails(source));
  if (ordinary !== null) {
    const score = scoreSuggestions(ordinary);
    return [score, suggestionReport(score)];
  }
  const mails = withFileName(file, () => parseMailLines(source));
  if (mails.length === 0) throw new Error(`${file}: no mail in it`);
  const score = scoreMails(mails);
  return [score, report(score)];
}

function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}`);
  }
}

function suggestionReport({ mails, fitting, unfit }: SuggestionScore): string {
  const lines = [`${fitting} of ${mails} mails get a fitting reply`];
  for (const { id, fits, got, cause } of unfit)
    lines.push(`  ${id}: ${fits.join(' or ')} fits, given ${got} (${cause})`);
  return `${lines.join('\n')}\n`;
}

function withFileName<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof RangeError ? new Error(`${file}, ${error.message}`) : error;
  }
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

function report(score: Score): string {
  const lines = [`${score.mails} mails`, ''];
  for (const field of FIELDS) lines.push(`${field.padEnd(12)}${percent(score.accuracy[field])}`);
  lines.push('', ...gravity(score), '', ...reliability(score));
  for (const field of ['type', 'priority', 'reply'] as const) {
    lines.push('', `${field}: macro-F1 ${percent(score.macroF1[field])}; expected → given`);
    for (const [expected, given] of Object.entries(score.confusion[field])) {
      const cells = Object.entries(given).map(([label, count]) => `${label} ${count}`);
      lines.push(`  ${expected.padEnd(24)}${cells.join(' · ')}`);
    }
  }
  if (score.misses.length > 0) lines.push('', 'misses:');
  for (const { id, field, expected, got, reasons } of score.misses) {
    lines.push(
      `  ${id} ${field}: expected ${expected}, given ${got}`,
      ...reasons.map((reason) => `      ${reason}`),
    );
  }
  return `${lines.join('\n')}\n`;
}

function gravity(score: Score): readonly string[] {
  return [
    `recall of critique    ${percent(score.criticalRecall)} (${score.criticalAsLow} taken for basse)`,
    `precision of critique ${percent(score.criticalPrecision)}`,
    `recall of escalation  ${percent(score.escalationRecall)}`,
    `cost of the levels    ${score.cost.toFixed(3)} a mail`,
    `not doubtful          ${percent(score.plain.share)} of the tickets, of these the level is right in ${percent(score.plain.right)}`,
  ];
}

/** Of what is so sure, so much should be right. */
function reliability({ reliability: by }: Score): readonly string[] {
  return SURE_FIELDS.flatMap((field) => [
    `${field}: calibration error ${by[field].error.toFixed(3)}; said to be sure → right`,
    ...by[field].bands.map(
      ({ from, to, answers, sure, right }) =>
        `  ${`${100 * from}–${100 * to} %`.padEnd(12)}${String(answers).padStart(5)} answers  ${percent(sure)} → ${percent(right)}`,
    ),
  ]);
}
