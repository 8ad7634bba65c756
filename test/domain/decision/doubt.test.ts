import { decide } from '../../../src/domain/decision/decision';
import { secondLevel, sureness } from '../../../src/domain/decision/doubt';
import type { ConversationSnapshot } from '../../../src/domain/mailbox/conversation';
import type { LabelKey } from '../../../src/domain/mailbox/labels';
import { triageConversation } from '../../../src/domain/triage/triage-conversation';
import { aMessage, type MessageChange } from '../triage/a-message';

const VAGUE = 'L’étagère des trophées est nue depuis mardi.';
const LOST = 'Toutes mes séances ont disparu.';

function conversation(...changes: readonly MessageChange[]): ConversationSnapshot {
  const messages = changes.map((change, i) => aMessage({ id: `m${i}`, at: i, ...change }));
  return { key: 'm0', threadId: 't', messages, draftMessageIds: [] };
}

const settled = (...labels: readonly LabelKey[]) => ({
  labels: ['type/assistance', ...labels] as readonly LabelKey[],
});

describe('the other level of a decision', () => {
  it.each<[string, readonly MessageChange[], string | null]>([
    ['is told of new mail that is doubtful', [{ text: VAGUE }], 'critique'],
    ['is not told of new mail that is plain', [{ text: LOST }], null],
    [
      'stays with our label of doubt',
      [{ text: VAGUE, ...settled('priority/moyenne', 'doubtful') }],
      'critique',
    ],
    ['goes with the label', [{ text: VAGUE, ...settled('priority/moyenne') }], null],
    [
      'goes where a person chose another level',
      [{ text: VAGUE, ...settled('priority/elevee', 'doubtful') }],
      null,
    ],
    [
      'goes where plain mail raises the level',
      [{ text: VAGUE, ...settled('priority/moyenne', 'doubtful') }, { text: LOST }],
      null,
    ],
    [
      'is not told of mail that nobody doubted, though our label stands on it',
      [{ text: LOST, ...settled('priority/critique', 'doubtful') }],
      null,
    ],
  ])('%s', (_what, messages, second) => {
    expect(decide(conversation(...messages))).toMatchObject({ ticket: true, second });
  });

  it('is none of what is no request', () => {
    const machine = triageConversation([aMessage({ headers: { 'auto-submitted': 'auto-replied' } })]);
    expect(secondLevel([{ labels: ['doubtful'] }], machine, 'basse')).toBeNull();
  });
});

describe('sureness', () => {
  const triage = triageConversation([aMessage({ text: VAGUE })]);

  it('is what triage says where nobody decided', () => {
    expect(sureness(triage, { priority: false, type: false })).toEqual(triage.confidence);
  });

  it('is 1 for what a person decided, and for nothing else', () => {
    expect(sureness(triage, { priority: true, type: false })).toEqual({ ...triage.confidence, priority: 1 });
    expect(sureness(triage, { priority: false, type: true })).toEqual({ ...triage.confidence, type: 1 });
  });

  it('is 1 throughout where triage had seen no request', () => {
    const machine = triageConversation([aMessage({ headers: { 'auto-submitted': 'auto-replied' } })]);
    expect(new Set(Object.values(sureness(machine, { priority: true, type: false })))).toEqual(new Set([1]));
  });
});
