// Written by tools/triage/train-confidence.ts; do not edit.

/** See `confidenceSigns`. */
export const CONFIDENCE_WEIGHTS = {
  type: [0.64, 0.24, 1.44, 0.56, 0.38, -0.97],
  priority: [0.05, 0.79, 0.81, 0.31, 0.12, 0.11],
  reply: [0.6, 0.85, 0.81, -0.65, -0.34, -0.09],
} as const;

/** How often it was right that mail is a request, is none by proof or by its words, that a customer escalates, or stays calm. */
export const CONFIDENCE_RATES = {
  request: 0.994,
  proven: 0.989,
  probable: 0.987,
  escalates: 0.991,
  calm: 0.999,
} as const;
