// npm start: the built bundle over a Gmail on this machine, shown as a page; with --editor, to be installed there first.

import { createAddonHost } from '../host/host';
import { describeProblem, describeProgress, importMessages, readExport } from '../mail/import-mbox';
import { openMailbox } from '../page/opening';
import { createScriptProject } from '../page/script-project';
import { startEarly, startEditor, startServer } from '../page/server';
import { readBundle } from '../runtime/bundle';
import { createRuntime } from '../runtime/runtime';
import { spareMemory } from '../runtime/sparing-memory';
import { SAMPLE_ADDRESS, sampleMessages } from '../sample/sample-mailbox';
import { readOptions } from './command-line';
import { demoInstant, fillDemo } from './demo-desk';
import { byThousands } from './progress';

const USAGE = 'usage: npm start -- [--mbox FILE] [--port N] [--editor]';
const DEFAULT_PORT = 8377;

async function main(): Promise<void> {
  spareMemory();
  const { values } = readOptions(
    { mbox: { type: 'string' }, port: { type: 'string' }, editor: { type: 'boolean' } },
    USAGE,
  );
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port: not a port: ${values.port}. ${USAGE}`);
  if (values.editor === true) await serveEditor(values.mbox, port);
  else if (values.mbox === undefined) await serveSample(port);
  else await serveExport(values.mbox, port);
}

async function serveSample(port: number): Promise<void> {
  const now = demoInstant(Date.now());
  const runtime = createRuntime({ ...readBundle(), address: SAMPLE_ADDRESS, now });
  const messages = fillDemo(runtime);
  const { url } = await startServer(runtime, createAddonHost(runtime), port);
  console.log(`Vigie over a local Gmail: ${url}`);
  tellHowToStop(messages, SAMPLE_ADDRESS);
}

/** The page is there at once; an export may take minutes. */
async function serveExport(path: string, port: number): Promise<void> {
  let told = (_read: number): void => undefined;
  const { opening, read } = openMailbox(path, {
    ...LISTENERS,
    onRead(done, of) {
      if (done === 0) told = byThousands((count) => console.error(`${count} of ${of} conversations read`));
      told(done);
    },
  });
  const { url } = await startEarly(opening, port);
  console.log(`Vigie over a local Gmail: ${url}`);
  const { messages, address } = await read();
  tellHowToStop(messages, address);
}

async function serveEditor(path: string | undefined, port: number): Promise<void> {
  const mail =
    path === undefined
      ? { address: SAMPLE_ADDRESS, messages: sampleMessages(Date.now()), lastDate: null }
      : await readExport(path, LISTENERS.onProblem, LISTENERS.onProgress);
  const { address, messages, lastDate } = mail;
  const runtime = createRuntime({ ...readBundle(), address, now: lastDate ?? Date.now() });
  importMessages(runtime.mailbox, messages);
  const { url } = await startEditor(createScriptProject(runtime), port);
  console.log(`A local Gmail without an add-on: ${url}; the script editor: ${url}editor`);
  tellHowToStop(messages.length, address);
}

const LISTENERS = {
  onProblem: (problem: Parameters<typeof describeProblem>[0]) => console.error(describeProblem(problem)),
  onProgress: (progress: Parameters<typeof describeProgress>[0]) => console.error(describeProgress(progress)),
};

function tellHowToStop(messages: number, address: string): void {
  console.log(`${messages} messages of ${address}; press Ctrl+C to stop.`);
}

main().catch((error: Error) => {
  console.error(error.message);
  // The page may be there already.
  process.exit(2);
});
