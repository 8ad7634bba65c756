// What the settings cards say: the list of sections, and one form, with what was typed and what is wrong with it.
import { formatInstant } from '../french/instant';
import { capitalized, counted } from '../french/typography';
import type { Problem } from '../settings/check-settings';
import type { Field, Inputs, Item, ItemList } from '../settings/forms/form';
import { SECTION_IDS, SECTIONS, type SectionId } from '../settings/forms/sections';
import type { Settings } from '../settings/settings';
import type { Instant } from '../terms/time';
import { plainText } from '../text/escape';

/** Longest texts of a list, in characters: settings may be imported, and then hold anything. */
const SUMMARY = 160;
const NOTE = 120;
const PROBLEM = 200;

/** The list of sections, text by text. */
export interface SettingsView {
  readonly sections: readonly { readonly id: SectionId; readonly title: string; readonly summary: string }[];
  /** Stored settings could not be read, and the standard ones are in force. */
  readonly damaged: boolean;
}

/** A form, field by field. */
export interface FormView {
  readonly title: string;
  readonly intro: string | null;
  /** What can be taken off; null where nothing is listed. */
  readonly list: { readonly title: string; readonly items: readonly Item[] } | null;
  readonly fields: readonly FormField[];
  /** What helps to fill it in, below it; null for nothing. */
  readonly notes: { readonly title: string; readonly text: string } | null;
  /** Problems that belong to no field of the form. */
  readonly problems: readonly string[];
}

/** A field with what is wrong with it. */
export type FormField = Field & {
  /** What is wrong with what was typed; null when nothing is. */
  readonly problem: string | null;
};

/** What was typed into a form, and what is wrong with it. */
export interface Attempt {
  readonly inputs: Inputs;
  readonly problems: readonly Problem[];
}

/**
 * Words the list of sections.
 * @example settingsView(settings, now, false).sections[0]?.title //=> 'Heures d’ouverture'
 */
export function settingsView(settings: Settings, now: Instant, damaged: boolean): SettingsView {
  const sections = SECTION_IDS.map((id) => ({
    id,
    title: SECTIONS[id].title,
    summary: plainText(SECTIONS[id].summary(settings, now), SUMMARY),
  }));
  return { sections, damaged };
}

/** Settings that another installation left in the mailbox, text by text. */
export interface OfferedView {
  readonly id: string;
  readonly written: string;
  readonly sections: readonly { readonly title: string; readonly summary: string }[];
}

/**
 * Words settings that may be taken over, as the list of sections would show them.
 * @example offeredView({ id: 'm1', at: now, settings }, now).sections[0]?.title //=> 'Heures d’ouverture'
 */
export function offeredView(
  { id, at, settings }: { readonly id: string; readonly at: Instant; readonly settings: Settings },
  now: Instant,
): OfferedView {
  const own = Object.keys(settings.replies).length;
  const { sections } = settingsView(settings, now, false);
  const texts = own === 0 ? 'Tous standard' : counted(own, 'texte', 'de l’équipe');
  return {
    id,
    written: `Écrits ${formatInstant(at, now, settings.schedule.zone)}`,
    sections: [...sections, { title: 'Textes des réponses', summary: texts }],
  };
}

/**
 * The form of a section: as the settings are, or as it was typed with what is wrong with it.
 * @example sectionView('team', settings, now, null).fields[0]?.value //=> 'PureFocus'
 */
export function sectionView(
  id: SectionId,
  settings: Settings,
  now: Instant,
  attempt: Attempt | null,
): FormView {
  const section = SECTIONS[id];
  const fields = section.fields(settings);
  return {
    title: section.title,
    intro: section.intro ?? null,
    list: section.list === undefined ? null : itemsOf(section.list, settings, now),
    notes: null,
    ...fillIn(fields, attempt),
  };
}

/**
 * Any other form: as it stands, or as it was typed with what is wrong with it.
 * @example formView({ title, intro, fields: [field] }, null).fields.length //=> 1
 */
export function formView(
  form: Pick<FormView, 'title' | 'intro'> & {
    readonly fields: readonly Field[];
    readonly notes?: FormView['notes'];
  },
  attempt: Attempt | null,
): FormView {
  const { title, intro, fields, notes = null } = form;
  return { title, intro, list: null, notes, ...fillIn(fields, attempt) };
}

function itemsOf(list: ItemList, settings: Settings, now: Instant): FormView['list'] {
  const items = list.items(settings, now).map(({ key, text, note }) => ({
    key,
    text: plainText(text, SUMMARY),
    note: plainText(note, NOTE),
  }));
  return items.length === 0 ? null : { title: list.title, items };
}

/** Fields with what was typed into them, each with its own problem; what is left goes on top. */
function fillIn(fields: readonly Field[], attempt: Attempt | null): Pick<FormView, 'fields' | 'problems'> {
  if (attempt === null) return { fields: fields.map((field) => ({ ...field, problem: null })), problems: [] };
  const { inputs, problems } = attempt;
  const ownerOf = ({ field }: Problem) => fields.find(({ name }) => `${field}.`.startsWith(`${name}.`));
  return {
    fields: fields.map((field) => ({
      ...field,
      value: inputs[field.name] ?? '',
      problem: inOneLine(problems.find((problem) => ownerOf(problem) === field)?.message ?? ''),
    })),
    problems: problems
      .filter((problem) => ownerOf(problem) === undefined)
      .map(({ field, message }) =>
        plainText(field === '' ? capitalized(message) : `${field}\u00a0: ${message}`, PROBLEM),
      ),
  };
}

/** A message for below a field; null for none. */
function inOneLine(message: string): string | null {
  return plainText(capitalized(message), PROBLEM) || null;
}
