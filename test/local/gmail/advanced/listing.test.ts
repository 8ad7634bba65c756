// In which order the API lists, and what a page token is worth.
import type { Worlds } from '../../../../local/platform/worlds/worlds';
import { failure, mail, openMailbox, START } from '../gmail-fixture';

const DAY = 86_400_000;

function mailboxOf(count: number, worlds: Partial<Worlds> = {}) {
  const desk = openMailbox(worlds);
  const ids = Array.from({ length: count }, (_, i) => {
    const message = mail({ id: `<m${i}@x>`, subject: `Demande ${i}`, internalDate: START - i * DAY });
    return desk.mailbox.receive(message).threadId;
  });
  return { ...desk, ids };
}

const idsOf = (page: { threads?: { id?: string | undefined }[] | undefined }) =>
  (page.threads ?? []).map(({ id = '' }) => id);

describe('drafts', () => {
  it('come in no order, and always in the same', () => {
    const { Gmail, mailbox } = openMailbox();
    const made = Array.from({ length: 20 }, (_, i) =>
      mailbox.createDraft({ to: `c${i}@x.fr`, subject: `Brouillon ${i}`, text: '' }),
    );
    const list = () => (Gmail.Users.Drafts.list('me').drafts ?? []).map(({ id = '' }) => id);
    expect([...list()].sort()).toEqual([...made].sort());
    expect([made, [...made].reverse()]).not.toContainEqual(list());
    expect(list()).toEqual(list());
  });

  it('are found by a search', () => {
    const { Gmail, mailbox } = openMailbox();
    const [, wanted] = ['Devis', 'Vigie : 1 en retard'].map((subject) =>
      mailbox.createDraft({ to: 'lea@example.com', subject, text: '' }),
    );
    const { drafts } = Gmail.Users.Drafts.list('me', { q: 'subject:Vigie' });
    expect(drafts?.map(({ id }) => id)).toEqual([wanted]);
  });
});

describe('threads', () => {
  it.each([
    ['newest-first', true],
    ['none', false],
  ] as const)('%s: by age %s, each once over the pages', (threadOrder, byAge) => {
    const { Gmail, ids } = mailboxOf(20, { threadOrder });
    const first = Gmail.Users.Threads.list('me', { maxResults: 10 });
    const rest = Gmail.Users.Threads.list('me', { maxResults: 10, pageToken: first.nextPageToken });
    const listed = [...idsOf(first), ...idsOf(rest)];
    expect([...listed].sort()).toEqual([...ids].sort());
    expect(JSON.stringify(listed) === JSON.stringify(ids)).toBe(byAge);
  });

  it('stand where their newest message stands that is not hidden', () => {
    const { Gmail, mailbox, ids } = mailboxOf(3);
    const [newest = '', middle = '', oldest = ''] = ids;
    const late = mailbox.receive(
      mail({ id: '<late@x>', inReplyTo: '<m2@x>', subject: 'Re: Demande 2', internalDate: START + DAY }),
    );
    expect(late.threadId).toBe(oldest);
    expect(idsOf(Gmail.Users.Threads.list('me'))).toEqual([oldest, newest, middle]);
    Gmail.Users.Messages.trash('me', late.id);
    expect(idsOf(Gmail.Users.Threads.list('me'))).toEqual([newest, middle, oldest]);
  });

  it('come with the beginning of what was written last, and with nothing else of their mail', () => {
    const { Gmail, mailbox } = openMailbox();
    const { threadId } = mailbox.receive(mail({ text: 'Bonjour' }));
    mailbox.receive(
      mail({ id: '<b@x>', inReplyTo: '<a@x>', subject: 'Re: Bonjour', text: 'Merci\n& à demain' }),
    );
    const { historyId } = Gmail.Users.Threads.get('me', threadId);
    expect(Gmail.Users.Threads.list('me').threads).toEqual([
      { id: threadId, snippet: 'Merci &amp; à demain', historyId },
    ]);
  });

  it.each([
    ['refused-when-gone', 400],
    ['kept', null],
  ] as const)('a page token whose thread went is %s', (pageToken, code) => {
    const { Gmail, ids } = mailboxOf(4, { pageToken });
    const { nextPageToken } = Gmail.Users.Threads.list('me', { maxResults: 2 });
    Gmail.Users.Threads.trash('me', ids[1] ?? '');
    const next = () => Gmail.Users.Threads.list('me', { maxResults: 2, pageToken: nextPageToken });
    if (code !== null)
      expect(failure(next)).toMatchObject({ code, message: expect.stringMatching(/Invalid pageToken$/) });
    else expect(idsOf(next())).toEqual(ids.slice(3));
  });
});

describe('the search from:me', () => {
  it.each([
    ['sent', 0],
    ['sent-and-named', 1],
  ] as const)('finds what was %s', (fromMe, count) => {
    const { Gmail, mailbox } = openMailbox({ fromMe });
    const { payload, ...rest } = mail();
    const headers = [{ name: 'From', value: `Vigie <${mailbox.address}>` }, ...payload.headers.slice(1)];
    mailbox.receive({ ...rest, payload: { ...payload, headers } });
    expect(Gmail.Users.Messages.list('me', { q: 'from:me' }).messages ?? []).toHaveLength(count);
  });
});
