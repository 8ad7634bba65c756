// The first card of a process: nothing of the script is compiled yet, neither its functions nor its patterns.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { median } from '../cpu';
import type { Table } from '../table';

const ROUNDS = 9;
const OWN = join(__dirname, '../../dist/Code.js');
const CARDS = [
  ['one mail', 'unanswered'],
  ['a mail behind an answer of ours', 'answered'],
] as const;

/** @param against the script of another build, its Code.js; null for none */
export function coldTable(against: string | null): Table {
  const builds = against === null ? [OWN] : [OWN, against];
  const rows = CARDS.map(([name, which]) => {
    const times: number[][] = builds.map(() => []);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [i, file] of builds.entries()) times[i]?.push(coldCard(file, which));
    return [name, ...times.map(median)];
  });
  return {
    title: 'First conversation card of a process, ms of CPU',
    columns: ['conversation', 'this build', ...(against === null ? [] : ['the other'])],
    rows,
    notes: [`Median of ${ROUNDS} processes; the script is compiled and evaluated, and the card made.`],
  };
}

function coldCard(file: string, which: string): number {
  const args = ['--import', 'tsx', join(__dirname, 'cold-card.ts'), file, which];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}
