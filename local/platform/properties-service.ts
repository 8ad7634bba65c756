/// <reference types="google-apps-script" />
import type { Gate } from './contract';
import { argumentTooLarge, signatureError, storageFull } from './platform-error';
import { strict } from './strict';

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
 * Milliseconds: half of the 80 measured for a write and a read of 100 bytes (J. Poehnelt, "Apps Script key value
 * stores", github.com/jpoehnelt/blog).
 */
const LATENCY = 40;

/** `stores` outlive the run; the service itself belongs to one. */
export function createPropertiesService(
  gate: Gate,
  stores: Readonly<Record<'user' | 'script', Map<string, string>>>,
): Service {
  const user = propertiesOf(stores.user, gate);
  const script = propertiesOf(stores.script, gate);
  return strict('PropertiesService', {
    getUserProperties: () => user,
    getScriptProperties: () => script,
  } satisfies Service);
}

function propertiesOf(store: Map<string, string>, gate: Gate): Properties {
  // Assumed: a call that names several keys is booked once a key. Google does not say; this is the strict reading.
  const call = <T>(method: string, keys: number, effect: () => T): T =>
    gate.call(
      {
        name: `Properties.${method}`,
        latency: LATENCY,
        daily: { propertiesReadWrite: Math.max(1, keys) },
      },
      effect,
    );

  const write = (values: Readonly<Record<string, string>>, replaced: ReadonlyMap<string, string>): void => {
    const next = new Map(replaced);
    for (const [key, value] of Object.entries(values)) {
      if (typeof value !== 'string') throw signatureError('Properties.setProperty', key, value);
      if (Buffer.byteLength(value) > VALUE_BYTES) throw argumentTooLarge('value');
      next.set(key, value);
    }
    let bytes = 0;
    for (const [key, value] of next) bytes += Buffer.byteLength(key) + Buffer.byteLength(value);
    if (bytes > STORE_BYTES) throw storageFull();
    store.clear();
    for (const [key, value] of next) store.set(key, value);
  };

  const properties: Properties = strict('Properties', {
    getProperty(key: string): string | null {
      if (typeof key !== 'string') throw signatureError('Properties.getProperty', key);
      return call('getProperty', 1, () => store.get(key) ?? null);
    },
    getProperties: () => call('getProperties', 1, () => Object.fromEntries(store)),
    getKeys: () => call('getKeys', 1, () => [...store.keys()]),
    setProperty(key: string, value: string): Properties {
      if (typeof key !== 'string') throw signatureError('Properties.setProperty', key, value);
      call('setProperty', 1, () => write({ [key]: value }, store));
      return properties;
    },
    setProperties(values: Readonly<Record<string, string>>, deleteAllOthers = false): Properties {
      if (typeof values !== 'object' || values === null) {
        throw signatureError('Properties.setProperties', values);
      }
      call('setProperties', Object.keys(values).length, () =>
        write(values, deleteAllOthers ? new Map() : store),
      );
      return properties;
    },
    deleteProperty(key: string): Properties {
      if (typeof key !== 'string') throw signatureError('Properties.deleteProperty', key);
      call('deleteProperty', 1, () => store.delete(key));
      return properties;
    },
    deleteAllProperties(): Properties {
      call('deleteAllProperties', 1, () => store.clear());
      return properties;
    },
  });
  return properties;
}
