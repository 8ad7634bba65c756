// Every section of the settings, in the order in which agents see them.
import { closures } from './closures';
import type { Section } from './form';
import { holidays } from './holidays';
import { hours } from './hours';
import { records } from './records';
import { reminders } from './reminders';
import { targets } from './targets';
import { team } from './team';

export const SECTIONS = {
  hours,
  holidays,
  closures,
  targets,
  reminders,
  records,
  team,
} as const satisfies Readonly<Record<string, Section>>;

export type SectionId = keyof typeof SECTIONS;
export const SECTION_IDS = Object.keys(SECTIONS) as readonly SectionId[];
