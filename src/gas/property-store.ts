import type { Memo, Store } from '../ports';
import { google } from './google-error';

/** Six hours: the longest that the cache keeps anything. */
const MEMO_SECONDS = 21_600;

/** Bytes to one write. How much the platform takes at once is not known; this is a tenth of what a store holds. */
const MAX_WRITE = 50 * 1024;

/** The user properties: with one mailbox and one signed-in account, common to all agents. All of them are read at once. */
export function createPropertyStore(): Store {
  const properties = PropertiesService.getUserProperties();
  let all: Record<string, string> | null = null;
  return {
    forget() {
      all = null;
    },
    all() {
      all ??= google('getProperties', () => properties.getProperties());
      return all;
    },
    set(values) {
      for (const slice of slices(values)) {
        google('setProperties', () => properties.setProperties({ ...slice }, false));
        if (all !== null) all = { ...all, ...slice };
      }
    },
    remove(key) {
      google('deleteProperty', () => properties.deleteProperty(key));
      if (all !== null) {
        const { [key]: _gone, ...kept } = all;
        all = kept;
      }
    },
    clear() {
      google('deleteAllProperties', () => properties.deleteAllProperties());
      all = {};
    },
  };
}

/** The user cache, which the platform may empty at any time. */
export function createMemo(): Memo {
  const cache = CacheService.getUserCache();
  return {
    getAll: (keys) => (keys.length === 0 ? {} : google('cache.getAll', () => cache.getAll([...keys]))),
    putAll: (values) => google('cache.putAll', () => cache.putAll({ ...values }, MEMO_SECONDS)),
    removeAll: (keys) => google('cache.removeAll', () => cache.removeAll([...keys])),
  };
}

/**
 * What is written together, filled from the end: what stands last says that all the rest is there, so that as much as
 * possible is written along with it.
 */
function slices(values: Readonly<Record<string, string>>): readonly Readonly<Record<string, string>>[] {
  const found: [string, string][][] = [[]];
  let size = 0;
  for (const [key, value] of Object.entries(values).reverse()) {
    const bytes = utf8Bytes(key) + utf8Bytes(value);
    if (size > 0 && size + bytes > MAX_WRITE) {
      found.unshift([]);
      size = 0;
    }
    size += bytes;
    found[0]?.unshift([key, value]);
  }
  return found.map((slice) => Object.fromEntries(slice));
}

/** Never less than a text takes; half of a pair of surrogates is counted as three bytes, though the pair has four. */
function utf8Bytes(text: string): number {
  return (
    text.length +
    (text.match(/[\u0080-\u07ff]/g) ?? []).length +
    2 * (text.match(/[\u0800-\uffff]/g) ?? []).length
  );
}
