// What Google's services throw, turned into our one error.
import { AddonError, failureCode } from '../domain/terms/failure';

/**
 * Runs one service call and turns what it throws into an `AddonError`.
 * The HTTP code decides where there is one: the wording of the platform is localised.
 */
export function google<T>(operation: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    const { details, message } = asThrown(error);
    const status = typeof details?.code === 'number' ? details.code : null;
    throw new AddonError(codeOf(status, String(message ?? '')), operation, status);
  }
}

/** Like `google`, but returns null for something that is not there. */
export function googleOrNull<T>(operation: string, call: () => T): T | null {
  try {
    return google(operation, call);
  } catch (error) {
    if (failureCode(error) === 'not-found') return null;
    throw error;
  }
}

function asThrown(error: unknown): { readonly details?: { code?: unknown }; readonly message?: unknown } {
  return typeof error === 'object' && error !== null ? error : { message: String(error) };
}

function codeOf(status: number | null, message: string): AddonError['code'] {
  if (status === null) return spokenCode(message);
  if (status === 404) return 'not-found';
  if (status === 429 || (status === 403 && /limit|quota/i.test(message)))
    return /\bdaily\b|per day/i.test(message) ? 'quota' : 'rate';
  if (status === 401 || status === 403) return 'permission';
  return status >= 400 && status < 500 ? 'bad-request' : 'unavailable';
}

/**
 * What the built-in services say, in the languages of accounts where it is known; the first that fits. They give no
 * status, and say « Limite dépassée » of a mail that is too large as they do of a day's mail.
 */
const SPOKEN: readonly (readonly [RegExp, AddonError['code']])[] = [
  [/short time|peu de temps|kurzer zeit|poco tiempo|trop souvent|rate ?(?:limit|max)|too many lock/i, 'rate'],
  [/invalid argument|argument (?:too large|non valide|trop grand)/i, 'bad-request'],
  [/too many [\w-]*\s?triggers|trop de déclencheurs|storage quota|quota de stockage/i, 'bad-request'],
  [/limit exceeded: .*(?:size|recipients)|limite dépassée\s?: .*(?:taille|destinataires)/i, 'bad-request'],
  [/too many times|computer time|trop d.appels|trop de (?:fois|temps)|zu häufig|demasiadas veces/i, 'quota'],
  [/limit exceeded|limite dépassée|quota/i, 'quota'],
  [/permission|autoris|authorization|berechtigung|not allowed/i, 'permission'],
];

function spokenCode(message: string): AddonError['code'] {
  return SPOKEN.find(([text]) => text.test(message))?.[1] ?? 'unavailable';
}
