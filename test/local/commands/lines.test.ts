// The lines of inspect, printed while the mailbox is read.
import { join } from 'node:path';
import { createLines } from '../../../local/commands/lines';
import { importMessages, readExport } from '../../../local/mail/import-mbox';
import { readBundle } from '../../../local/runtime/bundle';
import { readInRuns } from '../../../local/runtime/read-whole-mailbox';
import { createRuntime } from '../../../local/runtime/runtime';

const DEV = join(__dirname, '../../fixtures/mails/dev.mbox');

interface Line {
  readonly thread: string;
  readonly state: string | null;
  readonly labels: readonly string[];
}

async function readDev() {
  const mail = await readExport(DEV, () => undefined);
  const runtime = createRuntime({ ...readBundle(), address: mail.address, now: mail.lastDate ?? 0 });
  const threads = importMessages(runtime.mailbox, mail.messages);
  const printed: Line[] = [];
  const lines = createLines(runtime, threads, (line) => printed.push(JSON.parse(line)));
  return { runtime, threads, printed, lines };
}

describe('the lines of inspect', () => {
  it('come during the reading for what nobody waits for, and are the same as behind it', async () => {
    const { runtime, threads, printed, lines } = await readDev();
    const early: number[] = [];
    for (const _read of readInRuns(runtime, 'long')) early.push(lines.printSettled());
    expect(early[0]).toBeGreaterThan(0);
    expect(printed.filter(({ state }) => state === 'a-traiter' || state === 'en-cours')).toEqual([]);
    const before = printed.length;
    lines.printRest(() => undefined);
    expect(printed.length).toBeGreaterThan(before);
    expect(new Set(printed.map(({ thread }) => thread)).size).toBe(threads.length);
    expect(printed).toHaveLength(threads.length);

    const behind: Line[] = [];
    createLines(runtime, threads, (line) => behind.push(JSON.parse(line))).printRest(() => undefined);
    const byThread = (all: readonly Line[]) => [...all].sort((a, b) => (a.thread < b.thread ? -1 : 1));
    expect(byThread(printed)).toEqual(byThread(behind));
  });

  it('come once more for what has changed since', async () => {
    const { runtime, threads, printed, lines } = await readDev();
    for (const _read of readInRuns(runtime, 'long')) lines.printSettled();
    const [first] = printed;
    const { threadId } = threads.find(({ key }) => key === first?.thread) ?? { threadId: '' };
    const ids = (runtime.mailbox.thread(threadId)?.messages ?? []).map(({ id }) => id);
    runtime.mailbox.changeLabels(ids, ['STARRED'], []);
    const closed = runtime.mailbox.labelByName('Support/Clos')?.id ?? '';
    runtime.mailbox.changeLabels(ids, [closed], []);
    lines.printRest(() => undefined);
    const again = printed.filter(({ thread }) => thread === first?.thread);
    expect(again.map(({ labels }) => labels.includes('Support/Clos'))).toEqual([false, true]);
  });
});
