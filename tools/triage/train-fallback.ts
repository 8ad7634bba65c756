// Learns the weights of the fallback classifier from the labelled mails and writes them as a module; with --cross
// it reports five-fold cross-validation of the fallback alone. Deterministic: no random numbers, no dates.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FALLBACK_CLASSES, type FallbackClass } from '../../src/domain/triage/fallback-classes';
import { readMessage } from '../../src/domain/triage/new-text';
import { wordFeatures } from '../../src/domain/triage/word-features';
import { type MailLine, messageOf, parseMailLines } from './mail-line';

const MAILS = join(__dirname, '../../test/fixtures/mails');
const FILES = [
  'dev.jsonl',
  'own-tuning.jsonl',
  'own-second.jsonl',
  'own-third.jsonl',
  'own-fourth.jsonl',
  'own-fifth.jsonl',
];
const TARGET = join(__dirname, '../../src/domain/triage/fallback-weights.ts');
const SMOOTHING = 0.4;
const MIN_MAILS = 2;
/** Weights are kept in tenths, one character each; weaker ones are left out. */
const WEAKEST = 6;

interface Example {
  readonly features: readonly string[];
  readonly label: FallbackClass;
}

type Model = ReadonlyMap<string, readonly number[]>;

export function classOf({ expect }: MailLine): FallbackClass | null {
  const { type, priority, reply, escalation } = expect;
  if (!expect.ticket) return 'mass';
  if (type === 'remboursement') return 'refund';
  if (type === 'suggestion') return reply === null ? 'praise' : 'idea';
  if (type === 'autre') return 'other';
  if (type === 'compte') {
    if (priority === 'critique') return 'payment';
    if (escalation === true) return null;
    return reply === 'annulation-abonnement' ? 'cancel' : reply === 'changement-email' ? 'email' : 'plan';
  }
  if (priority === 'moyenne') return 'minor';
  if (reply === 'synchronisation') return 'sync';
  if (reply === 'donnees-perdues') return 'lost';
  return priority === 'critique' ? (escalation === true ? null : 'unusable') : 'function';
}

function examples(): Example[] {
  return FILES.flatMap((file) => parseMailLines(readFileSync(join(MAILS, file), 'utf8'))).flatMap((line) => {
    const label = classOf(line);
    const message = messageOf(line);
    return label === null
      ? []
      : [{ label, features: wordFeatures(message.subject, readMessage(message).text) }];
  });
}

/** Naive Bayes on the presence of features: per class the log of how much likelier a feature is there than elsewhere. */
function train(data: readonly Example[]): Model {
  const mails = FALLBACK_CLASSES.map((name) => data.filter(({ label }) => label === name).length);
  const counts = new Map<string, number[]>();
  for (const { features, label } of data) {
    for (const feature of features) {
      const row = counts.get(feature) ?? FALLBACK_CLASSES.map(() => 0);
      const at = FALLBACK_CLASSES.indexOf(label);
      row[at] = (row[at] ?? 0) + 1;
      counts.set(feature, row);
    }
  }
  const model = new Map<string, number[]>();
  for (const [feature, row] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const total = row.reduce((sum, n) => sum + n, 0);
    if (total < MIN_MAILS) continue;
    const overall = (total + SMOOTHING) / (data.length + 2 * SMOOTHING);
    const weights = row.map((n, i) => {
      const here = (n + SMOOTHING * overall * 4) / ((mails[i] ?? 0) + SMOOTHING * 4);
      return Math.max(-15, Math.min(30, Math.round(10 * Math.log(here / overall))));
    });
    if (weights.some((weight) => Math.abs(weight) >= WEAKEST)) model.set(feature, weights);
  }
  return model;
}

function best(model: Model, features: readonly string[]): FallbackClass {
  const sums = FALLBACK_CLASSES.map((_, i) =>
    features.reduce((sum, feature) => sum + (model.get(feature)?.[i] ?? 0), 0),
  );
  return FALLBACK_CLASSES[sums.indexOf(Math.max(...sums))] ?? 'other';
}

function crossValidate(data: readonly Example[]): number {
  let right = 0;
  for (let fold = 0; fold < 5; fold += 1) {
    const model = train(data.filter((_, i) => i % 5 !== fold));
    for (const { features, label } of data.filter((_, i) => i % 5 === fold))
      if (best(model, features) === label) right += 1;
  }
  return right / data.length;
}

function write(model: Model): void {
  const letters = (weights: readonly number[]) =>
    weights.map((weight) => String.fromCharCode(weight + 80)).join('');
  const rows = [...model].map(
    ([feature, weights]) => `${feature}=${letters(weights).replace(/[\\`$]/g, (c) => `\\${c}`)}`,
  );
  const source = `// Written by tools/triage/train-fallback.ts; do not edit.\n// biome-ignore-all format: generated\n\n/** A feature, then per class a weight in tenths as a letter (P is none). */\nexport const FALLBACK_WEIGHTS = \`\n${rows.join('\n')}\n\`;\n`;
  writeFileSync(TARGET, source);
}

const data = examples();
if (process.argv.includes('--cross')) {
  process.stdout.write(
    `${data.length} mails, fallback alone, five folds: ${(100 * crossValidate(data)).toFixed(1)} %\n`,
  );
} else {
  const model = train(data);
  write(model);
  process.stdout.write(`${model.size} features from ${data.length} mails\n`);
}
