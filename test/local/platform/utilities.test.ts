/// <reference types="google-apps-script" />
import { createUtilities } from '../../../local/platform/utilities';
import { createVirtualClock } from '../../../local/platform/virtual-clock';

const clock = createVirtualClock(0);
const utilities = createUtilities({
  clock,
  call(call, effect) {
    clock.advance(call.latency ?? 0);
    return effect();
  },
});

describe('Utilities', () => {
  it('encodes and decodes base64 with signed bytes', () => {
    expect(utilities.base64Encode('é', utilities.Charset.UTF_8)).toBe('w6k=');
    expect(utilities.base64Encode('é', utilities.Charset.US_ASCII)).toBe('Pw==');
    expect(utilities.base64Decode('w6k=')).toEqual([-61, -87]);
    expect(utilities.base64EncodeWebSafe([-5, -1])).toBe('-_8=');
    expect(utilities.base64DecodeWebSafe('-_8')).toEqual([-5, -1]);
    expect(() => utilities.base64Decode('-_8=')).toThrow('Impossible de décoder');
  });

  it('reads a blob in the charset given', () => {
    const blob = utilities.newBlob([101, -23], 'text/plain', 'note.txt');
    expect(blob.getDataAsString('ISO-8859-1')).toBe('eé');
    expect(utilities.newBlob('été').getDataAsString()).toBe('été');
    expect([blob.getName(), blob.getContentType(), blob.getBytes()]).toEqual([
      'note.txt',
      'text/plain',
      [101, -23],
    ]);
    expect(() => blob.getDataAsString('klingon')).toThrow('charset (klingon)');
  });

  it('computes digests', () => {
    const hex = (bytes: number[]) =>
      bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
    expect(hex(utilities.computeDigest(utilities.DigestAlgorithm.MD5, 'abc'))).toBe(
      '900150983cd24fb0d6963f7d28e17f72',
    );
    expect(hex(utilities.computeDigest(utilities.DigestAlgorithm.SHA_1, 'abc'))).toBe(
      'a9993e364706816aba3e25717850c26c9cd0d89d',
    );
  });

  it.each([
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-29T03:30:05+02:00'],
    ['EEE d MMM yy, h:mm a', 'Sun 29 Mar 26, 3:30 AM'],
    ["EEEE u 'o''clock' Z", "Sunday 7 o'clock +0200"],
  ])('formats a date as %s in a zone', (format, expected) => {
    const date = new Date(Date.UTC(2026, 2, 29, 1, 30, 5)) as unknown as GoogleAppsScript.Base.Date;
    expect(utilities.formatDate(date, 'Europe/Paris', format)).toBe(expected);
    expect(() => utilities.formatDate(date, 'Europe/Paris', 'w')).toThrow('not emulated: w');
    expect(() => utilities.formatDate(date, 'Europe/Nowhere', format)).toThrow('timeZone');
  });

  it('sleeps on the virtual clock, five minutes at most', () => {
    const before = clock.now();
    utilities.sleep(1500);
    expect(clock.now()).toBe(before + 1500);
    expect(() => utilities.sleep(300_001)).toThrow('milliseconds (300001)');
  });
});
