// What the platform says when it refuses, in the language of a French account. Where a text names no source its wording
// is assumed. The sources: [1] RomainVialard/ErrorHandler (github.com), a library that knows the errors of Apps Script in
// many languages, as they were met; [2] reports of French scripts. Typewriter apostrophes and plain spaces are theirs.

/** The end of an execution. A script may catch it; each later call throws it again. */
export class ExecutionKilled extends Error {
  constructor() {
    super('Délai d’exécution maximal dépassé');
    this.name = 'ExecutionKilled';
  }
}

/** The wrong type of an argument. */
export function signatureError(method: string, ...values: readonly unknown[]): Error {
  const types = values.map((value) => (value === null ? 'null' : typeof value)).join(',');
  return new Error(`Les paramètres (${types}) ne correspondent pas à la signature de la méthode ${method}.`);
}

/** [2] */
export function invalidArgument(argument: string): Error {
  return new Error(`Argument non valide : ${argument}`);
}

/** [1] */
export function argumentTooLarge(argument: string): Error {
  return new Error(`Argument trop grand : ${argument}`);
}

/** A quota of the day is used up. [1] */
export function dailyQuotaError(service: string): Error {
  return new Error(`Trop d'appels pour ce service aujourd'hui : ${service}.`);
}

/** [1] */
export function serverError(): Error {
  return new Error(
    'Une erreur est survenue sur le serveur. Nous vous prions de nous en excuser et vous invitons à réessayer ultérieurement.',
  );
}

/** [2]; the older form is « Vous n'êtes pas autorisé à appeler … ». A service of Google's APIs is named as the API does. */
export function missingScope(call: string, scopes: readonly string[]): Error {
  const required = scopes.length === 1 ? scopes[0] : `(${scopes.join(' || ')})`;
  return new Error(
    `Les autorisations spécifiées ne sont pas suffisantes pour appeler ${call}. Autorisations requises : ${required}`,
  );
}

/** A store of properties would grow beyond its size. [2] */
export function storageFull(): Error {
  return new Error(
    'Vous avez dépassé le quota de stockage des propriétés. Supprimez certaines propriétés, puis réessayez.',
  );
}

/** What an API says of a refusal: the code of HTTP, a reason as one word, and a sentence. */
export interface ApiRefusal {
  readonly code: number;
  readonly reason: string;
  readonly message: string;
  readonly domain?: string;
}

/**
 * A refusal by a Google API, with the HTTP code where a script finds it: `error.details.code`. Form and texts as they
 * were recorded on an account in English (kellystuard/jev-gmail-classifier on github.com, `spikes`, September 2026).
 * Assumed: an account in French reads the same.
 */
export function apiError(call: string, { code, reason, message, domain = 'global' }: ApiRefusal): Error {
  const error = new Error(`API call to ${apiMethod(call)} failed with error: ${message}`);
  return Object.assign(error, {
    name: 'GoogleJsonResponseException',
    details: { code, message, errors: [{ domain, reason, message }] },
  });
}

/** `Gmail.Users.Settings.SendAs.list` is `gmail.users.settings.sendAs.list` to the API; `remove` is its `delete`. */
export function apiMethod(call: string): string {
  const parts = call.split('.').map((part) => part.charAt(0).toLowerCase() + part.slice(1));
  return parts.join('.').replace(/\.remove$/, '.delete');
}

/** More units within a minute than the API allows one user. Text and code from the same record, `30-gmail-quota.md`. */
export const RATE_EXCEEDED: ApiRefusal = {
  code: 403,
  reason: 'rateLimitExceeded',
  domain: 'usageLimits',
  message:
    "Quota exceeded for quota metric 'Total Query Cost' and limit 'Units per minute per user' of service 'gmail.googleapis.com' for consumer 'project_number:1'.",
};

/** Assumed: "Service unavailable" is what HTTP calls it. */
export const UNAVAILABLE: ApiRefusal = {
  code: 503,
  reason: 'backendError',
  message: 'The service is currently unavailable.',
};
