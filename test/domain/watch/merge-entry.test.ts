import { DAY } from '../../../src/domain/terms/time';
import { mergeEntry } from '../../../src/domain/watch/merge-entry';
import { NOT_ANNOUNCED, NOTHING_ANNOUNCED } from '../../../src/domain/watch/queue-index';
import { NEWS_SPAN } from '../../../src/domain/watch/watch-plan';
import { paris } from '../../helpers/times';
import { anEntry } from './a-digest';

const MONDAY = paris('2026-01-19 10:00');

describe('mergeEntry', () => {
  const { announced: _announced, ...read } = anEntry(MONDAY, { escalation: true });
  const announced = { escalation: true, atRisk: true, late: 2, lateOn: '2026-01-16' };

  it('keeps within a cycle what was announced', () => {
    const before = anEntry(MONDAY, { announced, priority: 'basse' });
    expect(mergeEntry(before, read, MONDAY)).toEqual({ ...read, announced });
  });

  it.each([
    ['it was escalated before we answered', true, true],
    ['it is escalated as we answer', false, false],
  ])('knows an escalation of what waits for the customer, where %s', (_when, escalation, known) => {
    const answered = { ...read, state: 'attente-client', since: null } as const;
    expect(mergeEntry(anEntry(MONDAY, { escalation }), answered, MONDAY).announced.escalation).toBe(known);
  });

  it('starts a new cycle with nothing announced, however old', () => {
    const before = anEntry(MONDAY, { announced, since: 1 });
    const old = { ...read, since: MONDAY - NEWS_SPAN - 1 };
    expect(mergeEntry(before, old, MONDAY).announced).toEqual(NOTHING_ANNOUNCED);
  });

  it.each([
    ['one that is news', MONDAY - NEWS_SPAN, true, false],
    ['one that is news no more', MONDAY - NEWS_SPAN - 1, true, true],
    ['an old conversation that was not escalated', MONDAY - NEWS_SPAN - 1, false, false],
    ['one that waits for the customer', null, true, true],
  ])('takes the escalation of %s, met first, as announced or not', (_label, since, escalation, expected) => {
    const merged = mergeEntry(undefined, { ...read, since, escalation }, MONDAY);
    expect(merged.announced).toEqual({ ...NOTHING_ANNOUNCED, escalation: expected });
  });

  it.each([
    ['is news', MONDAY - NEWS_SPAN, false],
    ['is news no more', MONDAY - NEWS_SPAN - 1, true],
  ])(
    'goes by since when what waits for nobody is escalated, where that is known and %s',
    (_when, raisedAt, known) => {
      const answered = { ...read, state: 'attente-client', since: null } as const;
      expect(mergeEntry(undefined, answered, MONDAY, raisedAt).announced.escalation).toBe(known);
    },
  );

  it('has an escalation told again that waits for an answer anew', () => {
    const before = anEntry(MONDAY, { escalation: true, announced });
    const asked = { ...read, since: MONDAY };
    expect(mergeEntry(before, asked, MONDAY).announced.escalation).toBe(false);
  });

  it.each([
    ['keeps what was told of a promise that is the same', 0, true],
    ['knows nothing told of a promise made since', 1, false],
  ])('%s', (_label, later, told) => {
    const promise = { since: MONDAY, due: MONDAY + DAY, atRiskFrom: MONDAY, announced: NOT_ANNOUNCED };
    const followUp = { ...promise, term: 'dated' } as const;
    const known = { ...followUp, announced: { atRisk: true, late: 1, lateOn: '2026-01-19' } };
    const before = anEntry(MONDAY, { state: 'en-cours', since: null, followUp: known });
    const again = { ...followUp, since: MONDAY + later };
    const merged = mergeEntry(before, { ...read, state: 'en-cours', since: null, followUp: again }, MONDAY);
    expect(merged.followUp?.announced).toEqual(told ? known.announced : NOT_ANNOUNCED);
  });
});
