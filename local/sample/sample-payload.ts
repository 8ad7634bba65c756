// A sample message as the MIME parts that Gmail presents.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Header, MimePart } from '../gmail/contract';
import { bodyPart, textPart } from '../gmail/mime-part';
import type { SampleMessage } from './conversations';

export function payloadOf(
  { text, html, attachment, report }: SampleMessage,
  headers: readonly Header[],
): MimePart {
  const body = (own: readonly Header[]) => bodyPart(own, text, html ?? null);
  if (report !== undefined) {
    const type = {
      name: 'Content-Type',
      value: 'multipart/report; report-type=delivery-status; boundary="report-1"',
    };
    return container(
      'multipart/report',
      [...headers, type],
      [body([]), textPart('message/delivery-status', report, [])],
    );
  }
  if (attachment === undefined) return body(headers);
  return container('multipart/mixed', headers, [body([]), picture(attachment)]);
}

function container(mimeType: string, headers: readonly Header[], parts: readonly MimePart[]): MimePart {
  return { mimeType, filename: '', headers, size: 0, data: null, parts };
}

function picture(filename: string): MimePart {
  const data = new Uint8Array(readFileSync(join(__dirname, 'pictures', filename)));
  const headers = [{ name: 'Content-Disposition', value: 'attachment' }];
  return { mimeType: 'image/png', filename, headers, size: data.length, data, parts: [] };
}
