// What a person and the log learn of a failure, through the built bundle.
import type { Fault } from '../../local/platform/contract';
import { readBundle } from '../../local/runtime/bundle';
import type { AccountOptions } from '../../local/runtime/contract';
import { createRuntime } from '../../local/runtime/runtime';
import { paris } from '../helpers/times';

const { code, manifest } = readBundle();
const READ = 'Gmail.Users.Threads.get';

function failing(options: Partial<AccountOptions>, faults: readonly Fault[] = []) {
  const runtime = createRuntime({ code, manifest, now: paris('2026-11-24 10:20'), ...options });
  const parameters = { action: 'refresh', threadId: '18c0000000000000' };
  const { value, error, logs } = runtime.run('onAction', [{ commonEventObject: { parameters } }], { faults });
  expect(error).toBeNull();
  const response = JSON.parse((value as { printJson(): string }).printJson());
  return { said: response.renderActions.action.notification.text, logs };
}

const scopes = manifest.oauthScopes.filter((scope) => !scope.endsWith('gmail.modify'));

describe('a click that fails', () => {
  it.each([
    [
      'a minute allows no more',
      { unitsPerMinute: 1 },
      [],
      'Gmail reçoit trop de demandes à la fois. Réessayez dans une minute.',
      'rate',
      'WARNING',
    ],
    [
      'the day’s quota is spent',
      { daily: { emailRead: 0 } },
      [],
      'Le quota du jour de Gmail est épuisé. Il se renouvelle dans les 24\u00a0heures.',
      'quota',
      'WARNING',
    ],
    [
      'a scope is missing',
      { manifest: { ...manifest, oauthScopes: scopes } },
      [],
      'Une autorisation manque. Fermez et rouvrez Vigie, puis acceptez la demande.',
      'permission',
      'ERROR',
    ],
    [
      'Gmail is down',
      {},
      [{ at: { name: READ }, kind: 'transient' as const }],
      'Vigie n’a pas pu répondre. Réessayez dans un instant.',
      'unavailable',
      'WARNING',
    ],
  ])('says in French that %s, and logs a code', (_label, options, faults, words, failure, severity) => {
    const { said, logs } = failing(options, faults);
    expect(said).toBe(words);
    expect(logs).toEqual([{ severity, text: expect.stringMatching(`AddonError: [.\\w]+: ${failure}`) }]);
  });

  it('because no card gives such an action is a fault of ours, logged as an error', () => {
    const runtime = createRuntime({ code, manifest, now: paris('2026-11-24 10:20') });
    for (const action of ['', 'constructor', 'toString', 'Close']) {
      const { error, logs } = runtime.run('onAction', [{ commonEventObject: { parameters: { action } } }]);
      expect(error).toBeNull();
      expect(logs).toEqual([
        { severity: 'ERROR', text: expect.stringContaining('RangeError: no such action') },
      ]);
    }
  });
});
