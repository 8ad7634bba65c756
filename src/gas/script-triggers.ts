import { HOUR, MINUTE } from '../domain/time';
import type { Triggers } from '../ports';
import { google } from './google-error';

/** Name of the time-driven function; kept stable, since existing triggers call it by name. */
export const WATCH_HANDLER = 'watch';

export const scriptTriggers: Triggers = {
  periods: () => ours().length,

  enable() {
    const before = ours();
    const period = createTrigger();
    // Only once the new one stands: a failure above must not leave the desk unwatched.
    for (const trigger of before) google('deleteTrigger', () => ScriptApp.deleteTrigger(trigger));
    return period;
  },

  disable() {
    for (const trigger of ours()) google('deleteTrigger', () => ScriptApp.deleteTrigger(trigger));
  },
};

function ours(): GoogleAppsScript.Script.Trigger[] {
  return google('getProjectTriggers', () => ScriptApp.getProjectTriggers()).filter(
    (trigger) => trigger.getHandlerFunction() === WATCH_HANDLER,
  );
}

/** Ten minutes where the platform allows it; an installed add-on may be held to one hour. */
function createTrigger(): number {
  try {
    ScriptApp.newTrigger(WATCH_HANDLER).timeBased().everyMinutes(10).create();
    return 10 * MINUTE;
  } catch {
    google('newTrigger', () => ScriptApp.newTrigger(WATCH_HANDLER).timeBased().everyHours(1).create());
    return HOUR;
  }
}
