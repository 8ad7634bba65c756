// A flood of one text, as urgent as any: who writes in other words is read before the rest of it.
import { MINUTE } from '../../../src/domain/terms/time';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { threadIdOf, watchAt, watchedDesk, watchOnce } from './watch-desk';

const NOW = paris('2026-11-24 09:00');
const FLOOD = 300;
const SPAM = 'Je demande une escalade au responsable, l’application ne s’ouvre plus.';
const CRASH = 'Bonjour, depuis ce matin l’application ne s’ouvre plus du tout, écran noir.';

it('is met in the first round, though it came last', () => {
  const runtime = watchedDesk(NOW);
  watchAt(runtime, NOW);
  for (let i = 0; i < FLOOD; i += 1)
    runtime.mailbox.receive(
      mail(`Eve ${i} <e${i}@evil.example>`, '[ESCALADE] dossier', SPAM, NOW + i, `e${i}`),
    );
  runtime.mailbox.receive(
    mail('Julie <julie@client.example>', 'Application bloquée', CRASH, NOW + FLOOD, 'julie'),
  );
  runtime.clock.set(NOW + 10 * MINUTE);
  expect(watchOnce(runtime).error).toBeNull();
  expect(labelsOf(runtime, threadIdOf(runtime, 'Application bloquée'))).toContain('Support/1 Critique');
});
