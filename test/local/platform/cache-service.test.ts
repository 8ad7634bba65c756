/// <reference types="google-apps-script" />
import { type CacheStore, createCacheService } from '../../../local/platform/cache-service';
import type { Worlds } from '../../../local/platform/worlds/worlds';
import { openGate } from './open-gate';

describe('CacheService', () => {
  function setUp(cache: Worlds['cache'] = 'kept') {
    const { gate, clock, calls } = openGate();
    const stores: Record<'user' | 'script', CacheStore> = { user: new Map(), script: new Map() };
    return { cache: createCacheService(gate, stores, { cache }).getUserCache(), clock, calls, stores };
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

  it('forgets after a minute in a world in which it is lost early', () => {
    const { cache, clock } = setUp('lost-early');
    cache.put('long', '2', 21_600);
    clock.set(59_999);
    expect(cache.get('long')).toBe('2');
    clock.set(60_000);
    expect(cache.get('long')).toBeNull();
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

  it('takes longer over more, either way', () => {
    const { cache, calls } = setUp();
    const values = { a: 'x'.repeat(50_000), b: 'x'.repeat(52_400) };
    cache.putAll(values);
    cache.getAll(['a', 'b', 'none']);
    cache.put('c', values.a);
    cache.get('c');
    cache.removeAll(['a', 'b']);
    cache.getAll(['a', 'b']);
    expect(calls.map(({ latency }) => latency)).toEqual([42, 42, 37, 37, 32, 32]);
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
