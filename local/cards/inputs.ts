/// <reference types="google-apps-script" />
import { InputType, SelectionInputType, SwitchControlType } from './card-enums';
import { emulated, type Json, required, setters } from './content';
import * as read from './readers';

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
      setFieldName: ['name', read.text],
      setTitle: ['label', read.text],
      setHint: ['hintText', read.text],
      setValue: ['value', read.text],
      setMultiline: ['type', lines],
      setOnChangeAction: ['onChangeAction', read.part('Action')],
      setSuggestions: ['initialSuggestions', read.part('Suggestions')],
      setSuggestionsAction: ['autoCompleteAction', read.part('Action')],
      setValidation: ['validation', read.part('Validation')],
    }),
  );
  return self;
}

function lines(method: string, value: unknown): string {
  return read.flag(method, value) ? 'MULTIPLE_LINE' : 'SINGLE_LINE';
}

export function createValidation(): Validation {
  const fields: Json = {};
  const self: Validation = emulated(
    'Validation',
    () => fields,
    setters('Validation', fields, () => self, {
      setCharacterLimit: ['characterLimit', read.count],
      setInputType: ['inputType', read.oneOf(InputType)],
    }),
  );
  return self;
}

export function createSuggestions(): Suggestions {
  const items: Json[] = [];
  const self: Suggestions = emulated('Suggestions', () => ({ items }), {
    addSuggestion(suggestion) {
      items.push({ text: read.text('Suggestions.addSuggestion', suggestion) });
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
      setFieldName: ['name', read.text],
      setTitle: ['label', read.text],
      setType: ['type', read.oneOf(SelectionInputType)],
      setMultiSelectMaxSelectedItems: ['multiSelectMaxSelectedItems', read.count],
      setMultiSelectMinQueryLength: ['multiSelectMinQueryLength', read.count],
      setExternalDataSource: ['externalDataSource', read.part('Action')],
      setOnChangeAction: ['onChangeAction', read.part('Action')],
    }),
    addItem: (label, value, selected) => add(item('SelectionInput.addItem', label, value, selected)),
    addMultiSelectItem: (...item) => add(multiSelectItem('SelectionInput.addMultiSelectItem', item)),
  });
  return self;
}

function item(method: string, label: unknown, value: unknown, selected: unknown): Json {
  return {
    text: read.text(method, label),
    value: read.text(method, value),
    selected: read.flag(method, selected),
  };
}

function multiSelectItem(
  method: string,
  [label, value, selected, iconUri, bottomText]: Parameters<SelectionInput['addMultiSelectItem']>,
): Json {
  return {
    ...item(method, label, value, selected),
    ...(iconUri ? { startIconUri: read.imageUrl(method, iconUri) } : {}),
    ...(bottomText ? { bottomText: read.text(method, bottomText) } : {}),
  };
}

export function createSwitch(): Switch {
  const fields: Json = {};
  const self: Switch = emulated(
    'Switch',
    () => required('Switch', fields, 'name', 'value'),
    setters('Switch', fields, () => self, {
      setFieldName: ['name', read.text],
      setValue: ['value', read.text],
      setSelected: ['selected', read.flag],
      setControlType: ['controlType', read.oneOf(SwitchControlType)],
      setOnChangeAction: ['onChangeAction', read.part('Action')],
    }),
  );
  return self;
}
