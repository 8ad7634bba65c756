// All promises in one world: the story from the installation to the month's report, and what stands apart from it.
import { STANDING, type Worlds } from '../../local/platform/worlds/worlds';
import { APART } from './apart';
import { BEGINNING, PROMISES } from './promises';
import { openStage } from './stage';

/** What did not hold, by the name of the promise; empty where all did. */
export type Broken = Readonly<Record<string, readonly string[]>>;

interface Options {
  /** Another bundle than the built one. */
  readonly code?: string;
  /** The promise that is asked for alone; in the story, what leads up to it is lived through. Default all. */
  readonly only?: string;
}

/** Lives through a world. What stands apart is tried in the standing world and where an answer may make a difference. */
export function liveThrough(worlds: Partial<Worlds>, { code, only }: Options = {}): Broken {
  const broken: Record<string, readonly string[]> = {};
  const note = (name: string, found: readonly string[]) => {
    if (found.length > 0 && name === (only ?? name)) broken[name] = found;
  };
  const departs = Object.entries(worlds).filter(
    ([name, answer]) => STANDING[name as keyof Worlds] !== answer,
  );
  const names = departs.map(([name]) => name);
  for (const { name, about, broken: complaints } of APART) {
    const wanted =
      only === undefined ? names.length === 0 || about.some((one) => names.includes(one)) : name === only;
    if (wanted)
      note(
        name,
        tried(() => complaints(worlds, code)),
      );
  }
  if (only !== undefined && !PROMISES.some(({ name }) => name === only)) return broken;
  const stage = openStage(worlds, BEGINNING, code === undefined ? {} : { code });
  for (const { name, broken: complaints } of PROMISES) {
    note(
      name,
      tried(() => complaints(stage)),
    );
    if (name === only) break;
  }
  return broken;
}

/** A step that cannot even be taken is a promise that does not hold. */
function tried(step: () => readonly string[]): readonly string[] {
  try {
    return step();
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
