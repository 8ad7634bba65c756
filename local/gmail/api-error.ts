/**
 * What the advanced service throws when the Gmail API refuses: a plain error of the name
 * `GoogleJsonResponseException`, with the response's code in `details`. The texts are the API's own and stay in
 * English whatever the account's language.
 */
interface ApiError extends Error {
  readonly details: {
    readonly code: number;
    readonly message: string;
    readonly errors: readonly {
      readonly reason: string;
      readonly domain?: string;
      readonly message: string;
    }[];
  };
}

/** A refusal inside the mailbox, before it is known which method was called. */
export class Refusal extends Error {
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

/** Runs the effect of an API method; a refusal leaves it in the platform's form. */
export function asApi<T>(method: string, effect: () => T): T {
  try {
    return effect();
  } catch (error) {
    if (error instanceof Refusal) throw apiError(method, error);
    throw error;
  }
}

function apiError(method: string, { code, reason, message }: Refusal): ApiError {
  const error = new Error(`API call to gmail.${method} failed with error: ${message}`);
  error.name = 'GoogleJsonResponseException';
  const entry = reason === 'notFound' ? { reason, domain: 'global', message } : { reason, message };
  return Object.assign(error, { details: { code, message, errors: [entry] } });
}
