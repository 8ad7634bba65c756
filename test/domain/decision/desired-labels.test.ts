import { decide, type TicketDecision } from '../../../src/domain/decision/decision';
import { desiredLabels, labelChange, stateLabels } from '../../../src/domain/decision/desired-labels';
import type { ConversationSnapshot } from '../../../src/domain/mailbox/conversation';
import type { SlaStatus } from '../../../src/domain/sla/sla-status';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { aMessage, type MessageChange } from '../triage/a-message';

function conversation(...changes: readonly MessageChange[]): ConversationSnapshot {
  const messages = changes.map((change, i) => aMessage({ id: `m${i}`, at: i, ...change }));
  return { key: 'm0', threadId: 't', messages, draftMessageIds: [] };
}

const rolesOf = ({ messages }: ConversationSnapshot) => readConversation(messages).roles(messages);
const wanted = (snapshot: ConversationSnapshot) =>
  desiredLabels(decide(snapshot), null, snapshot, rolesOf(snapshot));

describe('the labels of what is no request', () => {
  it.each([
    ['mail that no person wrote', { headers: { 'auto-submitted': 'auto-generated' } }, ['automatic']],
    ['our own reminder', { fromUs: true, headers: { 'x-vigie-rappel': '1' } }, ['automatic']],
    ['a message of ours that nobody answered', { fromUs: true, text: 'Bonjour' }, []],
  ])('are those of %s', (_what, message, labels) => {
    expect(wanted(conversation(message))).toEqual(labels);
  });
});

describe('the labels of a request', () => {
  const snapshot = conversation({ text: 'Toutes mes séances ont disparu.' });
  const decision = decide(snapshot) as TicketDecision;
  const labels = (status: Partial<SlaStatus>, escalation = false, of = snapshot) =>
    desiredLabels({ ...decision, escalation }, status as SlaStatus, of, rolesOf(of));

  it('name its priority, its type and where the clock stands', () => {
    const both = ['priority/critique', 'type/assistance'];
    expect(labels({ state: 'a-traiter', standing: 'on-time' })).toEqual(both);
    expect(labels({ state: 'a-traiter', standing: 'late' }, true)).toEqual([...both, 'escalation', 'late']);
    expect(labels({ state: 'attente-client', standing: null })).toEqual([...both, 'waiting-customer']);
  });

  it('keep the mark for deletion while it is closed', () => {
    const marked = conversation({ text: 'Bonjour', labels: ['closed', 'to-delete'] });
    const closed = { state: 'clos', standing: null } as const;
    expect(labels(closed)).toEqual(['priority/critique', 'type/assistance']);
    expect(labels(closed, false, marked)).toContain('to-delete');
    expect(labels({ state: 'a-traiter', standing: 'on-time' }, false, marked)).not.toContain('to-delete');
  });
});

describe('stateLabels', () => {
  it.each([
    ['a-traiter', 'on-time', []],
    ['a-traiter', 'at-risk', ['at-risk']],
    ['a-traiter', 'late', ['late']],
    ['attente-client', null, ['waiting-customer']],
    ['en-cours', 'on-time', ['in-progress']],
    ['en-cours', 'late', ['in-progress', 'late']],
    ['clos', null, []],
  ] as const)('of %s, %s', (state, standing, labels) => {
    expect(stateLabels(state, standing)).toEqual(labels);
  });
});

describe('labelChange', () => {
  it('puts what settles on every message of the open part', () => {
    const snapshot = conversation({ labels: ['priority/basse'] }, {});
    expect(labelChange(snapshot, ['priority/basse'])).toEqual({ add: ['priority/basse'], remove: [] });
  });

  it('leaves a label of state where any message carries it', () => {
    const snapshot = conversation({ labels: ['late'] }, {});
    expect(labelChange(snapshot, ['late'])).toEqual({ add: [], remove: [] });
  });

  it('takes off what is no longer true, but neither « Clos » nor its date', () => {
    const snapshot = conversation({ labels: ['closed', 'late', 'closed-in/2026-10', 'priority/basse'] });
    expect(labelChange(snapshot, ['priority/basse']).remove).toEqual(['late']);
  });
});
