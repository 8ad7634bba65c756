// What is attached to a message, and its bytes.
import type { LocalMailbox, MimePart } from '../gmail/contract';
import { partsOf } from '../gmail/mime-part';
import type { AttachmentJson } from './api';

/** Pictures that hold no program, whatever their bytes are. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const UNKNOWN = 'application/octet-stream';

export function attachmentsOf(payload: MimePart): readonly AttachmentJson[] {
  return partsOf(payload).flatMap(({ filename, size, mimeType, data }, part) =>
    filename === ''
      ? []
      : [{ part, name: filename, bytes: size, picture: isPicture(mimeType), kept: data !== null }],
  );
}

/** An attachment as it is served: what is no picture is only to be saved. Null where there is none of that number. */
export function attachmentBytes(
  mailbox: LocalMailbox,
  messageId: string,
  part: number,
): { readonly type: string; readonly name: string; readonly body: Uint8Array } | null {
  const message = mailbox.message(messageId);
  const found = message === null ? undefined : partsOf(message.payload)[part];
  if (found === undefined || found.filename === '' || found.data === null) return null;
  return {
    type: isPicture(found.mimeType) ? found.mimeType.toLowerCase() : UNKNOWN,
    name: found.filename,
    body: found.data,
  };
}

function isPicture(mimeType: string): boolean {
  return PICTURES.includes(mimeType.toLowerCase());
}
