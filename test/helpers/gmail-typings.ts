// Google's own typings of the Gmail API, read as data: what each method takes, what it answers, which scopes allow it.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MethodName } from '../../local/gmail/method-costs';

interface ApiMethod {
  /** The name of a `Schema$…`; null where the answer is empty. */
  readonly answer: string | null;
  /** The kinds of what a request names beside its path, by name. */
  readonly options: ReadonlyMap<string, string>;
  /** The name of the `Schema$…` that is sent; null where nothing is. */
  readonly body: string | null;
  readonly scopes: readonly string[];
}

const TEXT = readFileSync(join(dirname(require.resolve('@googleapis/gmail')), 'v1.d.ts'), 'utf8');
/** What Apps Script takes one by one, and in order. */
const IN_PATH = ['userId', 'id', 'messageId'];
const SCHEMA = 'Schema$';

/** The members of each interface: their kinds by their names. */
const INTERFACES = new Map(
  [...TEXT.matchAll(/^ {4}(?:export )?interface ([\w$]+)[^{]*\{\n([\s\S]*?)^ {4}\}/gm)].map(
    ([, name = '', members = '']) => [
      name,
      new Map(
        [...members.matchAll(/^ {8}(\w+)\?: ([^;{]+);$/gm)].map(([, member = '', kind = '']) => [
          member,
          kind.replace(' | null', ''),
        ]),
      ),
    ],
  ),
);

const METHODS = new Map(
  [...TEXT.matchAll(/^ {4}export class Resource\$([\w$]+) \{\n([\s\S]*?)^ {4}\}/gm)].flatMap(
    ([, resource = '', members = '']) => methodsOf(resource, members),
  ),
);

function methodsOf(resource: string, members: string): readonly (readonly [string, ApiMethod])[] {
  const declared = members.matchAll(
    /scopes: \[([^\]]*)\](?:(?!\*\/)[\s\S])*\*\/\n[^\n]*\n {8}(\w+)\(params\?: ([\w$]+), options\?: MethodOptions\): Promise<GaxiosResponseWithHTTP2<([\w$]+)>>/g,
  );
  return [...declared].map(([, scopes = '', method = '', params = '', answer = '']) => {
    const members = membersOf(params);
    const options = [...members].filter(([name]) => !IN_PATH.includes(name) && name !== 'requestBody');
    return [
      `${resource.replaceAll('$', '.')}.${method}`.toLowerCase(),
      {
        answer: answer === 'void' ? null : answer,
        options: new Map(options),
        body: members.get('requestBody') ?? null,
        scopes: [...scopes.matchAll(/'([^']+)'/g)].map(([, scope = '']) => scope),
      },
    ];
  });
}

function membersOf(name: string): ReadonlyMap<string, string> {
  const found = INTERFACES.get(name);
  if (found === undefined) throw new RangeError(`the typings have no such interface. name=${name}`);
  return found;
}

/** What Google says of a method. @throws RangeError where it knows none of that name */
export function apiMethod(name: MethodName): ApiMethod {
  const found = METHODS.get(name.replace(/\.remove$/, '.delete').toLowerCase());
  if (found === undefined) throw new RangeError(`the typings have no such method. name=${name}`);
  return found;
}

/** The names of what every method takes, beside the client's own `auth`. */
export function standardOptions(): readonly string[] {
  return [...membersOf('StandardParameters').keys()].filter((name) => name !== 'auth');
}

/** The colours that a label may have, by the words of the typings. */
export function labelPalette(field: 'textColor' | 'backgroundColor'): readonly string[] {
  const color = TEXT.slice(TEXT.indexOf(`interface ${SCHEMA}LabelColor`));
  const words = color.slice(0, color.indexOf(`${field}?:`));
  const list = words.slice(words.lastIndexOf('are allowed:'));
  return list.match(/#[0-9a-f]{6}/g) ?? [];
}

/** Each place where a value departs from a kind of the typings; empty where none does. */
export function kindProblems(kind: string, value: unknown, path: string): readonly string[] {
  if (kind.endsWith('[]')) {
    if (!Array.isArray(value)) return [`${path}: ${kind} expected, found ${typeof value}`];
    return value.flatMap((one, i) => kindProblems(kind.slice(0, -2), one, `${path}[${i}]`));
  }
  if (kind.startsWith(SCHEMA)) return schemaProblems(kind, value, path);
  const found = value === null ? 'null' : typeof value;
  return found === kind ? [] : [`${path}: ${kind} expected, found ${found}`];
}

function schemaProblems(kind: string, value: unknown, path: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [`${path}: ${kind} expected, found ${value === null ? 'null' : typeof value}`];
  }
  const members = membersOf(kind);
  return Object.entries(value).flatMap(([name, one]) => {
    const member = members.get(name);
    if (member === undefined) return [`${path}.${name}: not in ${kind}`];
    // The typings promise base64 text; Apps Script hands over bytes.
    const bytes = kind === `${SCHEMA}MessagePartBody` && name === 'data';
    return bytes ? byteProblems(one, `${path}.${name}`) : kindProblems(member, one, `${path}.${name}`);
  });
}

function byteProblems(value: unknown, path: string): readonly string[] {
  const right =
    Array.isArray(value) && value.every((one) => Number.isInteger(one) && one >= -128 && one < 128);
  return right ? [] : [`${path}: signed bytes expected`];
}
