/** What the fallback tells apart, in the order of the weights. */
export const FALLBACK_CLASSES = [
  'unusable',
  'lost',
  'sync',
  'function',
  'minor',
  'payment',
  'cancel',
  'email',
  'plan',
  'refund',
  'idea',
  'praise',
  'other',
  'mass',
] as const;
export type FallbackClass = (typeof FALLBACK_CLASSES)[number];
