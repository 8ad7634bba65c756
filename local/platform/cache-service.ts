/// <reference types="google-apps-script" />
import type { Gate } from './contract';
import { argumentTooLarge, invalidArgument, signatureError } from './platform-error';
import { strict } from './strict';
import { transferTime } from './work';
import type { Worlds } from './worlds/worlds';

type Cache = GoogleAppsScript.Cache.Cache;
type Service = Pick<GoogleAppsScript.Cache.CacheService, 'getUserCache' | 'getScriptCache'>;

export type CacheStore = Map<string, { readonly value: string; readonly expires: number }>;

// Reference of `Cache` (https://developers.google.com/apps-script/reference/cache/cache); that the first two are hard
// limits is measured in J. Poehnelt, "Exploring Apps Script CacheService limits" (github.com/jpoehnelt/blog).
const KEY_CHARACTERS = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;
/** Where the cache forgets early: the world decides. */
const LOST_AFTER = 60;
const MAX_ITEMS = 1000;
const KEPT_ITEMS = 900;
/**
 * Milliseconds, beside the time that data take: half of the 63 measured for a write and a read of 100 bytes (J. Poehnelt, "Apps Script key value
 * stores", same place).
 */
const LATENCY = 32;

/** Bytes that a call moves either way. */
interface Moved {
  readonly read?: number;
  readonly written?: number;
}

/** `stores` outlive the run; the service itself belongs to one. */
export function createCacheService(
  gate: Gate,
  stores: Readonly<Record<'user' | 'script', CacheStore>>,
  worlds: Pick<Worlds, 'cache'>,
): Service {
  const longest = worlds.cache === 'kept' ? MAX_SECONDS : LOST_AFTER;
  const user = cacheOf(stores.user, gate, longest);
  const script = cacheOf(stores.script, gate, longest);
  return strict('CacheService', {
    getUserCache: () => user,
    getScriptCache: () => script,
  } satisfies Service);
}

/** `longest`: seconds after which an item is gone, whatever was asked for. */
function cacheOf(store: CacheStore, gate: Gate, longest: number): Cache {
  const call = <T>(method: string, { read = 0, written = 0 }: Moved, effect: () => T): T => {
    const latency = LATENCY + transferTime(read + written);
    return gate.call({ name: `Cache.${method}`, latency, bytes: read }, effect);
  };

  const read = (key: string): string | null => {
    const item = store.get(key);
    return item !== undefined && gate.clock.now() < item.expires ? item.value : null;
  };

  const write = (values: Readonly<Record<string, unknown>>, seconds: number): void => {
    if (!Number.isInteger(seconds) || seconds < 1 || seconds > MAX_SECONDS) {
      throw invalidArgument(`expirationInSeconds (${seconds})`);
    }
    const items = Object.entries(values).map(([key, value]) => [checkedKey(key), String(value)] as const);
    if (items.some(([, value]) => Buffer.byteLength(value) > VALUE_BYTES)) throw argumentTooLarge('value');
    const expires = gate.clock.now() + Math.min(seconds, longest) * 1000;
    for (const [key, value] of items) store.set(key, { value, expires });
    trim(store, gate.clock.now());
  };

  const stored = (keys: readonly string[]): number => bytesOf(keys.map((key) => read(String(key)) ?? ''));

  return strict('Cache', {
    get: (key: string) => call('get', { read: stored([key]) }, () => read(checkedKey(key))),
    getAll: (keys: string[]) =>
      call('getAll', { read: stored(keys) }, () => {
        const found = keys.map((key) => [key, read(checkedKey(key))] as const);
        return Object.fromEntries(found.filter(([, value]) => value !== null));
      }),
    put: (key: string, value: string, seconds: number = DEFAULT_SECONDS) =>
      call('put', { written: bytesOf([value]) }, () => write({ [checkedKey(key)]: value }, seconds)),
    putAll: (values: Readonly<Record<string, unknown>>, seconds: number = DEFAULT_SECONDS) =>
      call('putAll', { written: bytesOf(Object.values(values)) }, () => write(values, seconds)),
    remove: (key: string) => call('remove', {}, () => void store.delete(checkedKey(key))),
    removeAll: (keys: string[]) =>
      call('removeAll', {}, () => {
        for (const key of keys) store.delete(checkedKey(key));
      }),
  } satisfies Cache);
}

function bytesOf(values: readonly unknown[]): number {
  return values.reduce<number>((sum, value) => sum + Buffer.byteLength(String(value)), 0);
}

function checkedKey(key: string): string {
  if (typeof key !== 'string') throw signatureError('Cache', key);
  if (key === '' || key.length > KEY_CHARACTERS) throw argumentTooLarge('key');
  return key;
}

/** Over the cap, the items farthest from their expiry stay. */
function trim(store: CacheStore, now: number): void {
  for (const [key, item] of store) if (item.expires <= now) store.delete(key);
  if (store.size <= MAX_ITEMS) return;
  const kept = [...store].sort(([, a], [, b]) => b.expires - a.expires).slice(0, KEPT_ITEMS);
  store.clear();
  for (const [key, item] of kept) store.set(key, item);
}
