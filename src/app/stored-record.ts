// One JSON value in one property, checked when it is read.
import * as v from 'valibot';
import type { Store } from '../ports';

/** The value of a property; `fallback` where there is none, or none of this shape. */
export function readRecord<S extends v.GenericSchema, F>(
  store: Store,
  key: string,
  schema: S,
  fallback: F,
): v.InferOutput<S> | F {
  const text = store.all()[key];
  if (text === undefined) return fallback;
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    return fallback;
  }
}
