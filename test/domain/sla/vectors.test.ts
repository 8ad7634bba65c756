import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBusinessCalendar } from '../../../src/domain/calendar/business-calendar';
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { responseDue } from '../../../src/domain/sla/deadline';
import { PRIORITIES, type Priority } from '../../../src/domain/terms/levels';
import { deskAt } from '../../helpers/times';

interface Vector {
  readonly received: string;
  readonly closures: readonly { readonly from: string; readonly to: string }[];
  readonly due: Readonly<Record<Priority, string>>;
}

const vectors: Vector[] = readFileSync(join(__dirname, '../../fixtures/sla/vectors.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('responseDue', () => {
  it.each(vectors)('of mail received at $received', ({ received, closures, due }) => {
    const calendar = createBusinessCalendar({
      ...STANDARD_SETTINGS.schedule,
      closures: closures.map(({ from, to }) => ({
        from: Date.parse(from),
        to: Date.parse(to),
        reason: 'fermeture',
      })),
    });
    const computed = PRIORITIES.map((priority) => [
      priority,
      new Date(responseDue(Date.parse(received), priority, deskAt(0, calendar)))
        .toISOString()
        .replace('.000Z', 'Z'),
    ]);
    expect(Object.fromEntries(computed)).toEqual(due);
  });

  it('is checked on 120 vectors', () => {
    expect(vectors).toHaveLength(120);
  });
});
