/// <reference types="google-apps-script" />
import type { Gate } from './contract';
import { strict } from './strict';

type Session = Pick<
  GoogleAppsScript.Base.Session,
  'getActiveUser' | 'getEffectiveUser' | 'getScriptTimeZone' | 'getActiveUserLocale'
>;

/** Milliseconds. Assumed. */
const LATENCY = 10;
const EMAIL_SCOPE = 'https://www.googleapis.com/auth/userinfo.email';

export function createSession(gate: Gate, address: string, timeZone: string): Session {
  const user = (method: string): GoogleAppsScript.Base.User =>
    gate.call(
      { name: `Session.${method}`, scopes: [EMAIL_SCOPE], latency: LATENCY },
      () => strict('User', { getEmail: () => address }) as GoogleAppsScript.Base.User,
    );
  return strict('Session', {
    getActiveUser: () => user('getActiveUser'),
    getEffectiveUser: () => user('getEffectiveUser'),
    getScriptTimeZone: () => timeZone,
    getActiveUserLocale: () => 'fr',
  } satisfies Session);
}
