// Fits how sure triage may be of itself, on decisions made with word weights that never saw the mail's batch. Logistic regression
// by Newton's method: no random numbers and no dates, so that the same mails give the same weights.
import { readFileSync } from 'node:fs';
import { tableOf } from '../../src/domain/terms/levels';
import {
  asLearned,
  confidenceSigns,
  WEIGHED_FIELDS,
  type WeighedField,
} from '../../src/domain/triage/confidence';
import { readConversation } from '../../src/domain/triage/conversation-reading';
import { WordModel } from '../../src/domain/triage/model/word-model';
import { triageConversation } from '../../src/domain/triage/triage-conversation';
import { learnTopics, lessonOf, reportLessons } from './learn-topics';
import { type MailLine, messageOf } from './mail-line';
import { REPORTS, readMails } from './training-mails';

/** Batches are dealt out to so many folds, each read with weights learned from the others. */
const FOLDS = 4;
/** Penalty on the sum of the squared weights, the constant apart. */
const SQUARED = 1;
const STEPS = 40;

/** A decision on a mail that had no part in it. */
interface Trial {
  readonly signs: Readonly<Record<WeighedField, readonly number[]>>;
  /** Null where an escalation hides the reply. */
  readonly right: Readonly<Record<WeighedField, boolean | null>>;
}

/** How often something was said, and how often it was right. */
interface Tally {
  said: number;
  right: number;
}

const RATES = ['request', 'proven', 'probable', 'escalates', 'calm'] as const;
type Rates = Record<(typeof RATES)[number], Tally>;

/** The source of `confidence-weights.ts`. */
export function learnConfidence(files: readonly string[]): string {
  const trials: Trial[] = [];
  const rates: Rates = tableOf(RATES, () => ({ said: 0, right: 0 }));
  const batches = files.map(readMails);
  const lessons = batches.map((batch) => batch.flatMap((line) => lessonOf(line) ?? []));
  const reports = reportLessons(readFileSync(REPORTS, 'utf8'));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const model = new WordModel(
      learnTopics([...lessons.filter((_, i) => i % FOLDS !== fold).flat(), ...reports]),
    );
    for (const line of batches.filter((_, i) => i % FOLDS === fold).flat()) {
      const trial = tryOn(line, model, rates);
      if (trial !== null) trials.push(trial);
    }
  }
  const weights = WEIGHED_FIELDS.map((field) => {
    const rows = trials.flatMap(({ signs, right }) =>
      right[field] === null ? [] : [{ signs: signs[field], right: right[field] }],
    );
    return `  ${field}: [${regress(rows)
      .map((weight) => short(weight))
      .join(', ')}],`;
  });
  const shares = RATES.map((name) => {
    const { said, right } = rates[name];
    return `  ${name}: ${short((right + 1) / (said + 2), 3)},`;
  });
  return moduleOf(weights, shares);
}

function tryOn(line: MailLine, model: WordModel, rates: Rates): Trial | null {
  const message = messageOf(line);
  const reading = readConversation([message], { model });
  const triage = triageConversation([message], reading);
  const { expect } = line;
  const said = triage.ticket ? 'request' : triage.proof === 'certain' ? 'proven' : 'probable';
  count(rates[said], triage.ticket === expect.ticket);
  if (!triage.ticket || !expect.ticket) return null;
  count(rates[triage.escalation ? 'escalates' : 'calm'], triage.escalation === expect.escalation);
  const decision = reading.of(message).judged(false);
  return {
    signs: {
      type: confidenceSigns(decision, 'type'),
      priority: confidenceSigns(decision, 'priority'),
      reply: confidenceSigns(decision, 'reply'),
    },
    right: {
      type: triage.type === expect.type,
      priority: asLearned(decision.verdict).priority === expect.priority,
      reply: triage.escalation || expect.escalation === true ? null : triage.reply === expect.reply,
    },
  };
}

function count(tally: Tally, right: boolean): void {
  tally.said += 1;
  if (right) tally.right += 1;
}

interface Row {
  readonly signs: readonly number[];
  readonly right: boolean;
}

function regress(rows: readonly Row[]): readonly number[] {
  const size = rows[0]?.signs.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : SQUARED * weight));
    const curve = weights.map((_, i) => weights.map((__, k) => (i === k ? (i === 0 ? 1e-6 : SQUARED) : 0)));
    for (const { signs, right } of rows) add({ slope, curve }, weights, signs, Number(right));
    const change = solve(curve, slope);
    change.forEach((by, i) => {
      weights[i] = (weights[i] ?? 0) - by;
    });
  }
  return weights;
}

function add(
  { slope, curve }: { slope: number[]; curve: number[][] },
  weights: readonly number[],
  signs: readonly number[],
  right: number,
): void {
  const score = signs.reduce((sum, sign, i) => sum + sign * (weights[i] ?? 0), 0);
  const odds = 1 / (1 + Math.exp(-score));
  signs.forEach((sign, i) => {
    slope[i] = (slope[i] ?? 0) + (odds - right) * sign;
    const row = curve[i];
    if (row === undefined) return;
    signs.forEach((other, k) => {
      row[k] = (row[k] ?? 0) + odds * (1 - odds) * sign * other;
    });
  });
}

/** Solves a small symmetric system, by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let i = 0; i < rows.length; i += 1) {
    const pivot = rows[i] ?? [];
    for (let k = i + 1; k < rows.length; k += 1) subtract(rows[k] ?? [], pivot, i);
  }
  for (let i = rows.length - 1; i >= 0; i -= 1)
    for (let k = 0; k < i; k += 1) subtract(rows[k] ?? [], rows[i] ?? [], i);
  return rows.map((row, i) => (row[rows.length] ?? 0) / (row[i] ?? 1));
}

function subtract(from: number[], pivot: readonly number[], at: number): void {
  const share = (from[at] ?? 0) / (pivot[at] ?? 1);
  pivot.forEach((value, i) => {
    from[i] = (from[i] ?? 0) - share * value;
  });
}

function short(value: number, digits = 2): string {
  return String(Number(value.toFixed(digits)));
}

function moduleOf(weights: readonly string[], rates: readonly string[]): string {
  return `// Written by tools/triage/train-confidence.ts; do not edit.

/** See \`confidenceSigns\`. */
export const CONFIDENCE_WEIGHTS = {
${weights.join('\n')}
} as const;

/** How often it was right that mail is a request, is none by proof or by its words, that a customer escalates, or stays calm. */
export const CONFIDENCE_RATES = {
${rates.join('\n')}
} as const;
`;
}
