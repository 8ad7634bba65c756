// Changing the settings one section at a time: all of a form is stored, or nothing.
import { type Problem, readJson } from '../../domain/settings/check-settings';
import type { Inputs } from '../../domain/settings/forms/form';
import { SECTIONS, type SectionId } from '../../domain/settings/forms/sections';
import { formatOwnReplies, type OwnReply } from '../../domain/settings/own-replies';
import { type SenderRule, withSender } from '../../domain/settings/senders';
import type { Store } from '../../ports';
import { libraryOf } from '../../replies/library';
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

/** Stores what a team says of a reply, and where it stands; null for `own` leaves nothing of its own there. */
export function saveReply(
  store: Store,
  id: string,
  own: OwnReply | null,
  order: readonly string[],
): readonly Problem[] {
  const { file, settings } = readSettings(store);
  const { [id]: _replaced, ...others } = settings.replies;
  const replies = own === null ? others : { ...others, [id]: own };
  const usual = libraryOf({ replies, replyOrder: [] }).map((reply) => reply.id);
  const { replyOrder: _before, ...rest } = file;
  const said = order.filter((other) => usual.includes(other));
  return writeSettings(store, {
    ...rest,
    replies: formatOwnReplies(replies),
    ...(said.join() === usual.join() ? {} : { replyOrder: said }),
  });
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
