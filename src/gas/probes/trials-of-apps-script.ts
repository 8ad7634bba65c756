// Trials of Apps Script: consent, triggers, what is said of a refusal, properties, cache, locks, time zones.
import { type Duration, MINUTE } from '../../domain/terms/time';
import type { Store, Triggers } from '../../ports';
import { google } from '../google-error';
import type { Trial } from './trial';

export interface AppsScriptTrialsOptions {
  readonly store: Store;
  readonly triggers: Triggers;
  /** The period that reminders were enabled with; null without them. */
  readonly period: () => Duration | null;
  /** The OAuth scopes that were granted, null where the platform does not say; and how many are asked for. */
  readonly granted: () => readonly string[] | null;
  readonly asked: number;
  /** What rounds have found out of how long they may last. */
  readonly limit: () => { readonly long: boolean; readonly deaths: number };
  /** How events have named what was open. */
  readonly opened: () => string;
}

const CACHE_KEY = 'probe';
const WAIT = 65_000;
const FILL = 'probe.fill.';
/** Twelve of nine kilobytes: more than a cache takes as one value. */
const PARTS = 12;
const PART = 'x'.repeat(9_000);
/** What may stand in the store beside them. */
const ROOM = 380_000;

export function trialsOfAppsScript(options: AppsScriptTrialsOptions): readonly Trial[] {
  const { store, granted, asked, limit, opened } = options;
  return [
    one('scopes', () => {
      const scopes = granted();
      return scopes === null ? 'unknown' : scopes.length >= asked ? 'granted' : 'in-part';
    }),
    one('consentPrompt', () => (typeof ScriptApp.requireAllScopes === 'function' ? 'asked' : 'nobody')),
    one('shortTriggers', () => shortTriggers(options)),
    one('triggerLimit', () => {
      const { long, deaths } = limit();
      return long ? 'minutes' : deaths > 0 ? 'seconds' : 'unknown';
    }),
    one('errorLanguage', () => languageOf(refusal())),
    one('propertiesAtOnce', () => propertiesAtOnce(store)),
    one('largestProperty', () => (takes(() => setTrial('x'.repeat(9 * 1024 + 1))) ? 'over-9-KB' : '9-KB')),
    one('locks', () =>
      google('tryLock', () => LockService.getUserLock().tryLock(0)) ? 'free' : 'contended',
    ),
    one('intl', () =>
      takes(() => new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Paris' })) ? 'complete' : 'no-zones',
    ),
    one('timeOfParis', () =>
      Utilities.formatDate(new Date(Date.UTC(2026, 6, 15, 11, 30)), 'Europe/Paris', 'HH:mm'),
    ),
    one('eventIds', opened),
    { observes: ['cache'], observe: cache },
  ];
}

/** A trial of one observation. */
export function one(name: string, observe: () => string): Trial {
  return { observes: [name], observe: () => ({ [name]: observe() }) };
}

/** True where the call is not refused. */
export function takes(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch {
    return false;
  }
}

/** Google makes only so many a day: where one of ours stands, none is made. */
function shortTriggers({ triggers, period: stored }: AppsScriptTrialsOptions): string {
  const period = triggers.count() === 0 ? triggers.trial() : stored();
  return period === null ? 'unknown' : period <= 10 * MINUTE ? 'granted' : 'refused';
}

/** What the cache says of a time that it does not keep anything for: nobody's text is in it. */
function refusal(): string {
  try {
    CacheService.getUserCache().put(CACHE_KEY, 'x', 10_000_000);
    return '';
  } catch (error) {
    return String((error as { message?: unknown }).message);
  }
}

function languageOf(text: string): string {
  if (/non valide|incorrect/i.test(text)) return 'fr';
  if (/ungültig/i.test(text)) return 'de';
  return /invalid/i.test(text) ? 'en' : 'other';
}

function setTrial(value: string): void {
  const properties = PropertiesService.getUserProperties();
  properties.setProperty(FILL, value);
  properties.deleteProperty(FILL);
}

function propertiesAtOnce(store: Store): string {
  const properties = PropertiesService.getUserProperties();
  const used = Object.entries(store.all()).reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  if (used > ROOM) return 'unknown';
  const values = Object.fromEntries(Array.from({ length: PARTS }, (_, i) => [FILL + i, PART]));
  const taken = takes(() => properties.setProperties(values, false));
  for (const key of Object.keys(values)) properties.deleteProperty(key);
  return taken ? 'unbounded' : 'bounded';
}

/** What was put there is looked for a minute later, by the next execution. */
function cache(): Readonly<Record<string, string>> | 'later' {
  const properties = PropertiesService.getUserProperties();
  const put = Number(properties.getProperty(FILL) ?? 0);
  if (put === 0) {
    CacheService.getUserCache().put(CACHE_KEY, 'x', 21_600);
    properties.setProperty(FILL, String(Date.now()));
    return 'later';
  }
  if (Date.now() - put < WAIT) return 'later';
  properties.deleteProperty(FILL);
  return { cache: CacheService.getUserCache().get(CACHE_KEY) === null ? 'lost-early' : 'kept' };
}
