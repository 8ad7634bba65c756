// Hourly runs, each up to half an hour late, that say nothing while the desk is closed: what would fall due before the
// next one can speak is announced now.
import { HOUR } from '../../../src/domain/terms/time';
import { mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { announcements, reportOf, watchedDesk, watchOnce } from './watch-desk';

const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';

/** What runs at these times announce of a critical request, which is due four open hours after its receipt. */
function announced(received: string, runs: readonly string[]): readonly string[] {
  const runtime = watchedDesk(paris(received));
  runtime.properties('user').set('period', String(HOUR));
  runtime.mailbox.receive(mail('Julie <julie@example.fr>', 'Séances', LOST, paris(received), 'one'));
  return runs.flatMap((run) => {
    runtime.clock.set(paris(run));
    const before = announcements(runtime);
    reportOf(watchOnce(runtime));
    const news = announcements(runtime).filter((text) => !before.includes(text));
    return news.map((text) => `${run}: ${text.split(' ').pop()}`);
  });
}

describe('a request that is not at risk yet', () => {
  it.each([
    // Due at 13:00, at risk from noon.
    ['due within a period and a half', '2026-11-23 09:00', '2026-11-23 11:35', true],
    ['due later than that', '2026-11-23 09:00', '2026-11-23 11:25', false],
    // Due on Tuesday at 10:15, at risk from 9:15.
    ['due soon after tomorrow’s opening', '2026-11-23 15:15', '2026-11-23 16:35', true],
    ['due then, while today has another run', '2026-11-23 15:15', '2026-11-23 16:25', false],
    // Due on Tuesday at 10:35.
    ['due later tomorrow', '2026-11-23 15:35', '2026-11-23 17:35', false],
  ])('%s, received %s, is announced by the run of %s: %s', (_what, received, run, expected) => {
    expect(announced(received, [run])).toEqual(expected ? [`${run}: at-risk`] : []);
  });

  it('is told as at risk before it is told as late, however late the runs come', () => {
    const runs = ['2026-11-23 16:05', '2026-11-23 17:35', '2026-11-24 10:20'];
    expect(announced('2026-11-23 15:15', runs)).toEqual([
      '2026-11-23 17:35: at-risk',
      '2026-11-24 10:20: late',
    ]);
  });
});
