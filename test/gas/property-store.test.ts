// What the product keeps goes into the store in writes that the platform takes, the last value with the last of them.
import { createPropertyStore } from '../../src/gas/property-store';
import { anAccount } from './in-gmail';

const VALUE = 8_000;

/** Keeps values; returns what is stored then, and in how many writes it went there. */
function storing(values: Readonly<Record<string, string>>) {
  const { run, runtime } = anAccount();
  run(() => {
    const store = createPropertyStore();
    store.set(values);
    expect(store.all()).toEqual(values);
  });
  const stored = Object.fromEntries(runtime.properties('user'));
  return { stored, writes: runtime.run('work').meter.byName['Properties.setProperties'] ?? 0 };
}

/** What is stored where the run is killed before its k-th write. */
function cutOff(values: Readonly<Record<string, string>>, call: number): readonly string[] {
  const { run, runtime } = anAccount();
  expect(() => run(() => createPropertyStore().set(values), [{ at: { call }, kind: 'kill-before' }])).toThrow(
    'Délai',
  );
  return [...runtime.properties('user').keys()];
}

const shards = (count: number, value: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`index.${i}`, value]));

it('writes at once what is not much', () => {
  const values = { ...shards(5, 'x'.repeat(VALUE)), watch: '{}' };
  expect(storing(values)).toEqual({ stored: values, writes: 1 });
});

it.each([
  ['letters', 'x'.repeat(VALUE)],
  ['letters of two bytes', 'é'.repeat(VALUE / 2)],
  ['letters of three bytes', '’'.repeat(Math.floor(VALUE / 3))],
])('writes the index of a full store in slices, what tells that it is there last: %s', (_label, value) => {
  const values = { ...shards(60, value), watch: '{}', outbox: '' };
  const { writes, stored } = storing(values);
  expect(stored).toEqual(values);
  expect(writes).toBe(10);
  expect(cutOff(values, writes)).toEqual(Object.keys(values).slice(0, 54));
  expect(cutOff(values, 1)).toEqual([]);
});
