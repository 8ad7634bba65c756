// A command in a process of its own, and what it takes of the machine.
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks. */
const LOOK = 200;
/** Clock ticks a second in /proc, on every Linux of today. */
const TICKS = 100;

interface Taken {
  readonly cpuSeconds: number;
  /** Peak of what it held in memory; null where the system does not say. */
  readonly peakMB: number | null;
}

export interface Child {
  readonly process: ChildProcess;
  /** Up to the last look. */
  taken(): Taken;
  /** Its exit status. */
  readonly end: Promise<number | null>;
}

/** Runs a command of this repository; what it prints goes to a file, null for nowhere. */
export function run(
  command: string,
  args: readonly string[],
  { heapMB, output }: { readonly heapMB: number | null; readonly output: string | null },
): Child {
  const heap = heapMB === null ? [] : [`--max-old-space-size=${heapMB}`];
  const child = spawn(process.execPath, [...heap, '--import', 'tsx', command, ...args], {
    stdio: ['ignore', output === null ? 'pipe' : openSync(output, 'w'), 'ignore'],
  });
  let last: Taken = { cpuSeconds: 0, peakMB: null };
  const look = () => {
    last = takenBy(child.pid) ?? last;
  };
  const timer = setInterval(look, LOOK);
  const end = new Promise<number | null>((done) => {
    child.once('exit', (code) => {
      clearInterval(timer);
      done(code);
    });
  });
  return {
    process: child,
    end,
    taken() {
      look();
      return last;
    },
  };
}

function takenBy(pid: number | undefined): Taken | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .slice(11);
    const peak = /^VmHWM:\s+(\d+)/m.exec(status)?.[1];
    return {
      cpuSeconds: (Number(user) + Number(system)) / TICKS,
      peakMB: peak === undefined ? null : Number(peak) / 1024,
    };
  } catch {
    return null;
  }
}
