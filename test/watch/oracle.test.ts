import type { StoredMessage } from '../../local/gmail/contract';
import { DAY, HOUR, type Instant } from '../../src/domain/terms/time';
import { paris } from '../helpers/times';
import { complaintsAbout } from './oracle';
import { type Played, play } from './player';
import type { Story } from './story';
import { digestsIn } from './told';

jest.mock('../../src/domain/calendar/business-calendar', () =>
  jest.requireActual('../app/watch/calendar-once').calendarOnce(),
);

const MONDAY = paris('2026-11-23 09:00');

const STORY: Story = {
  seed: 0,
  start: MONDAY - HOUR,
  trigger: 'hourly',
  minute: 5,
  denseDay: 0,
  worlds: {},
  settings: {},
  happenings: [
    { kind: 'request', at: MONDAY, conversation: 0, level: 'critique', asks: 'escalation-in-subject' },
    { kind: 'request', at: MONDAY, conversation: 1, level: 'basse', asks: 'nothing' },
    { kind: 'close', at: MONDAY + 3 * HOUR, conversation: 1 },
    { kind: 'machine-mail', at: MONDAY, conversation: 2 },
  ],
};

describe('the oracle', () => {
  const played = play(STORY);
  const { mailbox } = played.runtime;
  const thread = (conversation: number) => played.people.threadOf(conversation) ?? '';
  const idsOf = (conversation: number) =>
    (mailbox.thread(thread(conversation))?.messages ?? []).map(({ id }) => id);
  const label = (name: string) => mailbox.labelByName(`Support/${name}`)?.id ?? '';
  const told = digestsIn(mailbox, 'SENT');
  const rulesIn = (changed: Played) => [...new Set(complaintsAbout(changed).map(({ rule }) => rule))];

  /** What it says of the week once somebody has meddled with what was left of it. */
  function afterMeddling(meddle: () => void): readonly string[] {
    const restore = played.runtime.snapshot();
    meddle();
    const found = rulesIn(played);
    restore();
    return found;
  }

  const again = (digest: StoredMessage | undefined, at: Instant, as: 'SENT' | 'DRAFT' = 'SENT') => {
    if (digest === undefined) throw new RangeError('nothing was told');
    const { payload } = digest;
    mailbox.receive({ threadKey: 'x', internalDate: at, systemLabels: [as], userLabels: [], payload });
  };

  it('has nothing to say where all is well', () => {
    expect(complaintsAbout(played)).toEqual([]);
    expect(told.length).toBeGreaterThan(2);
  });

  it.each<[label: string, rule: string, meddle: () => void]>([
    [
      'a second priority',
      'labels',
      () => mailbox.changeLabels(idsOf(0), [label('3 Moyenne')], [label('1 Critique')]),
    ],
    ['no priority', 'labels', () => mailbox.changeLabels(idsOf(0), [], [label('1 Critique')])],
    ['no label of state', 'labels', () => mailbox.changeLabels(idsOf(0), [], [label('En retard')])],
    ['another escalation', 'labels', () => mailbox.changeLabels(idsOf(0), [], [label('[ESCALADE]')])],
    ['a closing undone', 'labels', () => mailbox.changeLabels(idsOf(1), [], [label('Clos')])],
    ['a request of a machine', 'labels', () => mailbox.changeLabels(idsOf(2), [label('4 Basse')], [])],
    ['mail not read', 'unread', () => mailbox.changeLabels(idsOf(2), [], [label('Automatique')])],
    ['a reminder twice', 'told-twice', () => again(told[0], MONDAY + 2 * HOUR)],
    ['a reminder at night', 'told-outside-hours', () => again(told[0], MONDAY + 14 * HOUR)],
    ['a reminder before it is true', 'told-falsely', () => again(told[2], MONDAY + HOUR)],
    [
      'reminders that were not sent',
      'not-told',
      () =>
        mailbox.changeLabels(
          told.map(({ id }) => id),
          [],
          ['SENT'],
        ),
    ],
    ['a draft of a digest', 'draft-left', () => again(told[0], MONDAY + DAY, 'DRAFT')],
  ])('complains of %s', (_, rule, meddle) => {
    expect(afterMeddling(meddle)).toContain(rule);
  });

  it('complains of a run that failed by a fault of its own', () => {
    const [run] = played.runs;
    if (run === undefined) throw new RangeError('nothing was run');
    const runs = [{ ...run, outcome: 'internal' } as const, ...played.runs];
    expect(rulesIn({ ...played, runs })).toEqual(['internal-error']);
  });
});
