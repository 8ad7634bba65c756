// A desk in which asking Gmail for some conversations does something of its own: fails, or takes long.
import { readBundle } from '../../../local/runtime/bundle';
import type { AccountOptions, LocalRuntime } from '../../../local/runtime/contract';
import { createRuntime } from '../../../local/runtime/runtime';
import { SAMPLE_ADDRESS } from '../../../local/sample/sample-mailbox';

/** Runs `what`, which may use `id`, whenever one of the conversations named in the script property `broken` is asked for. */
const breakable = (what: string) => `
  function breakable(Real) {
    var Threads = {};
    for (var name in Real.Users.Threads) Threads[name] = Real.Users.Threads[name];
    Threads.get = function (user, id, options) {
      var properties = PropertiesService.getScriptProperties();
      if ((properties.getProperty('broken') || '').split(' ').indexOf(id) < 0)
        return Real.Users.Threads.get(user, id, options);
      properties.setProperty('asked', (properties.getProperty('asked') || '') + Date.now() + ' ');
      ${what}
      return Real.Users.Threads.get(user, id, options);
    };
    var Users = {};
    for (var member in Real.Users) Users[member] = Real.Users[member];
    Users.Threads = Threads;
    return { Users: Users };
  }
  ['watch', 'onHomepage'].forEach(function (name) {
    var own = globalThis[name];
    globalThis[name] = function () {
      Gmail = breakable(Gmail);
      return own.apply(this, arguments);
    };
  });`;

export const FAILS =
  "throw new Error('API call to gmail.users.threads.get failed with error: Backend Error');";
export const NEVER_RETURNS = 'Utilities.sleep(60000);';

export function breakableDesk(
  what: string,
  options: Partial<AccountOptions> & { readonly now: number },
): LocalRuntime {
  const { code, manifest } = readBundle();
  return createRuntime({
    manifest,
    address: SAMPLE_ADDRESS,
    code: `${code}\n${breakable(what)}`,
    warm: true,
    ...options,
  });
}

/** Names the conversations that are broken from now on. */
export function breakThreads(runtime: LocalRuntime, ids: readonly string[]): void {
  runtime.properties('script').set('broken', ids.join(' '));
}

/** When the broken ones were asked for, epoch milliseconds. */
export function askedAt(runtime: LocalRuntime): readonly number[] {
  const asked = runtime.properties('script').get('asked')?.trim() ?? '';
  return asked === '' ? [] : asked.split(' ').map(Number);
}
