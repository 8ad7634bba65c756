// What a click decided while the watch was at work. A run that had read the conversation before may change labels after the
// click: what the click changed is left in a property, to be done again by the click itself, or by that run at its end.
import * as v from 'valibot';
import type { LabelChange } from '../../domain/decision/desired-labels';
import { LABELS, type LabelKey, madeLabelName } from '../../domain/mailbox/labels';
import type { Services, Store } from '../../ports';

const PREFIX = 'click.';
const NOTE_PREFIX = 'note.';

const Key = v.custom<LabelKey>(
  (key) =>
    typeof key === 'string' &&
    (LABELS.some((label) => label.key === key) || madeLabelName(key as LabelKey) !== null),
);
const Change = v.object({
  messageIds: v.array(v.string()),
  add: v.array(Key),
  remove: v.array(Key),
});

/** A click: on which messages it put labels on and took labels off. */
export interface Click extends LabelChange {
  readonly threadId: string;
  readonly messageIds: readonly string[];
}

export function leaveClick(store: Store, { threadId, messageIds, add, remove }: Click): void {
  store.set({ [PREFIX + threadId]: JSON.stringify({ messageIds, add, remove }) });
}

/** Puts a label on at the next round, where no call of Gmail is to stand between an agent and a draft. */
export function leaveNote(store: Store, { threadId, messageIds, add, remove }: Click, note: string): void {
  store.set({ [`${NOTE_PREFIX}${note}.${threadId}`]: JSON.stringify({ messageIds, add, remove }) });
}

/** A click that waits to be done, and the property that holds it. */
export interface LeftClick extends Click {
  readonly property: string;
}

/** Those that were left and can be read. */
export function leftClicks(store: Store): readonly LeftClick[] {
  return Object.entries(store.all()).flatMap(([property, text]) => {
    if (!property.startsWith(PREFIX) && !property.startsWith(NOTE_PREFIX)) return [];
    const { success, output } = v.safeParse(v.pipe(v.string(), v.parseJson(), Change), text);
    return success ? [{ threadId: property.slice(property.lastIndexOf('.') + 1), property, ...output }] : [];
  });
}

/** Nothing is left of a click: it is done, or another click came after it. */
export function forgetClick(store: Store, threadId: string): void {
  forgetLeft(store, PREFIX + threadId);
}

export function forgetLeft(store: Store, property: string): void {
  if (store.all()[property] !== undefined) store.remove(property);
}

/**
 * Changes the messages that the card showed, one by one: what comes at this very moment carries nothing, is read as new, and
 * stays in the inbox.
 */
export function applyClick(
  { mailbox }: Pick<Services, 'mailbox'>,
  { messageIds, add, remove }: Click,
  archived = false,
): void {
  mailbox.relabelMessages(messageIds, add, remove, archived);
}
