/// <reference types="google-apps-script" />
import { InputType, SelectionInputType, SwitchControlType } from './card-enums';
import { argument, count, emulated, flag, imageUrl, type Json, member, required, text } from './content';

type TextInput = GoogleAppsScript.Card_Service.TextInput;
type SelectionInput = GoogleAppsScript.Card_Service.SelectionInput;
type Switch = GoogleAppsScript.Card_Service.Switch;
type Suggestions = GoogleAppsScript.Card_Service.Suggestions;
type Validation = GoogleAppsScript.Card_Service.Validation;

const MAX_ITEMS = 100;

export function createTextInput(): TextInput {
  const json: Json = {};
  const parts: (() => Json)[] = [];
  const self: TextInput = emulated(
    'TextInput',
    () => ({
      textInput: Object.assign({}, required('TextInput', json, 'name'), ...parts.map((part) => part())),
    }),
    {
      setFieldName(name) {
        json.name = text('TextInput.setFieldName', name);
        return self;
      },
      setTitle(title) {
        json.label = text('TextInput.setTitle', title);
        return self;
      },
      setHint(hint) {
        json.hintText = text('TextInput.setHint', hint);
        return self;
      },
      setValue(value) {
        json.value = text('TextInput.setValue', value);
        return self;
      },
      setMultiline(multiline) {
        json.type = flag('TextInput.setMultiline', multiline) ? 'MULTIPLE_LINE' : 'SINGLE_LINE';
        return self;
      },
      setOnChangeAction(action) {
        const content = argument('TextInput.setOnChangeAction', action, 'Action');
        parts.push(() => ({ onChangeAction: content.json() }));
        return self;
      },
      setSuggestions(suggestions) {
        const content = argument('TextInput.setSuggestions', suggestions, 'Suggestions');
        parts.push(() => ({ initialSuggestions: content.json() }));
        return self;
      },
      setSuggestionsAction(action) {
        const content = argument('TextInput.setSuggestionsAction', action, 'Action');
        parts.push(() => ({ autoCompleteAction: content.json() }));
        return self;
      },
      setValidation(validation) {
        const content = argument('TextInput.setValidation', validation, 'Validation');
        parts.push(() => ({ validation: content.json() }));
        return self;
      },
    },
  );
  return self;
}

export function createValidation(): Validation {
  const json: Json = {};
  const self: Validation = emulated('Validation', () => json, {
    setCharacterLimit(limit) {
      json.characterLimit = count('Validation.setCharacterLimit', limit);
      return self;
    },
    setInputType(type) {
      json.inputType = member('Validation.setInputType', type, InputType);
      return self;
    },
  });
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
  const json: Json = {};
  const items: Json[] = [];
  let onChange: (() => Json) | null = null;
  let source: (() => Json) | null = null;
  const add = (item: Json): SelectionInput => {
    if (items.length === MAX_ITEMS) {
      throw new Error(`SelectionInput\u00a0: ${MAX_ITEMS} éléments au maximum.`);
    }
    items.push(item);
    return self;
  };
  const content = (): Json => ({
    selectionInput: {
      ...required('SelectionInput', json, 'name'),
      ...(items.length === 0 ? {} : { items: items.map((item) => ({ ...item })) }),
      ...(onChange === null ? {} : { onChangeAction: onChange() }),
      ...(source === null ? {} : { externalDataSource: source() }),
    },
  });
  const self: SelectionInput = emulated('SelectionInput', content, {
    setFieldName(name) {
      json.name = text('SelectionInput.setFieldName', name);
      return self;
    },
    setTitle(title) {
      json.label = text('SelectionInput.setTitle', title);
      return self;
    },
    setType(type) {
      json.type = member('SelectionInput.setType', type, SelectionInputType);
      return self;
    },
    addItem: (label, value, selected) =>
      add({
        text: text('SelectionInput.addItem', label),
        value: text('SelectionInput.addItem', value),
        selected: flag('SelectionInput.addItem', selected),
      }),
    addMultiSelectItem: (label, value, selected, startIconUri, bottomText) =>
      add({
        text: text('SelectionInput.addMultiSelectItem', label),
        value: text('SelectionInput.addMultiSelectItem', value),
        selected: flag('SelectionInput.addMultiSelectItem', selected),
        ...(startIconUri
          ? { startIconUri: imageUrl('SelectionInput.addMultiSelectItem', startIconUri) }
          : {}),
        ...(bottomText ? { bottomText: text('SelectionInput.addMultiSelectItem', bottomText) } : {}),
      }),
    setMultiSelectMaxSelectedItems(max) {
      json.multiSelectMaxSelectedItems = count('SelectionInput.setMultiSelectMaxSelectedItems', max);
      return self;
    },
    setMultiSelectMinQueryLength(length) {
      json.multiSelectMinQueryLength = count('SelectionInput.setMultiSelectMinQueryLength', length);
      return self;
    },
    setExternalDataSource(action) {
      source = argument('SelectionInput.setExternalDataSource', action, 'Action').json;
      return self;
    },
    setOnChangeAction(action) {
      onChange = argument('SelectionInput.setOnChangeAction', action, 'Action').json;
      return self;
    },
  });
  return self;
}

export function createSwitch(): Switch {
  const json: Json = {};
  let onChange: (() => Json) | null = null;
  const content = (): Json => ({
    ...required('Switch', json, 'name', 'value'),
    ...(onChange === null ? {} : { onChangeAction: onChange() }),
  });
  const self: Switch = emulated('Switch', content, {
    setFieldName(name) {
      json.name = text('Switch.setFieldName', name);
      return self;
    },
    setValue(value) {
      json.value = text('Switch.setValue', value);
      return self;
    },
    setSelected(selected) {
      json.selected = flag('Switch.setSelected', selected);
      return self;
    },
    setControlType(type) {
      json.controlType = member('Switch.setControlType', type, SwitchControlType);
      return self;
    },
    setOnChangeAction(action) {
      onChange = argument('Switch.setOnChangeAction', action, 'Action').json;
      return self;
    },
  });
  return self;
}
