import { decide, openPart } from '../../../src/domain/decision/decision';
import type { ConversationSnapshot } from '../../../src/domain/mailbox/conversation';
import type { LabelKey } from '../../../src/domain/mailbox/labels';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { aMessage, type MessageChange } from '../triage/a-message';

const LOST = 'Toutes mes séances ont disparu.';
const QUESTION = 'Comment régler la durée d’une séance ?';

function conversation(...changes: readonly MessageChange[]): ConversationSnapshot {
  const messages = changes.map((change, i) => aMessage({ id: `m${i}`, at: i, ...change }));
  return { key: 'm0', threadId: 't', messages, draftMessageIds: [] };
}

const labelled = (...labels: readonly LabelKey[]) => ({ labels });

const BASSE = { priority: 'basse', type: 'autre' } as const;

describe('decide', () => {
  it('goes by what was written where no label says anything', () => {
    expect(decide(conversation({ text: LOST }))).toMatchObject({
      ticket: true,
      type: 'assistance',
      priority: 'critique',
      escalation: false,
      chosenByHand: false,
    });
  });

  it('obeys labels that say something else', () => {
    const labels = labelled('priority/basse', 'type/autre');
    expect(decide(conversation({ text: LOST, ...labels }))).toMatchObject({
      type: 'autre',
      priority: 'basse',
      chosenByHand: true,
    });
  });

  it('obeys a type that a person gave before anything else was put on, and reads the level from the text', () => {
    expect(decide(conversation({ text: LOST, ...labelled('type/suggestion') }))).toMatchObject({
      ticket: true,
      type: 'suggestion',
      priority: 'critique',
      chosenByHand: false,
    });
    const machine = { text: 'Je suis absent.', headers: { 'auto-submitted': 'auto-replied' } };
    expect(decide(conversation(machine))).toMatchObject({ ticket: false });
    expect(decide(conversation({ ...machine, ...labelled('type/compte') }))).toMatchObject({
      ticket: true,
      type: 'compte',
      priority: 'moyenne',
    });
  });

  it('takes no type of an earlier cycle for a person’s', () => {
    const closed = labelled('priority/basse', 'type/suggestion', 'closed');
    expect(decide(conversation({ text: 'Une idée.', ...closed }, { text: LOST }))).toMatchObject({
      type: 'assistance',
    });
  });

  it('calls no choice of a person what triage reads as well', () => {
    const labels = labelled('priority/critique', 'type/assistance');
    expect(decide(conversation({ text: LOST, ...labels }))).toMatchObject({ chosenByHand: false });
  });

  it.each([
    ['the one put on by us', 'critique', 'basse'],
    ['the other one put on by us', 'basse', 'critique'],
    ['none put on by us', null, 'critique'],
  ] as const)('takes of two priority labels the newer: %s', (_what, known, priority) => {
    const labels = labelled('priority/critique', 'priority/basse');
    const put = known === null ? null : { priority: known, type: 'autre' as const };
    expect(decide(conversation({ text: QUESTION, ...labels }), put)).toMatchObject({ priority });
  });

  it.each([
    ['of two types the one that we did not put', ['type/compte', 'type/autre'], 'autre', 'compte'],
    ['a lone type', ['type/autre'], 'autre', 'autre'],
    [
      'where it is not known what we put, the one that triage does not read',
      ['type/autre', 'type/compte'],
      null,
      'compte',
    ],
  ] as const)('takes %s', (_what, types, type, expected) => {
    const known = type === null ? null : { priority: 'moyenne' as const, type };
    const labels = labelled('priority/moyenne', ...types);
    expect(decide(conversation({ text: QUESTION, ...labels }), known)).toMatchObject({ type: expected });
  });

  it('keeps a type put by hand when a graver message raises the level', () => {
    const settled = { text: QUESTION, ...labelled('priority/moyenne', 'type/compte') };
    expect(decide(conversation(settled, { text: LOST }))).toMatchObject({
      priority: 'critique',
      type: 'compte',
    });
  });

  it.each([
    ['beside the priority that we put, it is no request', BASSE, false],
    ['beside another priority, it is one', { ...BASSE, priority: 'elevee' as const }, true],
    ['where it is not known what we put, it is one', null, true],
  ])('%s, when `Automatique` stands', (_what, known, ticket) => {
    const labels = labelled('priority/basse', 'automatic');
    expect(decide(conversation({ text: QUESTION, ...labels }), known).ticket).toBe(ticket);
  });

  it('is a request again by what comes after `Automatique`', () => {
    const settled = { text: QUESTION, ...labelled('priority/basse', 'automatic') };
    expect(decide(conversation(settled, { text: LOST }), BASSE)).toMatchObject({ priority: 'critique' });
  });

  it('keeps a lone priority label, though it is the one put on by us', () => {
    const labels = labelled('priority/basse', 'type/autre');
    expect(decide(conversation({ text: QUESTION, ...labels }), BASSE)).toMatchObject({ priority: 'basse' });
  });

  it('lets a graver message raise what triage had given', () => {
    const settled = { text: QUESTION, ...labelled('priority/moyenne', 'type/autre') };
    expect(decide(conversation(settled, { text: LOST }))).toMatchObject({
      priority: 'critique',
      type: 'assistance',
    });
  });

  it('lets a graver message raise what triage had given before an answer of ours', () => {
    const settled = labelled('priority/elevee', 'type/assistance');
    const conversed = conversation(
      { text: 'La synchronisation ne marche plus depuis hier.', ...settled },
      { text: 'Bonjour, voici comment faire.', fromUs: true, ...settled },
      { text: QUESTION, ...settled },
      { text: LOST },
    );
    expect(decide(conversed)).toMatchObject({ priority: 'critique', chosenByHand: false });
  });

  it('lets a graver message raise what came after a message that was put away', () => {
    const settled = labelled('priority/moyenne', 'type/autre');
    const conversed = conversation(
      { text: LOST, ...settled },
      { text: QUESTION, ...settled },
      { text: LOST },
    );
    expect(decide(conversed)).toMatchObject({ priority: 'critique' });
  });

  it('lets no message raise what a person chose', () => {
    const settled = { text: QUESTION, ...labelled('priority/basse', 'type/autre') };
    expect(decide(conversation(settled, { text: LOST }))).toMatchObject({
      priority: 'basse',
      chosenByHand: true,
    });
  });

  it('makes no request of what carries « Automatique », until a customer writes', () => {
    const settled = { text: LOST, ...labelled('automatic') };
    expect(decide(conversation(settled)).ticket).toBe(false);
    expect(decide(conversation(settled, { text: QUESTION }))).toMatchObject({
      ticket: true,
      priority: 'moyenne',
    });
  });

  it('hears an escalation by label and by words', () => {
    const settled = { text: LOST, ...labelled('priority/critique', 'type/assistance') };
    const words = { text: 'Je demande une escalade de mon dossier.' };
    expect(decide(conversation({ text: LOST, ...labelled('escalation') }))).toMatchObject({
      escalation: true,
    });
    expect(decide(conversation(settled, words))).toMatchObject({ escalation: true });
    expect(decide(conversation(settled))).toMatchObject({ escalation: false });
    // A level by hand on what nobody had read yet says nothing of what the customer asks for.
    const unread = { text: `${LOST} Je demande une escalade.`, ...labelled('priority/basse') };
    expect(decide(conversation(unread))).toMatchObject({ escalation: true, priority: 'basse' });
    const lifted = { ...unread, ...labelled('priority/basse', 'type/assistance') };
    expect(decide(conversation(lifted))).toMatchObject({ escalation: false });
  });

  it('starts anew with the customer’s first message after a closing', () => {
    const closed = { text: LOST, ...labelled('priority/critique', 'type/assistance', 'closed') };
    expect(decide(conversation(closed, { text: QUESTION }))).toMatchObject({ priority: 'moyenne' });
    const answer = { fromUs: true, text: 'C’est réparé.', ...labelled('closed') };
    expect(decide(conversation(closed, answer, { text: 'Merci beaucoup !' }))).toMatchObject({
      priority: 'critique',
    });
    expect(decide(conversation(closed, { text: 'Merci beaucoup !' }))).toMatchObject({ priority: 'basse' });
  });

  it('goes by labels that came after the reading', () => {
    const before = conversation({ text: LOST });
    const after = conversation({ text: LOST, ...labelled('priority/basse', 'type/suggestion') });
    const reading = readConversation(before.messages);
    expect(decide(before, null, reading)).toMatchObject({ priority: 'critique' });
    expect(decide(after, null, reading)).toMatchObject({ priority: 'basse', type: 'suggestion' });
  });
});

describe('openPart', () => {
  it.each([
    ['nothing closed', [false, false], ['m0', 'm1']],
    ['a closing in between', [true, false], ['m1']],
    ['all closed', [true, true], ['m0', 'm1']],
    ['an open message before a closed one', [false, true], ['m0', 'm1']],
  ])('of %s', (_what, closed, ids) => {
    const { messages } = conversation(...closed.map((is) => labelled(...(is ? (['closed'] as const) : []))));
    expect(openPart(messages).map(({ id }) => id)).toEqual(ids);
  });
});
