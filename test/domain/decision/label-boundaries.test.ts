import type { Decision } from '../../../src/domain/decision/decision';
import { desiredLabels, labelChange, stateLabels } from '../../../src/domain/decision/desired-labels';
import type { ConversationSnapshot } from '../../../src/domain/mailbox/conversation';
import type { LabelKey } from '../../../src/domain/mailbox/labels';
import type { SlaStatus } from '../../../src/domain/sla/sla-status';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { aMessage, type MessageChange } from '../triage/a-message';

function conversation(...changes: readonly MessageChange[]): ConversationSnapshot {
  const messages = changes.map((change, i) => aMessage({ id: `m${i}`, ...change }));
  return { key: 'm0', threadId: 't', messages, draftMessageIds: [] };
}

const carrying = (...labels: readonly (readonly LabelKey[])[]) =>
  conversation(...labels.map((carried) => ({ labels: carried })));

const ticket = {
  ticket: true,
  priority: 'elevee',
  type: 'compte',
  escalation: false,
  second: null,
} as Decision;
const none = { ticket: false, review: false } as Decision;
const status = (state: SlaStatus['state'], standing: SlaStatus['standing'] = null) =>
  ({ state, standing }) as SlaStatus;

describe('desiredLabels', () => {
  const of = (decision: Decision, clock: SlaStatus | null, snapshot = carrying([])) =>
    desiredLabels(decision, clock, snapshot, readConversation(snapshot.messages).roles(snapshot.messages));

  it('mark a level that is to be confirmed while somebody waits', () => {
    const doubted = { ...ticket, second: 'critique' } as Decision;
    expect(of(doubted, status('a-traiter', 'on-time'))).toContain('doubtful');
    for (const state of ['en-cours', 'attente-client', 'clos'] as const)
      expect(of(doubted, status(state))).not.toContain('doubtful');
  });

  it('name the priority, the type and where the clock stands', () => {
    const both = ['priority/elevee', 'type/compte'];
    expect(of(ticket, status('a-traiter', 'on-time'))).toEqual(both);
    expect(of(ticket, status('a-traiter', 'late'))).toEqual([...both, 'late']);
    expect(of({ ...ticket, escalation: true } as Decision, status('attente-client'))).toEqual([
      ...both,
      'escalation',
      'waiting-customer',
    ]);
  });

  it('keep the mark for deletion while the conversation is closed, and leave the dates of closings alone', () => {
    const both = ['priority/elevee', 'type/compte'];
    const marked = carrying(['closed', 'closed-in/2023-10', 'to-delete'], []);
    expect(of(ticket, status('clos'), marked)).toEqual([...both, 'to-delete']);
    expect(of(ticket, status('clos'), carrying(['closed']))).toEqual(both);
    expect(of(ticket, status('a-traiter'), marked)).toEqual(both);
    expect(of(ticket, status('a-traiter'), carrying(['closed-in/2023-10']))).toEqual(both);
    expect(of(none, null, marked)).toEqual(['automatic']);
  });

  it('call automatic what comes from outside, and what we sent as a reminder', () => {
    const reminder = conversation({ fromUs: true, headers: { 'x-vigie-rappel': '1' } });
    expect(of(none, null)).toEqual(['automatic']);
    expect(of(none, status('clos'))).toEqual(['automatic']);
    expect(of(ticket, null)).toEqual(['automatic']);
    expect(of(none, null, conversation({ fromUs: true }, {}))).toEqual(['automatic']);
    expect(of(none, null, reminder)).toEqual(['automatic']);
    expect(of(none, null, conversation({ fromUs: true }))).toEqual([]);
  });
});

describe('stateLabels', () => {
  it.each([
    ['attente-client', null, ['waiting-customer']],
    ['attente-client', 'late', ['waiting-customer']],
    ['a-traiter', 'late', ['late']],
    ['a-traiter', 'at-risk', ['at-risk']],
    ['a-traiter', 'on-time', []],
    ['en-cours', 'on-time', ['in-progress']],
    ['en-cours', 'late', ['in-progress', 'late']],
    ['clos', 'late', []],
    ['clos', 'at-risk', []],
  ] as const)('of %s, %s, is %s', (state, standing, labels) => {
    expect(stateLabels(state, standing)).toEqual(labels);
  });
});

describe('labelChange', () => {
  it('puts a label that settles on every message of the open part', () => {
    const desired: readonly LabelKey[] = ['priority/elevee'];
    const change = (...labels: readonly (readonly LabelKey[])[]) =>
      labelChange(carrying(...labels), desired).add;
    expect(change(['priority/elevee'], [])).toEqual(desired);
    expect(change(['priority/elevee'], ['priority/elevee'])).toEqual([]);
    expect(change(['closed'], ['priority/elevee'])).toEqual([]);
    expect(change(['closed', 'priority/elevee'], [])).toEqual(desired);
  });

  it.each<LabelKey>(['late', 'at-risk', 'waiting-customer', 'to-delete', 'closed-in/2023-10'])(
    'is content with %s on any message',
    (label) => {
      expect(labelChange(carrying([label], []), [label])).toEqual({ add: [], remove: [] });
      expect(labelChange(carrying([], []), [label])).toEqual({ add: [label], remove: [] });
    },
  );

  it('takes off what is not desired, wherever it stands', () => {
    const snapshot = carrying(['closed', 'late', 'to-delete'], ['priority/basse']);
    expect(labelChange(snapshot, ['priority/basse'])).toEqual({ add: [], remove: ['late', 'to-delete'] });
    expect(labelChange(snapshot, ['priority/basse', 'late', 'to-delete']).remove).toEqual([]);
  });

  it.each<LabelKey>(['closed-in/2023-10', 'closed-part', 'no-answer-needed', 'undelivered'])(
    'leaves what is kept on single messages: %s',
    (label) => {
      expect(labelChange(carrying(['closed', label]), []).remove).toEqual([]);
    },
  );

  it('never closes nor reopens', () => {
    expect(labelChange(carrying(['closed']), []).remove).toEqual([]);
  });
});
