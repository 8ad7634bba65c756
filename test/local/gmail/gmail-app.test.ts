import { eventMessageId } from '../../../local/gmail/ids';
import { readableText } from '../../../local/gmail/mime-part';
import { mail, openMailbox } from './gmail-fixture';

it('drafts a reply in the conversation, with text and HTML', () => {
  const { GmailApp, mailbox, Gmail } = openMailbox();
  const { id, threadId } = mailbox.receive(mail());
  const draft = GmailApp.getMessageById(eventMessageId(id)).createDraftReply('Bonjour Léa', {
    htmlBody: '<p>Bonjour Léa</p>',
  });
  const message = Gmail.Users.Messages.get('me', draft.getMessageId());
  expect([message.threadId, message.labelIds]).toEqual([threadId, ['DRAFT']]);
  expect(message.payload?.parts?.map(({ mimeType }) => mimeType)).toEqual(['text/plain', 'text/html']);
  expect(message.payload?.headers).toEqual(
    expect.arrayContaining([
      { name: 'To', value: 'Léa <lea@example.com>' },
      { name: 'Subject', value: 'Re: Bonjour' },
      { name: 'In-Reply-To', value: '<a@x>' },
    ]),
  );
  expect(GmailApp.getDraft(draft.getId()).getMessage().getThread().getId()).toBe(threadId);
});

it('keeps the draft id when a person changes the draft', () => {
  const { GmailApp, mailbox } = openMailbox();
  const draft = GmailApp.createDraft('lea@example.com', 'Sujet', 'avant');
  const before = draft.getMessageId();
  mailbox.editDraft(draft.getId(), 'après');
  expect(draft.getMessageId()).not.toBe(before);
  expect(mailbox.drafts().map(({ message }) => readableText(message.payload))).toEqual(['après']);
});

it('refuses in French what it does not find', () => {
  const { GmailApp } = openMailbox();
  expect(() => GmailApp.getMessageById('190000000000ffff')).toThrow('Argument non valide : 190000000000ffff');
  expect(() => GmailApp.getDraft('r1')).toThrow('Argument non valide : r1');
  expect(() => GmailApp.createDraft('a@b.c', 's', 'b', { from: 'x@y.z' })).toThrow('x@y.z');
});

it('throws for members that it lacks, and needs a Gmail scope', () => {
  const { GmailApp, calls } = openMailbox();
  expect(() => (GmailApp as unknown as Record<string, unknown>).getInboxThreads).toThrow(
    'GmailApp.getInboxThreads',
  );
  expect(GmailApp.getAliases()).toEqual(['aide@example.org']);
  expect(calls[0]?.scopes).toEqual([
    'https://mail.google.com/',
    'https://www.googleapis.com/auth/gmail.modify',
  ]);
});
