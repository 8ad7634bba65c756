// Changing the settings one section at a time: all of a form is stored, or nothing.
import { type Problem, readJson, type SettingsFile } from '../../domain/settings/check-settings';
import type { Inputs } from '../../domain/settings/forms/form';
import { SECTIONS, type SectionId } from '../../domain/settings/forms/sections';
import { type SenderRule, withSender } from '../../domain/settings/senders';
import type { ReplyId } from '../../domain/terms/reply-ids';
import type { Store } from '../../ports';
import { forgetDamaged, readSettings, writeSettings } from './stored-settings';

/** Stores what was typed into a section; returns its problems, each by its field of the form. */
export function saveSection(store: Store, id: SectionId, inputs: Inputs): readonly Problem[] {
  const section = SECTIONS[id];
  const { fieldOf } = section;
  const problems: Problem[] = [];
  const file = section.change(readSettings(store).file, inputs, problems);
  if (problems.length > 0) return problems;
  return writeSettings(store, file).map(({ field, message }) => ({
    field: fieldOf?.(field) ?? field,
    message,
  }));
}

/** Takes off what a section lists under that key; what is already gone is no problem. */
export function removeItem(store: Store, id: SectionId, key: string): readonly Problem[] {
  const { list } = SECTIONS[id];
  const { file, settings } = readSettings(store);
  return writeSettings(store, list === undefined ? file : list.without(file, settings, key));
}

/** Stores a team's own wording of a reply; null goes back to the standard one. */
export function saveWording(store: Store, id: ReplyId, text: string | null): readonly Problem[] {
  const { file } = readSettings(store);
  const { [id]: _replaced, ...others } = file.replies ?? {};
  const replies: SettingsFile['replies'] = text === null ? others : { ...others, [id]: text };
  return writeSettings(store, { ...file, replies });
}

/** Stores what the mail of a sender is, in place of what was stored of that sender; null leaves it to the mail. */
export function setSender(store: Store, address: string, rule: SenderRule | null): readonly Problem[] {
  return writeSettings(store, withSender(readSettings(store).file, address, rule));
}

/** Replaces all settings by those of a JSON text. */
export function importSettings(store: Store, json: string): readonly Problem[] {
  const file = readJson(json);
  if (file === undefined) return [{ field: '', message: 'ce n’est pas du JSON' }];
  const problems = writeSettings(store, file);
  if (problems.length === 0) forgetDamaged(store);
  return problems;
}
