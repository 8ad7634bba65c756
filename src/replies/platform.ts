// Which of the two stores a customer bought from, as far as it is known.

/** What a reply about a store, or a device, has to be written for. */
export type Platform = 'apple' | 'android';

const APPLE = /\b(?:iphone|ipad|ipod|ipados|ios|apple watch)\b/i;
const GOOGLE_ORDER = /^GPA\./i;
const APP_STORE = /\b(?:app ?store|apple store|itunes|compte apple|apple id)\b/i;
const GOOGLE_PLAY = /\b(?:google play|play ?store|compte google|google pay)\b/i;
const READ = 4_000;

/**
 * The customer's platform: an order number tells it, then the device, then the only store that the mail names. Null where
 * nothing does, or two disagree.
 * @example platformOf({ device: 'iPhone 12', orderNumbers: [] }, '') //=> 'apple'
 */
export function platformOf(
  { device, orderNumbers }: { readonly device: string | null; readonly orderNumbers: readonly string[] },
  text: string,
): Platform | null {
  const orders = new Set(orderNumbers.map((number) => (GOOGLE_ORDER.test(number) ? 'android' : 'apple')));
  if (orders.size > 0) return orders.size === 1 ? ([...orders][0] ?? null) : null;
  if (device !== null) return APPLE.test(device) ? 'apple' : 'android';
  const read = text.slice(0, READ);
  const [apple, google] = [APP_STORE.test(read), GOOGLE_PLAY.test(read)];
  return apple === google ? null : apple ? 'apple' : 'android';
}
