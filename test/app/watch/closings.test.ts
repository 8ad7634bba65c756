// Closings one after another in one conversation: the last message that a closing closed bears its month while nobody has
// come back, and from then on a mark without one; a promise kept in one closed part is kept, whatever becomes of the next.
import { createAddonHost } from '../../../local/host/host';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { cardTexts, topCard } from '../../helpers/card';
import { mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { answer, labelByHand, reportOf, threadIdOf, watchedDesk, watchOnce } from './watch-desk';

const JULIE = 'Julie <julie@example.fr>';
const QUESTION = 'Bonjour, comment changer l’heure des rappels ?';
const KEPT = /^Délai tenu/;

/** A desk with one conversation; each step happens at its local time, and the watch runs ten minutes later. */
function deskOf() {
  const runtime = watchedDesk(paris('2026-11-02 09:00'));
  const messages = () => runtime.mailbox.thread(threadIdOf(runtime, 'Dossier'))?.messages ?? [];
  const click = (action: string) => {
    const parameters = {
      action,
      threadId: threadIdOf(runtime, 'Dossier'),
      messageId: messages().at(-1)?.id ?? '',
    };
    return runtime.run('onAction', [{ commonEventObject: { parameters } }]);
  };
  const byHand = (add: readonly string[], remove: readonly string[] = []) =>
    labelByHand(runtime, threadIdOf(runtime, 'Dossier'), add, remove);
  const steps = {
    asks: () => runtime.mailbox.receive(mail(JULIE, 'Dossier', QUESTION, runtime.clock.now(), 'one')),
    answers: () => answer(runtime, 'Dossier', 'Bonjour, voici comment faire.'),
    closes: () => click('close'),
    reopens: () => click('reopen'),
    'closes by hand': () => byHand(['Support/Clos']),
    'reopens by hand': () => byHand([], ['Support/Clos']),
  } as const;
  const at = (local: string, step: keyof typeof steps, watched = true) => {
    runtime.clock.set(paris(local));
    steps[step]();
    if (watched) watch(runtime);
  };
  return { runtime, messages, click, at };
}

function watch(runtime: LocalRuntime) {
  runtime.clock.set(runtime.clock.now() + 600_000);
  return reportOf(watchOnce(runtime));
}

/** What the card says of each promise, in the order of the messages. */
function promises({ runtime, messages }: ReturnType<typeof deskOf>): readonly string[] {
  const card = topCard(createAddonHost(runtime).openMessage(messages().at(-1)?.id ?? ''));
  return cardTexts(card)
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .filter((line) => /^(?:Délai|Close sans)/.test(line))
    .reverse();
}

/** The closing months on each message, `Clos` before them where it is on, and `fin` where an earlier closing ended. */
function closings({ runtime, messages }: ReturnType<typeof deskOf>): readonly string[] {
  const names = new Map(runtime.mailbox.labels().map(({ id, name }) => [id, name]));
  return messages().map(({ labelIds }) =>
    [...labelIds]
      .flatMap((id) => /^Support\/(Clos.*|Fin de clôture)$/.exec(names.get(id) ?? '')?.[1] ?? [])
      .sort()
      .map((name) => name.replace('Clos/', '').replace('Fin de clôture', 'fin'))
      .join(' '),
  );
}

describe.each(['closes', 'closes by hand'] as const)('when the team %s', (closes) => {
  it('in November without an answer and in December after one, December’s promise is kept', () => {
    const desk = deskOf();
    desk.at('2026-11-02 09:30', 'asks');
    desk.at('2026-11-02 11:00', closes);
    desk.at('2026-12-21 09:30', 'asks');
    desk.at('2026-12-21 10:00', 'answers');
    const before = promises(desk);
    expect(before).toEqual(['Close sans réponse', expect.stringMatching(KEPT)]);
    desk.at('2026-12-21 11:00', closes);
    expect(promises(desk)).toEqual(before);
    expect(closings(desk)).toEqual(['Clos fin', 'Clos', 'Clos 2026-12']);
  });

  it.each([
    ['one month', ['2026-11-02', '2026-11-16']],
    ['one day', ['2026-11-02', '2026-11-02']],
  ])('twice in %s, each closing has its own part', (_when, [first = '', second = '']) => {
    const desk = deskOf();
    desk.at(`${first} 09:30`, 'asks');
    desk.at(`${first} 10:00`, closes);
    desk.at(`${second} 11:00`, 'asks');
    desk.at(`${second} 12:00`, 'answers');
    desk.at(`${second} 13:00`, closes);
    expect(promises(desk)).toEqual(['Close sans réponse', expect.stringMatching(KEPT)]);
    expect(closings(desk)).toEqual(['Clos fin', 'Clos', 'Clos 2026-11']);
  });

  it('three times, there are three parts, without an answer too', () => {
    const desk = deskOf();
    for (const month of ['2026-11', '2026-12', '2027-01']) {
      desk.at(`${month}-04 09:30`, 'asks');
      if (month === '2026-12') desk.at(`${month}-04 10:00`, 'answers');
      desk.at(`${month}-04 11:00`, closes);
    }
    expect(promises(desk)).toEqual(['Close sans réponse', expect.stringMatching(KEPT), 'Close sans réponse']);
    expect(closings(desk)).toEqual(['Clos fin', 'Clos', 'Clos fin', 'Clos 2027-01']);
  });

  it('and the customer writes before the watch has come, that closing is marked all the same', () => {
    const desk = deskOf();
    desk.at('2026-11-02 09:30', 'asks');
    desk.at('2026-11-02 11:00', closes, false);
    desk.at('2026-11-02 11:01', 'asks');
    expect(closings(desk)).toEqual(['Clos fin', '']);
    desk.at('2026-11-02 12:00', 'answers');
    desk.at('2026-11-02 14:00', closes);
    expect(promises(desk)).toEqual(['Close sans réponse', expect.stringMatching(KEPT)]);
  });

  it('the next run knows the date as its own doing, and reads nothing', () => {
    const desk = deskOf();
    desk.at('2026-11-02 09:30', 'asks');
    desk.at('2026-11-02 11:00', closes);
    expect(watch(desk.runtime)).toMatchObject({ read: 0, pending: false });
    desk.at('2026-11-02 14:00', 'asks');
    expect(watch(desk.runtime)).toMatchObject({ read: 0, pending: false });
    desk.at('2026-11-02 15:00', closes);
    expect(watch(desk.runtime)).toMatchObject({ read: 0, pending: false });
    expect(closings(desk)).toEqual(['Clos fin', 'Clos 2026-11']);
  });
});

describe('the closed parts', () => {
  it('survive the loss of every property', () => {
    const desk = deskOf();
    desk.at('2026-11-02 09:30', 'asks');
    desk.at('2026-11-02 11:00', 'closes');
    desk.at('2026-12-21 09:30', 'asks');
    desk.at('2026-12-21 10:00', 'answers');
    desk.at('2026-12-21 11:00', 'closes');
    const [said, dated] = [promises(desk), closings(desk)];
    desk.runtime.properties('user').clear();
    watch(desk.runtime);
    expect([promises(desk), closings(desk)]).toEqual([said, dated]);
  });

  it('become one when their labels are deleted, and the last closing is dated anew when it is read', () => {
    const desk = deskOf();
    desk.at('2026-11-02 09:30', 'asks');
    desk.at('2026-11-02 11:00', 'closes');
    desk.at('2026-12-21 09:30', 'asks');
    desk.at('2026-12-21 10:00', 'answers');
    desk.at('2026-12-21 11:00', 'closes');
    const { mailbox } = desk.runtime;
    for (const { id, name } of mailbox.labels())
      if (/Clos\/|Fin de clôture/.test(name)) mailbox.deleteLabel(id);
    desk.runtime.properties('user').clear();
    desk.runtime.clock.set(paris('2027-01-04 10:00'));
    watch(desk.runtime);
    expect(closings(desk)).toEqual(['Clos', 'Clos', 'Clos 2027-01']);
    expect(promises(desk)).toEqual([expect.stringMatching(/^Délai dépassé/)]);
  });
});

describe.each(['reopens', 'reopens by hand'] as const)('when the team %s', (reopens) => {
  it('nothing is closed any more and no date stays; the next closing ends one part', () => {
    const desk = deskOf();
    desk.at('2026-11-02 09:30', 'asks');
    desk.at('2026-11-02 11:00', 'closes');
    desk.at('2026-11-03 10:00', reopens);
    expect(closings(desk)).toEqual(['']);
    desk.at('2026-11-03 11:00', 'answers');
    expect(promises(desk)).toEqual([expect.stringMatching(KEPT)]);
    desk.at('2026-11-03 12:00', 'closes');
    expect(promises(desk)).toEqual([expect.stringMatching(KEPT)]);
    expect(closings(desk)).toEqual(['Clos', 'Clos 2026-11']);
  });

  it('what was closed earlier is open again with the rest', () => {
    const desk = deskOf();
    desk.at('2026-11-02 09:30', 'asks');
    desk.at('2026-11-02 11:00', 'closes');
    desk.at('2026-11-03 09:30', 'asks');
    desk.at('2026-11-03 11:00', 'closes');
    expect(closings(desk)).toEqual(['Clos fin', 'Clos 2026-11']);
    desk.at('2026-11-03 14:00', reopens);
    expect(closings(desk)).toEqual(['', '']);
    expect(watch(desk.runtime)).toMatchObject({ read: 0 });
  });
});

describe('a closing costs', () => {
  const used = (runtime: LocalRuntime) => {
    runtime.clock.set(runtime.clock.now() + 600_000);
    const { meter } = watchOnce(runtime);
    const gmail = Object.entries(meter.byName).filter(([name]) => name.startsWith('Gmail.'));
    return { units: meter.units, calls: Object.fromEntries(gmail) };
  };

  /** A desk on which the closing month has its label, and a conversation with so many answers. */
  function answered(answers: number) {
    const desk = deskOf();
    desk.at('2026-11-02 09:10', 'asks');
    desk.at('2026-11-02 09:20', 'closes');
    desk.runtime.mailbox.receive(mail(JULIE, 'Deux', QUESTION, desk.runtime.clock.now(), 'two'));
    for (let i = 0; i < answers; i += 1) answer(desk.runtime, 'Deux', 'Bonjour, voici.');
    watch(desk.runtime);
    return { ...desk, threadId: threadIdOf(desk.runtime, 'Deux') };
  }

  it('a click two calls, of 45 units, the first time too', () => {
    const desk = deskOf();
    desk.at('2026-11-02 09:30', 'asks');
    const { meter } = desk.click('close');
    expect(meter.units).toBe(45);
    expect(meter.byName).toMatchObject({ 'Gmail.Users.Threads.get': 1, 'Gmail.Users.Messages.modify': 1 });
    expect(Object.keys(meter.byName).filter((name) => name.startsWith('Gmail.'))).toHaveLength(2);
  });

  it.each([
    ['a request that was on time, by its date alone', 0, 40 + 5, { 'Gmail.Users.Messages.modify': 1 }],
    ['one that waited for the customer, by message', 1, 40 + 10, { 'Gmail.Users.Messages.modify': 2 }],
    [
      'a longer one, by thread and date',
      2,
      40 + 15,
      { 'Gmail.Users.Threads.modify': 1, 'Gmail.Users.Messages.modify': 1 },
    ],
  ])('the watch, after one by hand, the reading and %s', (_what, answers, units, calls) => {
    const { runtime, threadId } = answered(answers);
    labelByHand(runtime, threadId, ['Support/Clos'], []);
    const first = used(runtime);
    expect(first.calls).toEqual({ 'Gmail.Users.History.list': 1, 'Gmail.Users.Threads.get': 1, ...calls });
    expect(first.units).toBe(units + 2);
    expect(used(runtime).calls).toEqual({ 'Gmail.Users.History.list': 1 });
  });
});

describe('a run that is killed while it dates a closing', () => {
  it('is made up for by the next, at whatever call it was killed', () => {
    const prepare = () => {
      const desk = deskOf();
      desk.at('2026-11-02 09:30', 'asks');
      desk.at('2026-11-02 10:00', 'answers');
      desk.at('2026-11-02 11:00', 'closes by hand', false);
      desk.at('2026-11-02 11:02', 'asks', false);
      desk.runtime.clock.set(paris('2026-11-02 11:10'));
      return desk;
    };
    const { calls } = watchOnce(prepare().runtime).meter;
    expect(calls).toBeGreaterThan(4);
    for (let call = 1; call <= calls; call += 1) {
      for (const kind of ['kill-before', 'kill-after'] as const) {
        const desk = prepare();
        watchOnce(desk.runtime, [{ at: { call }, kind }]);
        watch(desk.runtime);
        expect([call, kind, closings(desk)]).toEqual([call, kind, ['Clos', 'Clos fin', '']]);
        expect(promises(desk)).toEqual([expect.stringMatching(KEPT)]);
      }
    }
  });
});
