import { AddonError } from '../domain/terms/failure';
import { type Duration, HOUR, MINUTE } from '../domain/terms/time';
import type { Triggers } from '../ports';
import { google } from './google-error';

/** Name of the time-driven function; kept stable, since existing triggers call it by name. */
export const WATCH_HANDLER = 'watch';

/** Google's words when an add-on may run once an hour at most; that they are the same in French is not known. */
const TOO_SHORT = /at least (?:one|1) hour/i;
/** Google's words when a project has too many triggers, or has made too many within a day. */
const TOO_MANY = /too many (?:time-based )?triggers/i;

type Trigger = GoogleAppsScript.Script.Trigger;

export const scriptTriggers: Triggers = {
  count: () => ours().length,

  enable() {
    const before = ours();
    const { period } = createTrigger();
    // Only once the new one stands: a failure above must not leave the desk unwatched.
    before.forEach(remove);
    return period;
  },

  shorten() {
    const before = ours();
    const trigger = before.length === 0 ? null : createShort();
    if (trigger === null) return null;
    before.forEach(remove);
    return SHORT;
  },

  disable: () => ours().forEach(remove),

  trial() {
    const { period, trigger } = createTrigger();
    remove(trigger);
    return period;
  },
};

function remove(trigger: Trigger): void {
  google('deleteTrigger', () => ScriptApp.deleteTrigger(trigger));
}

function ours(): Trigger[] {
  return google('getProjectTriggers', () => ScriptApp.getProjectTriggers()).filter(
    (trigger) => trigger.getHandlerFunction() === WATCH_HANDLER,
  );
}

const SHORT: Duration = 10 * MINUTE;

/** Ten minutes where the platform allows it; an installed add-on may be held to one hour. */
function createTrigger(): { readonly period: Duration; readonly trigger: Trigger } {
  const trigger = createShort();
  if (trigger !== null) return { period: SHORT, trigger };
  return { period: HOUR, trigger: create((builder) => builder.everyHours(1)) };
}

/**
 * A trigger every ten minutes; null where the platform grants none now. It is asked twice, since servers are known to
 * fail here in passing, unless it says that asking again will not help.
 */
function createShort(): Trigger | null {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      return create((builder) => builder.everyMinutes(10));
    } catch (error) {
      if (!(error instanceof AddonError)) throw error;
      if (!error.retryable) return null;
    }
  }
  return null;
}

type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

function create(every: (builder: ClockBuilder) => ClockBuilder): Trigger {
  try {
    return every(ScriptApp.newTrigger(WATCH_HANDLER).timeBased()).create();
  } catch (error) {
    const words = String((error as { message?: unknown } | null)?.message);
    if (TOO_SHORT.test(words) || TOO_MANY.test(words)) throw new AddonError('bad-request', 'newTrigger');
    return google('newTrigger', () => {
      throw error;
    });
  }
}
