// Retention through the built bundle: closings are dated in the mailbox itself, and only a confirmed click deletes.

import { headerOf, readableText } from '../../local/gmail/mime-part';
import type { LocalRuntime, SidebarState } from '../../local/runtime/contract';
import { cardProblems } from '../helpers/card-schema';
import { conversationsIn, deskWith, type LocalDesk, labelsOf, mail, watchAll } from '../helpers/desk';
import { paris } from '../helpers/times';

const CLOSED = paris('2023-10-20 10:00');
const NIGHT = '22:30';
const MARK = 'Support/À supprimer (3 ans)';

interface Closed extends LocalDesk {
  readonly threadIds: readonly string[];
}

/** A desk that closed so many conversations on 20 October 2023. */
function deskOf(count = 1, settings: object = { retention: { enabled: true } }): Closed {
  const messages = Array.from({ length: count }, (_, i) =>
    mail(
      `Client ${i} <c${i}@example.fr>`,
      `Demande ${i}`,
      'Bonjour, toutes mes données ont disparu.',
      CLOSED - 3_600_000,
      `t${i}`,
    ),
  );
  const desk = deskWith(messages, CLOSED, { warm: true });
  desk.runtime.run('importSettings', [JSON.stringify(settings)]);
  const threadIds = conversationsIn(desk.runtime).map(({ id }) => id);
  for (const id of threadIds) {
    const messageId = desk.runtime.mailbox.thread(id)?.messages[0]?.id ?? '';
    desk.runtime.run('onAction', [
      { commonEventObject: { parameters: { action: 'close', messageId, seenMessage: messageId } } },
    ]);
    pass(desk.runtime, 2_000);
  }
  pass(desk.runtime, 60_000);
  watchAll(desk.runtime);
  pass(desk.runtime, 60_000);
  return { ...desk, threadIds };
}

/** Lets time go by: Gmail takes only so many units a minute. */
function pass(runtime: LocalRuntime, milliseconds: number): void {
  runtime.clock.set(runtime.clock.now() + milliseconds);
}

function nightOf(runtime: LocalRuntime, day: string): void {
  runtime.clock.set(Math.max(runtime.clock.now(), paris(`${day} ${NIGHT}`)));
  // A run that marks leaves counting to the next.
  for (let runs = 0; runs < 2; runs += 1) {
    watchAll(runtime);
    pass(runtime, 60_000);
  }
}

function marked({ runtime, threadIds }: Closed): number {
  return threadIds.filter((id) => labelsOf(runtime, id).includes(MARK)).length;
}

function inBin({ runtime, threadIds }: Closed): number {
  return threadIds.filter((id) =>
    runtime.mailbox.thread(id)?.messages.every(({ labelIds }) => labelIds.has('TRASH')),
  ).length;
}

function act({ host }: LocalDesk, action: string): SidebarState {
  const state = host.act({ function: 'onAction', parameters: [{ key: 'action', value: action }] });
  expect(state.error).toBeNull();
  for (const card of state.cards) expect(cardProblems(card)).toEqual([]);
  return state;
}

const textOf = (state: SidebarState) => JSON.stringify(state.cards.at(-1)).replace(/[\s\u00a0]/g, ' ');

describe('a closing', () => {
  it('is dated by its month, in a label that agents do not see in their list', () => {
    const desk = deskOf();
    expect(labelsOf(desk.runtime, desk.threadIds[0] ?? '')).toContain('Support/Clos/2023-10');
  });

  it('is dated when an agent closes by label, by the month in which that is seen', () => {
    const { runtime } = deskWith(
      [mail('C <c@example.fr>', 'Demande', 'Bonjour, mes données ont disparu.', CLOSED)],
      CLOSED,
    );
    watchAll(runtime);
    const thread = conversationsIn(runtime)[0];
    const closed = runtime.mailbox.labelByName('Support/Clos')?.id ?? '';
    runtime.clock.set(paris('2023-11-02 10:00'));
    runtime.mailbox.changeLabels([thread?.messages[0]?.id ?? ''], [closed], []);
    watchAll(runtime);
    expect(labelsOf(runtime, thread?.id ?? '')).toContain('Support/Clos/2023-11');
  });

  it('keeps its date when every property is lost, and when its label was unknown', () => {
    const desk = deskOf();
    desk.runtime.properties('user').clear();
    desk.runtime.run('importSettings', ['{"retention": {"enabled": true}}']);
    nightOf(desk.runtime, '2026-11-03');
    expect(labelsOf(desk.runtime, desk.threadIds[0] ?? '')).toContain('Support/Clos/2023-10');
    expect(marked(desk)).toBe(1);
  });

  it('loses its date when the customer writes again, and is dated by the next closing when it is closed again', () => {
    const desk = deskOf();
    const { runtime, threadIds } = desk;
    const [threadId = ''] = threadIds;
    runtime.clock.set(paris('2026-10-28 10:00'));
    runtime.mailbox.receive(
      mail(
        'Client 0 <c0@example.fr>',
        'Re: Demande 0',
        'Bonjour, mes données ont encore disparu.',
        runtime.clock.now(),
        't0',
      ),
    );
    expect(labelsOf(runtime, threadId)).toContain('Support/Clos/2023-10');
    watchAll(runtime);
    expect(labelsOf(runtime, threadId)).not.toContain('Support/Clos/2023-10');
    expect(labelsOf(runtime, threadId)).toContain('Support/Fin de clôture');
    nightOf(runtime, '2026-11-03');
    expect(marked(desk)).toBe(0);
    const messageId = runtime.mailbox.thread(threadId)?.messages[1]?.id ?? '';
    runtime.run('onAction', [
      { commonEventObject: { parameters: { action: 'close', messageId, seenMessage: messageId } } },
    ]);
    watchAll(runtime);
    expect(labelsOf(runtime, threadId)).toContain('Support/Clos/2026-11');
    nightOf(runtime, '2026-12-01');
    expect(marked(desk)).toBe(0);
    nightOf(runtime, '2029-12-03');
    expect(marked(desk)).toBe(1);
  });
});

describe('the monthly pass', () => {
  it('marks nothing before three years after the end of the closing month, and all of it from then on', () => {
    const desk = deskOf();
    nightOf(desk.runtime, '2026-10-31');
    expect(marked(desk)).toBe(0);
    nightOf(desk.runtime, '2026-11-01');
    expect(marked(desk)).toBe(1);
    expect(inBin(desk)).toBe(0);
  });

  it('is off unless it is switched on', () => {
    const desk = deskOf(1, {});
    nightOf(desk.runtime, '2026-11-03');
    expect(marked(desk)).toBe(0);
  });

  it('marks 40 a run at most, goes on with the next, and then rests for the month', () => {
    const desk = deskOf(120);
    desk.runtime.clock.set(paris('2026-11-03 12:00'));
    watchAll(desk.runtime);
    desk.runtime.clock.set(paris(`2026-11-03 ${NIGHT}`));
    const counts = [1, 2, 3].map(() => {
      const { meter, error } = desk.runtime.run('watch', [], { as: 'trigger' });
      pass(desk.runtime, 10 * 60_000);
      expect(error).toBeNull();
      expect(meter.modelledMs).toBeLessThan(30_000);
      return marked(desk);
    });
    expect(counts).toEqual([40, 80, 120]);
    watchAll(desk.runtime);
    const { meter } = desk.runtime.run('watch', [], { as: 'trigger' });
    expect(Object.keys(meter.byName).filter((name) => name.startsWith('Gmail'))).toEqual([
      'Gmail.Users.History.list',
    ]);
  });

  it('is not held up by conversations that were closed again since', () => {
    const desk = deskOf(60);
    const { runtime, threadIds } = desk;
    runtime.clock.set(paris('2026-10-28 10:00'));
    for (const i of threadIds.keys()) {
      const at = runtime.clock.now();
      if (i >= 45) break;
      runtime.mailbox.receive(
        mail(`Client ${i} <c${i}@example.fr>`, `Re: Demande ${i}`, 'Bonjour, encore perdues.', at, `t${i}`),
      );
    }
    watchAll(runtime);
    for (let nights = 0; nights < 3; nights += 1) nightOf(runtime, '2026-11-03');
    expect(marked(desk)).toBe(15);
  });

  it('tells the manager how many with the report of the month', () => {
    const desk = deskOf(3, {
      retention: { enabled: true },
      report: { monthlyMail: false },
      reminders: { manager: 'chef@example.fr' },
    });
    nightOf(desk.runtime, '2026-11-10');
    desk.runtime.clock.set(paris('2026-11-12 09:05'));
    watchAll(desk.runtime);
    const sent = desk.runtime.mailbox
      .threads()
      .flatMap(({ messages }) => messages)
      .filter(({ payload }) => headerOf(payload, 'X-Vigie-Bilan') !== null);
    expect(sent).toHaveLength(1);
    const text = sent
      .map(({ payload }) => readableText(payload))
      .join()
      .replace(/\u00a0/g, ' ');
    expect(text).toContain(
      'Conservation : 3 conversations à supprimer, closes depuis plus de 3 ans ; aucune conversation mise à la corbeille dans le mois',
    );
  });
});

describe('the retention card', () => {
  it('shows what is marked, and moves it to the bin after one confirmation', () => {
    const desk = deskOf(2);
    nightOf(desk.runtime, '2026-11-03');
    desk.host.openHomepage();
    act(desk, 'open-settings');
    const shown = textOf(act(desk, 'open-retention'));
    expect(shown).toContain('2 conversations closes depuis plus de 3 ans.');
    expect(shown).toContain('Close en octobre 2023');
    expect(textOf(act(desk, 'confirm-trash'))).toContain('Gmail les y garde 30 jours');
    expect(inBin(desk)).toBe(0);
    const done = act(desk, 'trash-marked');
    expect(done.notification).toBe('Conversations mises à la corbeille\u00a0: 2.');
    expect(textOf(done)).toContain('Aucune conversation étiquetée');
    expect(inBin(desk)).toBe(2);
  });

  it('keeps a conversation in which the customer has written since, and takes its mark off', () => {
    const desk = deskOf(2);
    const { runtime } = desk;
    nightOf(runtime, '2026-11-03');
    const reopened = runtime.mailbox.receive(
      mail(
        'Client 0 <c0@example.fr>',
        'Re: Demande 0',
        'Bonjour, mes données ont encore disparu.',
        runtime.clock.now(),
        't0',
      ),
    );
    desk.host.openHomepage();
    expect(act(desk, 'trash-marked').notification).toBe('Conversations mises à la corbeille\u00a0: 1.');
    expect(inBin(desk)).toBe(1);
    expect(labelsOf(runtime, reopened.threadId)).not.toContain(MARK);
  });

  it('keeps what an agent marked before its time, and takes the mark off', () => {
    const desk = deskOf();
    const { runtime } = desk;
    nightOf(runtime, '2026-11-03');
    const text = 'Bonjour, mes données ont disparu.';
    const recent = runtime.mailbox.receive(mail('D <d@example.fr>', 'Récente', text, runtime.clock.now()));
    const idOf = (name: string) => runtime.mailbox.labelByName(name)?.id ?? '';
    watchAll(runtime);
    runtime.mailbox.changeLabels([recent.id], [idOf('Support/Clos'), idOf(MARK)], []);
    watchAll(runtime);
    expect(labelsOf(runtime, recent.threadId)).toEqual(expect.arrayContaining(['Support/Clos', MARK]));
    desk.host.openHomepage();
    expect(act(desk, 'trash-marked').notification).toBe('Conversations mises à la corbeille\u00a0: 1.');
    expect(runtime.mailbox.message(recent.id)?.labelIds.has('TRASH')).toBe(false);
    expect(labelsOf(runtime, recent.threadId)).not.toContain(MARK);
  });

  it('moves 40 by the click, within the time of a card, and leaves the rest to the watch', () => {
    const desk = deskOf(60);
    const { runtime } = desk;
    nightOf(runtime, '2026-11-03');
    runtime.clock.set(paris('2026-11-04 10:00'));
    desk.host.openHomepage();
    act(desk, 'enable-reminders');
    act(desk, 'open-settings');
    act(desk, 'open-retention');
    act(desk, 'confirm-trash');
    const state = act(desk, 'trash-marked');
    expect(state.notification).toBe(
      'Conversations mises à la corbeille\u00a0: 40. La suite se fait d’elle-même.',
    );
    expect(state.meter.modelledMs).toBeLessThan(25_000);
    expect(textOf(state)).toContain('ronde après ronde');
    expect(textOf(state)).not.toContain('confirm-trash');
    expect(inBin(desk)).toBe(40);
    expect(act(desk, 'trash-marked').notification).toContain('40. La suite');
    // What was moved is read once more by the next round.
    for (let rounds = 0; rounds < 2; rounds += 1) {
      pass(runtime, 10 * 60_000);
      watchAll(runtime);
    }
    expect(inBin(desk)).toBe(60);
    const shown = textOf(act(desk, 'open-retention'));
    expect(shown).toContain('depuis la confirmation du 04/11/2026 : 60.');
  });

  it('does not move what is reopened meanwhile, nor what is marked later', () => {
    const desk = deskOf(60);
    const { runtime } = desk;
    nightOf(runtime, '2026-11-03');
    desk.host.openHomepage();
    act(desk, 'trash-marked');
    const left = desk.threadIds.find((id) =>
      runtime.mailbox.thread(id)?.messages.every(({ labelIds }) => !labelIds.has('TRASH')),
    );
    const message = runtime.mailbox.thread(left ?? '')?.messages[0];
    const idOf = (name: string) => runtime.mailbox.labelByName(name)?.id ?? '';
    runtime.mailbox.changeLabels([message?.id ?? ''], [], [idOf('Support/Clos')]);
    const recent = runtime.mailbox.receive(
      mail('D <d@example.fr>', 'Récente', 'Bonjour, mes données ont disparu.', runtime.clock.now()),
    );
    watchAll(runtime);
    runtime.mailbox.changeLabels([recent.id], [idOf('Support/Clos'), idOf(MARK)], []);
    for (let runs = 0; runs < 4; runs += 1) {
      pass(runtime, 10 * 60_000);
      watchAll(runtime);
    }
    expect(inBin(desk)).toBe(59);
    expect(runtime.mailbox.message(recent.id)?.labelIds.has('TRASH')).toBe(false);
    for (const id of [left ?? '', recent.threadId]) expect(labelsOf(runtime, id)).not.toContain(MARK);
  });

  it('leaves no record of a conversation that went', () => {
    const desk = deskOf(2);
    nightOf(desk.runtime, '2026-11-03');
    desk.host.openHomepage();
    act(desk, 'trash-marked');
    watchAll(desk.runtime);
    const stored = [...desk.runtime.properties('user').values()].join('\n');
    for (const id of desk.threadIds) expect(stored).not.toContain(id);
  });
});
