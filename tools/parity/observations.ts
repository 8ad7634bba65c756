// A file of observations, as `probePlatform` prints it.
import * as v from 'valibot';

const File = v.object({
  version: v.literal(1),
  observations: v.record(v.string(), v.pipe(v.string(), v.maxLength(60))),
});

export type Observations = Readonly<Record<string, string>>;

/** @throws RangeError saying what is wrong with the text */
export function readObservations(text: string): Observations {
  const found = text.indexOf('{');
  let json: unknown;
  try {
    json = JSON.parse(text.slice(Math.max(0, found)));
  } catch (error) {
    throw new RangeError(`no JSON: ${(error as Error).message}`);
  }
  const parsed = v.safeParse(File, json);
  if (parsed.success) return parsed.output.observations;
  const [issue] = parsed.issues;
  throw new RangeError(`${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
}
