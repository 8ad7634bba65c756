/// <reference types="google-apps-script" />
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { createBlob, signedBytes } from './blob';
import type { Gate } from './contract';
import { enumOf } from './enum-of';
import { formatDate } from './format-date';
import { invalidArgument, signatureError } from './platform-error';
import { strict } from './strict';

type Types = typeof GoogleAppsScript.Utilities;
type Bytes = number[];
type Utilities = Pick<
  GoogleAppsScript.Utilities.Utilities,
  | 'Charset'
  | 'DigestAlgorithm'
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'computeDigest'
  | 'computeHmacSha256Signature'
  | 'formatDate'
  | 'getUuid'
  | 'newBlob'
  | 'sleep'
>;

/** Milliseconds. Reference of `Utilities.sleep`: "The maximum allowed value is 300000 (or 5 minutes)". */
const MAX_SLEEP = 300_000;
const Charset = enumOf<Types['Charset']>('Charset', ['US_ASCII', 'UTF_8']);
const DigestAlgorithm = enumOf<Types['DigestAlgorithm']>('DigestAlgorithm', [
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);

/** Only `sleep` passes the gate: the rest is computed in the script's own process and can neither fail nor cost. */
export function createUtilities(gate: Gate): Utilities {
  return strict('Utilities', {
    Charset,
    DigestAlgorithm,
    base64Encode: (data: Bytes | string, charset?: unknown) => bytesOf(data, charset).toString('base64'),
    // With its padding, unlike most base64url writers.
    base64EncodeWebSafe: (data: Bytes | string, charset?: unknown) =>
      bytesOf(data, charset).toString('base64').replace(/\+/g, '-').replace(/\//g, '_'),
    base64Decode: (encoded: string) => decode(encoded, /^[A-Za-z0-9+/]*={0,2}$/),
    base64DecodeWebSafe: (encoded: string) => decode(encoded, /^[A-Za-z0-9_-]*={0,2}$/),
    computeDigest: (algorithm: unknown, value: Bytes | string, charset?: unknown) =>
      signedBytes(
        createHash(String(algorithm).replace('_', '').toLowerCase()).update(bytesOf(value, charset)).digest(),
      ),
    computeHmacSha256Signature: (value: Bytes | string, key: Bytes | string, charset?: unknown) =>
      signedBytes(createHmac('sha256', bytesOf(key, charset)).update(bytesOf(value, charset)).digest()),
    formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string) {
      if (typeof date?.getTime !== 'function' || typeof timeZone !== 'string' || typeof format !== 'string') {
        throw signatureError('Utilities.formatDate', date, timeZone, format);
      }
      return formatDate(date.getTime(), timeZone, format);
    },
    getUuid: () => randomUUID(),
    newBlob: (data: Bytes | string, contentType?: string, name?: string) =>
      createBlob(
        bytesOf(data),
        contentType ?? (typeof data === 'string' ? 'text/plain' : null),
        name ?? null,
      ),
    sleep(milliseconds: number) {
      if (!(milliseconds >= 0 && milliseconds <= MAX_SLEEP)) {
        throw invalidArgument(`milliseconds (${milliseconds})`);
      }
      gate.call({ name: 'Utilities.sleep', latency: milliseconds }, () => undefined);
    },
  } satisfies Utilities);
}

/** Text is UTF-8 unless the caller says US-ASCII; then every other character becomes a question mark. */
function bytesOf(data: Bytes | string, charset: unknown = 'UTF_8'): Buffer {
  if (typeof data === 'string') {
    return charset === 'US_ASCII'
      ? Buffer.from(data.replace(/[^\0-\x7f]/gu, '?'), 'latin1')
      : Buffer.from(data);
  }
  if (Array.isArray(data) && data.every(isByte)) {
    return Buffer.from(data);
  }
  throw signatureError('Utilities', data);
}

function isByte(value: unknown): boolean {
  return typeof value === 'number' && value >= -128 && value < 256 && value % 1 === 0;
}

function decode(encoded: string, alphabet: RegExp): Bytes {
  if (typeof encoded !== 'string') throw signatureError('Utilities.base64Decode', encoded);
  if (!alphabet.test(encoded)) throw new Error('Impossible de décoder la chaîne.');
  return signedBytes(Buffer.from(encoded, 'base64'));
}
