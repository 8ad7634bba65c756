import { DAY, HOUR } from '../../../src/domain/terms/time';
import { byUrgency, escalationsWithin, PLACES, placesFor } from '../../../src/domain/watch/named-places';
import type { IndexEntry } from '../../../src/domain/watch/queue-index';
import type { Announcement, Stage } from '../../../src/domain/watch/watch-plan';
import { paris } from '../../helpers/times';
import { anEntry } from './a-digest';

const NOW = paris('2026-01-19 10:00');

function announcement(
  threadId: string,
  entry: Partial<IndexEntry> = {},
  stages: readonly Stage[] = ['late'],
): Announcement {
  const made = anEntry(NOW, { threadId, ...entry });
  const { since, due, undeliveredAt } = made;
  return { threadId, kind: 'response', since: since ?? 0, undeliveredAt, due, stages, entry: made };
}

const many = (count: number, name: string, entry: Partial<IndexEntry> = {}) =>
  Array.from({ length: count }, (_, i) => announcement(`${name}${i}`, entry));
const idsOf = (announcements: readonly Announcement[]) => announcements.map(({ threadId }) => threadId);

it('the most urgent come first, wherever they stand in the index', () => {
  const given = [
    announcement('soon', { due: NOW + HOUR }),
    announcement('low', { due: NOW - DAY, priority: 'basse' }),
    announcement('high', { due: NOW - DAY, priority: 'elevee' }),
    announcement('critical', { due: NOW + HOUR, priority: 'critique' }),
    announcement('escalated', { due: NOW + 2 * HOUR }, ['escalation']),
    announcement('oldest', { due: NOW - 2 * DAY, priority: 'basse' }),
  ];
  const expected = ['critical', 'escalated', 'oldest', 'high', 'low', 'soon'];
  expect(idsOf(byUrgency(given))).toEqual(expected);
  expect(idsOf(byUrgency([...given].reverse()))).toEqual(expected);
});

describe('the places of a digest', () => {
  const isToday = (at: number) => at >= NOW - 2 * HOUR;
  const old = { since: NOW - DAY };
  const fresh = { since: NOW - HOUR };
  const own = (threadId: string) => [threadId];

  it('go to the first ones, where all have their own senders', () => {
    const given = many(60, 'a', old);
    expect(placesFor(given, { isToday, kinOf: own })).toEqual(given.slice(0, PLACES));
  });

  it('are kept for ten of today’s mail, behind whatever stands before it', () => {
    const named = placesFor([...many(60, 'a', old), ...many(20, 'b', fresh)], { isToday, kinOf: own });
    expect(named).toHaveLength(PLACES);
    expect(idsOf(named).filter((id) => id.startsWith('b'))).toHaveLength(10);
  });

  it('are not left empty for want of today’s mail', () => {
    expect(placesFor([...many(60, 'a', old), ...many(3, 'b', fresh)], { isToday, kinOf: own })).toHaveLength(
      PLACES,
    );
  });

  it.each([
    ['old', old, old, 10],
    ['old, and the other is today’s', old, fresh, 10],
    ['today’s, which have ten places of their own', fresh, fresh, 20],
  ])('go to ten of one kind: %s', (_label, entry, other, places) => {
    const flood = many(100, 'flood', entry);
    const named = placesFor([...flood, announcement('real', other)], {
      isToday,
      kinOf: (id) => (id.startsWith('flood') ? ['domain', id] : [id]),
    });
    expect(idsOf(named).filter((id) => id.startsWith('flood'))).toHaveLength(places);
    expect(idsOf(named)).toContain('real');
  });
});

describe('the escalations of a day', () => {
  const nobody = { escalations: 0, senders: {} };
  const escalated = (count: number) =>
    Array.from({ length: count }, (_, i) => announcement(`e${i}`, {}, ['escalation']));

  it('are three of one sender', () => {
    const { announcements, day } = escalationsWithin(escalated(8), nobody, () => 's');
    expect(announcements).toHaveLength(3);
    expect(day).toEqual({ escalations: 3, senders: { s: 3 } });
    expect(escalationsWithin(escalated(1), day, () => 's').announcements).toEqual([]);
    expect(escalationsWithin(escalated(1), day, () => 'other').announcements).toHaveLength(1);
  });

  it('are ten in all', () => {
    expect(escalationsWithin(escalated(30), nobody, (id) => id).announcements).toHaveLength(10);
    expect(escalationsWithin(escalated(30), nobody, () => '').announcements).toHaveLength(10);
  });

  it('do not keep what is late from being named', () => {
    const late = announcement('late', {}, ['escalation', 'late']);
    const { announcements } = escalationsWithin([late], { escalations: 10, senders: {} }, () => 's');
    expect(announcements).toEqual([{ ...late, stages: ['late'] }]);
  });
});
