// A level that triage is not sure of: the mark, the two clicks that settle it, and that both hold.
import { createAddonHost } from '../../../local/host/host';
import { actionOf, cardTexts, topCard } from '../../helpers/card';
import { deskWith, labelsOf, mail, watchAll } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { labelByHand } from '../watch/watch-desk';

const NOW = paris('2026-11-24 10:20');
const JULIE = 'Julie Martin <julie@example.fr>';
const VAGUE = 'L’étagère des trophées est nue depuis mardi.';
const MARK = 'Support/Priorité à confirmer';

/** A desk with one conversation, watched. */
function doubtfulDesk(text = VAGUE) {
  const { runtime, host } = deskWith([mail(JULIE, 'Trophées', text, NOW - 600_000, 'one')], NOW);
  watchAll(runtime);
  const threadId = runtime.mailbox.threads()[0]?.id ?? '';
  const open = () => topCard(host.openMessage(runtime.mailbox.thread(threadId)?.messages[0]?.id ?? ''));
  return {
    runtime,
    card: () => cardTexts(open()).replace(/\u00a0/g, ' '),
    home: () => cardTexts(topCard(createAddonHost(runtime).openHomepage())).replace(/\u00a0/g, ' '),
    click: (label: string) => host.act(actionOf(open(), label)),
    byHand: (add: readonly string[], remove: readonly string[]) =>
      labelByHand(runtime, threadId, add, remove),
    labels: () => labelsOf(runtime, threadId),
    state: () =>
      (runtime.run('describeConversations', [[threadId]]).value as Record<string, unknown>[])[0] ?? {},
    write: (from: string, words: string) => {
      runtime.mailbox.receive(mail(from, 'Re: Trophées', words, runtime.clock.now(), 'one'));
      watchAll(runtime);
    },
    later: () => {
      runtime.clock.set(runtime.clock.now() + 600_000);
      watchAll(runtime);
    },
  };
}

describe('a request whose level is doubtful', () => {
  it('waits by the level given, with the mark', () => {
    const { labels, state } = doubtfulDesk();
    expect(labels()).toEqual(['Support/3 Moyenne', MARK, 'Support/Type/Assistance technique']);
    expect(state()).toMatchObject({ ticket: true, review: true, priority: 'moyenne', state: 'a-traiter' });
  });

  it('says on its card which two levels it may be, and in the queue that it is to be confirmed', () => {
    const { card, home } = doubtfulDesk();
    expect(card()).toContain('Le tri hésite entre Moyenne et Critique');
    expect(home()).toMatch(/Moyenne.*priorité à confirmer/);
    expect(home()).toMatch(/^Priorité à confirmer : .*1/m);
    expect(home()).not.toMatch(/^À vérifier : .*1/m);
  });

  it('takes the other level by one click, from which it is due', () => {
    const { click, labels, state, later, card } = doubtfulDesk();
    expect(click('Plutôt Critique').notification).toBe('Priorité changée, échéance recalculée.');
    later();
    expect(labels()).toEqual(['Support/1 Critique', 'Support/Type/Assistance technique']);
    expect(state()).toMatchObject({ review: false, priority: 'critique', confidence: { priority: 1 } });
    expect(card()).not.toContain('hésite');
  });

  it('is settled by one click on the level given, for good', () => {
    const { click, labels, state, later } = doubtfulDesk();
    expect(click('C’est bien Moyenne').notification).toBe('Priorité confirmée.');
    later();
    expect(labels()).toEqual(['Support/3 Moyenne', 'Support/Type/Assistance technique']);
    expect(state()).toMatchObject({ review: false, priority: 'moyenne' });
  });

  it('is settled by taking the mark off in Gmail', () => {
    const { byHand, labels, later } = doubtfulDesk();
    byHand([], [MARK]);
    later();
    expect(labels()).not.toContain(MARK);
  });

  it('is settled by another level in Gmail', () => {
    const { byHand, labels, later } = doubtfulDesk();
    byHand(['Support/2 Élevée'], ['Support/3 Moyenne']);
    later();
    expect(labels()).toEqual(['Support/2 Élevée', 'Support/Type/Assistance technique']);
  });

  it('keeps the mark while the customer adds nothing, and drops it where a plain report raises the level', () => {
    const { write, labels } = doubtfulDesk();
    write(JULIE, 'Avez-vous pu regarder ?');
    expect(labels()).toContain(MARK);
    write(JULIE, 'Toutes mes séances ont disparu aussi.');
    expect(labels()).toContain('Support/1 Critique');
    expect(labels()).not.toContain(MARK);
  });

  it('is not marked where the level is plain', () => {
    const { labels, state, card } = doubtfulDesk('Toutes mes séances ont disparu.');
    expect(labels()).not.toContain(MARK);
    expect(state()).toMatchObject({ review: false, confidence: { priority: expect.any(Number) } });
    expect(card()).not.toContain('hésite');
  });
});
