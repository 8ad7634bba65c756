// How well triage meets the expectations of labelled mails.

import { type Priority, tableOf } from '../../src/domain/terms/levels';
import { readConversation } from '../../src/domain/triage/conversation-reading';
import { levelCost } from '../../src/domain/triage/costs';
import type { WordModel } from '../../src/domain/triage/model/word-model';
import { triageConversation } from '../../src/domain/triage/triage-conversation';
import type { Triage } from '../../src/domain/triage/triage-result';
import { type MailLine, messageOf } from './mail-line';
import { type Answer, type Reliability, reliabilityOf } from './reliability';

export const FIELDS = [
  'ticket',
  'type',
  'priority',
  'escalation',
  'reply',
  'user_id',
  'device',
  'version',
  'screenshot',
] as const;
export type Field = (typeof FIELDS)[number];

export interface Miss {
  readonly id: string;
  readonly field: Field;
  readonly expected: string;
  readonly got: string;
  readonly reasons: readonly string[];
}

export interface Score {
  readonly mails: number;
  /** Share of right answers per field; all but `ticket` over the mails that are tickets. */
  readonly accuracy: Readonly<Record<Field, number>>;
  readonly criticalRecall: number;
  readonly criticalPrecision: number;
  readonly criticalAsLow: number;
  readonly escalationRecall: number;
  /** What the levels given cost, a mail, in the unit of `LEVEL_COSTS`. */
  readonly cost: number;
  readonly reliability: Readonly<Record<SureField, Reliability>>;
  /** Share of the tickets whose level is not said to be doubtful, and of these the share whose level is right. */
  readonly plain: { readonly share: number; readonly right: number };
  readonly macroF1: Readonly<Record<'type' | 'priority' | 'reply', number>>;
  /** Expected value → given value → count. */
  readonly confusion: Readonly<
    Record<'type' | 'priority' | 'reply', Readonly<Record<string, Readonly<Record<string, number>>>>>
  >;
  readonly misses: readonly Miss[];
}

type Answers = Readonly<Record<Field, string>>;
const GRADED = ['type', 'priority', 'reply'] as const;
export const SURE_FIELDS = ['ticket', 'type', 'priority', 'escalation', 'reply'] as const;
type SureField = (typeof SURE_FIELDS)[number];

/** One mail, what triage made of it, and what it should have. */
interface Row {
  readonly line: MailLine;
  readonly triage: Triage;
  readonly expected: Answers;
  readonly got: Answers;
}

/** Runs triage over every mail and compares; with another word model where one is given. */
export function scoreMails(lines: readonly MailLine[], model?: WordModel): Score {
  const rows = lines.map((line): Row => {
    const message = messageOf(line);
    const triage = triageConversation(
      [message],
      readConversation([message], model === undefined ? {} : { model }),
    );
    return { line, triage, expected: expectedAnswers(line), got: givenAnswers(triage) };
  });
  const misses: Miss[] = [];
  const accuracy = {} as Record<Field, number>;
  for (const field of FIELDS) {
    const asked = rows.filter(({ line }) => field === 'ticket' || line.expect.ticket);
    const wrong = asked.filter(({ expected, got }) => expected[field] !== got[field]);
    accuracy[field] = asked.length === 0 ? 1 : 1 - wrong.length / asked.length;
    for (const { line, triage, expected, got } of wrong) {
      const reasons = triage.reasons.map(({ about, text, words }) =>
        `${about}: ${text} ${words.join(' | ')}`.trim(),
      );
      misses.push({ id: line.id, field, expected: expected[field], got: got[field], reasons });
    }
  }
  const tickets = rows.filter(({ line }) => line.expect.ticket);
  const critical = tickets.filter(({ expected }) => expected.priority === 'critique');
  const escalated = tickets.filter(({ expected }) => expected.escalation === 'true');
  const confusion = { type: {}, priority: {}, reply: {} } as Record<
    (typeof GRADED)[number],
    Record<string, Record<string, number>>
  >;
  const macroF1 = { type: 0, priority: 0, reply: 0 };
  for (const field of GRADED) {
    const pairs = tickets.map(({ expected, got }) => [expected[field], got[field]] as const);
    for (const [want, have] of pairs) {
      confusion[field][want] ??= {};
      const row = confusion[field][want];
      row[have] = (row[have] ?? 0) + 1;
    }
    macroF1[field] = macroF1Of(pairs);
  }
  return {
    mails: lines.length,
    accuracy,
    criticalRecall: share(critical, ({ got }) => got.priority === 'critique'),
    criticalPrecision: share(
      tickets.filter(({ got }) => got.priority === 'critique'),
      ({ expected }) => expected.priority === 'critique',
    ),
    criticalAsLow: critical.filter(({ got }) => got.priority === 'basse').length,
    escalationRecall: share(escalated, ({ got }) => got.escalation === 'true'),
    cost: meanCost(tickets.map(({ line, triage }) => [line.expect.priority, triage])),
    reliability: tableOf(SURE_FIELDS, (field) => reliabilityOf(rows.flatMap((row) => answersOf(row, field)))),
    plain: plainOf(tickets),
    macroF1,
    confusion,
    misses: misses.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
  };
}

function expectedAnswers({ expect }: MailLine): Answers {
  return {
    ticket: String(expect.ticket),
    type: String(expect.type),
    priority: String(expect.priority),
    escalation: String(expect.escalation),
    reply: String(expect.reply),
    user_id: String(expect.info?.user_id),
    device: String(expect.info?.device),
    version: String(expect.info?.version),
    screenshot: String(expect.info?.screenshot),
  };
}

function givenAnswers(triage: Triage): Answers {
  const { details } = triage.ticket ? triage : { details: null };
  return {
    ticket: String(triage.ticket),
    type: triage.ticket ? triage.type : 'none',
    priority: triage.ticket ? triage.priority : 'none',
    escalation: String(triage.ticket && triage.escalation),
    reply: triage.ticket ? String(triage.reply) : 'none',
    user_id: String(details !== null && details.userId !== null),
    device: String(details !== null && details.device !== null),
    version: String(details !== null && details.version !== null),
    screenshot: String(details?.screenshot === true),
  };
}

function answersOf({ triage, line, expected, got }: Row, field: SureField): readonly Answer[] {
  const right = expected[field] === got[field];
  if (field === 'ticket') return [{ sure: triage.confidence.ticket, right }];
  return triage.ticket && line.expect.ticket ? [{ sure: triage.confidence[field], right }] : [];
}

function plainOf(tickets: readonly Row[]): Score['plain'] {
  const plain = tickets.filter(({ triage }) => triage.ticket && triage.second === null);
  return {
    share: plain.length / Math.max(1, tickets.length),
    right: share(plain, ({ expected, got }) => expected.priority === got.priority),
  };
}

/** A ticket that is taken for none costs what a low one does. */
function meanCost(pairs: readonly (readonly [Priority | null, Triage])[]): number {
  const costs = pairs.flatMap(([is, triage]) =>
    is === null ? [] : levelCost(is, triage.ticket ? triage.priority : 'basse'),
  );
  return costs.reduce((sum, cost) => sum + cost, 0) / Math.max(1, costs.length);
}

function macroF1Of(pairs: readonly (readonly [string, string])[]): number {
  const labels = [...new Set(pairs.map(([want]) => want))];
  const scores = labels.map((label) => {
    const right = pairs.filter(([want, have]) => want === label && have === label).length;
    const given = pairs.filter(([, have]) => have === label).length;
    const wanted = pairs.filter(([want]) => want === label).length;
    return given + wanted === 0 ? 0 : (2 * right) / (given + wanted);
  });
  return scores.length === 0 ? 1 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.length === 0 ? 1 : all.filter(holds).length / all.length;
}
