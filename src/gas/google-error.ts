/**
 * A failure of a Google service, in the terms the app can act on. `rate`: too much within a minute; `quota`: what a day
 * allows is spent.
 */
export type FailureCode = 'not-found' | 'bad-request' | 'permission' | 'rate' | 'quota' | 'unavailable';

/** What an adapter throws when Google refuses: never carries mail content. */
export class AddonError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, operation: string, detail: string) {
    super(`${operation}: ${code}${detail === '' ? '' : ` (${detail})`}`);
    this.name = 'AddonError';
    this.code = code;
  }
}

/**
 * Runs one service call and turns what it throws into an `AddonError`.
 * The HTTP code decides where there is one: the wording of the platform is localised.
 */
export function google<T>(operation: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    throw toAddonError(operation, error);
  }
}

/** Like `google`, but answers null for something that is not there. */
export function googleOrNull<T>(operation: string, call: () => T): T | null {
  try {
    return call();
  } catch (error) {
    const known = toAddonError(operation, error);
    if (known.code === 'not-found') return null;
    throw known;
  }
}

function toAddonError(operation: string, error: unknown): AddonError {
  const status = httpStatus(error);
  return new AddonError(
    failureCode(status, messageOf(error)),
    operation,
    status === null ? '' : `HTTP ${status}`,
  );
}

function httpStatus(error: unknown): number | null {
  if (typeof error !== 'object' || error === null) return null;
  const details = (error as { details?: { code?: unknown } }).details;
  return typeof details?.code === 'number' ? details.code : null;
}

function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null
    ? String((error as { message?: unknown }).message ?? '')
    : String(error);
}

function failureCode(status: number | null, message: string): FailureCode {
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
