// What reading a mail costs: ordinary mails, and the longest and worst that a stranger may send.
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import type * as TriageModule from '../src/domain/triage/triage-conversation';
import { aMessage } from '../test/domain/triage/a-message';
import { HOSTILE_PIECES } from '../test/domain/triage/hostile-pieces';
import { messageOf } from '../tools/triage/mail-line';
import { readMails } from '../tools/triage/training-mails';
import type { Bench, Table } from './table';

const ROUNDS = 160;
/** The first rounds compile what the later ones find compiled. */
const WARM_UP = 60;
const MEGABYTE = 1_000_000;

export const triageBench: Bench = {
  name: 'triage',
  async *run() {
    yield table(await builtTriage());
  },
};

type Triage = (typeof TriageModule)['triageConversation'];

/** Triage as it is built for the bundle. */
async function builtTriage(): Promise<Triage> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, '../src/domain/triage/triage-conversation.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'Triage',
    target: 'es2020',
    write: false,
    footer: { js: 'Triage.triageConversation' },
  });
  return runInThisContext(outputFiles[0]?.text ?? '') as Triage;
}

function table(triageConversation: Triage): Table {
  const lines = readMails('dev.jsonl');
  // Fresh snapshots each round: the same one is read once only.
  const rounds = Array.from({ length: ROUNDS }, () =>
    cpuOf(lines.map(messageOf), (message) => void triageConversation([message])),
  );
  const hostile = HOSTILE_PIECES.map((piece) => {
    const text = piece.repeat(Math.ceil(MEGABYTE / piece.length));
    return Math.min(
      ...Array.from({ length: 3 }, () =>
        cpuOf([aMessage({ text })], (message) => void triageConversation([message])),
      ),
    );
  });
  return {
    title: 'Triage',
    columns: ['what', 'figure', 'target'],
    rows: [
      [
        'ordinary mails a second, warm',
        (1_000 * lines.length) / median(rounds.slice(WARM_UP)),
        'at least 5,000',
      ],
      ['1 MB of hostile text, the worst of all kinds, ms', Math.max(...hostile), 'below 100'],
    ],
    notes: [
      `CPU of the process on one core. Ordinary mails: the ${lines.length} of dev.jsonl, median of ${ROUNDS - WARM_UP} rounds after ${WARM_UP}. Hostile text: each of ${HOSTILE_PIECES.length} pieces repeated, the best of three.`,
    ],
  };
}

/** Milliseconds of CPU. */
function cpuOf<T>(items: readonly T[], work: (item: T) => void): number {
  const start = process.cpuUsage();
  for (const item of items) work(item);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
