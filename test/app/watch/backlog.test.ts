// What a first reading finds to be late already is told once a day; what falls due since then is told as ever.
import { importMessages } from '../../../local/mail/import-mbox';
import { DAY, HOUR, MINUTE } from '../../../src/domain/terms/time';
import { mail } from '../../helpers/desk';
import { inParis, paris } from '../../helpers/times';
import {
  announcements,
  applySettings,
  repeatedOnOneDay,
  sentDigests,
  watchedDesk,
  watchOnce,
} from './watch-desk';

const NOW = paris('2026-11-23 09:00');
const PERIOD = 10 * MINUTE;
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const SYNC = 'Bonjour, la synchronisation ne marche plus depuis hier entre mon iPhone et mon iPad.';
/** More than the runs of a morning read. */
const OLD = 600;

function deskInUse() {
  const runtime = watchedDesk(NOW);
  runtime.properties('user').set('period', String(PERIOD));
  applySettings(runtime, { reminders: { recipients: ['equipe@example.fr'], lateRepeats: 2 } });
  importMessages(
    runtime.mailbox,
    Array.from({ length: OLD }, (_, i) => {
      const at = NOW - 4 * DAY - i * 30 * MINUTE;
      return mail(`C <c${i}@client${i}.example>`, `Ancien ${i}`, LOST, at, `a${i}`);
    }),
  );
  return runtime;
}

function watchUntil(runtime: ReturnType<typeof deskInUse>, until: number): void {
  for (; runtime.clock.now() < until; runtime.clock.set(nextRun(runtime.clock.now()))) watchOnce(runtime);
}

const nextRun = (now: number) => NOW + (Math.floor((now - NOW) / PERIOD) + 1) * PERIOD;

describe('a mailbox with hundreds of late conversations, read over a day', () => {
  const runtime = deskInUse();
  watchUntil(runtime, NOW + HOUR);
  importMessages(runtime.mailbox, [
    mail('Neuf <neuf@example.fr>', 'Neuf', LOST, runtime.clock.now() + 1, 'neuf'),
  ]);
  watchUntil(runtime, NOW + 3 * DAY);
  const on = (day: string) =>
    sentDigests(runtime).filter(({ internalDate }) => inParis(internalDate).startsWith(day));
  const told = announcements(runtime);

  it('tells them in one digest a day, and new mail in those of its own', () => {
    // One in the morning, one when all is read; the new one is at risk, then late.
    expect(on('2026-11-23').length).toBeLessThanOrEqual(4);
    expect(on('2026-11-24')).toHaveLength(1);
    expect(told).toContain('Neuf 2026-11-23 10:00 at-risk');
    expect(told).toContain('Neuf 2026-11-23 10:00 late');
  });

  it('tells nothing twice on a day', () => {
    expect(repeatedOnOneDay(runtime)).toEqual([]);
  });

  it('goes on as often as the settings say', () => {
    expect(on('2026-11-25')).toHaveLength(0);
  });
});

describe('warnings about older mail, found while the mailbox is read for the first time', () => {
  it('are told once an hour, and a new critical one at once', () => {
    const runtime = deskInUse();
    // At risk one after the other from the opening on.
    importMessages(
      runtime.mailbox,
      Array.from({ length: 12 }, (_, i) =>
        mail(`S <s${i}@s${i}.example>`, `Synchro ${i}`, SYNC, NOW - 4 * DAY + i * 20 * MINUTE, `s${i}`),
      ),
    );
    watchUntil(runtime, NOW + HOUR);
    importMessages(runtime.mailbox, [
      mail('Neuf <neuf@example.fr>', 'Neuf', LOST, runtime.clock.now() + 1, 'neuf'),
    ]);
    watchUntil(runtime, NOW + 2 * HOUR);
    expect(sentDigests(runtime).length).toBeLessThanOrEqual(3);
    watchUntil(runtime, NOW + 5 * HOUR);
    expect(announcements(runtime)).toContain('Neuf 2026-11-23 10:00 at-risk');
    expect(announcements(runtime).filter((text) => /^Synchro .* at-risk$/.test(text)).length).toBeGreaterThan(
      0,
    );
  });
});
