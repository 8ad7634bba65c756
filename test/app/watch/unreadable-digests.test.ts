// The index is lost, and what was announced has to be read from the digests first.
import type { LocalRuntime } from '../../../local/runtime/contract';
import { HOUR } from '../../../src/domain/terms/time';
import { mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { announcements, reportOf, watchedDesk, watchOnce } from './watch-desk';

const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const TOLD = ['Séances 2026-11-23 09:00 at-risk', 'Séances 2026-11-23 09:00 late'];
const NEWS = '[ESCALADE] Dossier 2026-11-23 13:10 escalation';

/** Each from its own customer: who writes again asks for what was asked before. */
function receive(runtime: LocalRuntime, customer: string, subject: string, time: string): void {
  runtime.clock.set(paris(time));
  runtime.mailbox.receive(mail(`${customer}@example.fr`, subject, LOST, paris(time), subject));
}

/** A conversation that was announced twice, another that was not yet, and no index. */
function deskWithoutIndex(): LocalRuntime {
  const runtime = watchedDesk(paris('2026-11-23 09:00'));
  const properties = runtime.properties('user');
  properties.set('period', String(HOUR));
  receive(runtime, 'julie', 'Séances', '2026-11-23 09:00');
  for (const time of ['2026-11-23 09:05', '2026-11-23 12:05', '2026-11-23 13:05']) {
    runtime.clock.set(paris(time));
    reportOf(watchOnce(runtime));
  }
  expect(announcements(runtime)).toEqual(TOLD);
  receive(runtime, 'karim', '[ESCALADE] Dossier', '2026-11-23 13:10');
  for (const key of [...properties.keys()]) if (key.startsWith('index.')) properties.delete(key);
  return runtime;
}

describe('while the digests cannot be read', () => {
  it.each(['Gmail.Users.Messages.list', 'Gmail.Users.Messages.get'])(
    'for a failing %s, nothing is announced, and afterwards what is new alone',
    (name) => {
      const runtime = deskWithoutIndex();
      runtime.clock.set(paris('2026-11-23 13:15'));
      const run = watchOnce(runtime, [{ at: { name }, kind: 'transient' }]);
      expect(run.value).toMatchObject({ pending: true, announced: 0 });
      expect(announcements(runtime)).toEqual(TOLD);
      runtime.clock.set(paris('2026-11-23 13:25'));
      reportOf(watchOnce(runtime));
      expect(announcements(runtime)).toEqual([...TOLD, NEWS].sort());
    },
  );
});
