// What the platform hands to a function, as far as it is read here.
import type { Desk } from '../app/desk';
import type { ActionName } from '../cards/actions';
import { utc } from '../domain/calendar/civil-date';
import type { Inputs } from '../domain/settings/forms/form';

interface FormInput {
  readonly stringInputs?: { readonly value?: readonly string[] };
  readonly dateInput?: { readonly msSinceEpoch?: string | number };
}

export interface AddonEvent {
  readonly commonEventObject?: {
    readonly parameters?: Readonly<Record<string, string>>;
    /** A field with nothing in it is absent. */
    readonly formInputs?: Readonly<Record<string, FormInput>>;
  };
  readonly gmail?: { readonly messageId?: string };
}

/** What an action of a card does, and the response to its click. */
export type Handler = (
  desk: Desk<unknown>,
  event: AddonEvent,
) => GoogleAppsScript.Card_Service.ActionResponse;

/** The handlers of one part of the product. */
export type Handlers = Readonly<Partial<Record<ActionName, Handler>>>;

export function parameter(event: AddonEvent, name: string): string {
  return event.commonEventObject?.parameters?.[name] ?? '';
}

/** What was typed, by field name; a date as `2026-12-24`. */
export function inputsOf(event: AddonEvent): Inputs {
  const inputs: Record<string, string> = {};
  for (const [name, { stringInputs, dateInput }] of Object.entries(
    event.commonEventObject?.formInputs ?? {},
  )) {
    const at = Number(dateInput?.msSinceEpoch);
    // A date comes as midnight UTC of the day that was picked.
    if (dateInput !== undefined && Number.isFinite(at)) inputs[name] = utc(at).toISODate();
    else inputs[name] = stringInputs?.value?.[0] ?? '';
  }
  return inputs;
}
