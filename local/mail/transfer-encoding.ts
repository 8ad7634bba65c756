// The bytes of a part behind its Content-Transfer-Encoding.

const EQUALS = 61;
const LINE_FEED = 10;
const RETURN = 13;

/** Decodes a body; an encoding nobody knows is none. */
export function decodeBody(body: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return decodeBase64(body);
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(body) : body;
}

/** The size of a decoded body, without decoding base64: attachments are large, and nobody looks into them. */
export function decodedSize(body: Buffer, encoding: string): number {
  if (encoding !== 'base64') return decodeBody(body, encoding).length;
  let digits = 0;
  for (const byte of body) {
    const lower = byte | 32;
    if ((lower > 96 && lower < 123) || (byte > 46 && byte < 58) || byte === 43) digits += 1;
  }
  return Math.floor((digits * 3) / 4);
}

/** Some programs pad every line, where Node stops at the first padding. */
function decodeBase64(body: Buffer): Buffer {
  const units = body.toString('latin1').split(/=+/);
  return Buffer.concat(units.map((unit) => Buffer.from(unit, 'base64')));
}

/** Soft line breaks go, with white space behind them (RFC 2045, 6.7); a lone `=` stays. */
export function decodeQuotedPrintable(body: Buffer): Buffer {
  const out = Buffer.alloc(body.length);
  let size = 0;
  for (let i = 0; i < body.length; i += 1) {
    const byte = body[i] ?? 0;
    if (byte === EQUALS) {
      const end = softBreak(body, i + 1);
      if (end > 0) {
        i = end;
        continue;
      }
      const hex = body.toString('latin1', i + 1, i + 3);
      if (/^[0-9a-f]{2}$/i.test(hex)) {
        out[size++] = Number.parseInt(hex, 16);
        i += 2;
        continue;
      }
    }
    out[size++] = byte;
  }
  return out.subarray(0, size);
}

/** Where a soft line break ends, by the index of its last byte; 0 when there is none. */
function softBreak(body: Buffer, from: number): number {
  let i = from;
  while (body[i] === 32 || body[i] === 9) i += 1;
  if (i === body.length) return i;
  if (body[i] === RETURN) i += 1;
  return body[i] === LINE_FEED ? i : 0;
}
