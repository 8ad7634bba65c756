// A world with the ECMAScript built-ins and nothing else, as a script finds it on the platform.
import vm from 'node:vm';
import { zonedDate } from './context-date';
import type { VirtualClock } from './contract';
import type { Worlds } from './worlds/worlds';
import type { Zone } from './zone';

export interface BareContext {
  /** Puts the services of another execution in the place of those before. */
  renew(globals: Readonly<Record<string, unknown>>): void;
  evaluate(script: vm.Script): void;
  /** The top-level function of that name, null when there is none. */
  functionNamed(name: string): ((...args: unknown[]) => unknown) | null;
  /** A deep copy made of the context's own objects. */
  import(value: unknown): unknown;
  /** Gives an error of the host the prototype of the context's own class. */
  adopt(error: unknown): unknown;
}

interface Intrinsics {
  readonly Date: DateConstructor;
  readonly DateTimeFormat: typeof Intl.DateTimeFormat;
  readonly Intl: { DateTimeFormat: unknown };
  readonly parse: (text: string) => unknown;
  readonly errors: Readonly<Record<string, { readonly prototype: object }>>;
}

// What V8 and Node put beside the language's own built-ins is deleted.
const INTRINSICS = new vm.Script(`
  delete globalThis.WebAssembly;
  delete globalThis.console;
  ({
    Date, Intl, DateTimeFormat: Intl.DateTimeFormat, parse: JSON.parse,
    errors: { Error, TypeError, RangeError, ReferenceError },
  })`);
const FUNCTION_NAME = /^[A-Za-z_$][\w$]*$/;

/** What a script finds around it besides the services. */
export interface Surroundings {
  readonly clock: VirtualClock;
  readonly zone: Zone;
  readonly intl: Worlds['intl'];
}

export function createBareContext(
  { clock, zone, intl }: Surroundings,
  globalsOf: (adopt: BareContext['adopt']) => Readonly<Record<string, unknown>>,
): BareContext {
  const globals: Record<string, unknown> = {};
  const context = vm.createContext(globals, { codeGeneration: { strings: true, wasm: false } });
  const own = INTRINSICS.runInContext(context) as Intrinsics;

  const adopt = (error: unknown): unknown => {
    if (!(error instanceof Error) || error.constructor === undefined) return error;
    const kind = own.errors[error.constructor.name] ?? own.errors.Error;
    // Kept as its own property: the new prototype would rename it.
    Object.defineProperty(error, 'name', { value: error.name, configurable: true, writable: true });
    return kind === undefined ? error : Object.setPrototypeOf(error, kind.prototype);
  };

  const hidden = { writable: true, configurable: true, enumerable: false };
  Object.defineProperty(globals, 'Date', { value: zonedDate(own.Date, clock, zone), ...hidden });
  own.Intl.DateTimeFormat =
    intl === 'complete' ? inZone(own.DateTimeFormat, zone) : zoneless(own.DateTimeFormat);
  const renew = (services: Readonly<Record<string, unknown>>): void => {
    for (const [name, value] of Object.entries(services)) {
      Object.defineProperty(globals, name, { value, ...hidden });
    }
  };
  renew(globalsOf(adopt));

  return {
    renew,
    evaluate: (script) => void script.runInContext(context),
    functionNamed(name) {
      if (!FUNCTION_NAME.test(name)) return null;
      const found: unknown = vm.runInContext(`typeof ${name} === 'function' ? ${name} : null`, context);
      return found as ((...args: unknown[]) => unknown) | null;
    },
    import: (value) => (value === undefined ? undefined : own.parse(JSON.stringify(value))),
    adopt,
  };
}

/** A format without a zone of its own takes the manifest's, not the host's. */
function inZone(Native: typeof Intl.DateTimeFormat, zone: Zone): unknown {
  return new Proxy(Native, {
    construct: (target, [locales, options]) => new target(locales, { timeZone: zone.id, ...options }),
    apply: (target, _self, [locales, options]) => target(locales, { timeZone: zone.id, ...options }),
  });
}

/** Formats of UTC in English and of nothing else. */
function zoneless(Native: typeof Intl.DateTimeFormat): unknown {
  const made = ([, options]: ConstructorParameters<typeof Intl.DateTimeFormat>) => {
    const wanted = options?.timeZone ?? 'UTC';
    if (wanted !== 'UTC') throw new RangeError(`Invalid time zone specified: ${wanted}`);
    return new Native('en-US', { ...options, timeZone: 'UTC' });
  };
  return new Proxy(Native, {
    construct: (_target, options) => made(options as never),
    apply: (_target, _self, options) => made(options as never),
  });
}
