// The main job through the built bundle, over the local Gmail: the state of the mailbox is what counts.

import type { StoredMessage } from '../../local/gmail/contract';
import { headerOf, readableText } from '../../local/gmail/mime-part';
import type { LocalRuntime } from '../../local/runtime/contract';
import { deskWith, type LocalDesk, labelsOf, mail, sampleDesk, watchAll } from '../helpers/desk';
import { inParis, paris } from '../helpers/times';

const NOW = paris('2026-11-24 10:20');
const LOST = 'Bonjour, toutes mes données ont disparu ce matin. Julie Martin';

function desk(
  text = LOST,
  subject = 'Séances',
  at = NOW - 600_000,
  options: Parameters<typeof deskWith>[2] = {},
): LocalDesk & { readonly threadId: string } {
  const made = deskWith([mail('Julie Martin <julie@example.fr>', subject, text, at, 'one')], NOW, options);
  watchAll(made.runtime);
  return {
    ...made,
    threadId:
      made.runtime.mailbox
        .threads()
        .find(({ messages }) => messages.some(({ payload }) => headerOf(payload, 'From')?.includes('julie')))
        ?.id ?? '',
  };
}

function labelId(runtime: LocalRuntime, name: string): string {
  return runtime.mailbox.labelByName(name)?.id ?? '';
}

function messageIds(runtime: LocalRuntime, threadId: string): string[] {
  return (runtime.mailbox.thread(threadId)?.messages ?? []).map(({ id }) => id);
}

function act(
  { runtime, host, threadId }: LocalDesk & { readonly threadId: string },
  action: string,
  inputs?: Record<string, string[]>,
) {
  const messageId = messageIds(runtime, threadId)[0] ?? '';
  host.openMessage(messageId);
  const parameters = [
    { key: 'action', value: action },
    { key: 'messageId', value: messageId },
  ];
  return host.act({ function: 'onAction', parameters }, inputs ?? {});
}

function digestMessages(runtime: LocalRuntime): readonly StoredMessage[] {
  return runtime.mailbox
    .threads()
    .flatMap(({ messages }) => messages)
    .filter(({ payload }) => headerOf(payload, 'X-Vigie-Rappel') !== null);
}

/** The texts of the reminders, sent or left behind as drafts. */
function digests(runtime: LocalRuntime): string[] {
  return digestMessages(runtime).map(({ payload }) => readableText(payload));
}

function state(runtime: LocalRuntime, threadId: string): Record<string, unknown> {
  const described = runtime.run('describeConversations', [[threadId]]).value as Record<string, unknown>[];
  return described[0] ?? {};
}

describe('the watch', () => {
  it('labels a new mail by type and priority', () => {
    const { runtime, threadId } = desk();
    expect(labelsOf(runtime, threadId)).toEqual(['Support/1 Critique', 'Support/Type/Assistance technique']);
  });

  it('reads only what changed, and nothing when nothing did', () => {
    const { runtime } = desk();
    watchAll(runtime);
    const idle = runtime.run('watch', [], { as: 'trigger' });
    expect(Object.keys(idle.meter.byName).filter((name) => name.startsWith('Gmail'))).toEqual([
      'Gmail.Users.History.list',
    ]);
    runtime.mailbox.receive(
      mail(
        'Paul <paul@example.fr>',
        'Idée',
        'Ce serait bien d’avoir un mode sombre.',
        runtime.clock.now(),
        'two',
      ),
    );
    const busy = runtime.run('watch', [], { as: 'trigger' });
    expect(busy.meter.byName['Gmail.Users.Threads.get']).toBe(1);
  });

  it('obeys an agent who changes the priority label by hand, and never takes it back', () => {
    const { runtime, threadId } = desk();
    const ids = messageIds(runtime, threadId);
    runtime.mailbox.changeLabels(
      ids,
      [labelId(runtime, 'Support/4 Basse')],
      [labelId(runtime, 'Support/1 Critique')],
    );
    watchAll(runtime);
    runtime.mailbox.receive(
      mail('Julie Martin <julie@example.fr>', 'Re: Séances', LOST, runtime.clock.now(), 'one'),
    );
    watchAll(runtime);
    expect(labelsOf(runtime, threadId)).toEqual(['Support/4 Basse', 'Support/Type/Assistance technique']);
    expect(state(runtime, threadId).priority).toBe('basse');
  });

  it('takes the newer of two priority labels as the decision', () => {
    const { runtime, threadId } = desk();
    runtime.mailbox.changeLabels(messageIds(runtime, threadId), [labelId(runtime, 'Support/3 Moyenne')], []);
    watchAll(runtime);
    expect(labelsOf(runtime, threadId)).toContain('Support/3 Moyenne');
    expect(labelsOf(runtime, threadId)).not.toContain('Support/1 Critique');
  });

  it('raises a level that it had given itself when the customer reports worse', () => {
    const { runtime, threadId } = desk(
      'Bonjour, une petite faute dans l’écran Réglages : « Notificaton ».',
      'Faute',
    );
    expect(labelsOf(runtime, threadId)).toContain('Support/3 Moyenne');
    runtime.mailbox.receive(
      mail('Julie Martin <julie@example.fr>', 'Re: Faute', LOST, runtime.clock.now(), 'one'),
    );
    watchAll(runtime);
    expect(labelsOf(runtime, threadId)).toContain('Support/1 Critique');
    expect(labelsOf(runtime, threadId)).not.toContain('Support/3 Moyenne');
  });

  it('makes a label again that an agent deleted, and follows one that was renamed', () => {
    const { runtime, threadId } = desk();
    runtime.mailbox.renameLabel(labelId(runtime, 'Support/1 Critique'), 'Support/1 Très critique');
    runtime.mailbox.deleteLabel(labelId(runtime, 'Support/En retard'));
    runtime.clock.advance(24 * 3_600_000);
    watchAll(runtime);
    expect(labelsOf(runtime, threadId)).toEqual([
      'Support/1 Très critique',
      'Support/En retard',
      'Support/Type/Assistance technique',
    ]);
  });

  it('reads everything again when the history is too old, without a second reminder', () => {
    const { runtime, threadId } = desk();
    runtime.clock.advance(5 * 3_600_000);
    watchAll(runtime);
    expect(digests(runtime)).toHaveLength(1);
    runtime.mailbox.expireHistory();
    watchAll(runtime);
    expect(digests(runtime)).toHaveLength(1);
    expect(labelsOf(runtime, threadId)).toContain('Support/En retard');
  });

  it('rebuilds a damaged index from the mailbox', () => {
    const { runtime, threadId } = desk();
    const store = runtime.properties('user');
    for (const key of store.keys()) if (key.startsWith('index.')) store.set(key, 'garbage');
    watchAll(runtime);
    expect(
      [...store.entries()].filter(([key, value]) => key.startsWith('index.') && value.includes(threadId)),
    ).toHaveLength(1);
  });

  it('does nothing while another run holds the lock', () => {
    const { runtime } = desk();
    const release = runtime.holdLock('user');
    const { value, meter } = runtime.run('watch', [], { as: 'trigger' });
    expect(value).toMatchObject({ ran: false });
    expect(Object.keys(meter.byName).filter((name) => name.startsWith('Gmail'))).toEqual([]);
    release();
  });
});

describe('reminders', () => {
  it('announce a conversation at risk once, then late once a business day, up to the cap, in opening hours only', () => {
    // A week of runs, in one context; the others here have one each.
    const { runtime } = desk(LOST, 'Séances', paris('2026-11-24 10:10'), { warm: true });
    runtime.run('importSettings', ['{"reminders": {"lateRepeats": 3}}']);
    runtime.run('onAction', [{ commonEventObject: { parameters: { action: 'enable-reminders' } } }]);
    const counts = [
      '2026-11-24 13:00',
      '2026-11-24 13:30',
      '2026-11-24 18:00',
      '2026-11-26 18:00',
      '2026-12-01 18:00',
    ];
    expect(
      counts.map((until) => {
        runtime.advanceTo(paris(until));
        return digests(runtime).length;
      }),
    ).toEqual([0, 1, 2, 4, 4]);
    const hours = digestMessages(runtime).map(({ internalDate }) => inParis(internalDate).slice(11, 13));
    expect(hours.filter((hour) => hour < '09' || hour >= '18')).toEqual([]);
  });

  it('warn in time with an hourly trigger', () => {
    const at = paris('2026-11-24 10:10');
    const { runtime } = deskWith([mail('Julie Martin <julie@example.fr>', 'Séances', LOST, at, 'one')], NOW);
    const store = runtime.properties('user');
    store.set('period', String(3_600_000));
    for (let now = NOW; now < paris('2026-11-24 14:10'); now += 3_600_000) {
      runtime.clock.set(now);
      watchAll(runtime);
      if (digests(runtime).length > 0) break;
    }
    expect(digests(runtime)).toHaveLength(1);
    expect(runtime.clock.now()).toBeLessThan(paris('2026-11-24 14:10'));
    expect(digests(runtime)[0]).toContain('À RISQUE');
  });

  it('announce an escalation at once, to the manager too', () => {
    const made = deskWith(
      [
        mail(
          'Julie <julie@example.fr>',
          '[ESCALADE] Synchro',
          'La synchronisation ne marche plus.',
          NOW - 60_000,
          'one',
        ),
      ],
      NOW,
    );
    made.runtime.run('importSettings', ['{"reminders": {"manager": "chef@example.fr"}}']);
    watchAll(made.runtime);
    const [sent] = digestMessages(made.runtime);
    if (sent === undefined) throw new Error('no reminder was sent');
    expect(headerOf(sent.payload, 'To')).toContain('chef@example.fr');
    expect(headerOf(sent.payload, 'Auto-Submitted')).toBe('auto-generated');
    expect(readableText(sent.payload)).toContain('[ESCALADE] Élevée · Julie');
  });

  it('do not announce what was answered in the meantime', () => {
    const { runtime, threadId } = desk(LOST, 'Séances', paris('2026-11-24 10:10'));
    const draft = runtime.mailbox.createDraft({
      threadId,
      to: 'julie@example.fr',
      subject: 'Re: Séances',
      text: 'Bonjour Julie, c’est réparé.',
    });
    runtime.clock.set(paris('2026-11-24 14:30'));
    runtime.mailbox.sendDraft(draft);
    watchAll(runtime);
    expect(digests(runtime)).toEqual([]);
    expect(labelsOf(runtime, threadId)).toContain('Support/Attente client');
  });

  it('are finished by the next run when one is killed at any of its calls, and sent once', () => {
    const { runtime, threadId } = desk(LOST, 'Séances', paris('2026-11-24 10:10'));
    runtime.clock.set(paris('2026-11-24 14:30'));
    const restore = runtime.snapshot();
    const { calls } = runtime.run('watch', [], { as: 'trigger' }).meter;
    expect(calls).toBeGreaterThan(10);
    const outcomes = [];
    for (let call = 1; call <= calls; call += 1) {
      for (const kind of ['kill-before', 'kill-after'] as const) {
        restore();
        runtime.run('watch', [], { as: 'trigger', faults: [{ at: { call }, kind }] });
        watchAll(runtime);
        watchAll(runtime);
        outcomes.push({
          call,
          kind,
          digests: digests(runtime).length,
          late: labelsOf(runtime, threadId).includes('Support/En retard'),
        });
      }
    }
    expect(outcomes.filter((outcome) => outcome.digests !== 1 || !outcome.late)).toEqual([]);
  });
});

describe('an agent', () => {
  it('closes a conversation, and a new message starts a new cycle that is not late', () => {
    const made = desk(LOST, 'Séances', paris('2026-11-20 10:00'));
    expect(state(made.runtime, made.threadId).remainingMinutes).toBeLessThan(0);
    act(made, 'close');
    expect(state(made.runtime, made.threadId)).toMatchObject({ state: 'clos', responseDue: null });
    const closed = ['Support/1 Critique', 'Support/Clos', 'Support/Type/Assistance technique'];
    expect(labelsOf(made.runtime, made.threadId)).toEqual(closed);
    watchAll(made.runtime);
    expect(labelsOf(made.runtime, made.threadId)).toEqual([...closed, 'Support/Clos/2026-11'].sort());
    made.runtime.mailbox.receive(
      mail(
        'Julie Martin <julie@example.fr>',
        'Re: Séances',
        'Le problème est revenu : tout a disparu.',
        made.runtime.clock.now(),
        'one',
      ),
    );
    watchAll(made.runtime);
    const after = state(made.runtime, made.threadId);
    expect(after.state).toBe('a-traiter');
    expect(after.remainingMinutes).toBeGreaterThan(200);
  });

  it('says that something is no request, and that it is one after all', () => {
    const made = desk();
    act(made, 'not-a-ticket');
    expect(labelsOf(made.runtime, made.threadId)).toEqual(['Support/Automatique']);
    watchAll(made.runtime);
    expect(state(made.runtime, made.threadId).ticket).toBe(false);
    act(made, 'is-a-ticket');
    watchAll(made.runtime);
    expect(state(made.runtime, made.threadId)).toMatchObject({
      ticket: true,
      priority: 'critique',
      state: 'a-traiter',
    });
  });

  it('lifts an escalation for good, until the customer asks again', () => {
    const made = desk('La synchronisation ne marche plus.', '[ESCALADE] Synchro');
    act(made, 'lift-escalation');
    watchAll(made.runtime);
    expect(labelsOf(made.runtime, made.threadId)).not.toContain('Support/[ESCALADE]');
    made.runtime.mailbox.receive(
      mail(
        'Julie <julie@example.fr>',
        'Re: Synchro',
        'Je demande une escalade de mon dossier.',
        made.runtime.clock.now(),
        'one',
      ),
    );
    watchAll(made.runtime);
    expect(labelsOf(made.runtime, made.threadId)).toContain('Support/[ESCALADE]');
  });

  it('changes priority from the card, with the label of state at once', () => {
    const made = desk('Bonjour, une faute dans l’écran Réglages.', 'Faute', paris('2026-11-23 10:00'));
    const { notification } = act(made, 'set-priority', { priority: ['critique'] });
    expect(notification).toBe('Priorité changée, échéance recalculée.');
    expect(labelsOf(made.runtime, made.threadId)).toEqual([
      'Support/1 Critique',
      'Support/En retard',
      'Support/Type/Assistance technique',
    ]);
  });

  it('reads a French sentence when the platform fails, and never its error', () => {
    const made = desk();
    const messageId = messageIds(made.runtime, made.threadId)[0] ?? '';
    const event = { commonEventObject: { parameters: { action: 'close', messageId } } };
    const failed = made.runtime.run('onAction', [event], {
      faults: [{ at: { name: 'Gmail.Users.Messages.modify' }, kind: 'quota' }],
    });
    expect(failed.error).toBeNull();
    expect(failed.logs.map(({ text }) => text).join()).toContain('AddonError');
    expect(failed.logs.map(({ text }) => text).join()).not.toMatch(/Julie|données|Séances/);
  });

  it('finds a card for a conversation that is gone', () => {
    const made = desk();
    const ids = messageIds(made.runtime, made.threadId);
    made.runtime.mailbox.changeLabels(ids, ['TRASH'], ['INBOX']);
    const shown = made.host.openMessage(ids[0] ?? '');
    expect(JSON.stringify(shown.cards)).toContain('Conversation introuvable');
    watchAll(made.runtime);
    expect([...made.runtime.properties('user').values()].join()).not.toContain(`${made.threadId},`);
  });
});

describe('customer text', () => {
  it('is in no property and in no log', () => {
    const { runtime, host } = sampleDesk(NOW);
    const run = runtime.run('watch', [], { as: 'trigger' });
    for (const thread of runtime.mailbox.threads()) host.openMessage(thread.messages[0]?.id ?? '');
    const stored = [...runtime.properties('user').values(), ...runtime.properties('script').values()].join(
      '\n',
    );
    const logged = run.logs.map(({ text }) => text).join('\n');
    for (const word of ['Camille', 'Rousseau', 'séances', 'Le Goff', 'example.']) {
      expect(stored).not.toContain(word);
      expect(logged).not.toContain(word);
    }
  });
});
