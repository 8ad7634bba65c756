// npm start: the built bundle over a Gmail on this machine, shown as a page; with --editor, to be installed there first.

import { createAddonHost } from '../host/host';
import { describeProblem, describeProgress, importMessages, readExport } from '../mail/import-mbox';
import { createScriptProject } from '../page/script-project';
import { startEditor, startServer } from '../page/server';
import { readBundle } from '../runtime/bundle';
import { readWholeMailbox } from '../runtime/read-whole-mailbox';
import { createRuntime } from '../runtime/runtime';
import { SAMPLE_ADDRESS, sampleMessages } from '../sample/sample-mailbox';
import { readOptions } from './command-line';
import { byThousands } from './progress';

const USAGE = 'usage: npm start -- [--mbox FILE] [--port N] [--editor]';
const DEFAULT_PORT = 8377;

async function main(): Promise<void> {
  const { values } = readOptions(
    { mbox: { type: 'string' }, port: { type: 'string' }, editor: { type: 'boolean' } },
    USAGE,
  );
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port: not a port: ${values.port}. ${USAGE}`);
  const mail =
    values.mbox === undefined
      ? { address: SAMPLE_ADDRESS, messages: sampleMessages(Date.now()), lastDate: null }
      : await readExport(
          values.mbox,
          (problem) => console.error(describeProblem(problem)),
          (progress) => console.error(describeProgress(progress)),
        );
  const runtime = createRuntime({ ...readBundle(), address: mail.address, now: mail.lastDate ?? Date.now() });
  const threads = importMessages(runtime.mailbox, mail.messages);
  const tell = (read: number) => console.error(`${read} of ${threads.length} conversations read`);
  if (values.editor === true) {
    const { url } = await startEditor(createScriptProject(runtime), port);
    console.log(`A local Gmail without an add-on: ${url}; the script editor: ${url}editor`);
  } else {
    readWholeMailbox(runtime, byThousands(tell));
    const { url } = await startServer(runtime, createAddonHost(runtime), port);
    console.log(`Vigie over a local Gmail: ${url}`);
  }
  console.log(`${mail.messages.length} messages of ${mail.address}; press Ctrl+C to stop.`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
