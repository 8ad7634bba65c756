/// <reference types="google-apps-script" />
import type { Gate } from './contract';
import { argumentTooLarge, signatureError, storageFull } from './platform-error';
import { strict } from './strict';
import { transferTime } from './work';
import type { Worlds } from './worlds/worlds';

type Properties = GoogleAppsScript.Properties.Properties;
type Service = Pick<
  GoogleAppsScript.Properties.PropertiesService,
  'getUserProperties' | 'getScriptProperties'
>;

/**
 * "Quotas for Google services": 9 KB a value, 500 KB a store
 * (https://developers.google.com/apps-script/guides/services/quotas). Assumed: a KB is 1,024 bytes of UTF-8.
 */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;
/**
 * What one call may write, keys and values together. Assumed: the limits of a value and of a store are published, one of a
 * call is not; this is what the cache takes as one value.
 */
const CALL_BYTES = 100 * 1024;
/**
 * Milliseconds, beside the time that data take: half of the 80 measured for a write and a read of 100 bytes (J. Poehnelt, "Apps Script key value
 * stores", github.com/jpoehnelt/blog).
 */
const LATENCY = 40;

/** `stores` outlive the run; the service itself belongs to one. */
export function createPropertiesService(
  gate: Gate,
  stores: Readonly<Record<'user' | 'script', Map<string, string>>>,
  worlds: Pick<Worlds, 'propertiesAtOnce'>,
): Service {
  const most = worlds.propertiesAtOnce === 'bounded' ? CALL_BYTES : STORE_BYTES;
  const user = propertiesOf(stores.user, gate, most);
  const script = propertiesOf(stores.script, gate, most);
  return strict('PropertiesService', {
    getUserProperties: () => user,
    getScriptProperties: () => script,
  } satisfies Service);
}

/** What a call moves: keys, and bytes either way. */
interface Moved {
  readonly keys?: number;
  readonly read?: number;
  readonly written?: number;
}

/** Bytes of keys and values; what is no text is refused later. */
function bytesOf(entries: Iterable<readonly [string, unknown]>): number {
  let bytes = 0;
  for (const [key, value] of entries) bytes += Buffer.byteLength(key) + Buffer.byteLength(String(value));
  return bytes;
}

/** `most`: bytes that one call may write. */
function propertiesOf(store: Map<string, string>, gate: Gate, most: number): Properties {
  // Assumed: a call that names several keys is booked once a key. Google does not say; this is the strict reading.
  const call = <T>(method: string, { keys = 1, read = 0, written = 0 }: Moved, effect: () => T): T =>
    gate.call(
      {
        name: `Properties.${method}`,
        latency: LATENCY + transferTime(read + written),
        bytes: read,
        daily: { propertiesReadWrite: Math.max(1, keys) },
      },
      effect,
    );

  const write = (values: Readonly<Record<string, string>>, replaced: ReadonlyMap<string, string>): void => {
    const entries = Object.entries(values);
    for (const [key, value] of entries) {
      if (typeof value !== 'string') throw signatureError('Properties.setProperty', key, value);
      if (Buffer.byteLength(value) > VALUE_BYTES) throw argumentTooLarge('value');
    }
    const next = new Map([...replaced, ...entries]);
    if (bytesOf(next) > STORE_BYTES) throw storageFull();
    for (const key of store.keys()) if (!next.has(key)) store.delete(key);
    for (const [key, value] of entries) store.set(key, value);
  };

  const properties: Properties = strict('Properties', {
    getProperty(key: string): string | null {
      if (typeof key !== 'string') throw signatureError('Properties.getProperty', key);
      const read = Buffer.byteLength(store.get(key) ?? '');
      return call('getProperty', { read }, () => store.get(key) ?? null);
    },
    getProperties: () => call('getProperties', { read: bytesOf(store) }, () => Object.fromEntries(store)),
    getKeys: () => call('getKeys', {}, () => [...store.keys()]),
    setProperty(key: string, value: string): Properties {
      if (typeof key !== 'string') throw signatureError('Properties.setProperty', key, value);
      call('setProperty', { written: bytesOf([[key, value]]) }, () => write({ [key]: value }, store));
      return properties;
    },
    setProperties(values: Readonly<Record<string, string>>, deleteAllOthers = false): Properties {
      if (typeof values !== 'object' || values === null) {
        throw signatureError('Properties.setProperties', values);
      }
      const entries = Object.entries(values);
      const written = bytesOf(entries);
      call('setProperties', { keys: entries.length, written }, () => {
        if (written > most) throw argumentTooLarge('properties');
        write(values, deleteAllOthers ? new Map() : store);
      });
      return properties;
    },
    deleteProperty(key: string): Properties {
      if (typeof key !== 'string') throw signatureError('Properties.deleteProperty', key);
      call('deleteProperty', {}, () => store.delete(key));
      return properties;
    },
    deleteAllProperties(): Properties {
      call('deleteAllProperties', {}, () => store.clear());
      return properties;
    },
  });
  return properties;
}
