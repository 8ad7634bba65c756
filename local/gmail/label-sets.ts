// Sets of labels that stand still. A mailbox of 100,000 messages has some hundred different ones, and keeps each once.

/** The one set of these labels, in their order; not to be changed. */
export type LabelSets = (labelIds: Iterable<string>) => ReadonlySet<string>;

export function createLabelSets(): LabelSets {
  const known = new Map<string, ReadonlySet<string>>();
  return (labelIds) => {
    const ids = [...labelIds];
    const key = ids.join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const set = new Set(ids);
    known.set(key, set);
    return set;
  };
}
