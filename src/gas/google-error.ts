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
    const detail = status === null ? '' : `HTTP ${status}`;
    throw new AddonError(codeOf(status, String(message ?? '')), operation, detail);
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
  if (status === 404) return 'not-found';
  if (status === 429 || (status === 403 && /limit|quota/i.test(message)))
    return /\bdaily\b|per day/i.test(message) ? 'quota' : 'rate';
  if (status === 401 || status === 403) return 'permission';
  if (status !== null && status >= 400 && status < 500) return 'bad-request';
  // Service quotas come without a status, in the language of the account.
  if (/short time|peu de temps|trop souvent|rate limit/i.test(message)) return 'rate';
  if (/too many times|too much computer time|trop de fois|quota/i.test(message)) return 'quota';
  if (/permission|autorisation/i.test(message)) return 'permission';
  return 'unavailable';
}
