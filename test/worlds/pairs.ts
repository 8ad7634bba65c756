// Worlds in which every two answers to different questions stand together at least once, in few rows.
import { QUESTIONS, type Worlds } from '../../local/platform/worlds/worlds';

type Row = Readonly<Record<string, string>>;

const ANSWERS: readonly (readonly [string, readonly string[]])[] = Object.entries(QUESTIONS).map(
  ([name, { standing, others }]) => [name, [standing, ...others]],
);

const pairKey = (a: readonly [string, string], b: readonly [string, string]) =>
  [a, b]
    .map((answer) => answer.join('='))
    .sort()
    .join(' ');

/** Greedy, and the same each time: each row begins with a pair that no row has yet, and takes on what covers most. */
export function pairwiseWorlds(): readonly Partial<Worlds>[] {
  const open = new Map<string, readonly [readonly [string, string], readonly [string, string]]>();
  for (const [i, [one, answers]] of ANSWERS.entries())
    for (const [other, others] of ANSWERS.slice(i + 1))
      for (const a of answers)
        for (const b of others)
          open.set(pairKey([one, a], [other, b]), [
            [one, a],
            [other, b],
          ]);
  const rows: Row[] = [];
  for (let first = open.values().next(); first.done !== true; first = open.values().next()) {
    const row: Record<string, string> = Object.fromEntries(first.value);
    for (const [name, answers] of ANSWERS) row[name] ??= bestOf(name, answers, row, open);
    const chosen = Object.entries(row);
    for (const [i, a] of chosen.entries()) for (const b of chosen.slice(i + 1)) open.delete(pairKey(a, b));
    rows.push(row);
  }
  return rows as readonly Partial<Worlds>[];
}

function bestOf(
  name: string,
  answers: readonly string[],
  row: Row,
  open: ReadonlyMap<string, unknown>,
): string {
  const gain = (answer: string) =>
    Object.entries(row).filter((chosen) => open.has(pairKey([name, answer], chosen))).length;
  return [...answers].sort((a, b) => gain(b) - gain(a))[0] ?? '';
}
