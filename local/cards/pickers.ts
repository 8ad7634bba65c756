/// <reference types="google-apps-script" />
import { invalidArgument, signatureError } from '../platform/platform-error';
import { argument, count, emulated, type Json, required, text } from './content';

type DatePicker = GoogleAppsScript.Card_Service.DatePicker;
type DateTimePicker = GoogleAppsScript.Card_Service.DateTimePicker;
type TimePicker = GoogleAppsScript.Card_Service.TimePicker;
type Action = GoogleAppsScript.Card_Service.Action;

const MINUTE = 60_000;

/** The setters that the three pickers share. */
function picker<T>(kind: string, type: string, self: () => T) {
  const json: Json = { type };
  let onChange: (() => Json) | null = null;
  return {
    json,
    content: (): Json => ({
      dateTimePicker: {
        ...required(kind, json, 'name'),
        ...(onChange === null ? {} : { onChangeAction: onChange() }),
      },
    }),
    members: {
      setFieldName(name: string): T {
        json.name = text(`${kind}.setFieldName`, name);
        return self();
      },
      setTitle(title: string): T {
        json.label = text(`${kind}.setTitle`, title);
        return self();
      },
      setOnChangeAction(action: Action): T {
        onChange = argument(`${kind}.setOnChangeAction`, action, 'Action').json;
        return self();
      },
    },
    setInstant(value: number | string): T {
      if (typeof value !== 'number' && typeof value !== 'string') {
        throw signatureError(`${kind}.setValueInMsSinceEpoch`, value);
      }
      if (!/^-?\d+$/.test(String(value))) throw invalidArgument(`${kind}.setValueInMsSinceEpoch (${value})`);
      json.valueMsEpoch = String(value);
      return self();
    },
  };
}

export function createDatePicker(): DatePicker {
  const base = picker<DatePicker>('DatePicker', 'DATE_ONLY', () => self);
  const self: DatePicker = emulated('DatePicker', base.content, {
    ...base.members,
    setValueInMsSinceEpoch: base.setInstant,
  });
  return self;
}

export function createDateTimePicker(): DateTimePicker {
  const base = picker<DateTimePicker>('DateTimePicker', 'DATE_AND_TIME', () => self);
  const self: DateTimePicker = emulated('DateTimePicker', base.content, {
    ...base.members,
    setValueInMsSinceEpoch: base.setInstant,
    setTimeZoneOffsetInMins(offset) {
      if (!Number.isInteger(offset)) throw signatureError('DateTimePicker.setTimeZoneOffsetInMins', offset);
      base.json.timezoneOffsetDate = offset;
      return self;
    },
  });
  return self;
}

export function createTimePicker(): TimePicker {
  const base = picker<TimePicker>('TimePicker', 'TIME_ONLY', () => self);
  let hours = 0;
  let minutes = 0;
  const set = (): TimePicker => base.setInstant((hours * 60 + minutes) * MINUTE);
  const self: TimePicker = emulated('TimePicker', base.content, {
    ...base.members,
    setHours(value) {
      hours = count('TimePicker.setHours', value);
      if (hours > 23) throw invalidArgument(`TimePicker.setHours (${value})`);
      return set();
    },
    setMinutes(value) {
      minutes = count('TimePicker.setMinutes', value);
      if (minutes > 59) throw invalidArgument(`TimePicker.setMinutes (${value})`);
      return set();
    },
  });
  return self;
}
