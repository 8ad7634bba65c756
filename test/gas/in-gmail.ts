// Code of src/gas over the local Gmail, in this process.
import type { Fault } from '../../local/platform/contract';
import { readBundle } from '../../local/runtime/bundle';
import type { AccountOptions } from '../../local/runtime/contract';
import { createRuntime } from '../../local/runtime/runtime';
import type { Store } from '../../src/ports';
import { paris } from '../helpers/times';

export const NOW = paris('2026-11-24 10:20');

/** An account, and a way to run code with Google's services at hand. */
export function anAccount(options: Partial<AccountOptions> = {}) {
  let work: () => unknown = () => null;
  const { manifest } = readBundle();
  const runtime = createRuntime({ manifest, now: NOW, ...options, functions: { work: () => work() } });
  return {
    runtime,
    mailbox: runtime.mailbox,
    run<T>(task: () => T, faults: readonly Fault[] = []): T {
      work = task;
      const { value, error } = runtime.run('work', [], { faults });
      if (error !== null) throw new Error(error);
      return value as T;
    },
  };
}

export function aStore(values: Record<string, string> = {}): Store {
  let all = values;
  return {
    all: () => all,
    set: (more) => {
      all = { ...all, ...more };
    },
    remove: (key) => {
      const { [key]: _gone, ...kept } = all;
      all = kept;
    },
    clear: () => {
      all = {};
    },
    forget: () => {},
  };
}
