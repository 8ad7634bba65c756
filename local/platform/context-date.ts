// Makes the Date of a context follow the virtual clock and the manifest's zone. It remains the context's own class, so
// that `instanceof Date` holds inside, and what JSON and Intl expect of a Date.
import type { VirtualClock } from './contract';
import type { Zone } from './zone';

const FIELDS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
type Settable = Exclude<(typeof FIELDS)[number], 'Day'>;

/** Text with a zone of its own. */
const HAS_ZONE = /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})(?:\s*\(.*\))?$/i;
/** A date alone, which is UTC by the language's rule; all other text is a local time. */
const DATE_ONLY = /^[+-]?\d{4,6}(?:-\d{2}(?:-\d{2})?)?$/;

/** A `Date` class of a context, and the clock and zone that it is to follow. */
interface Zoned {
  readonly Native: DateConstructor;
  readonly clock: VirtualClock;
  readonly zone: Zone;
}

/** Changes the given context's `Date` in place; returns the constructor that is to be its global. */
export function zonedDate(Native: DateConstructor, clock: VirtualClock, zone: Zone): DateConstructor {
  const zoned: Zoned = { Native, clock, zone };
  defineFields(zoned);
  defineTexts(zoned);
  defineLocaleTexts(zoned);

  function PlatformDate(this: unknown, ...args: unknown[]): unknown {
    if (new.target === undefined) return new Native(clock.now()).toString();
    const instant = args.length === 1 && typeof args[0] === 'number' ? args[0] : instantOf(zoned, args);
    return Reflect.construct(Native, [instant], new.target);
  }
  const statics = { now: () => clock.now(), parse: (text: string) => parse(zoned, text), UTC: Native.UTC };
  Object.assign(PlatformDate, statics);
  Object.defineProperty(PlatformDate, 'prototype', { value: Native.prototype });
  Object.defineProperty(PlatformDate, 'name', { value: 'Date' });
  Object.defineProperty(PlatformDate, 'length', { value: 7 });
  define(zoned, 'constructor', PlatformDate);
  return PlatformDate as unknown as DateConstructor;
}

function instantOf(zoned: Zoned, args: readonly unknown[]): number {
  const { Native, clock, zone } = zoned;
  if (args.length === 0) return clock.now();
  if (args.length > 1) return zone.instantOf(Native.UTC(...(args as [number, number])));
  const [only] = args;
  if (typeof only !== 'string') return new Native(only as number).getTime();
  return parse(zoned, only);
}

function parse({ Native, zone }: Zoned, text: string): number {
  if (HAS_ZONE.test(text.trim()) || DATE_ONLY.test(text.trim())) return Native.parse(text);
  // Read as UTC, then placed in the zone.
  const iso = /^\d{4}-\d{2}-\d{2}T/.test(text.trim());
  const local = Native.parse(iso ? `${text.trim()}Z` : `${text} UTC`);
  return Number.isNaN(local) ? local : zone.instantOf(local);
}

function define({ Native }: Zoned, name: string, value: (this: Date, ...args: never[]) => unknown): void {
  Object.defineProperty(Native.prototype, name, { value, writable: true, configurable: true });
}

/** A date whose UTC fields are the local ones. */
function local({ Native, zone }: Zoned, date: Date): Date {
  return new Native(date.getTime() + zone.offsetAt(date.getTime()));
}

function defineFields(zoned: Zoned): void {
  const { zone } = zoned;
  for (const field of FIELDS) {
    define(zoned, `get${field}`, function () {
      return local(zoned, this)[`getUTC${field}`]();
    });
    if (field !== 'Day') defineSetter(zoned, field);
  }
  define(zoned, 'getTimezoneOffset', function () {
    return -zone.offsetAt(this.getTime()) / 60_000;
  });
}

function defineSetter(zoned: Zoned, field: Settable): void {
  define(zoned, `set${field}`, function (...args: never[]) {
    const shifted = local(zoned, this);
    (shifted[`setUTC${field}`] as (...values: never[]) => number)(...args);
    return this.setTime(zoned.zone.instantOf(shifted.getTime()));
  });
}

function defineTexts(zoned: Zoned): void {
  const { zone } = zoned;
  define(zoned, 'toString', function () {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`;
  });
  define(zoned, 'toDateString', function () {
    // `Mon, 23 Nov 2026 06:38:20 GMT` becomes `Mon Nov 23 2026`.
    const [day, date, month, year] = local(zoned, this).toUTCString().replace(',', '').split(' ');
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${day} ${month} ${date} ${year}`;
  });
  define(zoned, 'toTimeString', function () {
    if (Number.isNaN(this.getTime())) return 'Invalid Date';
    const minutes = zone.offsetAt(this.getTime()) / 60_000;
    const size = Math.abs(minutes);
    const offset = `${minutes < 0 ? '-' : '+'}${two(Math.trunc(size / 60))}${two(size % 60)}`;
    return `${local(zoned, this).toISOString().slice(11, 19)} GMT${offset} (${zone.id})`;
  });
}

function defineLocaleTexts(zoned: Zoned): void {
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const native = zoned.Native.prototype[name];
    define(zoned, name, function (locales?: string, options?: Intl.DateTimeFormatOptions) {
      return native.call(this, locales, { timeZone: zoned.zone.id, ...options });
    });
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
