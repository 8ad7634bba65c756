import { createPropertiesService } from '../../../local/platform/properties-service';
import type { Worlds } from '../../../local/platform/worlds/worlds';
import { openGate } from './open-gate';

describe('PropertiesService', () => {
  function setUp(propertiesAtOnce: Worlds['propertiesAtOnce'] = 'bounded') {
    const { gate, calls } = openGate();
    const stores = { user: new Map<string, string>(), script: new Map<string, string>() };
    return {
      properties: createPropertiesService(gate, stores, { propertiesAtOnce }).getUserProperties(),
      stores,
      calls,
    };
  }

  it('keeps text under keys, in a store of its own for the user', () => {
    const { properties, stores } = setUp();
    properties.setProperty('a', '1').setProperties({ b: '2', c: '3' });
    properties.deleteProperty('b');
    expect(properties.getProperties()).toEqual({ a: '1', c: '3' });
    expect(properties.getProperty('b')).toBeNull();
    expect(properties.getKeys()).toEqual(['a', 'c']);
    expect(stores.script.size).toBe(0);
  });

  it('drops the others only when asked to', () => {
    const { properties } = setUp();
    properties.setProperties({ a: '1' }).setProperties({ b: '2' }, true);
    expect(properties.getProperties()).toEqual({ b: '2' });
    expect(properties.deleteAllProperties().getKeys()).toEqual([]);
  });

  it('refuses more than 9 KB in a value, counted in bytes', () => {
    const { properties, stores } = setUp();
    properties.setProperty('fits', 'é'.repeat(4608));
    expect(() => properties.setProperty('over', `${'é'.repeat(4608)}x`)).toThrow(
      'Argument trop grand : value',
    );
    expect([...stores.user.keys()]).toEqual(['fits']);
  });

  it('refuses more than 500 KB in a store and keeps what was there', () => {
    const { properties, stores } = setUp();
    const value = 'x'.repeat(9000);
    for (let at = 0; at < 56; at += 1) properties.setProperty(`k${at}`, value);
    expect(() => properties.setProperty('last', value)).toThrow('quota de stockage des propriétés');
    expect(stores.user.size).toBe(56);
  });

  it('refuses more in one call than a call may write, and writes none of it', () => {
    const { properties, stores } = setUp();
    const values = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 'x'.repeat(9_000)]));
    properties.setProperties(values(11));
    expect(() => properties.setProperties({ ...values(12), k0: 'new' })).not.toThrow();
    expect(() => properties.setProperties({ ...values(12), first: 'new' })).toThrow('Argument trop grand');
    expect(stores.user.has('first')).toBe(false);
  });

  it('takes in one call what a store holds, in a world without that bound', () => {
    const { properties } = setUp('unbounded');
    const values = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 'x'.repeat(9_000)]));
    expect(() => properties.setProperties(values(50))).not.toThrow();
  });

  it('takes longer over more', () => {
    const { properties, calls } = setUp();
    properties.setProperties({ a: 'x'.repeat(9_000), b: 'x'.repeat(9_000) }).getProperties();
    expect(calls.map(({ latency }) => latency)).toEqual([42, 42]);
  });

  it('refuses what is no text', () => {
    const { properties } = setUp();
    expect(() => properties.setProperty('a', 3 as never)).toThrow('ne correspondent pas à la signature');
  });

  it('books each key of a batch', () => {
    const { properties, calls } = setUp();
    properties.setProperties({ a: '1', b: '2' });
    expect(calls).toEqual([
      { name: 'Properties.setProperties', daily: { propertiesReadWrite: 2 }, latency: 40 },
    ]);
  });
});
