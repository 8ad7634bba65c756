// The desk as it is set up: settings, calendar and the services to work with.
import { type BusinessCalendar, createBusinessCalendar } from '../domain/calendar/business-calendar';
import { type Settings, STANDARD_SETTINGS } from '../domain/settings';
import { type Problem, parseSettings } from '../domain/settings-file';
import type { Instant } from '../domain/time';
import type { Services } from '../ports';
import { replyProblems } from '../replies/render-reply';

const PROPERTY = 'settings';
/** Where unreadable settings are kept, so that nothing an agent typed is lost. */
const DAMAGED = 'settings.damaged';

export interface Desk<Draft> {
  readonly services: Services<Draft>;
  readonly settings: Settings;
  readonly calendar: BusinessCalendar;
  /** One instant for the whole execution, so that a card does not contradict itself. */
  readonly now: Instant;
  /** True when stored settings could not be read and the standard ones are in force. */
  readonly settingsDamaged: boolean;
}

/** Sets up the desk from what is stored; damaged settings fall back to the standard ones, and are kept aside. */
export function openDesk<Draft>(services: Services<Draft>): Desk<Draft> {
  const stored = services.store.all()[PROPERTY];
  const parsed = stored === undefined ? { ok: STANDARD_SETTINGS } : parseSettings(stored);
  const now = services.clock.now();
  if ('problems' in parsed) {
    if (stored !== undefined && services.store.all()[DAMAGED] !== stored)
      services.store.set({ [DAMAGED]: stored });
    return {
      services,
      settings: STANDARD_SETTINGS,
      calendar: createBusinessCalendar(STANDARD_SETTINGS.schedule),
      now,
      settingsDamaged: true,
    };
  }
  return {
    services,
    settings: parsed.ok,
    calendar: createBusinessCalendar(parsed.ok.schedule),
    now,
    settingsDamaged: false,
  };
}

/** Stores settings given as JSON if they are right; answers what is wrong with them otherwise, and stores nothing. */
export function importSettings(services: Services<unknown>, json: string): readonly Problem[] {
  const parsed = parseSettings(json);
  if ('problems' in parsed) return parsed.problems;
  const problems = wordingProblems(parsed.ok);
  if (problems.length > 0) return problems;
  services.store.set({ [PROPERTY]: json });
  return [];
}

/** What is wrong with the team's own wording of the replies: variables that do not exist, brackets that do not pair. */
function wordingProblems({ replies }: Settings): readonly Problem[] {
  return Object.entries(replies).flatMap(([id, text]) =>
    replyProblems(text).map((message) => ({ field: `replies.${id}`, message })),
  );
}
