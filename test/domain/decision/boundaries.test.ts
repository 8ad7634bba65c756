import {
  decide,
  type KnownLabels,
  openPart,
  type TicketDecision,
} from '../../../src/domain/decision/decision';
import type { ConversationSnapshot } from '../../../src/domain/mailbox/conversation';
import type { LabelKey } from '../../../src/domain/mailbox/labels';
import { aMessage, type MessageChange } from '../triage/a-message';

const LOST = 'Bonjour, toutes mes données ont disparu ce matin, l’application est inutilisable.';
const QUESTION = 'Bonjour, comment changer l’heure des rappels ? Merci d’avance.';
const THANKS = 'Merci beaucoup, tout fonctionne à présent.';
const ESCALATION = 'Je demande une escalade de mon dossier, personne ne répond.';
const AUTOMATIC = { 'auto-submitted': 'auto-replied' };

type Change = MessageChange;

/** Messages of a conversation, each with an id of its own. */
function conversation(...changes: readonly Change[]): ConversationSnapshot {
  const messages = changes.map((change, i) => aMessage({ id: `m${i}`, at: i, ...change }));
  return { key: 'm0', threadId: 't', messages, draftMessageIds: [] };
}

const wrote = (text: string, ...labels: readonly LabelKey[]): Change => ({ text, labels });
const ours = (...labels: readonly LabelKey[]): Change => ({ text: 'Bonjour, voici.', fromUs: true, labels });

function ticket(snapshot: ConversationSnapshot, known: KnownLabels | null = null): TicketDecision {
  const decision = decide(snapshot, known);
  if (!decision.ticket) throw new Error('no ticket');
  return decision;
}

describe('a conversation without labels', () => {
  it('is what triage reads', () => {
    expect(ticket(conversation(wrote(LOST)))).toMatchObject({
      priority: 'critique',
      type: 'assistance',
      escalation: false,
      chosenByHand: false,
    });
    expect(decide(conversation({ text: QUESTION, headers: AUTOMATIC })).ticket).toBe(false);
  });

  it('is escalated by the label alone, whatever its text says', () => {
    expect(ticket(conversation(wrote(LOST, 'escalation'))).escalation).toBe(true);
    expect(ticket(conversation(wrote(LOST), wrote(ESCALATION))).escalation).toBe(true);
  });
});

describe('a priority label', () => {
  it('is obeyed against triage, and known to be chosen by hand', () => {
    const decision = ticket(conversation(wrote(LOST, 'priority/basse', 'type/compte')));
    expect(decision).toMatchObject({ priority: 'basse', type: 'compte', chosenByHand: true });
    expect(decision.triage).toMatchObject({ ticket: true, priority: 'critique' });
  });

  it('that says what triage read was chosen by nobody', () => {
    expect(ticket(conversation(wrote(LOST, 'priority/critique'))).chosenByHand).toBe(false);
  });

  it('makes a ticket of what triage takes for none', () => {
    const decision = ticket(conversation({ text: '', headers: AUTOMATIC, labels: ['priority/moyenne'] }));
    expect(decision).toMatchObject({ priority: 'moyenne', type: 'autre', chosenByHand: true });
  });

  it('beside the one that we put on is the newer decision', () => {
    const both = conversation(wrote(LOST, 'priority/critique', 'priority/moyenne'));
    expect(ticket(both, { priority: 'critique', type: 'autre' }).priority).toBe('moyenne');
    expect(ticket(both, { priority: 'moyenne', type: 'autre' }).priority).toBe('critique');
    expect(ticket(both).priority).toBe('critique');
    expect(
      ticket(conversation(wrote(LOST, 'priority/critique')), { priority: 'critique', type: 'autre' })
        .priority,
    ).toBe('critique');
  });

  it('stands on any message of the open part', () => {
    const later = conversation(wrote(QUESTION), wrote(QUESTION, 'priority/elevee', 'type/suggestion'));
    expect(ticket(later)).toMatchObject({ priority: 'elevee', type: 'suggestion' });
  });

  it('without a type leaves the type to triage', () => {
    expect(ticket(conversation(wrote(LOST, 'priority/basse'))).type).toBe('assistance');
  });
});

describe('a message that comes after the labels', () => {
  const question = ticket(conversation(wrote(QUESTION))).priority;

  it('raises a level that triage had given', () => {
    const decision = ticket(conversation(wrote(QUESTION, `priority/${question}`), wrote(LOST)));
    expect(decision).toMatchObject({ priority: 'critique', type: 'assistance', chosenByHand: false });
  });

  it('raises none that a person chose', () => {
    expect(ticket(conversation(wrote(LOST, 'priority/basse'), wrote(LOST)))).toMatchObject({
      priority: 'basse',
      chosenByHand: true,
    });
  });

  it('lowers nothing', () => {
    const decision = ticket(conversation(wrote(LOST, 'priority/critique', 'type/compte'), wrote(QUESTION)));
    expect(decision).toMatchObject({ priority: 'critique', type: 'compte' });
  });

  it('asks for an escalation, also beside a level chosen by hand', () => {
    const labelled = wrote(LOST, 'priority/basse');
    expect(ticket(conversation(labelled, wrote(ESCALATION))).escalation).toBe(true);
    expect(ticket(conversation(labelled, wrote(QUESTION))).escalation).toBe(false);
    expect(ticket(conversation(wrote(LOST, 'priority/basse', 'escalation'))).escalation).toBe(true);
  });

  it('counts only when a customer wrote it', () => {
    const labelled = wrote(QUESTION, `priority/${question}`);
    expect(ticket(conversation(labelled, { ...ours(), text: ESCALATION })).escalation).toBe(false);
  });

  it('makes a ticket of what a label calls none', () => {
    const automatic = wrote(THANKS, 'automatic');
    expect(decide(conversation(automatic)).ticket).toBe(false);
    expect(ticket(conversation(automatic, wrote(LOST)))).toMatchObject({
      priority: 'critique',
      chosenByHand: false,
    });
    expect(ticket(conversation(automatic, wrote(LOST, 'escalation'))).escalation).toBe(true);
    expect(decide(conversation(automatic, { ...ours() })).ticket).toBe(false);
  });
});

describe('a label that calls a request none', () => {
  it('is obeyed', () => {
    const decision = decide(conversation(wrote(LOST, 'automatic')));
    expect(decision.ticket).toBe(false);
    expect(decision.triage.ticket).toBe(true);
  });

  it('gives way to a priority beside it', () => {
    expect(ticket(conversation(wrote(LOST, 'automatic', 'priority/basse'))).priority).toBe('basse');
  });
});

describe('what was decided before a closing', () => {
  const closed = wrote(LOST, 'closed', 'priority/critique', 'escalation', 'type/compte');

  it('is forgotten with the next request', () => {
    const decision = ticket(conversation(closed, wrote(QUESTION, 'priority/basse')));
    expect(decision).toMatchObject({ priority: 'basse', escalation: false, chosenByHand: true });
  });

  it('holds while everything is closed', () => {
    expect(ticket(conversation(closed))).toMatchObject({
      priority: 'critique',
      type: 'compte',
      escalation: true,
    });
  });

  it('is not carried over by thanks and our own mail that come between', () => {
    const between = [wrote(THANKS, 'priority/elevee'), ours('priority/elevee')];
    expect(
      ticket(conversation(closed, ours('closed'), ...between, wrote(QUESTION, 'priority/basse'))).priority,
    ).toBe('basse');
  });

  it('still holds where only thanks followed', () => {
    const answered = conversation(closed, ours('closed'), wrote(THANKS, 'priority/elevee'));
    expect(ticket(answered).priority).toBe('critique');
  });

  it('is forgotten with thanks that nobody had answered', () => {
    expect(ticket(conversation(closed, wrote(THANKS, 'priority/elevee'))).priority).toBe('elevee');
  });
});

describe('openPart', () => {
  const ids = (...changes: readonly Change[]) =>
    openPart(conversation(...changes).messages).map(({ id }) => id);

  it('is what follows the last closing, or all', () => {
    expect(ids(wrote(''), wrote('', 'closed'), wrote(''), wrote(''))).toEqual(['m2', 'm3']);
    expect(ids(wrote(''), wrote('', 'closed'))).toEqual(['m0', 'm1']);
    expect(ids(wrote(''), wrote(''))).toEqual(['m0', 'm1']);
    expect(ids()).toEqual([]);
  });
});
