// The event objects that Gmail hands to an add-on's functions.
import type { StoredMessage } from '../gmail/contract';
import { composedId, eventMessageId, eventThreadId } from '../gmail/ids';
import { zoneOf } from '../platform/zone';
import type { CardAction, CardJson, FormInputs, LocalRuntime } from '../runtime/contract';

export type EventJson = Readonly<Record<string, unknown>>;

export interface EventParts {
  readonly messageId?: string;
  readonly action?: CardAction;
  readonly inputs?: FormInputs;
  /** The card whose form `inputs` is. */
  readonly card?: CardJson | undefined;
}

export function eventOf(runtime: LocalRuntime, parts: EventParts): EventJson {
  const { manifest, clock, mailbox } = runtime;
  const message = parts.messageId === undefined ? null : mailbox.message(parts.messageId);
  if (parts.messageId !== undefined && message === null) {
    throw new RangeError(`messageId names no message of the mailbox: ${parts.messageId}`);
  }
  const formInputs = formInputsOf(parts.inputs ?? {}, parts.card);
  const parameters = Object.fromEntries(
    (parts.action?.parameters ?? []).map(({ key, value }) => [key, value]),
  );
  return {
    commonEventObject: {
      platform: 'WEB',
      hostApp: 'GMAIL',
      ...(manifest.addOns.common.useLocaleFromApp === true
        ? {
            userLocale: 'fr',
            timeZone: {
              id: manifest.timeZone,
              offset: zoneOf(manifest.timeZone).offsetAt(clock.now()),
            },
          }
        : {}),
      ...(Object.keys(formInputs).length === 0 ? {} : { formInputs }),
      ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    },
    ...(message === null ? {} : { gmail: openMessage(runtime, message) }),
  };
}

const MESSAGE_SCOPE = 'https://www.googleapis.com/auth/gmail.addons.current.message.';

/**
 * What the event says of the open message, in Gmail's own form of ids. Assumed: nothing where no scope for the open
 * message is granted. No official sample with a contextual trigger goes without one.
 */
function openMessage({ consent, worlds, mailbox }: LocalRuntime, message: StoredMessage): EventJson {
  if (!consent.granted().some((scope) => scope.startsWith(MESSAGE_SCOPE))) return {};
  const accessToken = 'local-access-token';
  const { id, threadId } = message;
  switch (worlds.eventIds) {
    case 'decimal':
      return { accessToken, messageId: eventMessageId(id), threadId: eventThreadId(threadId) };
    case 'composed': {
      const first = mailbox.thread(threadId)?.messages[0];
      return {
        accessToken,
        messageId: isOurs(message) ? composedId('msg', id) : eventMessageId(id),
        threadId: isOurs(first) ? composedId('thread', threadId) : eventThreadId(threadId),
      };
    }
    case 'absent':
      return { accessToken };
    default:
      return worlds.eventIds satisfies never;
  }
}

function isOurs(message: StoredMessage | undefined): boolean {
  return message?.labelIds.has('SENT') ?? false;
}

/** A field with nothing in it is absent. */
function formInputsOf(inputs: FormInputs, card: CardJson | undefined): EventJson {
  const formInputs: Record<string, unknown> = {};
  for (const [name, input] of Object.entries(inputs)) {
    const json = inputJson(name, input, card);
    if (json !== null) formInputs[name] = json;
  }
  return formInputs;
}

function inputJson(name: string, input: FormInputs[string], card: CardJson | undefined): unknown {
  if ('hours' in input) return { timeInput: input };
  if ('msSinceEpoch' in input) {
    const { msSinceEpoch } = input;
    const picker = widgetsOf(card).find((widget) => widget.dateTimePicker?.name === name)?.dateTimePicker;
    return picker?.type === 'DATE_ONLY'
      ? { dateInput: { msSinceEpoch } }
      : { dateTimeInput: { hasDate: true, hasTime: true, msSinceEpoch } };
  }
  const value = input.filter((one) => one !== '');
  return value.length === 0 ? null : { stringInputs: { value } };
}

/** What the form of a card holds before anybody touches it. */
export function initialInputs(card: CardJson | undefined): FormInputs {
  const inputs: Record<string, FormInputs[string]> = {};
  const texts = (name: string) => {
    const known = inputs[name];
    return Array.isArray(known) ? (known as string[]) : [];
  };
  for (const widget of widgetsOf(card)) {
    const { textInput, selectionInput, dateTimePicker: picker } = widget;
    const control = widget.decoratedText?.switchControl;
    if (textInput?.value !== undefined) inputs[textInput.name] = [textInput.value];
    if (control?.selected === true) {
      inputs[control.name] = [...texts(control.name), control.value];
    }
    if (selectionInput !== undefined) inputs[selectionInput.name] = chosen(selectionInput);
    if (picker?.valueMsEpoch === undefined) continue;
    const minutes = Number(picker.valueMsEpoch) / 60_000;
    inputs[picker.name] =
      picker.type === 'TIME_ONLY'
        ? { hours: Math.trunc(minutes / 60), minutes: minutes % 60 }
        : { msSinceEpoch: picker.valueMsEpoch };
  }
  return inputs;
}

/** A list that drops down shows its first item where none is chosen. */
function chosen({ type, items = [] }: SelectionJson): string[] {
  const selected = items.filter((item) => item.selected).map((item) => item.value);
  const first = items[0]?.value;
  return selected.length === 0 && type === 'DROPDOWN' && first !== undefined ? [first] : selected;
}

interface SelectionJson {
  readonly name: string;
  readonly type?: string;
  readonly items?: readonly { readonly value: string; readonly selected?: boolean }[];
}

interface WidgetJson {
  readonly textInput?: { readonly name: string; readonly value?: string };
  readonly selectionInput?: SelectionJson;
  readonly dateTimePicker?: { readonly name: string; readonly type?: string; readonly valueMsEpoch?: string };
  readonly decoratedText?: {
    readonly switchControl?: { readonly name: string; readonly value: string; readonly selected?: boolean };
  };
}

function widgetsOf(card: CardJson | undefined): readonly WidgetJson[] {
  const sections = (card?.sections ?? []) as readonly { readonly widgets?: readonly WidgetJson[] }[];
  return sections.flatMap((section) => section.widgets ?? []);
}
