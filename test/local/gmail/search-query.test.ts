import { parseQuery } from '../../../local/gmail/search-query';
import { mail, openMailbox, START } from './gmail-fixture';

const DAY = 86_400_000;

/** A mailbox with one mail of two days ago. */
function matching(query: string): boolean {
  const { mailbox, clock } = openMailbox();
  const { id } = mailbox.receive(
    mail({ subject: 'Facture', text: 'Bonjour', userLabels: ['Support/En main'] }),
  );
  clock.set(START + 2 * DAY);
  const message = mailbox.message(id);
  if (message === null) throw new Error('the mail is not there');
  return parseQuery(mailbox, query).matches(message);
}

it.each([
  ['facture bonjour', 'salut'],
  ['Léa', 'Zoé'],
  ['support@example.org', 'support@example.net'],
  ['from:lea@example.com', 'from:me'],
  ['to:support', 'to:lea'],
  ['subject:facture', 'subject:bonjour'],
  ['rfc822msgid:a@x', 'rfc822msgid:b@x'],
  ['label:support-en-main', 'label:support'],
  ['in:inbox', 'in:sent'],
  ['in:anywhere', '-in:anywhere'],
  ['is:unread', 'is:read'],
  ['-has:attachment', 'has:attachment'],
  [`after:${START / 1000}`, `after:${START / 1000 + 1}`],
  [`before:${START / 1000 + 1}`, `before:${START / 1000}`],
  ['newer_than:2d', 'newer_than:1d'],
  ['older_than:1d', 'older_than:2d'],
  ['{from:zoe to:support}', '{from:zoe to:lea}'],
  ['facture {salut "bonjour"}', 'salut {facture bonjour}'],
])('finds the mail by %s and not by %s', (found, missed) => {
  expect([matching(found), matching(missed)]).toEqual([true, false]);
});

it.each([
  'larger:10M',
  'constructor:x',
  'in:snoozed',
  'is:muted',
  'has:drive',
  'after:2026/03/02',
  'a OR b',
  '{in:spam a}',
  '{a {b}}',
])('throws for %s, which is not emulated, rather than find the wrong mail', (query) => {
  expect(() => matching(query)).toThrow('this search is not emulated');
});
