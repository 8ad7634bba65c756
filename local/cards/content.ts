// What an emulated CardService object holds, kept from the script and open to the host.
import { argumentTooLarge, invalidArgument, signatureError } from '../platform/platform-error';
import { strict } from '../platform/strict';

export type Json = Record<string, unknown>;

interface Content {
  readonly kind: string;
  readonly json: () => Json;
}

const CONTENT = Symbol('content');

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

export function text(method: string, value: unknown): string {
  if (typeof value !== 'string') throw signatureError(method, value);
  return value;
}

export function flag(method: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw signatureError(method, value);
  return value;
}

/** A whole number, which may not be negative. */
export function count(method: string, value: unknown): number {
  if (typeof value !== 'number') throw signatureError(method, value);
  if (!Number.isInteger(value) || value < 0) throw invalidArgument(`${method} (${value})`);
  return value;
}

/** A member of one of the service's enumerations, as the card JSON names it. */
export function member(method: string, value: unknown, enumeration: object): string {
  if (typeof value !== 'string' || !Object.hasOwn(enumeration, value)) throw signatureError(method, value);
  return value;
}

/** Refuses a picture that Gmail cannot show: only HTTPS or inlined, never SVG. */
export function imageUrl(method: string, value: unknown): string {
  const url = text(method, value);
  if (url.length > 1_000_000) throw argumentTooLarge(method);
  if (!/^(?:https:\/\/|data:image\/)/.test(url) || /^data:image\/svg|\.svg(?:[?#]|$)/i.test(url)) {
    throw invalidArgument(`${method} (${url.slice(0, 80)})`);
  }
  return url;
}

/** Refuses an object that lacks what Gmail cannot do without. */
export function required(kind: string, json: Json, ...fields: readonly string[]): Json {
  const missing = fields.find((field) => json[field] === undefined || json[field] === '');
  if (missing !== undefined) throw new Error(`${kind}\u00a0: le champ obligatoire ${missing} est manquant.`);
  return json;
}
