import { strict } from '../../../local/platform/strict';

describe('strict', () => {
  const lock = strict('Lock', { hasLock: () => true });

  it('throws for a member that is not emulated', () => {
    expect(() => (lock as { tryLock?: unknown }).tryLock).toThrow('Lock.tryLock is not emulated');
  });

  it('throws when a member is set', () => {
    expect(() => Object.assign(lock, { hasLock: null })).toThrow('Lock.hasLock cannot be set');
  });

  it('leaves the members it has, and what the language itself reads', () => {
    expect(lock.hasLock()).toBe(true);
    expect(`${lock}`).toBe('[object Object]');
    expect(JSON.stringify(lock)).toBe('{}');
  });
});
