// One conversation that fails must not keep the others from being read.
import { AddonError, failureCode, refusesAll } from '../../domain/terms/failure';
import { HOUR, MINUTE } from '../../domain/terms/time';
import type { Desk } from '../desk';
import type { WatchRun } from './watch-run';

/** So many failures in a row may mean that the service is down, not that the conversations cannot be read. */
const OUTAGE = 3;
const FIRST_DELAY = 10 * MINUTE;
const LONGEST_DELAY = 24 * HOUR;

/** Leaves a conversation alone for a while, and for longer each time. */
export function setAside({ state, desk }: WatchRun, threadId: string): void {
  const tries = (state.failures[threadId]?.tries ?? 0) + 1;
  const delay = Math.min(FIRST_DELAY * 2 ** (tries - 1), LONGEST_DELAY);
  state.failures[threadId] = { tries, next: desk.now + delay };
}

/** Tells what concerns one conversation from what would befall the next one too. */
export function failureGuard({ services: { mailbox } }: Desk) {
  let inARow = 0;
  let answers: boolean | null = null;
  /** Asks for something that is of no conversation. */
  function isUp(): boolean {
    try {
      mailbox.historyId();
      return true;
    } catch (error) {
      if (failureCode(error) === 'internal') throw error;
      return false;
    }
  }
  return {
    reset() {
      inARow = 0;
    },
    /** `readWell`: something could be read in this run. */
    isGeneral(error: unknown, readWell: boolean): boolean {
      const code = failureCode(error);
      inARow += 1;
      // What the script may not do at all is said of no conversation.
      if (code !== 'permission' || !(error instanceof AddonError) || error.status === null)
        return refusesAll(code) || (inARow >= OUTAGE && (!readWell || !isUp()));
      answers ??= isUp();
      return !answers;
    },
  };
}

/** What may fail of one conversation, and who tells how far the failure goes. */
interface Guarded {
  readonly threadId: string;
  readonly failed: ReturnType<typeof failureGuard>;
}

/** Does what concerns one conversation; false where the failure is not its own, and the work stops. */
export function guard(run: WatchRun, { threadId, failed }: Guarded, work: () => void): boolean {
  try {
    work();
    failed.reset();
    return true;
  } catch (error) {
    const code = failureCode(error);
    run.desk.services.log.error(`conversation ${threadId}`, error);
    if (failed.isGeneral(error, run.read.well > 0)) {
      run.stop(code);
      run.down = true;
      return false;
    }
    setAside(run, threadId);
    return true;
  }
}
