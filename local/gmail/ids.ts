// The ways in which Gmail writes the number of a message or thread: hexadecimal in the API, decimal in add-on events.

import type { Restore } from '../platform/contract';

const STEP = 0x2f1n;
const EVENT_ID = /^(?:msg|thread)-[fa]:(\d{1,20})$/;

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

/** The API's form of an id; one that is not of an event comes back unchanged. */
export function toApiId(id: string): string {
  const number = EVENT_ID.exec(id)?.[1];
  return number === undefined ? id : BigInt(number).toString(16).padStart(16, '0');
}

function decimal(id: string): string {
  if (!/^[0-9a-f]{16}$/.test(id)) throw new RangeError(`not an id of the Gmail API. id=${id}`);
  return BigInt(`0x${id}`).toString();
}
