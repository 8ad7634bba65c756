// Gmail that refuses single calls, by method and by what they are about; the platform's own faults know calls by number.
import { type ApiRefusal, apiError } from '../../local/platform/platform-error';
import type { ErrorCode } from './story';

export interface GmailCall {
  /** As in `Threads.get`. */
  readonly method: string;
  readonly args: readonly unknown[];
}

/** `done`: it takes effect all the same. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly done: boolean;
}

export type Refuse = (call: GmailCall) => Refusal | null;

type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The functions of the script, each of which meets a Gmail that asks `refuse` before each call. */
export function meetingRefusals(functions: Functions, refuse: () => Refuse | null): Functions {
  return Object.fromEntries(
    Object.entries(functions).map(([name, called]) => [
      name,
      (...args: never[]) => {
        const rule = refuse();
        const script = globalThis as { Gmail?: { readonly Users: object } };
        if (rule !== null && script.Gmail !== undefined)
          script.Gmail = { ...script.Gmail, Users: guarded(script.Gmail.Users, '', rule) };
        return called(...args);
      },
    ]),
  );
}

function guarded<T extends object>(service: T, prefix: string, refuse: Refuse): T {
  return new Proxy(service, {
    get(target, key) {
      const found: unknown = Reflect.get(target, key);
      if (typeof key !== 'string') return found;
      if (typeof found === 'object' && found !== null) return guarded(found, `${prefix}${key}.`, refuse);
      if (typeof found !== 'function') return found;
      return (...args: unknown[]): unknown => {
        const method = prefix + key;
        const refusal = refuse({ method, args });
        if (refusal === null) return Reflect.apply(found, target, args);
        if (refusal.done) Reflect.apply(found, target, args);
        throw apiError(`Gmail.Users.${method}`, SAID[refusal.code]);
      };
    },
  });
}

const SAID: Readonly<Record<ErrorCode, ApiRefusal>> = {
  400: { code: 400, reason: 'failedPrecondition', message: 'Precondition check failed.' },
  403: { code: 403, reason: 'forbidden', message: 'Forbidden' },
  404: { code: 404, reason: 'notFound', message: 'Requested entity was not found.' },
  429: { code: 429, reason: 'rateLimitExceeded', message: 'Too many concurrent requests for user.' },
  500: { code: 500, reason: 'backendError', message: 'Internal error encountered.' },
  503: { code: 503, reason: 'backendError', message: 'The service is currently unavailable.' },
};
