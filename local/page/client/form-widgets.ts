// The widgets that take input, and the form that they make.
import type { CardAction, FormInputs } from '../../runtime/contract';
import { type CardContext, type Json, list, object, str } from './card-json';
import { el } from './dom';

const MINUTE = 60_000;
const PICKERS: Readonly<Record<string, string>> = {
  DATE_ONLY: 'date',
  TIME_ONLY: 'time',
  DATE_AND_TIME: 'datetime-local',
};

/** Runs the widget's `onChangeAction`, if it has one. */
function onChange(json: Json, { events, inputs }: CardContext): () => void {
  const action = json.onChangeAction as CardAction | undefined;
  return () => {
    if (action !== undefined) events.act(action, inputs());
  };
}

export function renderSelection(json: Json, context: CardContext): HTMLElement {
  const name = str(json.name);
  const change = onChange(json, context);
  const label = el('span', {}, str(json.label));
  const items = list(json.items);
  const { type } = json;
  if (type === 'DROPDOWN' || type === 'MULTI_SELECT') {
    const options = items.map((item) =>
      el('option', { value: str(item.value), selected: item.selected === true }, str(item.text)),
    );
    const select = el('select', { name, multiple: type === 'MULTI_SELECT', change }, ...options);
    return el('label', { class: 'field' }, label, select);
  }
  const choices = items.map((item) => {
    const input = el('input', {
      type: type === 'RADIO_BUTTON' ? 'radio' : 'checkbox',
      role: type === 'SWITCH' ? 'switch' : undefined,
      name,
      value: str(item.value),
      checked: item.selected === true,
      change,
    });
    return el('label', { class: 'choice' }, input, str(item.text));
  });
  return el('fieldset', { class: 'field' }, el('legend', {}, str(json.label)), ...choices);
}

/** The switch or box at the end of a decorated text. */
export function renderSwitch(json: Json, context: CardContext, label: string): HTMLElement {
  return el('input', {
    type: 'checkbox',
    role: json.controlType === 'SWITCH' || json.controlType === undefined ? 'switch' : undefined,
    name: str(json.name),
    value: str(json.value),
    checked: json.selected === true,
    'aria-label': label,
    change: onChange(json, context),
  });
}

export function renderTextInput(json: Json, context: CardContext): HTMLElement {
  const name = str(json.name);
  const change = onChange(json, context);
  const limit = object(json.validation)?.characterLimit;
  const maxlength = typeof limit === 'number' && limit > 0 ? String(limit) : undefined;
  const suggestions = list(object(json.initialSuggestions)?.items);
  const choices = el('datalist', { id: `choices-${name}` });
  choices.append(...suggestions.map((item) => el('option', { value: str(item.text) })));
  const input =
    json.type === 'MULTIPLE_LINE'
      ? el('textarea', { name, rows: rowsFor(str(json.value)), maxlength, change }, str(json.value))
      : el('input', {
          type: 'text',
          name,
          value: str(json.value),
          maxlength,
          list: suggestions.length > 0 ? choices.id : undefined,
          change,
        });
  return el(
    'label',
    { class: 'field' },
    el('span', {}, str(json.label)),
    input,
    suggestions.length > 0 ? choices : null,
    json.hintText === undefined ? null : el('small', {}, str(json.hintText)),
  );
}

/** Enough lines for what stands in the field, within reason. */
function rowsFor(text: string): string {
  return String(Math.min(14, Math.max(3, text.split('\n').length + 1)));
}

/** An instant is shown in the zone whose offset the card gives, else in UTC. */
export function renderPicker(json: Json, context: CardContext): HTMLElement {
  const offset = typeof json.timezoneOffsetDate === 'number' ? json.timezoneOffsetDate : 0;
  const input = el('input', {
    type: PICKERS[str(json.type)] ?? 'datetime-local',
    name: str(json.name),
    'data-offset': String(offset),
    change: onChange(json, context),
  });
  const at = Number(json.valueMsEpoch);
  if (json.valueMsEpoch !== undefined) input.valueAsNumber = at + (isInstant(input) ? offset * MINUTE : 0);
  return el('label', { class: 'field' }, el('span', {}, str(json.label)), input);
}

function isInstant(input: HTMLInputElement): boolean {
  return input.type === 'datetime-local';
}

/** Values by field name; a field with nothing in it is absent. */
export function formInputs(root: HTMLElement): FormInputs {
  const inputs: Record<string, FormInputs[string]> = {};
  const texts: Record<string, string[]> = {};
  const fields = root.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[name]');
  for (const field of fields) {
    if (field instanceof HTMLInputElement && Object.values(PICKERS).includes(field.type)) {
      if (field.value !== '') inputs[field.name] = pickedOf(field);
      continue;
    }
    const values = valuesOf(field).filter((value) => value !== '');
    if (values.length > 0) texts[field.name] = [...(texts[field.name] ?? []), ...values];
  }
  return { ...inputs, ...texts };
}

function pickedOf(input: HTMLInputElement): FormInputs[string] {
  const at = input.valueAsNumber;
  const minutes = at / MINUTE;
  if (input.type === 'time') return { hours: Math.trunc(minutes / 60), minutes: Math.trunc(minutes % 60) };
  const offset = isInstant(input) ? Number(input.dataset.offset) : 0;
  return { msSinceEpoch: String(at - offset * MINUTE) };
}

function valuesOf(field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement): readonly string[] {
  if (field instanceof HTMLSelectElement) return [...field.selectedOptions].map((option) => option.value);
  const box = field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio');
  return box && !field.checked ? [] : [field.value];
}
