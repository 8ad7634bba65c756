import { join } from 'node:path';
import { importMessages, readExport } from '../../../local/mail/import-mbox';
import { readBundle } from '../../../local/runtime/bundle';
import { readWholeMailbox } from '../../../local/runtime/read-whole-mailbox';
import { createRuntime } from '../../../local/runtime/runtime';
import { labelsOf } from '../../helpers/desk';

const DEV = join(__dirname, '../../fixtures/mails/dev.mbox');

describe('a mailbox that is opened locally', () => {
  it('is read to its end on an account with quotas, none of which it uses up', async () => {
    const mail = await readExport(DEV, () => undefined);
    const now = mail.lastDate ?? 0;
    const runtime = createRuntime({ ...readBundle(), address: mail.address, now });
    const threads = importMessages(runtime.mailbox, mail.messages);
    const before = runtime.remaining('emailRead');
    const progress: number[] = [];
    readWholeMailbox(runtime, (read) => progress.push(read));
    expect(threads.filter(({ threadId }) => labelsOf(runtime, threadId).length === 0)).toEqual([]);
    expect(runtime.remaining('emailRead')).toBe(before);
    expect(runtime.clock.now()).toBe(now);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.length).toBeGreaterThan(0);
  });

  it('is read to its end though the watch has used up what it takes of a day', async () => {
    const mail = await readExport(DEV, () => undefined);
    const now = mail.lastDate ?? 0;
    const runtime = createRuntime({ ...readBundle(), address: mail.address, now });
    const threads = importMessages(runtime.mailbox, mail.messages);
    readWholeMailbox(runtime, () => {
      const state = JSON.parse(runtime.properties('user').get('watch') ?? '');
      const spent = { since: now, time: 0, calls: 1_000_000 };
      runtime.properties('user').set('watch', JSON.stringify({ ...state, spent }));
    });
    expect(threads.filter(({ threadId }) => labelsOf(runtime, threadId).length === 0)).toEqual([]);
  });
});
