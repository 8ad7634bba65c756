// What data cost a run beside the call that moves them: time on the wire, and time to compute on what came.

const KB = 1024;

/** Milliseconds that data take on their way. Assumed: ten megabytes a second. */
export function transferTime(bytes: number): number {
  return Math.round(bytes / (10 * KB));
}

/** How long a run has computed, between one call and the next. */
export interface Computing {
  /** A service has handed over so much. */
  given(bytes: number): void;
  /** Milliseconds computed since this was last asked, without the time that the services themselves took. */
  spent(): number;
  /** The services have done their part: what comes from here on the script computes. */
  resume(): void;
}

/** Units of work with which a run begins: its bundle is compiled and evaluated. Assumed, as is all of this model. */
const START_UNITS = 40;
/** Milliseconds a unit, which is a kilobyte handed over. Assumed: a first run takes as long by it as by a real clock. */
const UNIT = 2;

/** The same on every machine: a run computes on what it is given, and for the longer the more that is. */
function unitsOfWork(): Computing {
  let units = START_UNITS;
  return {
    given(bytes) {
      units += bytes / KB;
    },
    spent() {
      const whole = Math.floor(units);
      units -= whole;
      return whole * UNIT;
    },
    resume: () => undefined,
  };
}

/** What this machine takes: what no model knows of, a text that is slow to read above all, shows here alone. */
function realClock(now: () => number): Computing {
  let from = now();
  let left = 0;
  return {
    given: () => undefined,
    spent() {
      const all = left + now() - from;
      left = all % 1;
      return Math.floor(all);
    },
    resume() {
      from = now();
    },
  };
}

/** What computing costs of the time of a run: units of work, the same everywhere, or this machine's clock. */
export type ComputingModel = 'units' | 'real-clock';

/** What the environment asks for: `WALLTIME=1`, so that a script need not be changed to be tried. */
export function computingOf(environment: Readonly<Record<string, string | undefined>>): ComputingModel {
  return environment.WALLTIME === '1' ? 'real-clock' : 'units';
}

export function createComputing(
  model: ComputingModel,
  now: () => number = () => performance.now(),
): Computing {
  switch (model) {
    case 'units':
      return unitsOfWork();
    case 'real-clock':
      return realClock(now);
    default:
      return model satisfies never;
  }
}
