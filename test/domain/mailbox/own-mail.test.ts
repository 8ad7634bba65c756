// What the mailbox holds and nobody sent: told from a customer's mail by what only we, or a server, can have set.
import { boundedHeaders } from '../../../src/domain/mailbox/bounded-mail';
import { isOwnRecord } from '../../../src/domain/mailbox/own-mail';

const INSERTED =
  'from 1234 named unknown by gmailapi.google.com with HTTPREST; Mon, 23 Nov 2026 10:00:00 +0100';
const SENT_ON = 'from mail.example.net (mail.example.net. [192.0.2.7]) by mx.google.com with ESMTPS id x1';

function record(headers: readonly (readonly [string, string])[], changes: object = {}) {
  return {
    labels: ['settings-copy' as const],
    inOurName: true,
    fromUs: false,
    headers: boundedHeaders(headers),
    ...changes,
  };
}

describe('a record of ours', () => {
  it.each([
    ['without any header of a server', record([])],
    ['with what Gmail’s interface notes on it', record([['Received', INSERTED]])],
    ['with that note over two lines', record([['Received', INSERTED.replace('; ', ';\r\n        ')]])],
  ])('is one %s', (_label, message) => {
    expect(isOwnRecord(message)).toBe(true);
  });

  it.each([
    ['without its label', record([], { labels: [] })],
    ['in somebody else’s name', record([], { inOurName: false })],
    ['that was sent', record([], { fromUs: true })],
    ['that a server took in', record([['Received', SENT_ON]])],
    [
      'that a server took in after a note like the interface’s',
      record([
        ['Received', SENT_ON],
        ['Received', INSERTED],
      ]),
    ],
    ['that was delivered', record([['Delivered-To', 'desk@example.fr']])],
    ['whose sender was checked', record([['Authentication-Results', 'mx.google.com; dmarc=pass']])],
  ])('is none %s', (_label, message) => {
    expect(isOwnRecord(message)).toBe(false);
  });
});
