const REFUSING_ALL = ['rate', 'quota', 'permission'];

/** True when whatever else the execution asks for would be refused too. */
export function refusesAll(code: string | null): boolean {
  return code !== null && REFUSING_ALL.indexOf(code) >= 0;
}

/** The code of a failure that an adapter reports; null for any other error, which is a fault of our own. */
export function failureCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { name, code } = error as { name?: unknown; code?: unknown };
  return name === 'AddonError' && typeof code === 'string' ? code : null;
}
