// Reads an mbox file as a stream: one message at a time, whatever the size of the file.
import { createReadStream } from 'node:fs';

/** A message as it stands in the file. */
export interface RawMessage {
  /** From 1. */
  readonly number: number;
  /** Where its separator starts, in bytes. */
  readonly offset: number;
  /** The separator's line, from 1. */
  readonly line: number;
  /** What follows `From ` on the separator. */
  readonly envelope: string;
  readonly raw: Uint8Array;
  /** True when the message was longer than what is kept of it. */
  readonly truncated: boolean;
}

/** Bytes kept of one message. Its text stands before the attachments, so that it is not what is lost. */
const MAX_MESSAGE = 48 * 1024 * 1024;
/** `From ` alone starts sentences too: a separator names a sender and ends with a date. */
const SEPARATOR =
  /^From \S+\s+\w{3} \w{3}\s+\d{1,2} \d{2}:\d{2}(?::\d{2})?(?: [+-]\d{4})?(?: \w+)? \d{4}(?: [+-]\d{4})?\s*$/;
const FROM = Buffer.from('From ');
const NEWLINE = 10;

/**
 * The messages of an mbox file in order. A separator stands at the start of the file or behind an empty line; a
 * quoted one (`>From `) loses its quote.
 */
export async function* readMbox(path: string): AsyncGenerator<RawMessage> {
  let offset = 0;
  let line = 0;
  let number = 0;
  let open: {
    offset: number;
    line: number;
    envelope: string;
    chunks: Buffer[];
    size: number;
    truncated: boolean;
  } | null = null;
  let afterEmpty = true;

  const finish = (): RawMessage | null => {
    if (open === null) return null;
    number += 1;
    const { chunks, size: _size, ...place } = open;
    return { ...place, number, raw: Buffer.concat(chunks) };
  };

  for await (const bytes of lines(path)) {
    line += 1;
    const separator = afterEmpty && startsWith(bytes, FROM) && SEPARATOR.test(bytes.toString('latin1'));
    if (separator) {
      const done = finish();
      if (done !== null) yield done;
      open = {
        offset,
        line,
        envelope: bytes.toString('latin1').trim().slice(5),
        chunks: [],
        size: 0,
        truncated: false,
      };
    } else if (open !== null) {
      const content = unquote(bytes);
      if (open.size + content.length > MAX_MESSAGE) open.truncated = true;
      else {
        open.chunks.push(content);
        open.size += content.length;
      }
    }
    afterEmpty = isEmptyLine(bytes);
    offset += bytes.length;
  }
  const last = finish();
  if (last !== null) yield last;
}

/** True for a line that is nothing but its end, with or without a carriage return. */
function isEmptyLine(bytes: Uint8Array): boolean {
  return bytes.length === 1 || (bytes.length === 2 && bytes[0] === 13);
}

/** Lines with their ends; a line longer than a message may be comes in pieces. */
async function* lines(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let waiting = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      const piece = chunk.subarray(start, end + 1);
      yield rest.length === 0 ? piece : Buffer.concat([...rest, piece]);
      rest = [];
      waiting = 0;
      start = end + 1;
    }
    if (start < chunk.length) {
      rest.push(Buffer.from(chunk.subarray(start)));
      waiting += chunk.length - start;
    }
    if (waiting > MAX_MESSAGE) {
      yield Buffer.concat(rest);
      rest = [];
      waiting = 0;
    }
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

function unquote(bytes: Buffer): Buffer {
  if (bytes[0] !== 62) return Buffer.from(bytes);
  let i = 0;
  while (bytes[i] === 62) i += 1;
  return Buffer.from(startsWith(bytes.subarray(i), FROM) ? bytes.subarray(1) : bytes);
}

function startsWith(bytes: Uint8Array, prefix: Uint8Array): boolean {
  return bytes.length >= prefix.length && prefix.every((byte, i) => bytes[i] === byte);
}
