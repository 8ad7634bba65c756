// Whether the probabilities that triage gives are true: of what it is 90 % sure of, 90 % should be right.

/** One answer: how sure it was, and whether it was right. */
export interface Answer {
  readonly sure: number;
  readonly right: boolean;
}

/** The answers that were about as sure as each other. */
interface Band {
  readonly from: number;
  readonly to: number;
  readonly answers: number;
  /** How sure they were on average, and what share was right. */
  readonly sure: number;
  readonly right: number;
}

export interface Reliability {
  readonly bands: readonly Band[];
  /** Expected calibration error: by how much the bands are off, weighed by their answers. */
  readonly error: number;
}

const BANDS = 10;

export function reliabilityOf(answers: readonly Answer[]): Reliability {
  const bands = Array.from({ length: BANDS }, (_, i) => {
    const inside = answers.filter(({ sure }) => Math.min(BANDS - 1, Math.floor(sure * BANDS)) === i);
    return {
      from: i / BANDS,
      to: (i + 1) / BANDS,
      answers: inside.length,
      sure: mean(inside.map(({ sure }) => sure)),
      right: mean(inside.map(({ right }) => Number(right))),
    };
  }).filter((band) => band.answers > 0);
  const off = bands.map((band) => band.answers * Math.abs(band.sure - band.right));
  return { bands, error: off.reduce((sum, by) => sum + by, 0) / Math.max(1, answers.length) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
