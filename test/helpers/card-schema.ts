// Checks card JSON against Google's own card.proto, down to the last field, and against what Google says beside it.

import descriptor from '@google-apps/chat/build/protos/protos.json';
import { Enum, type Field, MapField, Root, Type } from 'protobufjs';
import { limitProblems } from './card-limits';

const root = Root.fromJSON(descriptor as Parameters<typeof Root.fromJSON>[0]);
root.resolveAll();
const CARD = root.lookupType('google.apps.card.v1.Card');

const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  int32: (value) => Number.isInteger(value),
  // The JSON form of a 64-bit number is text.
  int64: (value) => typeof value === 'string' && /^-?\d+$/.test(value),
  float: (value) => typeof value === 'number' && Number.isFinite(value),
  double: (value) => typeof value === 'number' && Number.isFinite(value),
};

/** Every place where `json` departs from `google.apps.card.v1.Card` or its limits; empty when it does not. */
export function cardProblems(json: unknown): string[] {
  return [...messageProblems(CARD, json, 'card'), ...limitProblems(json)];
}

function messageProblems(type: Type, json: unknown, path: string): string[] {
  if (type.fullName === '.google.protobuf.FloatValue') return scalarProblems('float', json, path);
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return [`${path}: ${type.name} expected, found ${JSON.stringify(json)}`];
  }
  const record = json as Record<string, unknown>;
  const problems = Object.entries(record).flatMap(([name, value]) => {
    const field = type.fields[name];
    if (field === undefined) return [`${path}.${name}: unknown field of ${type.name}`];
    return fieldProblems(field, value, `${path}.${name}`);
  });
  for (const oneof of type.oneofsArray) {
    const set = oneof.fieldsArray.map((field) => field.name).filter((name) => name in record);
    if (set.length > 1) problems.push(`${path}: only one of ${set.join(', ')} may be set`);
  }
  return problems;
}

function fieldProblems(field: Field, value: unknown, path: string): string[] {
  if (field instanceof MapField) return [`${path}: maps are not checked`];
  if (!field.repeated) return valueProblems(field, value, path);
  if (!Array.isArray(value)) return [`${path}: array expected, found ${JSON.stringify(value)}`];
  return value.flatMap((item, index) => valueProblems(field, item, `${path}[${index}]`));
}

function valueProblems(field: Field, value: unknown, path: string): string[] {
  const type = field.resolvedType;
  if (type instanceof Type) return messageProblems(type, value, path);
  if (type instanceof Enum) {
    const known = typeof value === 'string' && value in type.values;
    return known ? [] : [`${path}: not a value of ${type.name}: ${JSON.stringify(value)}`];
  }
  return scalarProblems(field.type, value, path);
}

function scalarProblems(type: string, value: unknown, path: string): string[] {
  const check = SCALARS[type];
  if (check === undefined) return [`${path}: type ${type} is not checked`];
  return check(value) ? [] : [`${path}: ${type} expected, found ${JSON.stringify(value)}`];
}
