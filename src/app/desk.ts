// The desk as it is set up: settings, calendar, and the services to work with.

import { type BusinessCalendar, createBusinessCalendar } from '../domain/calendar/business-calendar';
import type { RoleDesk } from '../domain/roles/role';
import type { Settings } from '../domain/settings/settings';
import type { StandardInstead } from '../domain/settings/standard-instead';
import { toldAddresses } from '../domain/settings/superiors';
import type { Instant } from '../domain/terms/time';
import { beginningOf } from '../domain/watch/beginning';
import type { Services } from '../ports';
import { standardInstead } from './settings/settings-copy';
import { readSettings } from './settings/stored-settings';
import { readBeginning } from './stored-beginning';

export interface Desk<Draft = unknown> {
  readonly services: Services<Draft>;
  readonly settings: Settings;
  /** What of the settings the team has saved itself, by the fields of the file. */
  readonly saved: readonly string[];
  readonly calendar: BusinessCalendar;
  /** What has waited since before this instant is not watched; null where only labels tell what is not. */
  readonly beginning: Instant | null;
  /** One instant for the whole execution, so that a card does not contradict itself. */
  readonly now: Instant;
  /** Why the standard settings are in force although the team has its own; null while they are as it wants them. */
  readonly standardInstead: StandardInstead | null;
}

/** Sets up the desk from what is stored. */
export function openDesk<Draft>(services: Services<Draft>): Desk<Draft> {
  const { settings, file } = readSettings(services.store);
  const now = services.clock.now();
  return {
    services,
    settings,
    saved: Object.keys(file),
    calendar: createBusinessCalendar(settings.schedule),
    beginning: beginningOf(settings, readBeginning(services.store).standard, now),
    now,
    standardInstead: standardInstead(services.store),
  };
}

/** What has to be known of the desk to tell who is who in a conversation. */
export function roleDesk({ services, settings, now }: Desk): RoleDesk {
  return {
    own: services.mailbox.addresses(),
    team: settings.team,
    reminded: toldAddresses(settings),
    senders: settings.senders,
    now,
  };
}
