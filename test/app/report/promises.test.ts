// What is promised after an answer, and a solution, in the report: each in the month in which it was decided, and once.
import { createAddonHost } from '../../../local/host/host';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  answer,
  applySettings,
  labelByHand,
  sentReports,
  threadIdOf,
  watchAt,
  watchedDesk,
} from '../watch/watch-desk';

const LOST = 'Bonjour, toutes mes séances ont disparu ce matin, l’application est inutilisable.';
const MINOR =
  'Bonjour, l’icône de l’application s’affiche un peu floue depuis la mise à jour, rien de grave.';
const PROMISES = 'Bonjour, nous vérifions de notre côté et revenons vers vous.';
const DONE = 'Bonjour, c’est corrigé dans la version 4.2.1.';

function deskOf() {
  const runtime = watchedDesk(paris('2026-11-02 09:00'), { warm: true }, 'bundle');
  applySettings(runtime, { reminders: { dailyRound: false, manager: 'chef@example.fr' } });
  const at = (local: string) => watchAt(runtime, paris(local));
  const asks = (subject: string, local: string, text: string) => {
    runtime.clock.set(paris(local));
    const address = `${subject.toLowerCase()}@example.fr`;
    runtime.mailbox.receive(mail(`Client <${address}>`, subject, text, paris(local), `${subject}-${local}`));
    at(local.replace(/\d$/, '5'));
  };
  const writes = (subject: string, local: string, text: string) => {
    runtime.clock.set(paris(local));
    answer(runtime, subject, text);
    at(local.replace(/\d$/, '5'));
  };
  const labels = (subject: string, local: string, add: string[], remove: string[] = []) => {
    runtime.clock.set(paris(local));
    labelByHand(runtime, threadIdOf(runtime, subject), add, remove);
    at(local.replace(/\d$/, '5'));
  };
  /** Several runs of one night: each counts as far as it gets. */
  const night = (day: string) => {
    for (const time of ['22:00', '22:10', '22:20']) at(`${day} ${time}`);
  };
  return { runtime, at, asks, writes, labels, night };
}

/** The scores of a month that are not nothing, 'kind cell kept/broken/unanswered' each. */
function scores(runtime: LocalRuntime, month: string): readonly string[] {
  const stored = JSON.parse(runtime.properties('user').get(`report.${month}`) ?? '{"scores":{}}');
  const kinds: [string, Record<string, number[]>][] = Object.entries(stored.scores);
  return kinds
    .flatMap(([kind, cells]) =>
      Object.entries(cells).map(([cell, counts]) => `${kind} ${cell} ${counts.join('/')}`),
    )
    .sort();
}

describe('a follow-up that was promised', () => {
  it('counts once, in the month in which it was missed', () => {
    const { runtime, asks, writes, night } = deskOf();
    asks('Julie', '2026-11-30 15:00', LOST);
    writes('Julie', '2026-11-30 16:00', PROMISES);
    night('2026-12-08');
    writes('Julie', '2026-12-09 10:00', DONE);
    for (const day of ['2026-12-17', '2027-01-12', '2027-01-13']) night(day);
    expect(scores(runtime, '2026-11')).toEqual(['first-answer critique.assistance 1/0/0']);
    expect(scores(runtime, '2026-12')).toEqual(['follow-up critique.assistance 0/1/0']);
  });

  it('waits by name for a date that lies far ahead', () => {
    const { runtime, asks, writes, night } = deskOf();
    asks('Julie', '2026-11-03 10:00', LOST);
    writes('Julie', '2026-11-03 11:00', 'Bonjour, nous vérifions. Je reviens vers vous le 4 décembre.');
    night('2026-11-16');
    expect(scores(runtime, '2026-11')).toEqual(['first-answer critique.assistance 1/0/0']);
    expect(runtime.properties('user').get('report-pending.0')).toMatch(/^"[0-9a-f]+:2:[0-9a-z]+"$/);
    const { meter } = runtime.run('watch', [], { as: 'trigger' });
    expect(meter.byName['Gmail.Users.Threads.get']).toBeUndefined();
    writes('Julie', '2026-12-03 10:00', DONE);
    night('2026-12-03');
    night('2026-12-17');
    expect(scores(runtime, '2026-12')).toEqual(['follow-up critique.assistance 1/0/0']);
    expect(runtime.properties('user').get('report-pending.0')).toBe('""');
  });

  it('comes to the same however often the counting is killed', () => {
    const prepared = () => {
      const { runtime, asks, writes, night } = deskOf();
      asks('Julie', '2026-11-03 10:00', LOST);
      writes('Julie', '2026-11-03 11:00', 'Bonjour, nous vérifions. Je reviens vers vous le 4 décembre.');
      asks('Paul', '2026-11-03 12:00', MINOR);
      writes('Paul', '2026-11-03 13:00', DONE);
      night('2026-11-16');
      writes('Julie', '2026-12-03 10:00', DONE);
      runtime.clock.set(paris('2026-12-03 22:00'));
      return runtime;
    };
    const { meter } = prepared().run('watch', [], { as: 'trigger' });
    for (let call = 1; call <= meter.calls; call += 1) {
      const runtime = prepared();
      const kind = call % 2 === 0 ? 'kill-before' : 'kill-after';
      runtime.run('watch', [], { as: 'trigger', faults: [{ at: { call }, kind }] });
      watchAt(runtime, paris('2026-12-03 22:10'));
      watchAt(runtime, paris('2026-12-17 22:00'));
      expect([call, ...scores(runtime, '2026-11'), ...scores(runtime, '2026-12')]).toEqual([
        call,
        'first-answer critique.assistance 1/0/0',
        'first-answer moyenne.assistance 1/0/0',
        'resolution moyenne.assistance 1/0/0',
        'follow-up critique.assistance 1/0/0',
      ]);
    }
  });
});

describe('a solution that was promised', () => {
  it('counts by the last answer once the conversation is closed', () => {
    const { runtime, asks, writes, labels, night } = deskOf();
    asks('Paul', '2026-11-03 10:00', MINOR);
    writes('Paul', '2026-11-03 11:00', DONE);
    night('2026-11-16');
    expect(labelsOf(runtime, threadIdOf(runtime, 'Paul'))).toContain('Support/Attente client');
    expect(scores(runtime, '2026-11')).toEqual(['first-answer moyenne.assistance 1/0/0']);
    labels('Paul', '2026-11-17 10:00', ['Support/Clos']);
    night('2026-11-17');
    expect(scores(runtime, '2026-11')).toContain('resolution moyenne.assistance 1/0/0');
  });

  it('counts once the customer has been silent for long', () => {
    const { runtime, asks, writes, night } = deskOf();
    asks('Paul', '2026-11-03 10:00', MINOR);
    writes('Paul', '2026-11-03 11:00', DONE);
    night('2026-11-24');
    expect(scores(runtime, '2026-11')).not.toContain('resolution moyenne.assistance 1/0/0');
    night('2026-11-30');
    expect(scores(runtime, '2026-11')).toContain('resolution moyenne.assistance 1/0/0');
  });

  it('is missed at its deadline, once', () => {
    const { runtime, asks, night } = deskOf();
    asks('Paul', '2026-11-03 10:00', MINOR);
    for (const day of ['2026-11-16', '2026-11-17', '2026-12-17']) night(day);
    expect(scores(runtime, '2026-11')).toEqual([
      'first-answer moyenne.assistance 0/1/0',
      'resolution moyenne.assistance 0/1/0',
    ]);
    expect(scores(runtime, '2026-12')).toEqual([]);
  });
});

describe('what people correct of triage', () => {
  it('is counted from what to what, and so is what they put away', () => {
    const { runtime, asks, labels, night } = deskOf();
    asks('Paul', '2026-11-03 10:00', MINOR);
    labels('Paul', '2026-11-03 10:10', ['Support/1 Critique'], ['Support/3 Moyenne']);
    asks('Julie', '2026-11-03 10:20', LOST);
    labels('Julie', '2026-11-03 10:30', ['Support/Automatique'], ['Support/1 Critique']);
    asks('Anne', '2026-11-03 10:40', LOST);
    night('2026-11-16');
    const { triage } = JSON.parse(runtime.properties('user').get('report.2026-11') ?? '');
    expect(triage).toEqual({
      read: 3,
      changed: 2,
      corrections: { 'moyenne>critique': 1, 'critique>none': 1 },
    });
  });
});

describe('a month that was mailed', () => {
  const mailed = () => {
    const desk = deskOf();
    desk.asks('Julie', '2026-11-03 10:00', LOST);
    desk.writes('Julie', '2026-11-03 11:00', PROMISES);
    desk.asks('Paul', '2026-11-27 10:00', MINOR);
    desk.writes('Paul', '2026-11-27 11:00', DONE);
    desk.night('2026-12-08');
    desk.at('2026-12-09 09:05');
    expect(sentReports(desk.runtime)).toHaveLength(1);
    return desk;
  };

  it('does not change, whatever is decided later', () => {
    const { runtime, labels, writes, night } = mailed();
    const before = runtime.properties('user').get('report.2026-11');
    labels('Julie', '2026-12-10 10:00', ['Support/4 Basse'], ['Support/1 Critique']);
    writes('Julie', '2026-12-10 11:00', DONE);
    labels('Julie', '2026-12-10 12:00', ['Support/Clos']);
    // Solved in November, and known to be so in December.
    labels('Paul', '2026-12-10 12:10', ['Support/Clos']);
    for (const day of ['2026-12-10', '2026-12-21', '2027-01-12']) night(day);
    expect(runtime.properties('user').get('report.2026-11')).toBe(before);
    expect(scores(runtime, '2026-12')).toContain('resolution moyenne.assistance 1/0/0');
  });

  it('is not mailed again after the loss of every property', () => {
    const { runtime, at, night } = mailed();
    runtime.properties('user').clear();
    applySettings(runtime, { reminders: { dailyRound: false, manager: 'chef@example.fr' } });
    night('2026-12-10');
    at('2026-12-11 09:05');
    at('2026-12-11 09:15');
    expect(sentReports(runtime)).toHaveLength(1);
    night('2027-01-12');
    at('2027-01-13 09:05');
    expect(sentReports(runtime)).toHaveLength(2);
  });

  it('is read as an earlier version kept it', () => {
    const { runtime, night } = deskOf();
    const none = { kept: 0, broken: 0, unanswered: 0 };
    const types = (score: object) => ({
      assistance: score,
      compte: none,
      remboursement: none,
      suggestion: none,
      autre: none,
    });
    const levels = { critique: types({ kept: 3, broken: 1, unanswered: 0 }), elevee: types(none) };
    runtime.properties('user').set(
      'report.2026-10',
      JSON.stringify({
        scores: { ...levels, moyenne: types(none), basse: types(none) },
        firstAnswers: { '60': 4 },
        neverAnswered: 0,
        received: Array.from({ length: 24 }, () => 1),
      }),
    );
    const progress = { from: '2026-11-01', to: '2026-11-01', after: null };
    runtime.properties('user').set('report', JSON.stringify(progress));
    night('2026-12-08');
    const host = createAddonHost(runtime);
    host.openHomepage();
    const parameters = [{ key: 'action', value: 'choose-month' }];
    const state = host.act({ function: 'onAction', parameters }, { month: ['2026-10'] });
    const texts = JSON.stringify(state.cards).replace(/\u00a0/g, ' ');
    expect(texts).toContain('75 % (3 sur 4)');
    expect(texts).toContain('la moitié en 1 h ouvrée au plus');
  });
});
