// Settings as they are stored: the file that the team wrote, and nothing of it by half.
import { type Settings, STANDARD_SETTINGS } from '../domain/settings';
import { type Problem, readSettings, type SettingsFile } from '../domain/settings-file';
import type { Store } from '../ports';
import { replyProblems } from '../replies/render-reply';
import { longTextProperties, readLongText } from './long-text';

const PROPERTY = 'settings';
/** Where unreadable settings are kept, so that nothing an agent typed is lost. */
const DAMAGED = 'settings.damaged';

export interface StoredSettings {
  readonly settings: Settings;
  /** What the team has set; what it does not name follows the standard. */
  readonly file: SettingsFile;
  /** True when what is stored could not be read and the standard is in force. */
  readonly damaged: boolean;
}

/** Reads the settings; damaged ones fall back to the standard, and their text is kept aside. */
export function loadSettings(store: Store): StoredSettings {
  const text = readLongText(store.all(), PROPERTY);
  if (text === null) return { settings: STANDARD_SETTINGS, file: {}, damaged: false };
  const file = parseJson(text);
  const read = readSettings(file);
  if ('ok' in read) return { settings: read.ok, file: file as SettingsFile, damaged: false };
  if (damagedText(store) !== text) store.set(longTextProperties(store.all(), DAMAGED, text));
  return { settings: STANDARD_SETTINGS, file: {}, damaged: true };
}

/** Stores a file if all of it is right; answers everything that is wrong with it otherwise, and stores nothing. */
export function storeSettings(store: Store, file: unknown): readonly Problem[] {
  const read = readSettings(file);
  if ('problems' in read) return read.problems;
  const problems = wordingProblems(read.ok);
  if (problems.length === 0) store.set(longTextProperties(store.all(), PROPERTY, JSON.stringify(file)));
  return problems;
}

/** Like `storeSettings`, for a file as text. */
export function importSettings(store: Store, json: string): readonly Problem[] {
  const file = parseJson(json);
  return file === undefined ? [{ field: '', message: 'ce n’est pas du JSON' }] : storeSettings(store, file);
}

/** The settings that could not be read, as they were; null when there are none. */
export function damagedText(store: Store): string | null {
  return readLongText(store.all(), DAMAGED);
}

export function forgetDamagedText(store: Store): void {
  store.set(longTextProperties(store.all(), DAMAGED, ''));
}

/** What is wrong with the team's own wording of the replies: variables that do not exist, brackets that do not pair. */
function wordingProblems({ replies }: Settings): readonly Problem[] {
  return Object.entries(replies).flatMap(([id, text]) =>
    replyProblems(text).map((message) => ({ field: `replies.${id}`, message })),
  );
}

/** Undefined for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
