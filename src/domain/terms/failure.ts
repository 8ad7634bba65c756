/** `retryable`: it may pass by itself. `general`: whatever else the execution asks for would be refused too. */
const NATURE = {
  'not-found': { retryable: false, general: false },
  'bad-request': { retryable: false, general: false },
  permission: { retryable: false, general: true },
  rate: { retryable: true, general: true },
  quota: { retryable: true, general: true },
  unavailable: { retryable: true, general: false },
  internal: { retryable: false, general: false },
} as const;

/**
 * Why something failed, as far as anything depends on it. `rate`: too much was asked for within a minute; `quota`: what
 * a day allows is spent; `internal`: no service refused, the fault is ours.
 */
export type FailureCode = keyof typeof NATURE;
/** Every reason for which something fails. */
export const FAILURE_CODES = Object.keys(NATURE) as readonly FailureCode[];

/** What an adapter throws when a service refuses: it never carries mail content. */
export class AddonError extends Error {
  readonly code: Exclude<FailureCode, 'internal'>;
  /** True when the same call may succeed later without anybody's doing. */
  readonly retryable: boolean;
  /** The status of HTTP with which one request was answered; null where the script itself was refused something. */
  readonly status: number | null;

  constructor(code: AddonError['code'], operation: string, status: number | null = null) {
    super(`${operation}: ${code}${status === null ? '' : ` (HTTP ${status})`}`);
    this.name = 'AddonError';
    this.code = code;
    this.status = status;
    this.retryable = NATURE[code].retryable;
  }
}

/**
 * The code of whatever was thrown.
 * @example failureCode(new AddonError('quota', 'threads.get')) //=> 'quota'
 * @example failureCode(new RangeError('no such reply')) //=> 'internal'
 */
export function failureCode(error: unknown): FailureCode {
  return error instanceof AddonError ? error.code : 'internal';
}

/**
 * True when whatever else the execution asks for would be refused too.
 * @example refusesAll('rate') //=> true
 */
export function refusesAll(code: FailureCode): boolean {
  return NATURE[code].general;
}
