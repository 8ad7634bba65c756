import {
  createLockService,
  type HeldLocks,
  type LockServiceOptions,
} from '../../../local/platform/lock-service';
import type { Worlds } from '../../../local/platform/worlds/worlds';
import { openGate } from './open-gate';

function locksOf(options: Omit<LockServiceOptions, 'worlds'>, locks: Worlds['locks'] = 'free') {
  return createLockService({ ...options, worlds: { locks } });
}

describe('LockService', () => {
  it('gives the lock to one run at a time; the other waits in vain', () => {
    const { gate, calls } = openGate();
    const held: HeldLocks = new Map();
    const first = locksOf({ gate, held, owner: Symbol('first') }).getUserLock();
    const second = locksOf({ gate, held, owner: Symbol('second') });
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
    const lock = locksOf({ gate, held, owner: Symbol('this') }).getUserLock();
    expect(lock.tryLock(0)).toBe(false);
    expect(lock.hasLock()).toBe(false);
  });

  it('is held by another execution for a moment in a world in which locks are contended', () => {
    const { gate, calls } = openGate();
    const lock = locksOf({ gate, held: new Map(), owner: Symbol('this') }, 'contended').getUserLock();
    expect(lock.tryLock(0)).toBe(false);
    expect(lock.tryLock(2_000)).toBe(true);
    expect(calls.map(({ latency }) => latency)).toEqual([20, 820]);
    expect(lock.tryLock(0)).toBe(true);
  });
});
