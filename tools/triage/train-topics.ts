// npx tsx tools/triage/train-topics.ts [--cross]: learns the weights of the word model from the labelled mails and
// writes them as a module; with --cross it reports instead how the whole of triage does on mails its weights never saw.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../../local/commands/command-line';
import { WordModel } from '../../src/domain/triage/model/word-model';
import { learnTopics } from './learn-topics';
import { FIELDS, scoreMails } from './score';
import { readLessons, readMails, trainingMails } from './training-mails';

const TARGET = join(__dirname, '../../src/domain/triage/model/topic-weights.ts');
const FOLDS = 5;

const { values } = readOptions(
  { cross: { type: 'boolean' } },
  'usage: npx tsx tools/triage/train-topics.ts [--cross]',
);
if (values.cross) crossValidate();
else writeFileSync(TARGET, moduleOf(learnTopics(readLessons(trainingMails()))));

function moduleOf(weights: string): string {
  const source = weights.replace(/[\\`$]/g, (character) => `\\${character}`);
  return `// Written by tools/triage/train-topics.ts; do not edit.\n// biome-ignore-all format: generated\n\n/** See \`WordModel\`. */\nexport const TOPIC_WEIGHTS = \`\n${source}\n\`;\n`;
}

function crossValidate(): void {
  const mails = trainingMails().flatMap(readMails);
  const misses: Record<string, number> = {};
  let tickets = 0;
  let critical = 0;
  let missedCritical = 0;
  let criticalAsLow = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = new WordModel(
      learnTopics(
        readLessons(
          [],
          mails.filter((_, i) => i % FOLDS !== fold),
        ),
      ),
    );
    const held = mails.filter((_, i) => i % FOLDS === fold);
    const score = scoreMails(held, model);
    const open = held.filter(({ expect }) => expect.ticket);
    tickets += open.length;
    for (const { field } of score.misses) misses[field] = (misses[field] ?? 0) + 1;
    const grave = open.filter(({ expect }) => expect.priority === 'critique').length;
    critical += grave;
    criticalAsLow += score.criticalAsLow;
    missedCritical += Math.round(grave * (1 - score.criticalRecall));
  }
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  process.stdout.write(`${mails.length} mails, ${FOLDS} folds\n`);
  for (const field of FIELDS) {
    const asked = field === 'ticket' ? mails.length : tickets;
    process.stdout.write(`${field.padEnd(12)}${percent(1 - (misses[field] ?? 0) / asked)}\n`);
  }
  process.stdout.write(`recall of critique ${percent(1 - missedCritical / critical)}\n`);
  process.stdout.write(`critique taken for basse ${criticalAsLow}\n`);
}
