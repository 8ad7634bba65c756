import { createLockService, type HeldLocks } from '../../../local/platform/lock-service';
import { openGate } from './open-gate';

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
