import { type Duration, HOUR, MINUTE } from '../domain/terms/time';
import type { Triggers } from '../ports';
import { google } from './google-error';

/** Name of the time-driven function; kept stable, since existing triggers call it by name. */
export const WATCH_HANDLER = 'watch';

export const scriptTriggers: Triggers = {
  count: () => ours().length,

  enable() {
    const before = ours();
    const { period } = createTrigger();
    // Only once the new one stands: a failure above must not leave the desk unwatched.
    before.forEach(remove);
    return period;
  },

  disable: () => ours().forEach(remove),

  trial() {
    const { period, trigger } = createTrigger();
    remove(trigger);
    return period;
  },
};

function remove(trigger: GoogleAppsScript.Script.Trigger): void {
  google('deleteTrigger', () => ScriptApp.deleteTrigger(trigger));
}

function ours(): GoogleAppsScript.Script.Trigger[] {
  return google('getProjectTriggers', () => ScriptApp.getProjectTriggers()).filter(
    (trigger) => trigger.getHandlerFunction() === WATCH_HANDLER,
  );
}

/** Ten minutes where the platform allows it; an installed add-on may be held to one hour. */
function createTrigger(): { readonly period: Duration; readonly trigger: GoogleAppsScript.Script.Trigger } {
  const builder = () => ScriptApp.newTrigger(WATCH_HANDLER).timeBased();
  try {
    return { period: 10 * MINUTE, trigger: builder().everyMinutes(10).create() };
  } catch {
    return { period: HOUR, trigger: google('newTrigger', () => builder().everyHours(1).create()) };
  }
}
