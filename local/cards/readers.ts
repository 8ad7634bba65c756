// What the setters of CardService objects take: each reader checks one argument and returns what is kept of it.
import { argumentTooLarge, invalidArgument, signatureError } from '../platform/platform-error';
import { argument, type Read } from './content';

/** Characters. Assumed: Google names no limit for an inlined picture. */
const MAX_IMAGE_URL = 1_000_000;

/** Another object of one of the given kinds, whose JSON is asked when the card is built. */
export const part =
  (...kinds: readonly string[]): Read =>
  (method, value) =>
    argument(method, value, ...kinds).json;

/** A member of one of the service's enumerations, as the card JSON names it. */
export const oneOf =
  (enumeration: object) =>
  (method: string, value: unknown): string => {
    if (typeof value !== 'string' || !Object.hasOwn(enumeration, value)) throw signatureError(method, value);
    return value;
  };

export function text(method: string, value: unknown): string {
  if (typeof value !== 'string') throw signatureError(method, value);
  return value;
}

export function flag(method: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw signatureError(method, value);
  return value;
}

/** A whole number of zero or more. */
export function count(method: string, value: unknown): number {
  if (typeof value !== 'number') throw signatureError(method, value);
  if (!Number.isInteger(value) || value < 0) throw invalidArgument(`${method} (${value})`);
  return value;
}

/** A whole number of either sign. */
export function integer(method: string, value: unknown): number {
  if (!Number.isInteger(value)) throw signatureError(method, value);
  return value as number;
}

/** Refuses a picture that Gmail cannot show: only HTTPS or inlined, never SVG. */
export function imageUrl(method: string, value: unknown): string {
  const url = text(method, value);
  if (url.length > MAX_IMAGE_URL) throw argumentTooLarge(method);
  if (!/^(?:https:\/\/|data:image\/)/.test(url) || /^data:image\/svg|\.svg(?:[?#]|$)/i.test(url)) {
    throw invalidArgument(`${method} (${url.slice(0, 80)})`);
  }
  return url;
}
