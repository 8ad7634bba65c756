/// <reference types="google-apps-script" />
import { InputType, SelectionInputType, SwitchControlType } from './card-enums';
import { count, emulated, flag, imageUrl, type Json, oneOf, part, required, setters, text } from './content';

type TextInput = GoogleAppsScript.Card_Service.TextInput;
type SelectionInput = GoogleAppsScript.Card_Service.SelectionInput;
type Switch = GoogleAppsScript.Card_Service.Switch;
type Suggestions = GoogleAppsScript.Card_Service.Suggestions;
type Validation = GoogleAppsScript.Card_Service.Validation;

/** card.proto, google.apps.card.v1.SelectionInput (github.com/googleapis/googleapis): "up to 100 items". */
const MAX_ITEMS = 100;

export function createTextInput(): TextInput {
  const fields: Json = {};
  const self: TextInput = emulated(
    'TextInput',
    () => ({ textInput: required('TextInput', fields, 'name') }),
    setters('TextInput', fields, () => self, {
      setFieldName: ['name', text],
      setTitle: ['label', text],
      setHint: ['hintText', text],
      setValue: ['value', text],
      setMultiline: ['type', lines],
      setOnChangeAction: ['onChangeAction', part('Action')],
      setSuggestions: ['initialSuggestions', part('Suggestions')],
      setSuggestionsAction: ['autoCompleteAction', part('Action')],
      setValidation: ['validation', part('Validation')],
    }),
  );
  return self;
}

function lines(method: string, value: unknown): string {
  return flag(method, value) ? 'MULTIPLE_LINE' : 'SINGLE_LINE';
}

export function createValidation(): Validation {
  const fields: Json = {};
  const self: Validation = emulated(
    'Validation',
    () => fields,
    setters('Validation', fields, () => self, {
      setCharacterLimit: ['characterLimit', count],
      setInputType: ['inputType', oneOf(InputType)],
    }),
  );
  return self;
}

export function createSuggestions(): Suggestions {
  const items: Json[] = [];
  const self: Suggestions = emulated('Suggestions', () => ({ items }), {
    addSuggestion(suggestion) {
      items.push({ text: text('Suggestions.addSuggestion', suggestion) });
      return self;
    },
    addSuggestions(suggestions) {
      for (const suggestion of suggestions) self.addSuggestion(suggestion);
      return self;
    },
  });
  return self;
}

export function createSelectionInput(): SelectionInput {
  const fields: Json = {};
  const items: Json[] = [];
  const add = (item: Json): SelectionInput => {
    if (items.length === MAX_ITEMS) {
      throw new Error(`SelectionInput\u00a0: ${MAX_ITEMS} éléments au maximum.`);
    }
    items.push(item);
    return self;
  };
  const content = (): Json => ({
    selectionInput: {
      ...required('SelectionInput', fields, 'name'),
      ...(items.length === 0 ? {} : { items: items.map((item) => ({ ...item })) }),
    },
  });
  const self: SelectionInput = emulated('SelectionInput', content, {
    ...setters('SelectionInput', fields, () => self, {
      setFieldName: ['name', text],
      setTitle: ['label', text],
      setType: ['type', oneOf(SelectionInputType)],
      setMultiSelectMaxSelectedItems: ['multiSelectMaxSelectedItems', count],
      setMultiSelectMinQueryLength: ['multiSelectMinQueryLength', count],
      setExternalDataSource: ['externalDataSource', part('Action')],
      setOnChangeAction: ['onChangeAction', part('Action')],
    }),
    addItem: (label, value, selected) => add(item('SelectionInput.addItem', label, value, selected)),
    addMultiSelectItem: (...item) => add(multiSelectItem('SelectionInput.addMultiSelectItem', item)),
  });
  return self;
}

function item(method: string, label: unknown, value: unknown, selected: unknown): Json {
  return { text: text(method, label), value: text(method, value), selected: flag(method, selected) };
}

function multiSelectItem(
  method: string,
  [label, value, selected, iconUri, bottomText]: Parameters<SelectionInput['addMultiSelectItem']>,
): Json {
  return {
    ...item(method, label, value, selected),
    ...(iconUri ? { startIconUri: imageUrl(method, iconUri) } : {}),
    ...(bottomText ? { bottomText: text(method, bottomText) } : {}),
  };
}

export function createSwitch(): Switch {
  const fields: Json = {};
  const self: Switch = emulated(
    'Switch',
    () => required('Switch', fields, 'name', 'value'),
    setters('Switch', fields, () => self, {
      setFieldName: ['name', text],
      setValue: ['value', text],
      setSelected: ['selected', flag],
      setControlType: ['controlType', oneOf(SwitchControlType)],
      setOnChangeAction: ['onChangeAction', part('Action')],
    }),
  );
  return self;
}
