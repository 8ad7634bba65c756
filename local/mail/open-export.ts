// The mbox files of an export: one as it is, or those in a zip as Takeout packs them.
import { once } from 'node:events';
import { accessSync, closeSync, constants, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

export interface MboxFile {
  /** Its name in the zip; null when the file itself is the mbox. */
  readonly name: string | null;
  /** In bytes, unpacked. */
  readonly size: number;
  open(): Promise<AsyncIterable<Buffer>>;
}

const ZIP = Buffer.from('PK\u0003\u0004');
const CHUNK = 1 << 20;

/**
 * The mbox files that a path holds.
 *
 * @throws Error with one clear line when the path cannot be read or a zip holds none
 */
export async function openExport(path: string): Promise<readonly MboxFile[]> {
  requireFile(path);
  if (!startsAsZip(path)) {
    const open = async () => createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>;
    return [{ name: null, size: statSync(path).size, open }];
  }
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: Error) => {
    throw new Error(`${path}: not a zip file that can be read (${error.message})`);
  });
  const entries = (await entriesOf(zip)).filter(({ fileName }) => /\.mbox$/i.test(fileName));
  if (entries.length === 0) throw new Error(`${path}: no mbox file in the zip`);
  return entries.map((entry) => ({
    name: entry.fileName,
    size: entry.uncompressedSize,
    open: async () => (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>,
  }));
}

async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  zip.on('entry', (entry: Entry) => {
    entries.push(entry);
    zip.readEntry();
  });
  const end = once(zip, 'end');
  zip.readEntry();
  await end;
  return entries;
}

function startsAsZip(path: string): boolean {
  const file = openSync(path, 'r');
  const start = Buffer.alloc(ZIP.length);
  readSync(file, start);
  closeSync(file);
  return start.equals(ZIP);
}

function requireFile(path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new Error(`${path}: no such file, or it cannot be read`);
  }
  if (!statSync(path).isFile()) throw new Error(`${path}: not a file`);
}
