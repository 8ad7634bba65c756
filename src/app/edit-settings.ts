// Changing settings, a part at a time. Each use case answers what is wrong, by field of its form, and then has stored
// nothing; or an empty list, and then it is stored.
import { closureField, readClosure } from '../domain/closure-form';
import type { Problem, SettingsFile } from '../domain/settings-file';
import { type FormId, type FormValues, fieldOf, SETTINGS_FORMS } from '../domain/settings-form';
import type { ReplyId } from '../domain/triage/triage';
import { closureKey } from '../domain/view/settings-view';
import type { Desk } from './desk';
import { findReply } from './replies';
import { storeSettings } from './stored-settings';

/** Stores what was typed into one of the forms. */
export function saveForm(desk: Desk<unknown>, id: FormId, values: FormValues): readonly Problem[] {
  const { fields, read } = SETTINGS_FORMS[id];
  const problems = storeSettings(desk.services.store, { ...desk.settingsFile, ...read(values) });
  return problems.map((problem) => ({ ...problem, field: fieldOf(problem, fields) ?? '' }));
}

export function addClosure(desk: Desk<unknown>, values: FormValues): readonly Problem[] {
  const read = readClosure(values);
  if ('problems' in read) return read.problems;
  const closures = [...(desk.settingsFile.closures ?? []), read.entry];
  return storeSettings(desk.services.store, { ...desk.settingsFile, closures }).map((problem) => ({
    ...problem,
    field: closureField(problem, closures.length - 1) ?? '',
  }));
}

/** Removes the closure of that key, if a colleague has not done so already. */
export function removeClosure(desk: Desk<unknown>, key: string): readonly Problem[] {
  const known = desk.settings.schedule.closures;
  const closures = (desk.settingsFile.closures ?? []).filter((_entry, i) => {
    const closure = known[i];
    return closure === undefined || closureKey(closure) !== key;
  });
  return storeSettings(desk.services.store, { ...desk.settingsFile, closures });
}

/** Stores the team's own wording of a reply. One that is the standard text is none. */
export function saveWording(desk: Desk<unknown>, id: ReplyId, text: string): readonly Problem[] {
  if (text.trim() === findReply(id).text.trim()) return resetWording(desk, id);
  return storeReplies(desk, { ...desk.settingsFile.replies, [id]: text });
}

/** Goes back to the standard text of a reply. */
export function resetWording(desk: Desk<unknown>, id: ReplyId): readonly Problem[] {
  const { [id]: _own, ...others } = desk.settingsFile.replies ?? {};
  return storeReplies(desk, others);
}

function storeReplies(desk: Desk<unknown>, replies: SettingsFile['replies']): readonly Problem[] {
  return storeSettings(desk.services.store, { ...desk.settingsFile, replies });
}
