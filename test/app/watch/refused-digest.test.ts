// A digest that Gmail says it refuses for good, though it has sent it.
import { readBundle } from '../../../local/runtime/bundle';
import { createRuntime } from '../../../local/runtime/runtime';
import { SAMPLE_ADDRESS } from '../../../local/sample/sample-mailbox';
import { MINUTE } from '../../../src/domain/terms/time';
import * as functions from '../../../src/main';
import { mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { meetingRefusals, type Refuse } from '../../watch/refusing-gmail';
import { announcements, watchAt } from './watch-desk';

const NOW = paris('2026-11-23 09:00');
const LOST = 'Bonjour, toutes mes données ont disparu, je demande une escalade !';

it.each([true, false])('is told once, whether it was sent for all that or not: %s', (done) => {
  let refuse: Refuse | null = null;
  const { manifest } = readBundle();
  const met = meetingRefusals(functions as never, () => refuse);
  const runtime = createRuntime({ manifest, address: SAMPLE_ADDRESS, now: NOW, functions: met as never });
  runtime.properties('user').set('period', String(10 * MINUTE));
  watchAt(runtime, NOW);
  runtime.mailbox.receive(mail('Julie <julie@example.fr>', 'Dossier', LOST, NOW + MINUTE, 'one'));
  refuse = ({ method }) => (method === 'Drafts.send' ? { code: 400, done } : null);
  watchAt(runtime, NOW + 10 * MINUTE);
  refuse = null;
  watchAt(runtime, NOW + 20 * MINUTE);
  watchAt(runtime, NOW + 30 * MINUTE);
  expect(announcements(runtime).map((text) => text.split(' ').pop())).toEqual(['escalation']);
  expect(runtime.mailbox.drafts()).toEqual([]);
});
