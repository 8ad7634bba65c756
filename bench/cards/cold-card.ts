// `cold-card.ts CODE.JS answered|unanswered`: opens a conversation as the first thing a process does with a script, and prints
// milliseconds of CPU.
import { readFileSync } from 'node:fs';
import { importMessages } from '../../local/mail/import-mbox';
import { readBundle } from '../../local/runtime/bundle';
import { createRuntime } from '../../local/runtime/runtime';
import { SAMPLE_ADDRESS, sampleMessages } from '../../local/sample/sample-mailbox';
import { paris } from '../../test/helpers/times';
import { cpuOf } from '../cpu';
import { CONVERSATION, call } from './scenarios';

const NOW = paris('2026-11-24 10:20');

const [file = '', which = ''] = process.argv.slice(2);
const { manifest } = readBundle();
const code = readFileSync(file, 'utf8');
const runtime = createRuntime({ code, manifest, address: SAMPLE_ADDRESS, now: NOW });
importMessages(runtime.mailbox, sampleMessages(NOW));
// The customer wrote last, with an answer of ours before or none.
const thread = runtime.mailbox.threads().find(({ messages }) => {
  const sent = messages.map(({ labelIds }) => labelIds.has('SENT'));
  return messages.length < 5 && !sent.at(-1) && !sent[0] && sent.includes(true) === (which === 'answered');
});
const messageId = thread?.messages.at(-1)?.id;
if (thread === undefined || messageId === undefined) throw new Error(`no such conversation: ${which}`);
const subject = { threadId: thread.id, messageId };
console.log(cpuOf(() => void call(runtime, CONVERSATION, subject)));
