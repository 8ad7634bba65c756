// The settings as stored: JSON, checked before it is kept, and cut into parts short enough for a property.

import { formatCount } from '../../domain/french/typography';
import {
  checkSettings,
  type Parsed,
  type Problem,
  parseSettings,
  readJson,
  type SettingsFile,
} from '../../domain/settings/check-settings';
import { type Settings, STANDARD_SETTINGS } from '../../domain/settings/settings';
import type { Store } from '../../ports';
import { replyProblems } from '../../replies/render-reply';

/** How many parts there are; the parts are `settings.0`, `settings.1`… */
const SETTINGS = 'settings';
/** Settings that could not be read, in parts too: nothing that was typed is lost. */
const DAMAGED = 'settings.damaged';
/** UTF-16 units to a part: a property holds 9 KB, and a unit takes three bytes at most. */
const PART = 3_000;

/** UTF-16 units of what a team says of replies: the queue and its announcements leave room for so much at their fullest. */
const MOST_OF_REPLIES = 30_000;

export interface StoredSettings {
  readonly settings: Settings;
  /** What the settings file names; empty where nothing is stored or it cannot be read. */
  readonly file: SettingsFile;
  /** Text that could not be read as settings; null when there is none. */
  readonly damaged: string | null;
  /** True when the standard settings are in force because of that text. */
  readonly fallenBack: boolean;
}

/** Reads the settings. A text that cannot be read is kept aside, and the standard settings are in force. */
export function readSettings(store: Store): StoredSettings {
  const text = readText(store, SETTINGS);
  const damaged = readText(store, DAMAGED);
  if (text === null) return { settings: STANDARD_SETTINGS, file: {}, damaged, fallenBack: false };
  const parsed = parseSettings(text);
  if ('problems' in parsed) {
    if (damaged !== text) writeText(store, DAMAGED, text);
    return { settings: STANDARD_SETTINGS, file: {}, damaged: text, fallenBack: true };
  }
  return { settings: parsed.ok, file: readJson(text) as SettingsFile, damaged, fallenBack: false };
}

/** Stores settings if all of them are right; otherwise stores nothing and returns what is wrong. */
export function writeSettings(store: Store, file: unknown): readonly Problem[] {
  const parsed = checkAll(file);
  if ('problems' in parsed) return parsed.problems;
  writeText(store, SETTINGS, JSON.stringify(file));
  return [];
}

/** The settings file as it is stored, readable or not; null where there is none. What mail takes for an end of line is escaped. */
export function settingsText(store: Store): string | null {
  return readText(store, SETTINGS)?.replace(/[\u2028\u2029]/g, escaped) ?? null;
}

const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16)}`;

/** Stores what was stored before, whether this version can read it or not. */
export function restoreText(store: Store, text: string): void {
  writeText(store, SETTINGS, text);
}

/** Throws away the text that could not be read. */
export function forgetDamaged(store: Store): void {
  for (const key of keysOf(store, DAMAGED)) store.remove(key);
}

function checkAll(file: unknown): Parsed {
  const parsed = checkSettings(file);
  if ('problems' in parsed) return parsed;
  const problems = Object.entries(parsed.ok.replies).flatMap(([id, { texts }]) =>
    Object.entries(texts).flatMap(([language, text]) =>
      replyProblems(text).map((message) => ({ field: `replies.${id}.${language}`, message })),
    ),
  );
  if (JSON.stringify(parsed.ok.replies).length > MOST_OF_REPLIES)
    problems.push({
      field: 'replies',
      message: `trop de texte\u00a0: ${formatCount(MOST_OF_REPLIES)} caractères au plus pour toutes les réponses`,
    });
  return problems.length > 0 ? { problems } : parsed;
}

function readText(store: Store, key: string): string | null {
  const all = store.all();
  const count = Number(all[key] ?? 0);
  if (count === 0) return null;
  // A missing part leaves a text that is not JSON, so the loss is noticed.
  return Array.from({ length: count }, (_, i) => all[`${key}.${i}`] ?? '').join('');
}

/** All parts in one call: a run that is killed leaves either the old text or the new one. */
function writeText(store: Store, key: string, text: string): void {
  const count = Math.ceil(text.length / PART);
  const values: Record<string, string> = { [key]: String(count) };
  for (let i = 0; i < count; i += 1) values[`${key}.${i}`] = text.slice(i * PART, (i + 1) * PART);
  const old = keysOf(store, key).filter((part) => values[part] === undefined);
  store.set(values);
  for (const part of old) store.remove(part);
}

function keysOf(store: Store, key: string): readonly string[] {
  const isPart = (name: string) => name.startsWith(`${key}.`) && /^\d+$/.test(name.slice(key.length + 1));
  return Object.keys(store.all()).filter((name) => name === key || isPart(name));
}
