import { slaStatus } from '../../../src/domain/sla/clock';
import type { ConversationLog, EntryPromise, LogEntry } from '../../../src/domain/sla/sla-status';
import { anEntry } from '../../helpers/log-entry';
import { deskAt, inParis, paris } from '../../helpers/times';

const PROMISE: EntryPromise = {
  due: null,
  asks: false,
  confidence: 'said',
  words: 'nous revenons vers vous',
};

type Step = readonly [at: string, role: LogEntry['role'], more?: Partial<LogEntry>];

function status(steps: readonly Step[], now: string, change: Partial<ConversationLog> = {}) {
  const entries = steps.map(([at, role, more]) => anEntry(paris(at), role, more));
  const log: ConversationLog = { entries, priority: 'moyenne', type: 'compte', markedAt: null, ...change };
  return slaStatus(log, deskAt(paris(now)));
}

const at = (instant: number | null | undefined) => (instant == null ? null : inParis(instant).slice(0, 16));
const promise = (change: Partial<EntryPromise> = {}) => ({ promise: { ...PROMISE, ...change } });

const ASKED: Step = ['2026-11-23 10:00', 'customer'];
const PROMISED: Step = ['2026-11-23 11:00', 'answer', promise()];

describe('a promise of ours', () => {
  it('leaves the conversation with us, until the target of its level counted from our message', () => {
    const found = status([ASKED, PROMISED], '2026-11-23 12:00');
    expect(found).toMatchObject({
      state: 'en-cours',
      waitingSince: null,
      responseDue: null,
      standing: 'on-time',
    });
    expect(at(found.followUpDue)).toBe('2026-11-25 18:00');
    expect(found.clocks.map(({ kind }) => kind)).toEqual(['follow-up']);
  });

  it.each([
    ['critique', '2026-11-23 15:00'],
    ['elevee', '2026-11-25 17:00'],
    ['moyenne', '2026-11-25 18:00'],
    ['basse', '2026-11-30 18:00'],
  ] as const)('of level %s is due %s', (priority, due) => {
    expect(at(status([ASKED, PROMISED], '2026-11-23 12:00', { priority }).followUpDue)).toBe(due);
  });

  it('that asks the customer for something is not due before Moyenne would be', () => {
    const asks: Step = ['2026-11-23 11:00', 'answer', promise({ asks: true })];
    expect(at(status([ASKED, asks], '2026-11-23 12:00', { priority: 'critique' }).followUpDue)).toBe(
      '2026-11-25 18:00',
    );
    expect(at(status([ASKED, asks], '2026-11-23 12:00', { priority: 'basse' }).followUpDue)).toBe(
      '2026-11-30 18:00',
    );
  });

  it('is due by the date that we wrote', () => {
    const dated: Step = ['2026-11-23 11:00', 'answer', promise({ due: paris('2026-12-03 18:00') })];
    expect(at(status([ASKED, dated], '2026-11-23 12:00', { priority: 'critique' }).followUpDue)).toBe(
      '2026-12-03 18:00',
    );
  });

  it('is at risk and late like an answer', () => {
    const standing = (now: string) => status([ASKED, PROMISED], now).standing;
    expect(standing('2026-11-24 10:00')).toBe('on-time');
    expect(standing('2026-11-25 14:00')).toBe('at-risk');
    expect(standing('2026-11-25 18:00')).toBe('at-risk');
    expect(standing('2026-11-25 18:01')).toBe('late');
  });

  it('is kept by our next message', () => {
    const kept: Step = ['2026-11-24 11:00', 'answer'];
    expect(status([ASKED, PROMISED, kept], '2026-11-24 12:00')).toMatchObject({
      state: 'attente-client',
      followUpDue: null,
      clocks: [],
    });
  });

  it.each(['thanks', 'automatic', 'reaction', 'acknowledgement', 'internal', 'unsent'] as const)(
    'is not ended by what is %s, and still kept by the answer behind it',
    (role) => {
      const steps: readonly Step[] = [ASKED, PROMISED, ['2026-11-23 14:00', role]];
      expect(status(steps, '2026-11-24 12:00').state).toBe('en-cours');
      const kept: Step = ['2026-11-24 11:00', 'answer'];
      expect(status([...steps, kept], '2026-11-24 12:00').state).toBe('attente-client');
    },
  );

  it('runs on while the customer waits, and after an answer to what they wrote', () => {
    const wrote: Step = ['2026-11-23 14:00', 'customer'];
    const waiting = status([ASKED, PROMISED, wrote], '2026-11-23 15:00');
    expect(waiting.state).toBe('a-traiter');
    expect(waiting.clocks.map(({ kind, due }) => [kind, at(due)])).toEqual(
      [
        ['follow-up', '2026-11-25 18:00'],
        ['response', '2026-11-25 18:00'],
      ].reverse(),
    );
    const answered = status([ASKED, PROMISED, wrote, ['2026-11-23 16:00', 'answer']], '2026-11-23 17:00');
    expect([answered.state, at(answered.followUpDue)]).toEqual(['en-cours', '2026-11-25 18:00']);
  });

  it('gives way to a new one', () => {
    const wrote: Step = ['2026-11-23 14:00', 'customer'];
    const anew: Step = ['2026-11-24 10:00', 'answer', promise()];
    expect(at(status([ASKED, PROMISED, wrote, anew], '2026-11-24 12:00').followUpDue)).toBe(
      '2026-11-26 18:00',
    );
    expect(at(status([ASKED, PROMISED, anew], '2026-11-24 12:00').followUpDue)).toBe('2026-11-26 18:00');
  });

  it('that came back promises nothing', () => {
    const lost: Step = ['2026-11-23 11:00', 'answer', { ...promise(), undelivered: true, people: [] }];
    expect(status([ASKED, lost], '2026-11-23 12:00')).toMatchObject({ state: 'a-traiter', followUp: null });
  });

  it('ends where the conversation is closed, and where one was made after that it runs', () => {
    const closed: Step = ['2026-11-23 11:00', 'answer', { ...promise(), endsClosing: true }];
    expect(status([ASKED, closed], '2026-11-23 12:00').state).toBe('clos');
    const later: Step = ['2026-11-24 11:00', 'answer', promise()];
    expect(status([ASKED, closed, later], '2026-11-24 12:00').state).toBe('en-cours');
  });
});

describe('what an agent says of it', () => {
  const owed = (day: string): Partial<LogEntry> => ({ owedBy: paris(`${day} 18:00`) });

  it('dates what our words do not, and what they do', () => {
    const plain: Step = ['2026-11-23 11:00', 'answer', owed('2026-11-27')];
    expect(at(status([ASKED, plain], '2026-11-23 12:00').followUpDue)).toBe('2026-11-27 18:00');
    const both: Step = ['2026-11-23 11:00', 'answer', { ...promise(), ...owed('2026-11-27') }];
    expect(status([ASKED, both], '2026-11-23 12:00').followUp).toMatchObject({
      source: 'chosen',
      term: 'dated',
    });
  });

  it('counts from the last message that was there', () => {
    const asked: Step = ['2026-11-23 10:00', 'customer', owed('2026-11-27')];
    const answered: Step = ['2026-11-23 11:00', 'answer', owed('2026-11-27')];
    expect(at(status([asked, answered], '2026-11-23 12:00').followUp?.from)).toBe('2026-11-23 11:00');
    const next: Step = ['2026-11-24 11:00', 'answer'];
    expect(status([asked, answered, next], '2026-11-24 12:00').state).toBe('attente-client');
  });

  it('ends it, for the messages that were there', () => {
    const done: Step = ['2026-11-23 11:00', 'answer', { ...promise(), followedUp: true }];
    expect(status([ASKED, done], '2026-11-23 12:00').state).toBe('attente-client');
    const later: Step = ['2026-11-24 11:00', 'answer', promise()];
    expect(status([ASKED, done, later], '2026-11-24 12:00').state).toBe('en-cours');
  });

  it('is a date where both are said of one message', () => {
    const both: Step = ['2026-11-23 11:00', 'answer', { ...owed('2026-11-27'), followedUp: true }];
    expect(status([ASKED, both], '2026-11-23 12:00').state).toBe('en-cours');
  });
});

describe('a solution', () => {
  const minor = { type: 'assistance', priority: 'moyenne' } as const;
  const PLAIN: Step = ['2026-11-23 11:00', 'answer'];

  it('is watched beside the answer, the nearer one on top', () => {
    const found = status([ASKED], '2026-11-23 12:00', minor);
    expect(found.clocks.map(({ kind, due }) => [kind, at(due)])).toEqual([
      ['response', '2026-11-25 18:00'],
      ['resolution', '2026-11-30 18:00'],
    ]);
  });

  it('makes a conversation late by itself', () => {
    const steps: readonly Step[] = [
      ASKED,
      ['2026-11-23 11:00', 'answer', promise()],
      ['2026-12-01 10:00', 'customer'],
    ];
    const found = status(steps, '2026-12-01 11:00', minor);
    expect(found.clocks.find(({ kind }) => kind === 'response')?.standing).toBe('on-time');
    expect(found.standing).toBe('late');
  });

  it('rests while it is the customer’s turn, and not while we owe something', () => {
    expect(status([ASKED, PLAIN], '2026-11-26 12:00', minor)).toMatchObject({
      resolutionDue: null,
      clocks: [],
    });
    const back: Step = ['2026-11-25 11:00', 'customer'];
    expect(at(status([ASKED, PLAIN, back], '2026-11-25 12:00', minor).resolutionDue)).toBe(
      '2026-12-02 18:00',
    );
    expect(at(status([ASKED, PROMISED, back], '2026-11-25 12:00', minor).resolutionDue)).toBe(
      '2026-11-30 18:00',
    );
    expect(at(status([ASKED, PROMISED], '2026-11-25 12:00', minor).resolutionDue)).toBe('2026-11-30 18:00');
  });
});

describe('an escalation', () => {
  const ESCALATES: Step = ['2026-11-23 10:00', 'customer', { escalates: true }];

  it('makes what waits due within four open hours, whatever its level', () => {
    const found = status([ESCALATES], '2026-11-23 11:00', { priority: 'basse' });
    expect(at(found.responseDue)).toBe('2026-11-23 14:00');
    // The published promise is what the report counts.
    expect(at(found.cycles[0]?.responseDue)).toBe('2026-11-30 18:00');
  });

  it('counts from the message that escalates, or from the marking by hand, whichever is earlier', () => {
    const later: Step = ['2026-11-24 10:00', 'customer', { escalates: true }];
    expect(at(status([ASKED, later], '2026-11-24 11:00').responseDue)).toBe('2026-11-24 14:00');
    const marked = { markedAt: paris('2026-11-23 16:00') };
    expect(at(status([ASKED], '2026-11-23 17:00', marked).responseDue)).toBe('2026-11-24 11:00');
    expect(at(status([ASKED, later], '2026-11-24 11:00', marked).responseDue)).toBe('2026-11-24 11:00');
  });

  it('never makes it due later', () => {
    const marked = { markedAt: paris('2026-11-25 17:00') };
    expect(at(status([ASKED], '2026-11-25 17:30', marked).responseDue)).toBe('2026-11-25 18:00');
  });

  it('of what was answered holds for what waits next, from its beginning', () => {
    const steps: readonly Step[] = [
      ESCALATES,
      ['2026-11-23 11:00', 'answer'],
      ['2026-11-24 10:00', 'customer'],
    ];
    expect(at(status(steps, '2026-11-24 11:00').responseDue)).toBe('2026-11-24 14:00');
  });

  it('changes nothing where a team says so', () => {
    const { settings, ...desk } = deskAt(paris('2026-11-23 11:00'));
    const policy = { ...settings.policy, escalation: null };
    const entries = [anEntry(paris('2026-11-23 10:00'), 'customer', { escalates: true })];
    const log: ConversationLog = { entries, priority: 'moyenne', type: 'compte', markedAt: null };
    expect(at(slaStatus(log, { ...desk, settings: { policy } }).responseDue)).toBe('2026-11-25 18:00');
  });
});
