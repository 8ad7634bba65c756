import type { Restore } from './contract';

/** Remembers the entries of a map, whose values are assumed not to change themselves. */
export function snapshotOfMap<K, V>(map: Map<K, V>): Restore {
  const entries = [...map];
  return () => {
    map.clear();
    for (const [key, value] of entries) map.set(key, value);
  };
}
