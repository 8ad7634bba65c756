import {
  datingLabels,
  dayLabel,
  escalatedAt,
  escalationLabel,
  labelledDay,
} from '../../../src/domain/mailbox/dated-labels';
import { type LabelKey, madeLabelKey, madeLabelName } from '../../../src/domain/mailbox/labels';
import { inParis, paris } from '../../helpers/times';

const ZONE = 'Europe/Paris';

describe('a day on a label', () => {
  it.each([
    ['of the same year', '2026-11-20', '2026-11-18'],
    ['of the day itself', '2026-11-20', '2026-11-20'],
    ['of the next year', '2027-01-04', '2026-12-30'],
    ['of a leap year', '2028-02-29', '2027-03-05'],
  ])('is read back: %s', (_label, day, message) => {
    expect(labelledDay('owed-by', [dayLabel('owed-by', day)], message)).toBe(day);
  });

  it('is the first after the message where there are several', () => {
    const labels = [dayLabel('owed-by', '2026-12-03'), dayLabel('owed-by', '2026-11-20')];
    expect(labelledDay('owed-by', labels, '2026-11-18')).toBe('2026-11-20');
    expect(labelledDay('owed-by', labels, '2026-11-21')).toBe('2026-12-03');
  });

  it.each<readonly LabelKey[]>(
    [[], ['closed'], ['manager-told-on/11-20'], ['owed-by/13-45']].map((list) => [list]) as never,
  )('is none in %j', (labels) => {
    expect(labelledDay('owed-by', [labels].flat(), '2026-11-18')).toBeNull();
  });
});

describe('the instant of an escalation on a label', () => {
  it.each([
    ['2026-11-20 15:40', '2026-11-20 15:30', '2026-11-18'],
    ['2026-11-20 09:00', '2026-11-20 09:00', '2026-11-20'],
    ['2026-12-02 17:59', '2026-12-02 17:45', '2026-11-28'],
    ['2027-01-03 10:16', '2027-01-03 10:15', '2026-12-31'],
    ['2027-03-01 10:16', '2027-03-01 10:15', '2027-02-20'],
  ])('marked at %s is %s', (marked, read, message) => {
    const instant = escalatedAt([escalationLabel(paris(marked), ZONE)], message, ZONE);
    expect(instant === null ? null : inParis(instant).slice(0, 16)).toBe(read);
  });

  it('is none without one', () => {
    expect(escalatedAt(['escalation', 'escalated-on/40-10h00'], '2026-11-18', ZONE)).toBeNull();
  });
});

it('labels that date are told from the others', () => {
  expect(datingLabels('owed-by', ['closed', 'owed-by/11-20', 'escalated-on/20-15h30'])).toEqual([
    'owed-by/11-20',
  ]);
});

it.each([
  'owed-by/11-20',
  'manager-told-on/01-31',
  'escalated-on/20-15h30',
  'closed-in/2026-11',
  'followed-up',
] as const)('the name of %s is known again, however Gmail writes it', (key) => {
  const name = madeLabelName(key) ?? '';
  expect(name).toMatch(/^Support\//);
  expect(madeLabelKey(name.toUpperCase())).toBe(key);
  expect(madeLabelKey(`${name}9`)).toBeNull();
});
