// The two ways in which an execution calls a function of the script.
import { setFlagsFromString } from 'node:v8';
import vm from 'node:vm';
import { type BareContext, createBareContext, type Surroundings } from './bare-context';
import type { VirtualClock } from './contract';

/** Calls a function of the script with the services of one execution as its globals. */
export type Execute = (
  name: string,
  args: readonly unknown[],
  globalsOf: (adopt: BareContext['adopt']) => Readonly<Record<string, unknown>>,
) => unknown;

/** As the platform does: the bundle in a fresh context with nothing but the language. */
export function inContext(code: string, surroundings: Surroundings): Execute {
  const bundle = new vm.Script(code, { filename: 'Code.js' });
  return (name, args, globalsOf) => {
    const context = createBareContext(surroundings, globalsOf);
    return unoptimised(() => {
      context.evaluate(bundle);
      const called = context.functionNamed(name);
      if (called === null) throw missingFunction(name);
      return called(...args.map((argument) => context.import(argument)));
    });
  };
}

/**
 * The bundle in one context for all executions: for stories of many runs. What a module keeps from one run to the next, as
 * nothing does on the platform, is for the tests with a fresh context to notice.
 */
export function inWarmContext(code: string, surroundings: Surroundings): Execute {
  const bundle = new vm.Script(code, { filename: 'Code.js' });
  let context: BareContext | null = null;
  return (name, args, globalsOf) => {
    if (context === null) {
      context = createBareContext(surroundings, globalsOf);
      context.evaluate(bundle);
    } else {
      context.renew(globalsOf(context.adopt));
    }
    const called = context.functionNamed(name);
    if (called === null) throw missingFunction(name);
    const imported = context.import;
    return called(...args.map((argument) => imported(argument)));
  };
}

/**
 * The functions themselves, in this process: many times faster, but with everything of Node within their reach. For
 * tests of many thousand runs; that the script needs nothing the platform lacks is for the bundle's tests to notice.
 */
export function inProcess(
  functions: Readonly<Record<string, (...args: never[]) => unknown>>,
  clock: VirtualClock,
): Execute {
  return (name, args, globalsOf) => {
    const called = functions[name] as ((...args: readonly unknown[]) => unknown) | undefined;
    if (called === undefined) throw missingFunction(name);
    const dateNow = Date.now;
    const globals = globalsOf((error) => error);
    const before = Object.keys(globals).map(
      (key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)] as const,
    );
    for (const [key, value] of Object.entries(globals)) {
      Object.defineProperty(globalThis, key, { value, configurable: true, writable: true });
    }
    Date.now = clock.now;
    try {
      return called(...args);
    } finally {
      Date.now = dateNow;
      for (const [key, descriptor] of before) {
        if (descriptor === undefined) Reflect.deleteProperty(globalThis, key);
        else Object.defineProperty(globalThis, key, descriptor);
      }
    }
  };
}

function missingFunction(name: string): Error {
  return new Error(`Fonction de script introuvable\u00a0: ${name}`);
}

/**
 * Runs the script without V8's optimising compiler. The compiler works in the background on functions of a context
 * that is about to be dropped, and a collection that comes while it does keeps every context of the past alive:
 * half a megabyte a run. What it makes of a function is lost with the context anyway.
 */
function unoptimised<T>(work: () => T): T {
  setFlagsFromString('--no-opt');
  try {
    return work();
  } finally {
    setFlagsFromString('--opt');
  }
}
