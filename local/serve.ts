// npm start: the built bundle over a Gmail on this machine, shown as a page.
import { parseArgs } from 'node:util';
import { readBundle } from './bundle';
import { createAddonHost } from './host';
import { importMessages, readExport } from './mail/import-mbox';
import { startServer } from './page/server';
import { createRuntime } from './runtime';
import { SAMPLE_ADDRESS, sampleMessages } from './sample/sample-mailbox';

const USAGE = 'usage: npm start -- [--mbox FILE] [--port N]';
const DEFAULT_PORT = 8377;
const MAX_RUNS = 1_000;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { mbox: { type: 'string' }, port: { type: 'string' } } });
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port: not a port: ${values.port}. ${USAGE}`);
  const mail =
    values.mbox === undefined
      ? { address: SAMPLE_ADDRESS, messages: sampleMessages(Date.now()), lastDate: null }
      : await readExport(values.mbox, ({ number, line, reason }) =>
          console.error(`message ${number} (line ${line}): ${reason}; left out`),
        );
  const runtime = createRuntime({ ...readBundle(), address: mail.address, now: mail.lastDate ?? Date.now() });
  importMessages(runtime.mailbox, mail.messages);
  for (let runs = 0; runs < MAX_RUNS; runs += 1) {
    const { value, error } = runtime.run('watch', [], { as: 'trigger' });
    if (error !== null) throw new Error(`watch: ${error}`);
    if ((value as { readonly pending: boolean }).pending === false) break;
  }
  const server = await startServer(runtime, createAddonHost(runtime), port);
  console.log(`Vigie over a local Gmail: ${server.url}`);
  console.log(`${mail.messages.length} messages of ${mail.address}; press Ctrl+C to stop.`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});
