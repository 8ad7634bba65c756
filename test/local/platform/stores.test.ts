/// <reference types="google-apps-script" />
import { type CacheStore, createCacheService } from '../../../local/platform/cache-service';
import type { Gate } from '../../../local/platform/contract';
import { createLockService, type HeldLocks } from '../../../local/platform/lock-service';
import { createPropertiesService } from '../../../local/platform/properties-service';
import { createVirtualClock } from '../../../local/platform/virtual-clock';

/** A gate that lets everything through and notes what was asked of it. */
function openGate() {
  const clock = createVirtualClock(0);
  const calls: { name: string; daily: unknown; latency: number }[] = [];
  const gate: Gate = {
    clock,
    call(call, effect) {
      calls.push({ name: call.name, daily: call.daily, latency: call.latency ?? 0 });
      return effect();
    },
  };
  return { clock, calls, gate };
}

describe('PropertiesService', () => {
  function setUp() {
    const { gate, calls } = openGate();
    const stores = { user: new Map<string, string>(), script: new Map<string, string>() };
    return { properties: createPropertiesService(gate, stores).getUserProperties(), stores, calls };
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
    expect(() => properties.setProperty('over', `${'é'.repeat(4608)}x`)).toThrow('Argument trop volumineux');
    expect([...stores.user.keys()]).toEqual(['fits']);
  });

  it('refuses more than 500 KB in a store and keeps what was there', () => {
    const { properties, stores } = setUp();
    const value = 'x'.repeat(9000);
    for (let at = 0; at < 56; at += 1) properties.setProperty(`k${at}`, value);
    expect(() => properties.setProperty('last', value)).toThrow('quota de stockage des propriétés');
    expect(stores.user.size).toBe(56);
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

describe('CacheService', () => {
  function setUp() {
    const { gate, clock } = openGate();
    const stores: Record<'user' | 'script', CacheStore> = { user: new Map(), script: new Map() };
    return { cache: createCacheService(gate, stores).getUserCache(), clock, stores };
  }

  it('forgets after ten minutes, or after the time given', () => {
    const { cache, clock } = setUp();
    cache.put('short', '1');
    cache.put('long', '2', 21_600);
    clock.set(599_999);
    expect(cache.getAll(['short', 'long', 'none'])).toEqual({ short: '1', long: '2' });
    clock.set(600_000);
    expect(cache.get('short')).toBeNull();
    expect(cache.get('long')).toBe('2');
  });

  it('turns what is no text into text', () => {
    const { cache } = setUp();
    cache.putAll({ object: {}, number: 3 });
    expect(cache.getAll(['object', 'number'])).toEqual({ object: '[object Object]', number: '3' });
    cache.removeAll(['object', 'number']);
    expect(cache.getAll(['object', 'number'])).toEqual({});
  });

  it('keeps the 900 items farthest from expiry when there are more than 1,000', () => {
    const { cache, stores } = setUp();
    for (let at = 0; at < 1000; at += 1) cache.put(`k${at}`, 'x', 1000 + at);
    expect(stores.user.size).toBe(1000);
    cache.put('k1000', 'x', 5000);
    expect(stores.user.size).toBe(900);
    expect(cache.get('k100')).toBeNull();
    expect(cache.get('k101')).toBe('x');
  });

  it.each<[string, (cache: GoogleAppsScript.Cache.Cache) => void]>([
    ['a key over 250 characters', (cache) => cache.put('k'.repeat(251), 'x')],
    ['a value over 100 KB', (cache) => cache.put('k', 'x'.repeat(102_401))],
    ['more than six hours', (cache) => cache.put('k', 'x', 21_601)],
  ])('refuses %s', (_case, put) => {
    const { cache, stores } = setUp();
    expect(() => put(cache)).toThrow('Argument');
    expect(stores.user.size).toBe(0);
  });
});

describe('LockService', () => {
  it('gives the lock to one run at a time; the other waits in vain', () => {
    const { gate, calls } = openGate();
    const held: HeldLocks = new Map();
    const first = createLockService(gate, held, Symbol('first')).getUserLock();
    const second = createLockService(gate, held, Symbol('second'));
    expect(first.tryLock(0)).toBe(true);
    expect(first.tryLock(0)).toBe(true);
    expect(second.getUserLock().tryLock(3000)).toBe(false);
    expect(calls.at(-1)).toMatchObject({ name: 'Lock.tryLock', latency: 3020 });
    expect(() => second.getUserLock().waitLock(10)).toThrow('Délai d’expiration du verrouillage');
    expect(second.getScriptLock().tryLock(0)).toBe(true);
    second.getUserLock().releaseLock();
    expect(first.hasLock()).toBe(true);
    first.releaseLock();
    expect(second.getUserLock().tryLock(0)).toBe(true);
  });

  it('does not give a held lock to a run that waits no time', () => {
    const { gate } = openGate();
    const held: HeldLocks = new Map([['user', Symbol('another')]]);
    const lock = createLockService(gate, held, Symbol('this')).getUserLock();
    expect(lock.tryLock(0)).toBe(false);
    expect(lock.hasLock()).toBe(false);
  });
});
