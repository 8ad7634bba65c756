// The manifest of a project as somebody has typed or pasted it.
import type { Manifest } from '../platform/contract';

/** What a new project has, as Google's editor makes it. */
export const NEW_MANIFEST = `${JSON.stringify(
  { timeZone: 'Europe/Paris', dependencies: {}, exceptionLogging: 'STACKDRIVER', runtimeVersion: 'V8' },
  null,
  2,
)}\n`;

const NO_ADDON: Manifest['addOns'] = {
  common: { name: '', logoUrl: '' },
  gmail: { contextualTriggers: [] },
};

/**
 * Reads the manifest. Where it names no scopes Google makes out from the code which are needed; here there are none then.
 *
 * @throws RangeError when it is no JSON object, has no zone, or names scopes otherwise than in a list
 */
export function readManifest(text: string): Manifest {
  const given = objectOf(text);
  const { timeZone, oauthScopes = [] } = given;
  if (typeof timeZone !== 'string') throw new RangeError('timeZone attendu.');
  if (!Array.isArray(oauthScopes)) throw new RangeError('oauthScopes\u00a0: liste attendue.');
  const { common, gmail } = given.addOns ?? {};
  const addOns = {
    common: { ...NO_ADDON.common, ...common },
    gmail: { ...NO_ADDON.gmail, ...gmail },
  };
  return { ...given, timeZone, oauthScopes, addOns };
}

/** Whether there is something to install: a page of the add-on to begin with. */
export function hasAddon({ addOns }: Manifest): boolean {
  return (addOns.gmail.homepageTrigger ?? addOns.common.homepageTrigger) !== undefined;
}

type Given = Partial<Omit<Manifest, 'addOns'>> & { readonly addOns?: Partial<Manifest['addOns']> };

function objectOf(text: string): Given {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new RangeError((error as Error).message);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RangeError('objet attendu.');
  return value;
}
