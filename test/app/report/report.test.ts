// The report through the built bundle: what the watch counts at night, what the manager is mailed, what the card shows.

import type { StoredMessage } from '../../../local/gmail/contract';
import { headerOf, partsOf, readableText } from '../../../local/gmail/mime-part';
import type { FormInputs, LocalRuntime, SidebarState } from '../../../local/runtime/contract';
import { cardProblems } from '../../helpers/card-schema';
import { deskWith, type LocalDesk, mail, watchAll } from '../../helpers/desk';
import { inParis, paris } from '../../helpers/times';

const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const IDEA = 'Bonjour, ce serait bien d’avoir un mode sombre. Belle journée';
const NIGHT = paris('2026-12-08 22:00');

interface Case {
  readonly at: string;
  readonly text: string;
  /** When the team answers; null: never. */
  readonly answer: string | null;
}

const CASES: readonly Case[] = [
  { at: '2026-10-06 10:00', text: LOST, answer: '2026-10-06 11:00' },
  { at: '2026-11-03 09:30', text: LOST, answer: '2026-11-03 10:30' },
  { at: '2026-11-10 09:15', text: LOST, answer: '2026-11-10 17:15' },
  { at: '2026-11-12 14:00', text: IDEA, answer: '2026-11-13 09:00' },
  { at: '2026-11-30 09:50', text: IDEA, answer: null },
  { at: '2026-12-07 09:00', text: LOST, answer: '2026-12-07 09:30' },
];

/** A desk on which these conversations took place. */
function deskOf(
  cases: readonly Case[],
  settings: object = { reminders: { manager: 'chef@example.fr' } },
): LocalDesk {
  const desk = deskWith([], paris('2026-10-01 08:00'), { warm: true });
  const { runtime } = desk;
  runtime.run('importSettings', [JSON.stringify(settings)]);
  const events = cases.flatMap(({ at, text, answer }, i) => {
    const key = `case-${i}`;
    const receive = () =>
      runtime.mailbox.receive(mail(`Client ${i} <c${i}@example.fr>`, `Demande ${i}`, text, paris(at), key));
    const reply = () => {
      const thread = runtime.mailbox
        .threads()
        .find(({ messages }) =>
          messages.some(({ payload }) => headerOf(payload, 'Subject') === `Demande ${i}`),
        );
      const draft = runtime.mailbox.createDraft({
        threadId: thread?.id ?? '',
        to: `c${i}@example.fr`,
        subject: `Re: Demande ${i}`,
        text: 'Bonjour, voici.',
      });
      runtime.mailbox.sendDraft(draft);
    };
    return [
      { at, run: receive as () => unknown },
      ...(answer === null ? [] : [{ at: answer, run: reply as () => unknown }]),
    ];
  });
  for (const { at, run } of events.sort((a, b) => paris(a.at) - paris(b.at))) {
    runtime.clock.set(paris(at));
    run();
  }
  return desk;
}

function nightRun(runtime: LocalRuntime, at = NIGHT): void {
  runtime.clock.set(Math.max(runtime.clock.now(), at));
  watchAll(runtime);
}

function tally(
  runtime: LocalRuntime,
  month: string,
): { readonly neverAnswered: number; readonly received: number[] } & Record<string, unknown> {
  return JSON.parse(runtime.properties('user').get(`report.${month}`) ?? 'null');
}

function reportMails(runtime: LocalRuntime): readonly StoredMessage[] {
  return runtime.mailbox
    .threads()
    .flatMap(({ messages }) => messages)
    .filter(({ payload }) => headerOf(payload, 'X-Vigie-Bilan') !== null);
}

function act(
  { host }: LocalDesk,
  action: string,
  parameters: Record<string, string> = {},
  inputs?: FormInputs,
): SidebarState {
  const entries = Object.entries({ action, ...parameters }).map(([key, value]) => ({ key, value }));
  const state = host.act({ function: 'onAction', parameters: entries }, inputs);
  expect(state.error).toBeNull();
  for (const card of state.cards) expect(cardProblems(card)).toEqual([]);
  return state;
}

const textOf = (state: SidebarState) => JSON.stringify(state.cards.at(-1)).replace(/[\s\u00a0]/g, ' ');

describe('counting', () => {
  it('reads at night what is decided, month by month, and nothing twice', () => {
    const { runtime } = deskOf(CASES);
    watchAll(runtime);
    expect(runtime.properties('user').has('report')).toBe(false);
    nightRun(runtime);
    expect(tally(runtime, '2026-11')).toMatchObject({
      scores: { 'first-answer': { 'critique.assistance': [1, 1, 0], 'basse.suggestion': [1, 0, 0] } },
      // A month that is complete keeps what is said of its lengths: the half and nine in ten.
      firstAnswers: { '240': 2, '480': 1 },
      neverAnswered: 0,
      triage: { read: 4, changed: 0, corrections: {} },
      open: { count: 1 },
    });
    expect(
      tally(runtime, '2026-11').received.flatMap((count, hour) => (count === 0 ? [] : [[hour, count]])),
    ).toEqual([
      [9, 3],
      [14, 1],
    ]);
    // What came on the last of November was missed in December, and counts there.
    expect(tally(runtime, '2026-12')).toMatchObject({
      scores: { 'first-answer': { 'basse.suggestion': [0, 1, 0] } },
      neverAnswered: 1,
      open: null,
    });
    // The seventh of December still has a promise of five business days that may be kept.
    expect(tally(runtime, '2026-12').received.every((count) => count === 0)).toBe(true);
    const { meter } = runtime.run('watch', [], { as: 'trigger' });
    expect(meter.byName['Gmail.Users.Threads.get']).toBeUndefined();
  });

  it('comes to the same however often it is cut short', () => {
    const undisturbed = deskOf(CASES).runtime;
    nightRun(undisturbed);
    const expected = ['2026-11', '2026-12'].map((month) => tally(undisturbed, month));
    const { runtime: first } = deskOf(CASES);
    first.clock.set(NIGHT);
    const calls = first.run('watch', [], { as: 'trigger' }).meter.calls;
    for (let call = 1; call <= calls; call += 3) {
      const { runtime } = deskOf(CASES);
      runtime.clock.set(NIGHT);
      runtime.run('watch', [], {
        as: 'trigger',
        faults: [{ at: { call }, kind: call % 2 === 0 ? 'kill-before' : 'kill-after' }],
      });
      nightRun(runtime);
      nightRun(runtime);
      expect(['2026-11', '2026-12'].map((month) => tally(runtime, month))).toEqual(expected);
    }
  });

  it('keeps within the time of a run and goes on with the next, 70 readings at most', () => {
    const many = Array.from(
      { length: 250 },
      (_, i): Case => ({
        at: `2026-11-${String((i % 20) + 1).padStart(2, '0')} 10:${String(i % 60).padStart(2, '0')}`,
        text: IDEA,
        answer: null,
      }),
    );
    const { runtime } = deskOf(many);
    runtime.clock.set(paris('2026-12-20 12:00'));
    watchAll(runtime);
    runtime.clock.set(paris('2026-12-20 23:00'));
    const reads = Array.from({ length: 4 }, () => {
      const { meter } = runtime.run('watch', [], { as: 'trigger' });
      runtime.clock.set(runtime.clock.now() + 600_000);
      expect(meter.modelledMs).toBeLessThan(25_000);
      return meter.byName['Gmail.Users.Threads.get'] ?? 0;
    });
    // The first of these runs reads the first ten of the queue again, whose names the cache has lost.
    expect(reads).toEqual([10 + 70, 70, 70, 40]);
    expect(tally(runtime, '2026-11').received.reduce((sum, count) => sum + count, 0)).toBe(250);
  });

  it('stores no word of a customer', () => {
    const { runtime } = deskOf(CASES);
    nightRun(runtime);
    const stored = [...runtime.properties('user')].filter(([key]) => key.startsWith('report')).join('\n');
    expect(stored).not.toMatch(/Client|Demande|example|disparu|sombre/);
  });
});

describe('the monthly mail', () => {
  it('goes to the manager once, on the first opening after the month is decided', () => {
    const { runtime } = deskOf(CASES);
    nightRun(runtime, paris('2026-12-07 22:00'));
    runtime.clock.set(paris('2026-12-08 08:30'));
    watchAll(runtime);
    expect(reportMails(runtime)).toEqual([]);
    for (const at of ['2026-12-08 09:05', '2026-12-08 09:15', '2026-12-08 22:00', '2026-12-09 09:05']) {
      runtime.clock.set(paris(at));
      watchAll(runtime);
    }
    const mails = reportMails(runtime).map(({ payload, internalDate }) => [
      headerOf(payload, 'X-Vigie-Bilan'),
      headerOf(payload, 'To'),
      inParis(internalDate).slice(0, 16),
    ]);
    expect(mails).toEqual([['2026-11', 'chef@example.fr', '2026-12-08 09:05']]);
    const text = readableText(reportMails(runtime)[0]?.payload as never).replace(/\u00a0/g, ' ');
    expect(text).toContain('Délais tenus : 66,7 % (2 sur 3)');
    expect(text).toContain('- Critique : 50 % (1 sur 2)');
    expect(text).toContain('Heures les plus chargées : de 9 h à 10 h (3), de 14 h à 15 h (1)');
  });

  it('shows its charts as tables, without a picture, a script or a style sheet', () => {
    const { runtime } = deskOf(CASES);
    nightRun(runtime);
    runtime.clock.set(paris('2026-12-09 09:05'));
    watchAll(runtime);
    const part = partsOf(reportMails(runtime)[0]?.payload as never).find(
      ({ mimeType }) => mimeType === 'text/html',
    );
    const html = Buffer.from(part?.data ?? []).toString('utf8');
    expect(html).toContain('bgcolor="#b3261e"');
    expect(html).not.toMatch(/<(?:img|script|style|svg|link)|display:\s*(?:flex|grid)|url\(/);
    expect(html.match(/<table/g)?.length).toBe(html.match(/<\/table>/g)?.length);
  });

  it('is not sent without a manager, nor when it is switched off', () => {
    for (const settings of [
      {},
      { reminders: { manager: 'chef@example.fr' }, report: { monthlyMail: false } },
    ]) {
      const { runtime } = deskOf(CASES, settings);
      nightRun(runtime);
      runtime.clock.set(paris('2026-12-09 09:05'));
      watchAll(runtime);
      expect(reportMails(runtime)).toEqual([]);
    }
  });

  it('is sent exactly once when the run that sends it is killed at any of its calls', () => {
    const { runtime } = deskOf(CASES);
    nightRun(runtime);
    runtime.clock.set(paris('2026-12-09 09:05'));
    const restore = runtime.snapshot();
    const { meter } = runtime.run('watch', [], { as: 'trigger' });
    for (let call = 1; call <= meter.calls; call += 1) {
      for (const kind of ['kill-before', 'kill-after'] as const) {
        restore();
        runtime.run('watch', [], { as: 'trigger', faults: [{ at: { call }, kind }] });
        watchAll(runtime);
        watchAll(runtime);
        expect([call, kind, reportMails(runtime).length, runtime.mailbox.drafts().length]).toEqual([
          call,
          kind,
          1,
          0,
        ]);
      }
    }
  });
});

describe('the report card', () => {
  it('counts on demand, compares a chosen month with the one before, and gives the CSV', () => {
    const desk = deskOf(CASES);
    desk.runtime.clock.set(paris('2026-12-08 19:00'));
    desk.host.openHomepage();
    act(desk, 'open-settings');
    expect(textOf(act(desk, 'open-report'))).toContain('Rien n’est encore compté');
    const counted = act(desk, 'count-now');
    expect(counted.notification).toBe('Tout ce qui est échu est compté.');
    expect(textOf(counted)).toContain('Compté jusqu’au');
    const november = act(desk, 'choose-month', {}, { month: ['2026-11'] });
    expect(textOf(november)).toContain('66,7 % (2 sur 3)');
    expect(textOf(november)).toContain('Mois complet');
    const csv = act(desk, 'open-csv', { month: '2026-11' });
    expect(textOf(csv)).toContain('2026-11;Ensemble;;2;1;0;66,7;;2;1;0;0;0;0;0;0;0;0');
  });
});
