// What a script reads or writes of mail takes the longer the more it is.
import type { ServiceCall } from '../../../../local/platform/contract';
import { mail, openMailbox, raw } from '../gmail-fixture';

type Desk = ReturnType<typeof openMailbox>;

const LONG = 400_000;

/** Does the same with a short text and with a long one; returns both calls. */
function withBoth(work: (desk: Desk, text: string) => void): readonly [ServiceCall, ServiceCall] {
  const [short, long] = [100, LONG].map((characters) => {
    const desk = openMailbox();
    work(desk, 'x'.repeat(characters));
    return desk.calls.at(-1) as ServiceCall;
  });
  return [short as ServiceCall, long as ServiceCall];
}

const letter = (text: string) => raw(`To: lea@example.com\nSubject: Copie\n\n${text}`);

it.each<[string, (desk: Desk, text: string) => void]>([
  [
    'a conversation',
    ({ Gmail, mailbox }, text) => {
      Gmail.Users.Threads.get('me', mailbox.receive(mail({ text })).threadId);
    },
  ],
  [
    'a message',
    ({ Gmail, mailbox }, text) => {
      Gmail.Users.Messages.get('me', mailbox.receive(mail({ text })).id);
    },
  ],
  [
    'a draft',
    ({ Gmail, mailbox }, text) => {
      const id = mailbox.createDraft({ to: 'lea@example.com', subject: 'Copie', text });
      Gmail.Users.Drafts.get('me', id);
    },
  ],
])('%s is read in time, and its text is computed on', (_label, work) => {
  const [short, long] = withBoth(work);
  expect((long.latency ?? 0) - (short.latency ?? 0)).toBeGreaterThan(30);
  expect((long.bytes ?? 0) - (short.bytes ?? 0)).toBe(LONG - 100);
});

it.each<[string, (desk: Desk, text: string) => void]>([
  ['a draft', ({ Gmail }, text) => void Gmail.Users.Drafts.create({ message: { raw: letter(text) } }, 'me')],
  [
    'a draft once more',
    ({ Gmail, mailbox }, text) => {
      const id = mailbox.createDraft({ to: 'lea@example.com', subject: 'Copie', text: '' });
      Gmail.Users.Drafts.update({ message: { raw: letter(text) } }, 'me', id);
    },
  ],
  ['a mail to somebody', ({ Gmail }, text) => void Gmail.Users.Messages.send({ raw: letter(text) }, 'me')],
  [
    'a mail into the mailbox',
    ({ Gmail }, text) => {
      Gmail.Users.Messages.insert({ raw: letter(text) }, 'me');
    },
  ],
])('%s is written in time, and leaves nothing to compute on', (_label, work) => {
  const [short, long] = withBoth(work);
  expect((long.latency ?? 0) - (short.latency ?? 0)).toBeGreaterThan(30);
  expect(long.bytes).toBe(0);
});

it.each(['minimal', 'metadata'])('what is read as %s costs nothing of its text', (format) => {
  const [short, long] = withBoth(({ Gmail, mailbox }, text) => {
    Gmail.Users.Threads.get('me', mailbox.receive(mail({ text })).threadId, { format });
  });
  expect([long.latency, long.bytes]).toEqual([short.latency, short.bytes]);
});
