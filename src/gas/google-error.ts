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
    const status = httpStatus(error);
    const detail = status === null ? '' : `HTTP ${status}`;
    throw new AddonError(codeOf(status, messageOf(error)), operation, detail);
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

function httpStatus(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  const { details } = error as { details?: { code?: unknown } };
  return typeof details?.code === 'number' ? details.code : null;
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null
    ? String((error as { message?: unknown }).message ?? '')
    : String(error);
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
