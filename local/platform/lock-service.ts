/// <reference types="google-apps-script" />
import type { Gate } from './contract';
import { strict } from './strict';
import type { Worlds } from './worlds/worlds';

type Lock = GoogleAppsScript.Lock.Lock;
type Service = Pick<GoogleAppsScript.Lock.LockService, 'getUserLock' | 'getScriptLock'>;

type LockKind = 'user' | 'script';
/** Who holds which lock; an owner is one execution. */
export type HeldLocks = Map<LockKind, symbol>;

/** Milliseconds, beside the time that a lock is waited for. Assumed. */
const LATENCY = 20;
/** For so long another execution holds a lock that is contended, ms. Assumed: a click takes as long. */
const CONTENDED = 800;

export interface LockServiceOptions {
  readonly gate: Gate;
  /** Outlives the run; the caller clears what `owner` still holds when the run ends. */
  readonly held: HeldLocks;
  readonly owner: symbol;
  readonly worlds: Pick<Worlds, 'locks'>;
}

export function createLockService(options: LockServiceOptions): Service {
  const user = lockOf('user', options);
  const script = lockOf('script', options);
  return strict('LockService', {
    getUserLock: () => user,
    getScriptLock: () => script,
  } satisfies Service);
}

function lockOf(kind: LockKind, { gate, held, owner, worlds }: LockServiceOptions): Lock {
  const busy = worlds.locks === 'contended' ? CONTENDED : 0;
  const acquire = (method: string, timeout: number): boolean => {
    // Nothing else moves while this run waits, so a lock that another run holds stays held for all of the wait.
    const wait = held.get(kind) === undefined || held.get(kind) === owner ? 0 : timeout;
    const free = held.get(kind) === owner ? 0 : busy;
    const latency = LATENCY + Math.max(wait, Math.min(timeout, free));
    return gate.call({ name: `Lock.${method}`, latency }, () => {
      if (timeout >= free && wait === 0 && (held.get(kind) ?? owner) === owner) held.set(kind, owner);
      return held.get(kind) === owner;
    });
  };
  return strict('Lock', {
    tryLock: (timeout: number) => acquire('tryLock', timeout),
    waitLock(timeout: number) {
      if (acquire('waitLock', timeout)) return;
      throw new Error(
        'Délai d’expiration du verrouillage\u00a0: un autre processus a détenu le verrou trop longtemps.',
      );
    },
    hasLock: () => held.get(kind) === owner,
    releaseLock: () =>
      gate.call({ name: 'Lock.releaseLock', latency: LATENCY }, () => {
        if (held.get(kind) === owner) held.delete(kind);
      }),
  } satisfies Lock);
}
