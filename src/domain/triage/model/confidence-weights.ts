// Written by tools/triage/train-confidence.ts; do not edit.

/** See `confidenceSigns`. */
export const CONFIDENCE_WEIGHTS = {
  type: [0.68, 0.23, 1.43, 0.55, 0.42, -0.99],
  priority: [0.05, 0.75, 0.83, 0.36, 0.2, 0.15],
  reply: [0.67, 0.8, 0.83, -0.61, -0.23, -0.05],
} as const;

/** How often it was right that mail is a request, is none by proof or by its words, that a customer escalates, or stays calm. */
export const CONFIDENCE_RATES = {
  request: 0.994,
  proven: 0.989,
  probable: 0.987,
  escalates: 0.991,
  calm: 0.999,
} as const;
