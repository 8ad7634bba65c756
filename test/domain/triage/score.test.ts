import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMailLines } from '../../../tools/triage/mail-line';
import { FIELDS, type Field, scoreMails } from '../../../tools/triage/score';

// Floors in percent: what was measured when the rules were last changed. They may rise, not fall.
const FLOORS: readonly { file: string; floors: Partial<Record<Field, number>> }[] = [
  {
    file: 'dev.jsonl',
    floors: {
      ticket: 100,
      type: 97.6,
      priority: 97.6,
      escalation: 100,
      reply: 97.6,
      user_id: 100,
      device: 100,
      version: 100,
      screenshot: 100,
    },
  },
  {
    file: 'own-held-out.jsonl',
    floors: {
      ticket: 100,
      type: 98.9,
      priority: 97.9,
      escalation: 100,
      reply: 98.9,
      user_id: 100,
      device: 100,
      version: 98.9,
      screenshot: 100,
    },
  },
];

describe.each(FLOORS)('triage of $file', ({ file, floors }) => {
  const score = scoreMails(
    parseMailLines(readFileSync(join(__dirname, '../../fixtures/mails', file), 'utf8')),
  );

  it.each(FIELDS.filter((field) => floors[field] !== undefined))('keeps its score for %s', (field) => {
    expect(Math.round(1000 * score.accuracy[field]) / 10).toBeGreaterThanOrEqual(floors[field] ?? 0);
  });

  it('never takes a critical mail for a low one', () => {
    expect(score.criticalAsLow).toBe(0);
  });
});
