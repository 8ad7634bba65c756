// Every section of the settings, in the order in which agents see them.
import { beginning } from './beginning';
import { exceptions } from './exceptions';
import type { Section } from './form';
import { holidays } from './holidays';
import { hours } from './hours';
import { records } from './records';
import { reminders } from './reminders';
import { senders } from './senders';
import { silence } from './silence';
import { solutions } from './solutions';
import { targets } from './targets';
import { team } from './team';

/** The sections by their ids. */
export const SECTIONS = {
  hours,
  holidays,
  exceptions,
  targets,
  solutions,
  silence,
  reminders,
  beginning,
  records,
  team,
  senders,
} as const satisfies Readonly<Record<string, Section>>;

/** Id of a section. */
export type SectionId = keyof typeof SECTIONS;
/** Every id, in the order in which agents see the sections. */
export const SECTION_IDS = Object.keys(SECTIONS) as readonly SectionId[];
