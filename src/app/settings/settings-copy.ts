// The settings outlive the script's store: a copy lies in the mailbox, written with each change and read back when the store
// is empty.
//
// Whether the copy is of this project tells what to do with it: one's own is taken at once, another's only when a person
// says so. Until then every place that an agent looks at says which settings are in force.
import { rawMessage } from '../../domain/mailbox/outgoing-message';
import { parseSettings, readJson } from '../../domain/settings/check-settings';
import { CopyState, NO_COPY } from '../../domain/settings/copy-state';
import type { Settings } from '../../domain/settings/settings';
import {
  readSettingsCopy,
  type SettingsCopy,
  settingsCopyMessage,
} from '../../domain/settings/settings-copy';
import type { StandardInstead } from '../../domain/settings/standard-instead';
import { failureCode } from '../../domain/terms/failure';
import type { Instant } from '../../domain/terms/time';
import { checksum } from '../../domain/text/checksum';
import type { Services, Store } from '../../ports';
import { readRecord } from '../stored-record';
import { readSettings, restoreText, settingsText, writeSettings } from './stored-settings';

const PROPERTY = 'settings.copy';
/** Copies that are looked at to find this project's: each costs a reading. */
const MAX_READ = 5;

type Kept = Pick<Services, 'store' | 'mailbox' | 'project' | 'clock' | 'base64' | 'log'>;

/** Why the standard settings are in force although the team may have others; null otherwise. */
export function standardInstead(store: Store): StandardInstead | null {
  const state = readState(store);
  if (readSettings(store).fallenBack) return 'unreadable';
  if (state === null) return settingsText(store) === null ? 'not-looked' : null;
  if (state.offered === null) return null;
  return state.offered.of === '' ? 'copy-damaged' : 'not-taken';
}

/** What a person is to be told or asked of the copy. */
export function copyToTell(store: Store): Pick<CopyState, 'restoredAt' | 'offered'> {
  return readState(store) ?? NO_COPY;
}

/**
 * Takes lost settings back from their copy. Asks the mailbox only where nothing is stored and nothing is known of a copy,
 * or where what is stored is not whole. What Gmail refuses it throws, and whoever comes next asks again.
 */
export function recoverSettings(services: Kept): void {
  const { store } = services;
  const state = readState(store);
  const isStored = settingsText(store) !== null;
  if (state === null) {
    if (!isStored) lookForCopy(services);
  } else if (state.of !== '' && (!isStored || readSettings(store).fallenBack)) mend(services, state);
}

/** The same where there is other work to be done in any case. */
export function tryToRecoverSettings(services: Kept): void {
  orLog(services, () => recoverSettings(services));
}

function lookForCopy(services: Kept): void {
  const found = newestCopy(services);
  if (found === null) save(services.store, NO_COPY);
  else if (found.copy !== null && isOurs(services, found.copy)) restore(services, found.id, found.copy.json);
  else save(services.store, { ...NO_COPY, offered: offerOf(found) });
}

/** Once: where the copy holds what was stored last, and the store does not. */
function mend(services: Kept, state: CopyState): void {
  const { store } = services;
  const json = readCopy(services, state.id)?.copy?.json;
  const isWhole = json !== undefined && checksum(json) === state.of && json !== settingsText(store);
  if (isWhole) restore(services, state.id, json);
  else if (settingsText(store) === null)
    save(store, { ...NO_COPY, offered: { id: state.id, at: services.clock.now(), of: '' } });
  else save(store, { ...state, of: '' });
}

/** One that this version cannot read is stored all the same, and then told as any other. */
function restore({ store, clock }: Kept, id: string, json: string): void {
  restoreText(store, json);
  save(store, { ...NO_COPY, of: checksum(json), id, restoredAt: clock.now() });
}

/** Writes the copy anew where the settings are not those that it holds: one call of Gmail, none where they are. */
export function copySettings(services: Kept): void {
  const { store, mailbox, base64 } = services;
  const json = settingsText(store);
  const state = readState(store) ?? NO_COPY;
  if (json === null || state.of === checksum(json) || readSettings(store).fallenBack) return;
  orLog(services, () => {
    const copy = { project: services.project(), json };
    const raw = rawMessage(settingsCopyMessage(copy, mailbox.address()), base64);
    save(store, { ...state, of: checksum(json), id: mailbox.keepRecord(raw, 'settings-copy') });
  });
}

/** Moves copies that this project has replaced to the bin, and writes one that somebody deleted anew. */
export function tendCopy(services: Kept, hasTime: () => boolean): void {
  const { store, mailbox } = services;
  // A click may have written one meanwhile.
  store.forget();
  const state = readState(store) ?? NO_COPY;
  if (state.id === '') return;
  const ids = mailbox.recordIds('settings-copy');
  const at = ids.indexOf(state.id);
  if (at === -1) {
    save(store, { ...state, of: '', id: '' });
    copySettings(services);
    return;
  }
  for (const id of ids.slice(at + 1)) {
    if (!hasTime()) return;
    const copy = readCopy(services, id)?.copy ?? null;
    if (copy !== null && isOurs(services, copy)) mailbox.trashMessage(id);
  }
}

/** Another installation's settings, as a person is to see them before they are taken over. */
export interface OfferedSettings {
  readonly id: string;
  readonly at: Instant;
  readonly settings: Settings;
}

/** Null where no copy is offered any more, or none that this version can read. A newer one takes the place of one that is gone. */
export function offeredSettings(services: Kept): OfferedSettings | null {
  const { store } = services;
  const { offered } = copyToTell(store);
  if (offered === null) return null;
  const found = readCopy(services, offered.id) ?? newestCopy(services);
  const parsed = found?.copy == null ? null : parseSettings(found.copy.json);
  if (found === null || parsed === null || 'problems' in parsed) return null;
  const newer = offerOf(found);
  if (newer.id !== offered.id) save(store, { ...(readState(store) ?? NO_COPY), offered: newer });
  return { id: found.id, at: found.at, settings: parsed.ok };
}

/** Takes over what a card has shown, for a message never changes; false where that copy is gone, or is another one. */
export function takeOffered(services: Kept, id: string): boolean {
  const { store } = services;
  if (copyToTell(store).offered?.id !== id) return false;
  const json = readCopy(services, id)?.copy?.json;
  if (json === undefined || writeSettings(store, readJson(json)).length > 0) return false;
  // Another project's copy stays where it is; this one's own is written next.
  save(store, NO_COPY);
  return true;
}

/** Goes on with the settings that are in force; false where the card asked about another copy. */
export function declineOffered(store: Store, id: string): boolean {
  const state = readState(store) ?? NO_COPY;
  if (state.offered?.id !== id) return false;
  save(store, { ...state, offered: null });
  return true;
}

export function noteRestoredSeen(store: Store): void {
  save(store, { ...(readState(store) ?? NO_COPY), restoredAt: null });
}

interface FoundCopy {
  readonly id: string;
  readonly at: Instant;
  /** Null where it is ours and not whole. */
  readonly copy: SettingsCopy | null;
}

/** Of the newest copies this project's; without one the newest that is whole; without that the newest. */
function newestCopy(services: Kept): FoundCopy | null {
  const found: FoundCopy[] = [];
  for (const id of services.mailbox.recordIds('settings-copy').slice(0, MAX_READ)) {
    const one = readCopy(services, id);
    if (one === null) continue;
    if (one.copy !== null && isOurs(services, one.copy)) return one;
    found.push(one);
  }
  return found.find(({ copy }) => copy !== null) ?? found[0] ?? null;
}

/** Null for what we have not written: a label may stand on anything. */
function readCopy({ mailbox }: Kept, id: string): FoundCopy | null {
  const record = mailbox.record(id);
  return record && { id, at: record.at, copy: readSettingsCopy(record.text) };
}

/** Where the platform does not say which project this is, a person is asked. */
function isOurs(services: Kept, { project }: SettingsCopy): boolean {
  return project !== '' && project === services.project();
}

function offerOf({ id, at, copy }: FoundCopy): NonNullable<CopyState['offered']> {
  return { id, at, of: copy === null ? '' : checksum(copy.json) };
}

/** What Gmail refuses is asked for again later, and a change of settings is kept all the same. */
function orLog({ log }: Kept, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (failureCode(error) === 'internal') throw error;
    log.error('settings copy', error);
  }
}

function readState(store: Store): CopyState | null {
  return readRecord(store, PROPERTY, CopyState, null);
}

function save(store: Store, state: CopyState): void {
  store.set({ [PROPERTY]: JSON.stringify(state) });
}
