// What a conversation that was closed twice adds to the report: each promise in its month, as it ended in its part.
import type { LocalRuntime } from '../../../local/runtime/contract';
import { EMPTY_TALLY } from '../../../src/domain/report/tally';
import { mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { answer, labelByHand, reportOf, threadIdOf, watchedDesk, watchOnce } from '../watch/watch-desk';

const IDEA = 'Bonjour, ce serait bien d’avoir un mode sombre.';

function deskOf() {
  const runtime = watchedDesk(paris('2026-11-02 09:00'));
  const watchAt = (local: string) => {
    runtime.clock.set(paris(local));
    reportOf(watchOnce(runtime));
  };
  return {
    runtime,
    watchAt,
    asksOn(day: string) {
      runtime.clock.set(paris(`${day} 09:30`));
      runtime.mailbox.receive(mail('Julie <julie@example.fr>', 'Dossier', IDEA, runtime.clock.now(), 'one'));
      watchAt(`${day} 09:40`);
    },
    answersOn(day: string) {
      runtime.clock.set(paris(`${day} 10:00`));
      answer(runtime, 'Dossier', 'Bonjour, voici.');
      watchAt(`${day} 10:10`);
    },
    closesOn(day: string) {
      runtime.clock.set(paris(`${day} 11:00`));
      labelByHand(runtime, threadIdOf(runtime, 'Dossier'), ['Support/Clos'], []);
      watchAt(`${day} 11:10`);
    },
  };
}

function scoreOf(runtime: LocalRuntime, month: string): unknown {
  const tally = JSON.parse(runtime.properties('user').get(`report.${month}`) ?? 'null') ?? EMPTY_TALLY;
  return { ...tally.scores };
}

describe('a conversation closed without an answer, and again after one', () => {
  it('counts in both months, whichever closing came before the counting', () => {
    const { runtime, watchAt, asksOn, answersOn, closesOn } = deskOf();
    asksOn('2026-11-02');
    closesOn('2026-11-02');
    watchAt('2026-12-10 22:00');
    asksOn('2026-12-21');
    answersOn('2026-12-21');
    closesOn('2026-12-21');
    watchAt('2027-01-10 22:00');
    expect(scoreOf(runtime, '2026-11')).toEqual({ 'first-answer': { 'basse.suggestion': [0, 0, 1] } });
    expect(scoreOf(runtime, '2026-12')).toEqual({ 'next-answer': { 'basse.suggestion': [1, 0, 0] } });
  });

  it('counts both in one month, although both closings came before the counting', () => {
    const { runtime, watchAt, asksOn, answersOn, closesOn } = deskOf();
    asksOn('2026-11-02');
    closesOn('2026-11-02');
    asksOn('2026-11-16');
    answersOn('2026-11-16');
    closesOn('2026-11-16');
    watchAt('2026-12-10 22:00');
    expect(scoreOf(runtime, '2026-11')).toEqual({
      'first-answer': { 'basse.suggestion': [0, 0, 1] },
      'next-answer': { 'basse.suggestion': [1, 0, 0] },
    });
  });
});
