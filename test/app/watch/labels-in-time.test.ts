// What time alone changes: the labels say it by night too, though nobody writes and nothing is announced.
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { announcements, threadIdOf, watchedDesk, watchOnce } from './watch-desk';

const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';

describe('a request that falls due as the desk closes', () => {
  const runtime = watchedDesk(paris('2026-11-23 14:00'));
  const labelsAt = (time: string) => {
    runtime.clock.set(paris(time));
    const { meter } = watchOnce(runtime);
    const labels = labelsOf(runtime, threadIdOf(runtime, 'Séances'));
    const state = labels.filter((name) => /risque|retard/.test(name)).join();
    return { state, reads: meter.byName['Gmail.Users.Threads.get'] ?? 0 };
  };

  it('is labelled late from the first run after, unread, and told as late in the morning', () => {
    runtime.mailbox.receive(mail('Julie <julie@example.fr>', 'Séances', LOST, paris('2026-11-23 14:00')));
    expect(labelsAt('2026-11-23 14:05')).toEqual({ state: '', reads: 1 });
    expect(labelsAt('2026-11-23 17:55').state).toBe('Support/À risque');
    // Reads the digest that the run before sent.
    expect(labelsAt('2026-11-23 17:58').state).toBe('Support/À risque');
    expect(labelsAt('2026-11-23 18:05')).toEqual({ state: 'Support/En retard', reads: 0 });
    expect(announcements(runtime)).toEqual(['Séances 2026-11-23 14:00 at-risk']);
    expect(labelsAt('2026-11-24 09:05').state).toBe('Support/En retard');
    expect(announcements(runtime)).toContain('Séances 2026-11-23 14:00 late');
  });
});
