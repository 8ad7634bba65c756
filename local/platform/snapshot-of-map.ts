import type { Restore } from './contract';

/** Keeps the entries of a map; the values themselves are taken not to change. */
export function snapshotOfMap<K, V>(map: Map<K, V>): Restore {
  const entries = [...map];
  return () => {
    map.clear();
    for (const [key, value] of entries) map.set(key, value);
  };
}
