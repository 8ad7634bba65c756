// npx tsx tools/triage/compare-designs.ts: how designs of the decision do on mails of batches that their weights never saw. Each
// batch is of one pen, so that none is judged by what its own author taught.
import { readFileSync } from 'node:fs';
import type { Priority } from '../../src/domain/terms/levels';
import { wordBeliefs } from '../../src/domain/triage/beliefs';
import { leastCostly, levelCost } from '../../src/domain/triage/costs';
import { decideMail } from '../../src/domain/triage/decide-mail';
import { OUTCOMES, TOPICS } from '../../src/domain/triage/model/topics';
import { WEIGHT_ALPHABET, WordModel } from '../../src/domain/triage/model/word-model';
import { readMail } from '../../src/domain/triage/read-mail';
import { decideByPhrases } from '../../src/domain/triage/rules/decide-by-phrases';
import type { Outcome } from '../../src/domain/triage/rules/verdict';
import { type Lesson, learnTopics, lessonOf, reportLessons } from './learn-topics';
import { type MailLine, messageOf } from './mail-line';
import { REPORTS, readMails, trainingMails } from './training-mails';

const FOLDS = 5;
const SHORTEST_PART = 3;
const LONGEST_PART = 5;

/** Decides a mail by weights; the reply is what it calls for before details and escalation have had their say. */
interface Design {
  readonly name: string;
  /** Numbers of the parts of words beside words and phrases; 0 without. */
  readonly buckets: number;
  decide(line: MailLine, weights: string): Outcome;
}

const DESIGNS: readonly Design[] = [
  {
    name: 'rules alone',
    buckets: 0,
    decide: (line) => decideByPhrases(readMail(messageOf(line)).signals, false),
  },
  {
    name: 'rules and log-linear (today)',
    buckets: 0,
    decide: (line, weights) => decideMail(readMail(messageOf(line), new WordModel(weights)), false).verdict,
  },
  {
    name: 'log-linear alone',
    buckets: 0,
    decide: (line, weights) => byWords(weights, featuresOf(line, 0)),
  },
  {
    name: 'log-linear with 2,048 hashed parts',
    buckets: 2_048,
    decide: (line, weights) => byWords(weights, featuresOf(line, 2_048)),
  },
  {
    name: 'log-linear with 8,192 hashed parts',
    buckets: 8_192,
    decide: (line, weights) => byWords(weights, featuresOf(line, 8_192)),
  },
];

function featuresOf(line: MailLine, buckets: number): readonly string[] {
  const features = lessonOf({ ...line, expect: { ...line.expect, ticket: false } })?.features ?? [];
  return withParts(features, buckets);
}

/** Adds the parts of three to five letters of each stem, hashed by FNV-1a. */
function withParts(features: readonly string[], buckets: number): readonly string[] {
  if (buckets === 0) return features;
  const parts = new Set<string>();
  for (const feature of features) {
    if (/^[=?]/.test(feature)) continue;
    const word = `<${feature}>`;
    for (let length = SHORTEST_PART; length <= LONGEST_PART; length += 1)
      for (let at = 0; at + length <= word.length; at += 1)
        parts.add(`#${hash(word.slice(at, at + length)) % buckets}`);
  }
  return [...features, ...parts];
}

function hash(text: string): number {
  let value = 2_166_136_261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return value >>> 0;
}

const rows = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** The decision of least expected cost by the features alone. */
function byWords(source: string, features: readonly string[]): Outcome {
  const known = rows.get(source) ?? decoded(source);
  rows.set(source, known);
  const found = features.flatMap((feature) => [known.get(feature) ?? []]).filter(({ length }) => length > 0);
  const sums = TOPICS.map((_, k) => found.reduce((sum, row) => sum + (row[k] ?? 0), 0));
  const share = 1 / Math.sqrt(Math.max(1, found.length));
  const logs = sums.map((sum, k) => (known.get('')?.[k] ?? 0) + sum * share);
  return OUTCOMES[
    leastCostly(wordBeliefs({ logs, known: found.length, inOneClause: () => 0, leaning: () => 0 }))
  ];
}

/** The weights by feature; those that every mail has stand under ''. */
function decoded(source: string): ReadonlyMap<string, readonly number[]> {
  const [step = '', base = '', ...lines] = source.split('\n');
  const weights = (text: string) =>
    [...text].map((one) => (WEIGHT_ALPHABET.indexOf(one) - WEIGHT_ALPHABET.length / 2) * Number(step));
  return new Map([
    ['', weights(base)],
    ...lines.map((line): [string, number[]] => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), weights(line.slice(at + 1))];
    }),
  ]);
}

/** What a design decided, and what it should have. */
type Pair = readonly [expected: MailLine['expect'], given: Outcome];

const batches = trainingMails().map(readMails);
const reports = reportLessons(readFileSync(REPORTS, 'utf8'));
for (const { name, buckets, decide } of DESIGNS) {
  const pairs: Pair[] = [];
  let bytes = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const taught = batches.filter((_, i) => i % FOLDS !== fold).flat();
    const lessons = [...taught.flatMap((line) => lessonOf(line) ?? []), ...reports].map(
      (lesson): Lesson => ({ ...lesson, features: withParts(lesson.features, buckets) }),
    );
    const weights = learnTopics(lessons, 2_500 + buckets);
    bytes += weights.length / FOLDS;
    for (const line of batches.filter((_, i) => i % FOLDS === fold).flat())
      if (line.expect.ticket && line.expect.reply !== 'escalade')
        pairs.push([line.expect, decide(line, weights)]);
  }
  process.stdout.write(
    `${name}: ${report(pairs)}${name === 'rules alone' ? '' : `, ${Math.round(bytes / 1_000)} kB`}\n`,
  );
}

function report(pairs: readonly Pair[]): string {
  const percent = (some: readonly Pair[], of: readonly Pair[]) =>
    ((100 * some.length) / of.length).toFixed(1);
  const isGrave = (level: Priority | null) => level === 'critique';
  const grave = pairs.filter(([{ priority }]) => isGrave(priority));
  const taken = pairs.filter(([, { priority }]) => isGrave(priority));
  const both = pairs.filter(([expected, given]) => isGrave(expected.priority) && isGrave(given.priority));
  const low = grave.filter(([, { priority }]) => priority === 'basse');
  const cost = pairs.reduce(
    (sum, [{ priority }, given]) => sum + (priority === null ? 0 : levelCost(priority, given.priority)),
    0,
  );
  return [
    `${pairs.length} requests`,
    `type ${percent(
      pairs.filter(([expected, given]) => expected.type === given.type),
      pairs,
    )}`,
    `priority ${percent(
      pairs.filter(([expected, given]) => expected.priority === given.priority),
      pairs,
    )}`,
    `recall of critique ${percent(both, grave)}`,
    `precision ${percent(both, taken)}`,
    `taken for basse ${low.length}`,
    `cost ${(cost / pairs.length).toFixed(3)}`,
  ].join(', ');
}
