import { PRIORITIES, tableOf } from '../../../src/domain/terms/levels';
import type { Beliefs } from '../../../src/domain/triage/beliefs';
import { leastCostly, levelCost } from '../../../src/domain/triage/costs';
import { OUTCOMES, TICKET_TOPICS, type TicketTopic } from '../../../src/domain/triage/model/topics';

function beliefs(some: Partial<Record<TicketTopic, number>>): Beliefs {
  return tableOf(TICKET_TOPICS, (topic) => some[topic] ?? 0);
}

describe('levelCost', () => {
  it('costs nothing where the level is right', () => {
    for (const level of PRIORITIES) expect(levelCost(level, level)).toBe(0);
  });

  it('costs most where a grave report waits longest', () => {
    const waits = PRIORITIES.map((taken) => levelCost('critique', taken));
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(Math.max(...PRIORITIES.flatMap((is) => PRIORITIES.map((taken) => levelCost(is, taken))))).toBe(
      levelCost('critique', 'basse'),
    );
  });
});

describe('leastCostly', () => {
  it.each(TICKET_TOPICS)('takes %s where nothing speaks for another', (topic) => {
    expect(leastCostly(beliefs({ [topic]: 1 }))).toBe(topic);
  });

  it.each<[string, Partial<Record<TicketTopic, number>>, TicketTopic]>([
    ['a low one that may well be critical for critical', { idea: 0.65, lost: 0.35 }, 'lost'],
    ['a low one that is hardly critical for low', { idea: 0.8, lost: 0.2 }, 'idea'],
    ['a moderate one that may be critical for critical', { minor: 0.55, lost: 0.45 }, 'lost'],
    ['a critical one that may be low for critical', { idea: 0.45, lost: 0.55 }, 'lost'],
    ['the likelier of two on one level', { sync: 0.4, function: 0.6 }, 'function'],
  ])('takes %s', (_what, some, topic) => {
    expect(leastCostly(beliefs(some))).toBe(topic);
  });

  it('never takes for low what is as likely to be critical', () => {
    for (const grave of TICKET_TOPICS.filter((topic) => OUTCOMES[topic].priority === 'critique'))
      for (const low of TICKET_TOPICS.filter((topic) => OUTCOMES[topic].priority === 'basse'))
        expect(leastCostly(beliefs({ [grave]: 0.5, [low]: 0.5 }))).toBe(grave);
  });
});
