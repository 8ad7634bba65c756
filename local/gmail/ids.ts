// The ways in which Gmail writes the number of a message or thread: hexadecimal in the API, decimal in add-on events,
// and, for what was composed in Gmail's own window, a number of the window's making.

import type { Restore } from '../platform/contract';

const STEP = 0x2f1n;
const DECIMAL_ID = /^(?:msg|thread)-f:(\d{1,20})$/;
const COMPOSED_ID = /^(?:msg|thread)-a:r-(\d{1,20})$/;

export interface IdSource {
  /** The next id: 16 hexadecimal digits, larger than each one before. */
  next(): string;
  snapshot(): Restore;
}

export function createIdSource(): IdSource {
  let last = 0x1900000000000000n;
  return {
    next() {
      last += STEP;
      return last.toString(16).padStart(16, '0');
    },
    snapshot() {
      const before = last;
      return () => {
        last = before;
      };
    },
  };
}

/** The form in which the event of an add-on names a message, `msg-f:` and the decimal number. */
export function eventMessageId(id: string): string {
  return `msg-f:${decimal(id)}`;
}

/** The form in which the event of an add-on names a thread, `thread-f:` and the decimal number. */
export function eventThreadId(id: string): string {
  return `thread-f:${decimal(id)}`;
}

/**
 * The form in which Gmail's window names what was composed in it, `msg-a:r-` and a number. On Google that number says
 * nothing of the API's id; here it is that id, so that none need be kept.
 */
export function composedId(kind: 'msg' | 'thread', id: string): string {
  return `${kind}-a:r-${decimal(id)}`;
}

/** The API's form of an id in decimal; any other comes back unchanged. */
export function toApiId(id: string): string {
  return hexadecimal(DECIMAL_ID.exec(id)?.[1]) ?? id;
}

/** Like `toApiId`, for what also knows the ids of Gmail's window. */
export function toStoredId(id: string): string {
  return hexadecimal(COMPOSED_ID.exec(id)?.[1]) ?? toApiId(id);
}

function hexadecimal(number: string | undefined): string | null {
  return number === undefined ? null : BigInt(number).toString(16).padStart(16, '0');
}

function decimal(id: string): string {
  if (!/^[0-9a-f]{16}$/.test(id)) throw new RangeError(`not an id of the Gmail API. id=${id}`);
  return BigInt(`0x${id}`).toString();
}
