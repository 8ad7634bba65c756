import type { Memo, Store } from '../ports';
import { google } from './google-error';

/** Six hours: the longest that the cache keeps anything. */
const MEMO_SECONDS = 21_600;

/** A store that reads everything once and keeps it until it is told that another execution may have written. */
export interface PropertyStore extends Store {
  forget(): void;
}

/** The user properties: with one mailbox and one signed-in account, common to all agents. */
export function createPropertyStore(): PropertyStore {
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
      google('setProperties', () => properties.setProperties({ ...values }, false));
      if (all !== null) all = { ...all, ...values };
    },
    remove(key) {
      google('deleteProperty', () => properties.deleteProperty(key));
      if (all !== null) {
        const { [key]: _gone, ...kept } = all;
        all = kept;
      }
    },
  };
}

/** The user cache, which the platform may empty at any time. */
export function createMemo(): Memo {
  const cache = CacheService.getUserCache();
  return {
    getAll: (keys) => (keys.length === 0 ? {} : google('cache.getAll', () => cache.getAll([...keys]))),
    putAll: (values) => google('cache.putAll', () => cache.putAll({ ...values }, MEMO_SECONDS)),
  };
}
