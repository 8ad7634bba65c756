// What the platform says when it refuses, in the language of a French account. The wording is assumed.

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

export function invalidArgument(argument: string): Error {
  return new Error(`Argument non valide\u00a0: ${argument}`);
}

export function argumentTooLarge(argument: string): Error {
  return new Error(`Argument trop volumineux\u00a0: ${argument}`);
}

/** A quota of the day is used up. */
export function dailyQuotaError(service: string): Error {
  return new Error(`Service appelé trop de fois pour une journée\u00a0: ${service}.`);
}

export function serverError(): Error {
  return new Error(
    'Désolé, une erreur de serveur est survenue. Veuillez patienter quelques instants, puis réessayer.',
  );
}

export function missingScope(call: string, scopes: readonly string[]): Error {
  return new Error(
    `Vous n’avez pas l’autorisation d’appeler ${call}. Autorisations requises\u00a0: (${scopes.join(' || ')})`,
  );
}

/** A refusal by a Google API, with the HTTP code where a script finds it: `error.details.code`. */
export function apiError(call: string, code: number, reason: string): Error {
  const method = call
    .split('.')
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.');
  const error = new Error(`Échec de l’appel d’API vers ${method} avec l’erreur\u00a0: ${reason}`);
  return Object.assign(error, {
    name: 'GoogleJsonResponseException',
    details: { code, message: reason, errors: [{ message: reason, domain: 'global' }] },
  });
}
