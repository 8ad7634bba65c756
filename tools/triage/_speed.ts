import { readFileSync } from 'node:fs';
import { triageConversation } from '../../src/domain/triage/triage-conversation';
import { messageOf, parseMailLines } from './mail-line';

const mails = parseMailLines(readFileSync('test/fixtures/mails/dev.jsonl', 'utf8')).map(messageOf);
for (let r = 0; r < 8; r++) {
  const t = performance.now();
  for (let k = 0; k < 5; k++) for (const m of mails) triageConversation([m]);
  const d = performance.now() - t;
  console.log(((1000 * 5 * mails.length) / d).toFixed(0), 'mails/s');
}
