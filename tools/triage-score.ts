// Scores triage on a file of labelled mails: npm run triage:score -- FILE.jsonl [--json]
import { readFileSync } from 'node:fs';
import { parseMailLines } from './triage/mail-line';
import { FIELDS, type Score, scoreMails } from './triage/score';

const args = process.argv.slice(2);
const file = args.find((arg) => !arg.startsWith('--'));
if (file === undefined) {
  process.stderr.write('usage: npm run triage:score -- FILE.jsonl [--json]\n');
  process.exitCode = 2;
} else {
  const score = scoreMails(parseMailLines(readFileSync(file, 'utf8')));
  process.stdout.write(args.includes('--json') ? `${JSON.stringify(score, null, 2)}\n` : report(score));
}

function report(score: Score): string {
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  const lines = [`${score.mails} mails`, ''];
  for (const field of FIELDS) lines.push(`${field.padEnd(12)}${percent(score.accuracy[field])}`);
  lines.push(
    '',
    `recall of critique    ${percent(score.criticalRecall)} (${score.criticalAsLow} taken for basse)`,
  );
  lines.push(`recall of escalation  ${percent(score.escalationRecall)}`);
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
