// Makes the Date of a context follow the virtual clock and the manifest's zone. The context's own class stays,
// so that `instanceof Date` and what JSON and Intl expect of a Date hold inside.
import type { VirtualClock } from './contract';
import type { Zone } from './zone';

const FIELDS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
type Settable = Exclude<(typeof FIELDS)[number], 'Day'>;

/** Text that names a local time: no Z, no offset, and not the date alone, which is UTC by the language's rule. */
const HAS_ZONE = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})(?:\s*\(.*\))?$/i;
const DATE_ONLY = /^[+-]?\d{4,6}(?:-\d{2}(?:-\d{2})?)?$/;

/** Changes the given context's `Date` in place; returns the constructor that is to be its global. */
export function zonedDate(Native: DateConstructor, clock: VirtualClock, zone: Zone): DateConstructor {
  const prototype = Native.prototype;

  function PlatformDate(this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return new Native(clock.now()).toString();
    const instant = args.length === 1 && typeof args[0] === 'number' ? args[0] : instantOf(args);
    return Reflect.construct(Native, [instant], new.target);
  }

  function instantOf(args: readonly unknown[]): number {
    if (args.length === 0) return clock.now();
    if (args.length > 1) return zone.instantOf(Native.UTC(...(args as [number, number])));
    const [only] = args;
    if (typeof only !== 'string') return new Native(only as number).getTime();
    return parse(only);
  }

  function parse(text: string): number {
    if (HAS_ZONE.test(text.trim()) || DATE_ONLY.test(text.trim())) return Native.parse(text);
    // Read as UTC, then placed in the zone.
    const iso = /^\d{4}-\d{2}-\d{2}T/.test(text.trim());
    const local = Native.parse(iso ? `${text.trim()}Z` : `${text} UTC`);
    return Number.isNaN(local) ? local : zone.instantOf(local);
  }

  const define = (name: string, value: (this: Date, ...args: never[]) => unknown) =>
    Object.defineProperty(prototype, name, { value, writable: true, configurable: true });

  const local = (date: Date): Date => new Native(date.getTime() + zone.offsetAt(date.getTime()));

  for (const field of FIELDS) {
    define(`get${field}`, function () {
      return local(this)[`getUTC${field}`]();
    });
    if (field !== 'Day') defineSetter(field);
  }

  function defineSetter(field: Settable): void {
    define(`set${field}`, function (...args: never[]) {
      const shifted = local(this);
      (shifted[`setUTC${field}`] as (...values: never[]) => number)(...args);
      return this.setTime(zone.instantOf(shifted.getTime()));
    });
  }

  define('getTimezoneOffset', function () {
    return -zone.offsetAt(this.getTime()) / 60_000;
  });
  define('toString', function () {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`;
  });
  define('toDateString', function () {
    // `Mon, 23 Nov 2026 06:38:20 GMT` becomes `Mon Nov 23 2026`.
    const [day, date, month, year] = local(this).toUTCString().replace(',', '').split(' ');
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${day} ${month} ${date} ${year}`;
  });
  define('toTimeString', function () {
    if (Number.isNaN(this.getTime())) return 'Invalid Date';
    const minutes = zone.offsetAt(this.getTime()) / 60_000;
    const size = Math.abs(minutes);
    const offset = `${minutes < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}${two(size % 60)}`;
    return `${local(this).toISOString().slice(11, 19)} GMT${offset} (${zone.id})`;
  });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const native = prototype[name];
    define(name, function (locales?: string, options?: Intl.DateTimeFormatOptions) {
      return native.call(this, locales, { timeZone: zone.id, ...options });
    });
  }

  const statics = {
    now: () => clock.now(),
    parse,
    UTC: Native.UTC,
  };
  Object.assign(PlatformDate, statics);
  Object.defineProperty(PlatformDate, 'prototype', { value: prototype });
  Object.defineProperty(PlatformDate, 'name', { value: 'Date' });
  Object.defineProperty(PlatformDate, 'length', { value: 7 });
  Object.defineProperty(prototype, 'constructor', {
    value: PlatformDate,
    writable: true,
    configurable: true,
  });
  return PlatformDate as unknown as DateConstructor;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
