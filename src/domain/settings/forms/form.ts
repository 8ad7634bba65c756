// What a section of the settings asks for, and how what was typed becomes part of the settings file.

import type { Instant } from '../../terms/time';
import type { Problem, SettingsFile } from '../check-settings';
import type { Settings } from '../settings';

/** What was typed, by field name; a date as `2026-12-24`, a switch that is on as `ON`. */
export type Inputs = Readonly<Record<string, string>>;

/** What a switch that is on sends. */
export const ON = 'on';

/** How a field is filled in: a line, a longer text, a date, a switch, one of several choices. */
type FieldKind =
  | { readonly kind: 'line' }
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'switch' }
  | {
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly text: string }[];
    };

/** A field of a form, with what stands in it. */
export type Field = FieldKind & {
  /** Its path in the settings file where it has one, so that a problem finds it. */
  readonly name: string;
  readonly title: string;
  readonly hint?: string;
  readonly value: string;
};

/**
 * A line to be filled in.
 * @example line('team.product', 'Produit', 'Vigie') //=> { kind: 'line', name: 'team.product', title: 'Produit', value: 'Vigie' }
 */
export function line(name: string, title: string, value: string, hint = ''): Field {
  return { kind: 'line', name, title, value, ...(hint === '' ? {} : { hint }) };
}

/**
 * A switch.
 * @example onOff('report.monthlyMail', 'Bilan mensuel', true).value //=> 'on'
 */
export function onOff(name: string, title: string, on: boolean): Field {
  return { kind: 'switch', name, title, value: on ? ON : '' };
}

/** One thing that a section lists above its form. */
export interface Item {
  /** What tells it from others. */
  readonly key: string;
  readonly text: string;
  /** What stands below the text; '' for nothing. */
  readonly note: string;
}

/** What a section lists above its form, which adds to it. */
export interface ItemList {
  readonly title: string;
  /** What the button under the form says. */
  readonly save: string;
  items(settings: Settings, now: Instant): readonly Item[];
  /** The settings file without the item of that key; one that is already gone is no problem. */
  without(file: SettingsFile, settings: Settings, key: string): SettingsFile;
  /** Said when the form was stored. */
  saved(inputs: Inputs): string;
  /** Said when the item of that key was taken off. */
  removed(key: string): string;
}

/** One section of the settings: what it shows, and what it makes of a form. */
export interface Section {
  readonly title: string;
  /** What stands on top of the form. */
  readonly intro?: string;
  readonly list?: ItemList;
  /** The settings in force, in one line. */
  summary(settings: Settings, now: Instant): string;
  fields(settings: Settings): readonly Field[];
  /** The settings file as it would be; problems that only the form can have go into `problems`. */
  change(file: SettingsFile, inputs: Inputs, problems: Problem[]): SettingsFile;
  /** The field that a problem of the file belongs to, where the two have different names. */
  fieldOf?(problemField: string): string;
}

/**
 * What was typed into a field, without white space around it.
 * @example typed({ 'team.product': ' Vigie ' }, 'team.product') //=> 'Vigie'
 */
export function typed(inputs: Inputs, name: string): string {
  return (inputs[name] ?? '').trim();
}

/**
 * A list as it was typed, in lines or between commas.
 * @example typedList({ 'team.domains': 'example.fr, example.com' }, 'team.domains') //=> ['example.fr', 'example.com']
 */
export function typedList(inputs: Inputs, name: string): string[] {
  return typed(inputs, name)
    .split(/[\s,;]+/)
    .filter((part) => part !== '');
}

/**
 * A number as French people type it; anything else becomes a problem, and NaN.
 * @example typedNumber({ atRiskShare: '7,5' }, 'atRiskShare', problems) //=> 7.5
 */
export function typedNumber(inputs: Inputs, name: string, problems: Problem[]): number {
  const text = typed(inputs, name).replace(',', '.');
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(value)) problems.push({ field: name, message: 'nombre attendu' });
  return value;
}
