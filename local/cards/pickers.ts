/// <reference types="google-apps-script" />
import { invalidArgument, signatureError } from '../platform/platform-error';
import { emulated, type Json, required, setters } from './content';
import * as read from './readers';

type DatePicker = GoogleAppsScript.Card_Service.DatePicker;
type DateTimePicker = GoogleAppsScript.Card_Service.DateTimePicker;
type TimePicker = GoogleAppsScript.Card_Service.TimePicker;

const MINUTE = 60_000;

/** The setters that the three pickers share. */
function picker<T extends object>(kind: string, type: string, self: () => T) {
  const fields: Json = { type };
  return {
    fields,
    content: (): Json => ({ dateTimePicker: required(kind, fields, 'name') }),
    members: setters(kind, fields, self, {
      setFieldName: ['name', read.text],
      setTitle: ['label', read.text],
      setOnChangeAction: ['onChangeAction', read.part('Action')],
    }),
  };
}

function instant(method: string, value: unknown): string {
  if (typeof value !== 'number' && typeof value !== 'string') throw signatureError(method, value);
  if (!/^-?\d+$/.test(String(value))) throw invalidArgument(`${method} (${value})`);
  return String(value);
}

export function createDatePicker(): DatePicker {
  const { fields, content, members } = picker<DatePicker>('DatePicker', 'DATE_ONLY', () => self);
  const self: DatePicker = emulated('DatePicker', content, {
    ...members,
    ...setters('DatePicker', fields, () => self, { setValueInMsSinceEpoch: ['valueMsEpoch', instant] }),
  });
  return self;
}

export function createDateTimePicker(): DateTimePicker {
  const base = picker<DateTimePicker>('DateTimePicker', 'DATE_AND_TIME', () => self);
  const self: DateTimePicker = emulated('DateTimePicker', base.content, {
    ...base.members,
    ...setters('DateTimePicker', base.fields, () => self, {
      setValueInMsSinceEpoch: ['valueMsEpoch', instant],
      setTimeZoneOffsetInMins: ['timezoneOffsetDate', read.integer],
    }),
  });
  return self;
}

export function createTimePicker(): TimePicker {
  const { fields, content, members } = picker<TimePicker>('TimePicker', 'TIME_ONLY', () => self);
  let hours = 0;
  let minutes = 0;
  const keep = (): TimePicker => {
    fields.valueMsEpoch = String((hours * 60 + minutes) * MINUTE);
    return self;
  };
  const self: TimePicker = emulated('TimePicker', content, {
    ...members,
    setHours(value) {
      hours = below(24, 'TimePicker.setHours', value);
      return keep();
    },
    setMinutes(value) {
      minutes = below(60, 'TimePicker.setMinutes', value);
      return keep();
    },
  });
  return self;
}

function below(limit: number, method: string, value: unknown): number {
  const number = read.count(method, value);
  if (number >= limit) throw invalidArgument(`${method} (${number})`);
  return number;
}
