// What the platform hands to a function, as far as it is read here.
import { findReply } from '../app/conversation/replies';
import type { Desk } from '../app/desk';
import type { ActionName } from '../cards/actions';
import { utc } from '../domain/calendar/civil-date';
import type { Inputs } from '../domain/settings/forms/form';
import { LANGUAGES, type Language } from '../domain/terms/languages';
import type { DeskReply } from '../replies/library';

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
  /** Ids in Gmail's own form; what is not known is absent. */
  readonly gmail?: { readonly messageId?: string; readonly threadId?: string };
}

/** What an action of a card does, and the response to its click. */
export type Handler = (desk: Desk, event: AddonEvent) => GoogleAppsScript.Card_Service.ActionResponse;

/** The handlers of one part of the product. */
export type Handlers = Readonly<Partial<Record<ActionName, Handler>>>;

export function parameter(event: AddonEvent, name: string): string {
  return event.commonEventObject?.parameters?.[name] ?? '';
}

/** Said where it is gone. */
export const NO_REPLY = 'L’équipe a supprimé cette réponse.';

/** The reply that a button is about; null where the team has deleted it since. */
export function replyOf(desk: Desk, event: AddonEvent): DeskReply | null {
  return findReply(desk, parameter(event, 'reply'));
}

/** The language that an agent chose for a reply; null where nobody did. */
export function languageIn(event: AddonEvent): Language | null {
  const chosen = parameter(event, 'language');
  return chosen === '' ? null : oneOf('language', chosen, LANGUAGES);
}

/** What was typed, by field name; a date as `2026-12-24`. */
export function inputsOf(event: AddonEvent): Inputs {
  const inputs: Record<string, string> = {};
  const typed = Object.entries(event.commonEventObject?.formInputs ?? {});
  for (const [name, { stringInputs, dateInput }] of typed) {
    const at = Number(dateInput?.msSinceEpoch);
    // A date comes as midnight UTC of the day that was picked.
    inputs[name] = Number.isFinite(at) ? utc(at).toISODate() : (stringInputs?.value?.[0] ?? '');
  }
  return inputs;
}

/** The one of these names that was given. @throws RangeError for any other */
export function oneOf<T extends string>(what: string, given: string | undefined, among: readonly T[]): T {
  const found = among.find((candidate) => candidate === given);
  if (found === undefined) throw new RangeError(`no such ${what}. ${what}=${JSON.stringify(given)}`);
  return found;
}
