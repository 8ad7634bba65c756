// The platform's event object, as far as it is read here.

interface FormInput {
  readonly stringInputs?: { readonly value?: readonly string[] };
  readonly dateInput?: { readonly msSinceEpoch?: string };
}

export interface AddonEvent {
  readonly commonEventObject?: {
    readonly parameters?: Readonly<Record<string, string>>;
    readonly formInputs?: Readonly<Record<string, FormInput>>;
  };
  readonly gmail?: { readonly messageId?: string };
}

/** A parameter of the widget that was clicked; '' when it has none of that name. */
export function parameter(event: AddonEvent, name: string): string {
  return event.commonEventObject?.parameters?.[name] ?? '';
}

/** What was typed or chosen in a field; '' when there is nothing in it. A date is `YYYY-MM-DD`, a line end `\n`. */
export function formValue(event: AddonEvent, name: string): string {
  const input = event.commonEventObject?.formInputs?.[name];
  const picked = input?.dateInput?.msSinceEpoch;
  // The picker gives midnight UTC of the day that was chosen.
  if (picked !== undefined) return new Date(Number(picked)).toISOString().slice(0, 10);
  return (input?.stringInputs?.value?.[0] ?? '').replace(/\r\n?/g, '\n');
}
