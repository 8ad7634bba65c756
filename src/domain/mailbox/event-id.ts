// The ids of Gmail's events: decimal, where the API's are hexadecimal.

const DECIMAL = /^(?:msg|thread)-f:([1-9]\d{0,19})$/;
const HEXADECIMAL = /^[0-9a-f]{10,16}$/;

/**
 * The API's id of a message or thread that an event names; null for one that Gmail's window made up (`msg-a:`), which
 * cannot be computed.
 * @example apiIdOf('msg-f:1801439850948199153') //=> '19000000000002f1'
 * @example apiIdOf('msg-a:r-1360230337281834060') //=> null
 */
export function apiIdOf(eventId: string): string | null {
  if (HEXADECIMAL.test(eventId)) return eventId;
  const number = DECIMAL.exec(eventId)?.[1];
  if (number === undefined) return null;
  // A double holds 53 bits, and ids have 64.
  const id = BigInt(number).toString(16);
  return id.length <= 16 ? id : null;
}
