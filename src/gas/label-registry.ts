// Our label tree in this mailbox: created on first use, known by id, found again by name after it was deleted.
import {
  noteGone,
  readForeign,
  readGone,
  readLabelIds,
  storeForeign,
  storeLabelIds,
} from '../app/stored-label-ids';
import { labelConflictKey, labelNameKey } from '../domain/mailbox/label-name';
import {
  isHidden,
  LABEL_ROOT,
  LABELS,
  type LabelDefinition,
  type LabelKey,
  madeLabelKey,
  madeLabelName,
} from '../domain/mailbox/labels';
import { failureCode } from '../domain/terms/failure';
import type { Store } from '../ports';
import { gmailUsers, ME } from './advanced-gmail';
import { google } from './google-error';

/** Ids of Gmail's own labels. */
const SYSTEM = /^[A-Z_]+$/;
/** What holds our labels together, and no message bears. */
const ROOTS: readonly string[] = [LABEL_ROOT, `${LABEL_ROOT}/Type`];

export interface LabelRegistry {
  id(key: LabelKey): string;
  /** The id of a label that is there; null where it would have to be made. */
  find(key: LabelKey): string | null;
  readonly keyById: ReadonlyMap<string, LabelKey>;
  /** Looks into the mailbox for labels of ours that another installation has made; makes none. */
  look(): void;
  /**
   * Finds out what these ids of labels are where one is new to us: a click may have made it since we began, which is stored, or
   * another installation, which only the mailbox says. Labels of others are remembered, so that each costs one call.
   */
  learn(ids: readonly string[]): void;
  /** Reads the labels of the mailbox and creates what is missing. */
  heal(): void;
  /** The id of the root of the tree, which says nothing of a conversation. */
  rootId(): string;
  /** Which of these ids of ours the mailbox has no label for any more: somebody deleted it. Asks nothing about none. */
  gone(ids: ReadonlySet<string>): ReadonlySet<string>;
}

/** Tries again, once, after a label that an agent deleted was found or made again. */
export function healing<T>(labels: LabelRegistry, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!['bad-request', 'not-found'].includes(failureCode(error))) throw error;
    labels.heal();
    return work();
  }
}

export function createLabelRegistry(store: Store): LabelRegistry {
  const known = createKnownLabels(store);

  function heal(): void {
    const { ids } = known.current();
    const existing = listed();
    const kept = new Set(existing.map(({ id = '' }) => id));
    const found = idsAmong(existing, new Map([...ids].filter(([, id]) => kept.has(id))));
    noteGone(
      store,
      [...ids].filter(([, id]) => !kept.has(id)),
    );
    known.save(found);
    known.noteForeign(existing, []);
  }

  function look(met: readonly string[] = []): void {
    const existing = listed();
    known.save(foundAmong(existing, known.reread()));
    known.noteForeign(existing, met);
  }

  function learn(ids: readonly string[]): void {
    if (known.unmet(ids).length === 0) return;
    known.reread();
    const unmet = known.unmet(ids);
    if (unmet.length > 0) look(unmet);
  }

  return {
    look: () => look(),
    id(key) {
      const name = madeLabelName(key);
      if (!known.current().ids.has(key)) {
        if (name === null) heal();
        else {
          const made = createOrAdopt({ name }, isHidden(key) ? HIDDEN : SHOWN);
          known.save(new Map([...known.reread(), [key, made]]));
        }
      }
      const id = known.current().ids.get(key);
      if (id === undefined) throw new RangeError(`no such label. key=${key}`);
      return id;
    },
    find(key) {
      if (!known.current().ids.has(key)) look();
      return known.current().ids.get(key) ?? null;
    },
    get keyById() {
      const { ids } = known.current();
      if (LABELS.some(({ key }) => !ids.has(key))) heal();
      return known.current().keyById;
    },
    learn,
    heal,
    rootId: () => createOrAdopt({ name: LABEL_ROOT }),
    gone: (wanted) => goneOf([...wanted].filter((id) => known.current().keyById.has(id))),
  };
}

/** The labels that are stored, as one execution knows them. */
function createKnownLabels(store: Store) {
  let known: { readonly ids: Map<LabelKey, string>; readonly keyById: Map<string, LabelKey> } | null = null;
  /** Ids that are no label of ours. */
  let foreign: Set<string> | null = null;
  const foreignIds = () => {
    foreign ??= new Set(readForeign(store));
    return foreign;
  };

  const take = (ids: Map<LabelKey, string>) => {
    known = indexed(ids, readGone(store));
    return known;
  };

  /** Read when first needed, which is after a run has the lock. */
  const current = () => known ?? take(new Map(readLabelIds(store)));

  /** With what other executions have made meanwhile. */
  function reread(): ReadonlyMap<LabelKey, string> {
    const { ids } = current();
    store.forget();
    return take(new Map([...ids, ...readLabelIds(store)])).ids;
  }

  return {
    current,
    reread,
    /** Those of which nothing is known. */
    unmet(ids: readonly string[]): readonly string[] {
      if (ids.length === 0) return [];
      const { keyById } = current();
      return ids.filter((id) => !SYSTEM.test(id) && !keyById.has(id) && !foreignIds().has(id));
    },
    save(ids: Map<LabelKey, string>): void {
      take(ids);
      storeLabelIds(store, [...ids]);
    },
    /** Remembers which labels of the mailbox are none of ours; those first that were `met`, should there be too many. */
    noteForeign(existing: Labels, met: readonly string[]): void {
      const { keyById } = current();
      const before = foreignIds();
      const others = existing
        .filter(({ name = '' }) => !ROOTS.includes(name))
        .map(({ id = '' }) => id)
        .filter((id) => !SYSTEM.test(id) && !keyById.has(id));
      // What the mailbox does not name either was deleted a moment ago: this execution asks for it no more.
      foreign = new Set([...met, ...others]);
      if (others.every((id) => before.has(id))) return;
      storeForeign(store, [
        ...others.filter((id) => met.includes(id)),
        ...others.filter((id) => !met.includes(id)),
      ]);
    },
  };
}

export type Labels = readonly GoogleAppsScript.Gmail.Schema.Label[];

/** Our labels among those of the mailbox; `kept`: what we knew that is still there. */
export function foundAmong(existing: Labels, kept: ReadonlyMap<LabelKey, string>): Map<LabelKey, string> {
  const byName = idsByName(existing);
  const hidden = [...byName].flatMap(([name, id]): [LabelKey, string][] => {
    const key = madeLabelKey(name);
    return key === null ? [] : [[key, id]];
  });
  const shown = LABELS.flatMap(({ key, name }): [LabelKey, string][] => {
    const id = byName.get(labelNameKey(name));
    return id === undefined ? [] : [[key, id]];
  });
  // A label that an agent renamed keeps its id, and so its meaning.
  return new Map([...hidden, ...shown, ...kept]);
}

function idsByName(existing: Labels): ReadonlyMap<string, string> {
  return new Map(existing.map(({ id = '', name = '' }) => [labelNameKey(name), id]));
}

/** Our labels among those of the mailbox, made where they are missing. */
function idsAmong(existing: Labels, kept: ReadonlyMap<LabelKey, string>): Map<LabelKey, string> {
  const byName = idsByName(existing);
  for (const name of ROOTS) if (!byName.has(labelNameKey(name))) createOrAdopt({ name });
  const found = foundAmong(existing, kept);
  for (const definition of LABELS)
    if (!found.has(definition.key)) found.set(definition.key, createOrAdopt(definition));
  return found;
}

function goneOf(ids: readonly string[]): ReadonlySet<string> {
  if (ids.length === 0) return new Set();
  const existing = new Set(listed().map(({ id }) => id));
  return new Set(ids.filter((id) => !existing.has(id)));
}

const SHOWN = { labelListVisibility: 'labelShow', messageListVisibility: 'show' };
/** A record that no agent need see. */
const HIDDEN = { labelListVisibility: 'labelHide', messageListVisibility: 'hide' };

type NewLabel = Pick<LabelDefinition, 'name'> & Partial<LabelDefinition>;

/** A label whose name Gmail takes for the one asked for bars its way, and serves as well. */
function createOrAdopt(definition: NewLabel, visibility = SHOWN): string {
  try {
    return create(definition, visibility);
  } catch (error) {
    if (failureCode(error) !== 'bad-request') throw error;
    const taken = labelConflictKey(definition.name);
    const same = listed().find(({ name = '', type }) => type === 'user' && labelConflictKey(name) === taken);
    if (same?.id === undefined) throw error;
    return same.id;
  }
}

/** Every label of the mailbox. */
export function listed(): Labels {
  return google('labels.list', () => gmailUsers().Labels.list(ME).labels ?? []);
}

function create(definition: NewLabel, visibility: typeof SHOWN): string {
  const { name, textColor, backgroundColor } = definition;
  const resource: GoogleAppsScript.Gmail.Schema.Label = { name, ...visibility };
  if (textColor !== undefined && backgroundColor !== undefined)
    resource.color = { textColor, backgroundColor };
  return google('labels.create', () => gmailUsers().Labels.create(resource, ME).id ?? '');
}

function indexed(ids: Map<LabelKey, string>, gone: readonly [LabelKey, string][]) {
  return { ids, keyById: new Map([...gone, ...ids].map(([key, id]) => [id, key])) };
}
