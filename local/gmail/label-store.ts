// The labels of the mailbox: Gmail's own and the user's.

import type { Restore } from '../platform/contract';
import { snapshotOfMap } from '../platform/snapshot-of-map';
import { badRequest, notFound } from './api-error';
import type { StoredLabel } from './contract';
import { checkLabelName, conflict, nameKey, SYSTEM_LABELS } from './label-names';
import { isPaletteColor } from './label-palette';

/** What `labels.create`, `patch` and `update` take. */
export interface LabelInput {
  readonly name?: unknown;
  readonly color?: { readonly textColor?: unknown; readonly backgroundColor?: unknown } | null | undefined;
  readonly labelListVisibility?: unknown;
  readonly messageListVisibility?: unknown;
}

export interface LabelStore {
  all(): readonly StoredLabel[];
  get(id: string): StoredLabel | null;
  byName(name: string): StoredLabel | null;
  create(input: LabelInput): StoredLabel;
  /** The user label of that name, created when missing; imported names are taken as they are. */
  ensure(name: string): StoredLabel;
  change(id: string, input: LabelInput): StoredLabel;
  remove(id: string): void;
  snapshot(): Restore;
}

/** Reference of `users.labels.create`: 10,000 labels a mailbox. */
const MAX_LABELS = 10_000;
const LIST_VISIBILITY = ['labelShow', 'labelShowIfUnread', 'labelHide'] as const;
const MESSAGE_VISIBILITY = ['show', 'hide'] as const;

export function createLabelStore(): LabelStore {
  const byId = new Map<string, StoredLabel>();
  const idByKey = new Map<string, string>();
  let lastNumber = 0;

  const put = (label: StoredLabel): StoredLabel => {
    byId.set(label.id, label);
    idByKey.set(nameKey(label.name), label.id);
    return label;
  };
  const add = (name: string, input: LabelInput): StoredLabel => {
    if (byId.size >= MAX_LABELS) throw badRequest('Label limit exceeded');
    const label = withInput({ ...NEW, id: `Label_${lastNumber + 1}`, name }, input);
    lastNumber += 1;
    return put(label);
  };
  for (const id of SYSTEM_LABELS) put(systemLabel(id));

  return {
    all: () => [...byId.values()],
    get: (id) => byId.get(id) ?? null,
    byName(name) {
      const label = byId.get(idByKey.get(nameKey(name)) ?? '');
      return label?.name === name ? label : null;
    },
    create(input) {
      const name = checkLabelName(input.name);
      if (idByKey.has(nameKey(name))) throw conflict();
      return add(name, input);
    },
    ensure(name) {
      if (name.trim() === '') throw new RangeError(`empty label name. name="${name}"`);
      return byId.get(idByKey.get(nameKey(name)) ?? '') ?? add(name, {});
    },
    change(id, input) {
      const label = userLabel(byId.get(id));
      const name = input.name === undefined ? label.name : checkLabelName(input.name);
      const taken = idByKey.get(nameKey(name));
      if (taken !== undefined && taken !== id) throw conflict();
      const changed = withInput({ ...label, name }, input);
      idByKey.delete(nameKey(label.name));
      return put(changed);
    },
    remove(id) {
      const label = userLabel(byId.get(id));
      byId.delete(id);
      idByKey.delete(nameKey(label.name));
    },
    snapshot() {
      const restoreMaps = [snapshotOfMap(byId), snapshotOfMap(idByKey)];
      const before = lastNumber;
      return () => {
        for (const restore of restoreMaps) restore();
        lastNumber = before;
      };
    },
  };
}

/** A user label about which nothing else is said. */
const NEW = {
  type: 'user',
  color: null,
  labelListVisibility: 'labelShow',
  messageListVisibility: 'show',
} as const;

function systemLabel(id: string): StoredLabel {
  return { ...NEW, id, name: id, type: 'system', messageListVisibility: 'hide' };
}

/** Only the labels of the user can be changed. */
function userLabel(label: StoredLabel | undefined): StoredLabel {
  if (label === undefined) throw notFound();
  if (label.type === 'system') throw badRequest('Invalid label: system labels cannot be changed');
  return label;
}

/** A label with the colour and visibility of the input, where it gives them. */
function withInput(label: StoredLabel, input: LabelInput): StoredLabel {
  return {
    ...label,
    color: input.color === undefined ? label.color : checkColor(input.color),
    labelListVisibility: oneOf(LIST_VISIBILITY, input.labelListVisibility, label.labelListVisibility),
    messageListVisibility: oneOf(
      MESSAGE_VISIBILITY,
      input.messageListVisibility,
      label.messageListVisibility,
    ),
  };
}

function checkColor(color: NonNullable<LabelInput['color']> | null): StoredLabel['color'] {
  if (color === null) return null;
  const { textColor, backgroundColor } = color;
  for (const value of [textColor, backgroundColor]) {
    if (typeof value !== 'string' || !isPaletteColor(value)) {
      throw badRequest(`Label color ${String(value)} is not on the allowed color palette`);
    }
  }
  return { textColor: String(textColor), backgroundColor: String(backgroundColor) };
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, fallback: T): T {
  if (value === undefined) return fallback;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw badRequest(`Invalid value: "${String(value)}"`);
  return found;
}
