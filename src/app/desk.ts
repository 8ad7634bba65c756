// The desk as it is set up: settings, calendar and the services to work with.
import { type BusinessCalendar, createBusinessCalendar } from '../domain/calendar/business-calendar';
import type { Settings } from '../domain/settings';
import type { SettingsFile } from '../domain/settings-file';
import type { Instant } from '../domain/time';
import type { Services } from '../ports';
import { loadSettings } from './stored-settings';

export interface Desk<Draft> {
  readonly services: Services<Draft>;
  readonly settings: Settings;
  /** What the team has set of them. */
  readonly settingsFile: SettingsFile;
  readonly calendar: BusinessCalendar;
  /** One instant for the whole execution, so that a card does not contradict itself. */
  readonly now: Instant;
  /** True when stored settings could not be read and the standard ones are in force. */
  readonly settingsDamaged: boolean;
}

/** Sets up the desk from what is stored. */
export function openDesk<Draft>(services: Services<Draft>): Desk<Draft> {
  const { settings, file, damaged } = loadSettings(services.store);
  return {
    services,
    settings,
    settingsFile: file,
    calendar: createBusinessCalendar(settings.schedule),
    now: services.clock.now(),
    settingsDamaged: damaged,
  };
}
