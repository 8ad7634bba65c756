// What an emulated CardService object holds, kept from the script and open to the host.
import { signatureError } from '../platform/platform-error';
import { strict } from '../platform/strict';

export type Json = Record<string, unknown>;

interface Content {
  readonly kind: string;
  readonly json: () => Json;
}

const CONTENT = Symbol('content');

/** Checks one argument of `method`; returns what the object keeps of it. */
export type Read = (method: string, value: unknown) => unknown;

/** Makes a CardService object: `json` is asked when the card is built, so later changes still count. */
export function emulated<T extends object>(kind: string, json: () => Json, members: T): T {
  return strict(kind, Object.defineProperty(members, CONTENT, { value: { kind, json } satisfies Content }));
}

/** Kind and JSON of an emulated object; null for anything else. */
export function contentOf(value: unknown): Content | null {
  if (typeof value !== 'object' || value === null) return null;
  return (value as { [CONTENT]?: Content })[CONTENT] ?? null;
}

/** JSON of an argument that must be of one of the given kinds. */
export function argument(method: string, value: unknown, ...kinds: readonly string[]): Content {
  const content = contentOf(value);
  if (content === null || !kinds.includes(content.kind)) throw signatureError(method, value);
  return content;
}

/**
 * Setters that keep their argument: by the name of the setter, the field of `fields` and how the argument is read.
 * `self` is the object that each of them returns.
 */
export function setters<T extends object, K extends string>(
  kind: string,
  fields: Json,
  self: () => T,
  table: Readonly<Record<K, readonly [field: string, read: Read]>>,
): Record<K, (value: unknown) => T> {
  const entries = Object.entries(table) as [K, readonly [string, Read]][];
  return Object.fromEntries(
    entries.map(([name, [field, read]]) => [
      name,
      (value: unknown) => {
        fields[field] = read(`${kind}.${name}`, value);
        return self();
      },
    ]),
  ) as Record<K, (value: unknown) => T>;
}

/** Fields with the JSON, as it is now, of the objects among them. */
export function settled(fields: Json): Json {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, typeof value === 'function' ? value() : value]),
  );
}

/** The settled fields of an object; refuses one that lacks what Gmail cannot do without. */
export function required(kind: string, fields: Json, ...names: readonly string[]): Json {
  const missing = names.find((name) => fields[name] === undefined || fields[name] === '');
  if (missing !== undefined) throw missingField(kind, missing);
  return settled(fields);
}

export function missingField(kind: string, field: string): Error {
  return new Error(`${kind}\u00a0: le champ obligatoire ${field} est manquant.`);
}
