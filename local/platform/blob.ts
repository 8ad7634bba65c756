/// <reference types="google-apps-script" />
import { invalidArgument } from './platform-error';
import { strict } from './strict';

type Blob = Pick<
  GoogleAppsScript.Base.Blob,
  'getBytes' | 'getDataAsString' | 'getContentType' | 'getName' | 'setName' | 'setContentType' | 'copyBlob'
>;

/** A blob over the given bytes, which are not copied. */
export function createBlob(
  bytes: Uint8Array,
  contentType: string | null,
  name: string | null,
): GoogleAppsScript.Base.Blob {
  let type = contentType;
  let title = name;
  const blob = strict('Blob', {
    getBytes: () => signedBytes(bytes),
    getDataAsString: (charset?: string) => decodeText(bytes, charset ?? 'UTF-8'),
    getContentType: () => type,
    getName: () => title,
    setName(to: string) {
      title = to;
      return blob;
    },
    setContentType(to: string | null) {
      type = to;
      return blob;
    },
    copyBlob: () => createBlob(bytes, type, title),
  } satisfies Blob) as unknown as GoogleAppsScript.Base.Blob;
  return blob;
}

/** Bytes as the platform hands them to a script: from -128 to 127. */
export function signedBytes(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

function decodeText(bytes: Uint8Array, charset: string): string {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(charset, { ignoreBOM: true });
  } catch {
    throw invalidArgument(`charset (${charset})`);
  }
  return decoder.decode(bytes);
}
