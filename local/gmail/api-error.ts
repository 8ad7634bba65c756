import { type ApiRefusal, apiError } from '../platform/platform-error';

/** A refusal inside the mailbox, before it is known which method was called. */
export class Refusal extends Error implements ApiRefusal {
  readonly code: number;
  readonly reason: string;

  constructor(code: number, reason: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.reason = reason;
  }
}

export const notFound = (): Refusal => new Refusal(404, 'notFound', 'Requested entity was not found.');

export const badRequest = (message: string): Refusal => new Refusal(400, 'invalidArgument', message);

/** Runs the effect of an API method, by the name that a script gives it; a refusal leaves it in the platform's form. */
export function asApi<T>(call: string, effect: () => T): T {
  try {
    return effect();
  } catch (error) {
    if (error instanceof Refusal) throw apiError(call, error);
    throw error;
  }
}
