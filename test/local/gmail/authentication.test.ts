// What Gmail notes on received mail of its sender, as the product reads it.
import type { IncomingMessage } from '../../../local/gmail/contract';
import { senderProof } from '../../../src/domain/roles/sender-proof';
import { aMessage } from '../../domain/triage/a-message';
import { mail, OWN, openMailbox } from './gmail-fixture';

const LEA = 'lea@example.com';
const FORGED = 'mx.google.com.example.net; dmarc=pass header.from=example.com';

interface Case extends Partial<IncomingMessage> {
  readonly from?: string;
  readonly note?: string;
}

/** Receives a mail; returns the values of its notes, the first first, and what they prove of the sender. */
function received({ from = `Léa <${LEA}>`, note, ...rest }: Case, sender = LEA) {
  const { Gmail, mailbox } = openMailbox();
  const { payload, ...envelope } = mail(rest);
  const headers = [
    ...(note === undefined ? [] : [{ name: 'Authentication-results', value: note }]),
    { name: 'From', value: from },
    ...payload.headers.slice(1),
  ];
  const { id } = mailbox.receive({ ...envelope, payload: { ...payload, headers } });
  const shown = Gmail.Users.Messages.get('me', id).payload?.headers ?? [];
  const notes = shown.flatMap(({ name, value = '' }) =>
    name?.toLowerCase() === 'authentication-results' ? [value] : [],
  );
  const message = aMessage({
    headers: { 'authentication-results': notes.join('\n') },
    from: { address: sender, name: '' },
  });
  const proof = senderProof(message);
  return { notes, proof };
}

describe('received mail', () => {
  it.each<[string, Case, string, string]>([
    ['is genuine unless a test says otherwise', {}, LEA, 'proven'],
    ['is genuine, by an author without a name', { from: LEA }, LEA, 'proven'],
    ['is a forgery', { check: 'fail' }, LEA, 'failed'],
    ['is of a domain that says nothing', { check: 'none' }, LEA, 'unknown'],
    [
      'names the account itself, which did not send it',
      { from: `Support <${OWN.toUpperCase()}>` },
      OWN,
      'failed',
    ],
    ['is of the author in brackets, not of the name', { from: `"${OWN}" <${LEA}>` }, LEA, 'proven'],
    ['names nobody', { from: 'undisclosed' }, LEA, 'unknown'],
  ])('%s', (_label, mailed, sender, proof) => {
    expect(received(mailed, sender)).toMatchObject({
      notes: [expect.stringMatching(/^mx\.google\.com; /)],
      proof,
    });
  });

  it('is noted before what its sender wrote', () => {
    const { notes, proof } = received({ note: FORGED, check: 'fail' });
    expect(notes).toEqual([expect.stringContaining('dmarc=fail'), FORGED]);
    expect(proof).toBe('failed');
  });

  it('keeps what Gmail has noted already', () => {
    const note = 'mx.google.com; dmarc=fail (p=NONE) header.from=example.com';
    expect(received({ note })).toEqual({ notes: [note], proof: 'failed' });
  });
});

it.each<[string, Case]>([
  ['what was sent', { systemLabels: ['SENT'] }],
  ['a draft', { systemLabels: ['DRAFT'] }],
  ['a copy from a file of mail', { check: null }],
])('%s carries no note', (_label, mailed) => {
  expect(received(mailed).notes).toEqual([]);
});
