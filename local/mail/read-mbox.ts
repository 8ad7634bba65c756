// Splits an mbox file as a stream: one message at a time, whatever the size of the file.
import { classifyFromLine } from './separator';

/** A place in a file. */
interface Place {
  /** In bytes. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
}

/** A message as it stands in the file, from its separator on. */
export interface RawMessage extends Place {
  /** From 1. */
  readonly number: number;
  /** What follows `From ` on the separator. */
  readonly envelope: string;
  readonly raw: Uint8Array;
  /** True when the message was longer than what is kept of it. */
  readonly truncated: boolean;
  /** Lines in it that look like separators and were taken for text. */
  readonly doubts: readonly Place[];
}

/** Bytes kept of one message. Its text stands before the attachments, so that it is not what is lost. */
const MAX_MESSAGE = 48 * 1024 * 1024;
/** So many doubtful lines of one message are told. */
const MAX_DOUBTS = 20;
/** So much behind a line is looked at before it counts as a separator. */
const REACH = 16 * 1024;
/** So much of a line tells whether it is a header. */
const LINE_START = 120;
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const FROM = Buffer.from('From ');
const FROM_LINE = Buffer.from('\nFrom ');
const QUOTED = Buffer.from('>From ');
const FEED = 10;
const RETURN = 13;
const QUOTE = 62;

/**
 * The messages of an mbox in order; a quoted line (`>From `) gets its quote taken off. What stands before the first
 * separator comes as message 0.
 */
export async function* readMbox(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawMessage> {
  const splitter = createSplitter();
  for await (const chunk of chunks) yield* splitter.push(chunk);
  yield* splitter.end();
}

interface Open extends Place {
  readonly number: number;
  readonly envelope: string;
  readonly pieces: Buffer[];
  readonly doubts: Place[];
  size: number;
  truncated: boolean;
}

/** What of the file is not yet given to a message, and where it begins. */
function createRest() {
  const rest = {
    bytes: Buffer.alloc(0) as Buffer,
    /** The last bytes before, which tell whether a line is empty. */
    before: Buffer.from('\n\n') as Buffer,
    offset: 0,
    line: 1,
    take(end: number): Buffer {
      const piece = rest.bytes.subarray(0, end);
      rest.bytes = rest.bytes.subarray(end);
      rest.before = Buffer.concat([rest.before, piece.subarray(-3)]).subarray(-3);
      rest.offset += piece.length;
      for (let at = piece.indexOf(FEED); at >= 0; at = piece.indexOf(FEED, at + 1)) rest.line += 1;
      return piece;
    },
  };
  return rest;
}

/** Gives the next bytes to a message, as far as it has room for them. */
function keep(open: Open, piece: Buffer): void {
  const room = MAX_MESSAGE - open.size;
  if (piece.length > room) open.truncated = true;
  if (room > 0) open.pieces.push(piece.subarray(0, room));
  open.size += Math.min(piece.length, room);
}

function createSplitter() {
  const rest = createRest();
  let started = false;
  let open = begin(rest, 0, '');

  function* advance(final: boolean): Generator<RawMessage> {
    if (!started && rest.bytes.subarray(0, 3).equals(MARK)) rest.take(3);
    if (!started) rest.before = Buffer.from('\n\n');
    started = true;
    let from = 0;
    for (;;) {
      const at = nextFromLine(rest.bytes, from, rest.before);
      if (at < 0) break;
      if (!final && at + REACH > rest.bytes.length) {
        if (at > 0) keep(open, rest.take(at));
        return;
      }
      const feed = rest.bytes.indexOf(FEED, at);
      const next = feed < 0 ? rest.bytes.length : feed + 1;
      const text = rest.bytes.toString('latin1', at, Math.min(next, at + REACH));
      const afterEmpty = isEmptyBefore(
        Buffer.concat([rest.before, rest.bytes.subarray(Math.max(0, at - 3), at)]),
      );
      const kind = classifyFromLine(text, afterEmpty, () => linesFrom(rest.bytes, next));
      if (kind === 'separator') {
        keep(open, rest.take(at));
        yield* finish(open);
        open = begin(rest, open.number + 1, text.trim().slice(FROM.length));
        rest.take(next - at);
        from = 0;
        continue;
      }
      if (kind === 'doubtful' && open.doubts.length < MAX_DOUBTS) {
        keep(open, rest.take(at));
        open.doubts.push({ offset: rest.offset, line: rest.line });
        from = next - at;
      } else from = next;
    }
    // The beginning of a separator may stand at the end of what is here.
    const end = final ? rest.bytes.length : rest.bytes.length - FROM_LINE.length;
    if (end > 0) keep(open, rest.take(end));
  }

  return {
    *push(chunk: Buffer): Generator<RawMessage> {
      rest.bytes = rest.bytes.length === 0 ? chunk : Buffer.concat([rest.bytes, chunk]);
      if (rest.bytes.length > REACH) yield* advance(false);
    },
    *end(): Generator<RawMessage> {
      yield* advance(true);
      yield* finish(open);
    },
  };
}

function begin({ offset, line }: Place, number: number, envelope: string): Open {
  return { offset, line, number, envelope, pieces: [], doubts: [], size: 0, truncated: false };
}

function* finish({ pieces, size: _size, ...message }: Open): Generator<RawMessage> {
  const raw = unquote(Buffer.concat(pieces));
  if (message.number > 0 || raw.some((byte) => byte > 32)) yield { ...message, raw };
}

/** Where the next line that starts with `From ` begins. */
function nextFromLine(bytes: Buffer, from: number, before: Buffer): number {
  const atStart = from === 0 && before[before.length - 1] === FEED;
  if (atStart && bytes.subarray(0, FROM.length).equals(FROM)) return 0;
  const feed = bytes.indexOf(FROM_LINE, Math.max(0, from - 1));
  return feed < 0 ? -1 : feed + 1;
}

/** The beginnings of the lines in reach: a name of a header is short, and no separator's headers are read to their end. */
function* linesFrom(bytes: Buffer, from: number): Generator<string> {
  const end = Math.min(bytes.length, from + REACH);
  for (let at = from; at < end; ) {
    const feed = bytes.indexOf(FEED, at);
    const next = feed < 0 ? bytes.length : feed + 1;
    yield bytes.toString('latin1', at, Math.min(next, at + LINE_START));
    at = next;
  }
}

/** True when the line before is empty; `bytes` ends with the line end of that line. */
function isEmptyBefore(bytes: Buffer): boolean {
  const at = bytes.length - 2;
  return bytes[at] === FEED || (bytes[at] === RETURN && bytes[at - 1] === FEED);
}

/** Takes one `>` off each quoted `From ` line. */
function unquote(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let start = 0;
  for (let at = bytes.indexOf(QUOTED); at >= 0; at = bytes.indexOf(QUOTED, at + 1)) {
    let quote = at;
    while (quote > start && bytes[quote - 1] === QUOTE) quote -= 1;
    if (quote > 0 && bytes[quote - 1] !== FEED) continue;
    kept.push(bytes.subarray(start, quote));
    start = quote + 1;
  }
  return start === 0 && kept.length === 0 ? bytes : Buffer.concat([...kept, bytes.subarray(start)]);
}
