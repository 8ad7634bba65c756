// npx tsx tools/triage/train-confidence.ts [--check]: fits how sure triage may be of itself, and writes it as a module; with
// --check it only says whether the module is what the mails give today. Run it after train-topics.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../local/commands/command-line';
import { learnConfidence } from './fit-confidence';
import { trainingMails } from './training-mails';

const TARGET = join(__dirname, '../../src/domain/triage/model/confidence-weights.ts');

const { values } = readOptions(
  { check: { type: 'boolean' } },
  'usage: npx tsx tools/triage/train-confidence.ts [--check]',
);
const source = learnConfidence(trainingMails());
if (!values.check) writeFileSync(TARGET, source);
else if (readFileSync(TARGET, 'utf8') !== source) {
  process.stderr.write('confidence-weights.ts is not what the mails give today\n');
  process.exitCode = 1;
}
