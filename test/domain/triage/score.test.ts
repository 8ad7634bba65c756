import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMailLines } from '../../../tools/triage/mail-line';
import { FIELDS, type Field, scoreMails } from '../../../tools/triage/score';

// Floors in percent: what was measured when the rules were last changed. They may rise, not fall.
const FLOORS: readonly {
  file: string;
  /** Share of right answers, in percent. */
  floors: Partial<Record<Field, number>>;
  recall: { critical: number; escalation: number };
}[] = [
  {
    file: 'dev.jsonl',
    recall: { critical: 100, escalation: 100 },
    floors: {
      ticket: 100,
      type: 99.4,
      priority: 99.4,
      escalation: 100,
      reply: 100,
      user_id: 100,
      device: 100,
      version: 100,
      screenshot: 100,
    },
  },
  {
    file: 'own-held-out.jsonl',
    recall: { critical: 100, escalation: 100 },
    floors: {
      ticket: 100,
      type: 100,
      priority: 100,
      escalation: 100,
      reply: 100,
      user_id: 100,
      device: 100,
      version: 98.9,
      screenshot: 100,
    },
  },
  {
    file: 'own-held-out-second.jsonl',
    recall: { critical: 100, escalation: 100 },
    floors: {
      ticket: 99.2,
      type: 95.5,
      priority: 94.5,
      escalation: 100,
      reply: 92.7,
      user_id: 98.2,
      device: 100,
      version: 100,
      screenshot: 100,
    },
  },
  {
    file: 'own-held-out-third.jsonl',
    recall: { critical: 97.4, escalation: 100 },
    floors: {
      ticket: 100,
      type: 94.9,
      priority: 94.2,
      escalation: 100,
      reply: 93.5,
      user_id: 100,
      device: 100,
      version: 100,
      screenshot: 100,
    },
  },
];

describe.each(FLOORS)('triage of $file', ({ file, floors, recall }) => {
  const score = scoreMails(
    parseMailLines(readFileSync(join(__dirname, '../../fixtures/mails', file), 'utf8')),
  );

  it.each(FIELDS.filter((field) => floors[field] !== undefined))('keeps its score for %s', (field) => {
    expect(Math.round(1000 * score.accuracy[field]) / 10).toBeGreaterThanOrEqual(floors[field] ?? 0);
  });

  it('keeps its recall of critical mails and of escalations', () => {
    expect(Math.round(1000 * score.criticalRecall) / 10).toBeGreaterThanOrEqual(recall.critical);
    expect(Math.round(1000 * score.escalationRecall) / 10).toBeGreaterThanOrEqual(recall.escalation);
  });

  it('never takes a critical mail for a low one', () => {
    expect(score.criticalAsLow).toBe(0);
  });
});
