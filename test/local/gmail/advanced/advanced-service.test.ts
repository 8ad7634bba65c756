import { eventMessageId, eventThreadId } from '../../../../local/gmail/ids';
import { SEARCH_LAG } from '../../../../local/gmail/mailbox-state';
import { failure, mail, OWN, openMailbox, raw, START } from '../gmail-fixture';

const COLOR = { textColor: '#ffffff', backgroundColor: '#cc3a21' };

describe('labels', () => {
  it.each([
    ['a colour outside the palette', { name: 'A', color: { ...COLOR, textColor: '#123456' } }, 400],
    ['one colour alone', { name: 'A', color: { backgroundColor: '#cc3a21' } }, 400],
    ['the name of a system label', { name: 'INBOX' }, 400],
    ['the name of a system label in French', { name: 'Messages envoyés' }, 400],
    ['a name that is taken', { name: 'Support/Clos' }, 409],
    ['a name that differs in case', { name: 'SUPPORT/clos' }, 409],
    ['a name that differs in the spaces around a slash', { name: 'Support / Clos' }, 409],
    ['a name that differs in separator and case', { name: 'support-clos' }, 409],
    ['no name', {}, 400],
  ])('refuses %s', (_label, resource, code) => {
    const { Gmail } = openMailbox();
    Gmail.Users.Labels.create({ name: 'Support/Clos' }, 'me');
    expect(failure(() => Gmail.Users.Labels.create(resource, 'me')).code).toBe(code);
    expect(Gmail.Users.Labels.list('me').labels.filter(({ type }) => type === 'user')).toHaveLength(1);
  });

  it('compares accents whichever way they are written, and keeps each name as it was given', () => {
    const { Gmail } = openMailbox();
    const made = Gmail.Users.Labels.create({ name: 'Réponses /À part'.normalize('NFD') }, 'me');
    expect(made).toEqual({
      id: 'Label_1',
      name: 'Réponses /À part'.normalize('NFD'),
      labelListVisibility: 'labelShow',
      messageListVisibility: 'show',
    });
    const again = failure(() => Gmail.Users.Labels.create({ name: 'Réponses/À part' }, 'me'));
    expect(again.message).toBe(
      'API call to gmail.users.labels.create failed with error: Label name exists or conflicts',
    );
  });

  it('keeps the id of a renamed label and takes a deleted one off its messages', () => {
    const { Gmail, mailbox } = openMailbox();
    const { id = '' } = Gmail.Users.Labels.create({ name: 'Support/À risque', color: COLOR }, 'me');
    const message = mailbox.receive(mail({ userLabels: ['Support/À risque'] }));
    expect([id, ...message.labelIds]).toEqual(['Label_1', 'INBOX', 'UNREAD', 'Label_1']);
    mailbox.renameLabel(id, 'Autre');
    expect(Gmail.Users.Labels.get('me', id)).toMatchObject({ name: 'Autre', color: COLOR, messagesTotal: 1 });
    mailbox.deleteLabel(id);
    expect(Gmail.Users.Messages.get('me', message.id).labelIds).toEqual(['INBOX', 'UNREAD']);
    expect(failure(() => Gmail.Users.Labels.get('me', id)).code).toBe(404);
  });
});

describe('reading', () => {
  it('hands bodies over as signed bytes', () => {
    const { Gmail, mailbox } = openMailbox();
    const { threadId } = mailbox.receive(mail({ text: 'é' }));
    const body = Gmail.Users.Threads.get('me', threadId).messages?.[0]?.payload?.body;
    expect(body).toEqual({ size: 2, data: [-61, -87] });
  });

  it('hands a large body over apart, to be fetched by its id', () => {
    const { Gmail, mailbox, calls } = openMailbox();
    const text = 'é'.repeat(300_000);
    const { id, threadId } = mailbox.receive(mail({ text }));
    const body = Gmail.Users.Threads.get('me', threadId).messages?.[0]?.payload?.body;
    expect(body).toEqual({ size: 600_000, attachmentId: expect.any(String) });
    const attachmentId = body?.attachmentId ?? '';
    const fetched = Gmail.Users.Messages.Attachments.get('me', id, attachmentId);
    expect(Buffer.from(fetched.data as unknown as number[]).toString('utf8')).toBe(text);
    expect(calls[calls.length - 1]).toMatchObject({
      name: 'Gmail.Users.Messages.Attachments.get',
      units: 20,
    });
    expect(calls[calls.length - 1]?.scopes).not.toContain('https://www.googleapis.com/auth/gmail.metadata');
  });

  it.each([
    ['another message’s id', '<b@x>'],
    ['no id of an attachment', 'ANGjdJ-x'],
  ])('refuses to fetch by %s', (_label, which) => {
    const { Gmail, mailbox } = openMailbox();
    const { id } = mailbox.receive(mail());
    const other = mailbox.receive(mail({ id: '<b@x>', text: 'a'.repeat(600_000) }));
    const token = which === '<b@x>' ? `ANGjdJ-${other.id}-` : which;
    expect(failure(() => Gmail.Users.Messages.Attachments.get('me', id, token)).code).toBe(400);
  });

  it('takes the ids of events and answers with its own', () => {
    const { Gmail, mailbox } = openMailbox();
    const { id, threadId } = mailbox.receive(mail());
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(eventMessageId(id)).toBe(`msg-f:${BigInt(`0x${id}`)}`);
    const minimal = Gmail.Users.Messages.get('me', eventMessageId(id), { format: 'minimal' });
    expect([minimal.id, minimal.threadId, minimal.payload]).toEqual([id, threadId, undefined]);
    expect(Gmail.Users.Threads.get('me', eventThreadId(threadId)).id).toBe(threadId);
  });

  it('gives only the wanted headers', () => {
    const { Gmail, mailbox } = openMailbox();
    const { id } = mailbox.receive(mail());
    const options = { format: 'metadata', metadataHeaders: ['subject'] };
    expect(Gmail.Users.Messages.get('me', id, options).payload?.headers).toEqual([
      { name: 'Subject', value: 'Bonjour' },
    ]);
  });

  it('fails as the platform does for what is not there', () => {
    const { Gmail } = openMailbox();
    expect(failure(() => Gmail.Users.Threads.get('me', '1900000000000000'))).toEqual({
      name: 'GoogleJsonResponseException',
      message: 'API call to gmail.users.threads.get failed with error: Requested entity was not found.',
      code: 404,
    });
  });

  it('throws for members that it lacks', () => {
    const { Gmail } = openMailbox();
    const users = Gmail.Users as unknown as Record<string, () => void>;
    expect(() => users.watch?.()).toThrow(TypeError);
    expect(() => (Gmail.Users.Messages as unknown as Record<string, unknown>).batchDelete).toThrow(
      /Gmail\.Users\.Messages\.batchDelete/,
    );
  });
});

describe('listing', () => {
  it('pages newest first', () => {
    const { Gmail, mailbox } = openMailbox();
    const ids = [0, 1, 2].map(
      (n) => mailbox.receive(mail({ id: `<${n}@x>`, internalDate: START + n })).threadId,
    );
    const first = Gmail.Users.Threads.list('me', { maxResults: 2 });
    const second = Gmail.Users.Threads.list('me', { maxResults: 2, pageToken: first.nextPageToken });
    expect([...(first.threads ?? []), ...(second.threads ?? [])].map(({ id }) => id)).toEqual(ids.reverse());
    expect(second.nextPageToken).toBeUndefined();
    expect(failure(() => Gmail.Users.Threads.list('me', { maxResults: 501 })).code).toBe(400);
    expect(failure(() => Gmail.Users.Threads.list('me', { pageToken: 'x' })).code).toBe(400);
  });

  it('knows labels at once by id and later by search', () => {
    const { Gmail, mailbox, clock } = openMailbox();
    const { threadId } = mailbox.receive(mail());
    const { id = '' } = Gmail.Users.Labels.create({ name: 'Support/Clos' }, 'me');
    Gmail.Users.Threads.modify({ addLabelIds: [id] }, 'me', threadId);
    const byId = () => Gmail.Users.Threads.list('me', { labelIds: [id, 'INBOX'] }).resultSizeEstimate;
    const bySearch = () => Gmail.Users.Threads.list('me', { q: 'label:support-clos' }).resultSizeEstimate;
    expect([byId(), bySearch()]).toEqual([1, 0]);
    clock.advance(SEARCH_LAG);
    expect(bySearch()).toBe(1);
  });

  it('hides the bin unless it is asked for, and refuses a search that it does not know', () => {
    const { Gmail, mailbox } = openMailbox();
    Gmail.Users.Threads.trash('me', mailbox.receive(mail()).threadId);
    const count = (options: object) => Gmail.Users.Threads.list('me', options).resultSizeEstimate;
    expect([count({}), count({ includeSpamTrash: true }), count({ labelIds: ['TRASH'] })]).toEqual([0, 1, 1]);
    expect(() => count({ q: 'larger:10M' })).toThrow('larger:10M');
  });
});

describe('changing labels', () => {
  it('changes the messages of now and no later one', () => {
    const { Gmail, mailbox } = openMailbox();
    const { threadId } = mailbox.receive(mail());
    Gmail.Users.Threads.modify({ addLabelIds: ['STARRED'], removeLabelIds: ['UNREAD'] }, 'me', threadId);
    mailbox.receive(
      mail({ id: '<b@x>', inReplyTo: '<a@x>', subject: 'RE: bonjour', internalDate: START + 1 }),
    );
    const labels = Gmail.Users.Threads.get('me', threadId).messages?.map(({ labelIds }) => labelIds);
    expect(labels).toEqual([
      ['INBOX', 'STARRED'],
      ['INBOX', 'UNREAD'],
    ]);
  });

  it('refuses unknown and fixed labels and more than 1,000 ids', () => {
    const { Gmail, mailbox } = openMailbox();
    const { id } = mailbox.receive(mail());
    const modify = (label: string) => () => Gmail.Users.Messages.modify({ addLabelIds: [label] }, 'me', id);
    expect(failure(modify('Label_9'))).toMatchObject({
      code: 400,
      message: expect.stringMatching(/labelId not found$/),
    });
    expect([failure(modify('Support/Clos')).code, failure(modify('SENT')).code]).toEqual([400, 400]);
    const ids = new Array<string>(1001).fill(id);
    expect(
      failure(() => Gmail.Users.Messages.batchModify({ ids, addLabelIds: ['STARRED'] }, 'me')).code,
    ).toBe(400);
    expect(mailbox.message(id)?.labelIds).toEqual(new Set(['INBOX', 'UNREAD']));
  });

  it('puts no label on a draft', () => {
    const { Gmail, mailbox } = openMailbox();
    const { threadId } = mailbox.receive(mail());
    mailbox.createDraft({ threadId, to: 'lea@example.com', subject: 'Re: Bonjour', text: '' });
    Gmail.Users.Threads.modify({ addLabelIds: ['STARRED'] }, 'me', threadId);
    const labels = Gmail.Users.Threads.get('me', threadId).messages?.map(({ labelIds }) => labelIds);
    expect(labels).toEqual([['INBOX', 'UNREAD', 'STARRED'], ['DRAFT']]);
  });
});

describe('history', () => {
  it('lists changes since an id, by type and page', () => {
    const { Gmail, mailbox } = openMailbox();
    const { historyId: startHistoryId } = Gmail.Users.getProfile('me');
    const { id } = mailbox.receive(mail());
    mailbox.changeLabels([id], ['STARRED'], ['UNREAD']);
    const list = (options: object) => Gmail.Users.History.list('me', { startHistoryId, ...options });
    expect(list({}).history).toHaveLength(3);
    expect(list({ historyTypes: ['labelRemoved'] }).history?.[0]?.labelsRemoved?.[0]?.labelIds).toEqual([
      'UNREAD',
    ]);
    const page = list({ maxResults: 2 });
    expect(list({ maxResults: 2, pageToken: page.nextPageToken }).history).toHaveLength(1);
    expect(page.historyId).toBe(Gmail.Users.getProfile('me').historyId);
    expect(Gmail.Users.History.list('me', { startHistoryId: page.historyId }).history).toBeUndefined();
  });

  it('answers 404 for an expired id and for one ahead, 400 for none at all', () => {
    const { Gmail, mailbox } = openMailbox();
    const { historyId } = Gmail.Users.getProfile('me');
    mailbox.expireHistory();
    const code = (startHistoryId: unknown) =>
      failure(() => Gmail.Users.History.list('me', { startHistoryId })).code;
    expect([code(historyId), code('99999999'), code('abc'), code(undefined)]).toEqual([404, 404, 400, 400]);
    const now = Gmail.Users.getProfile('me').historyId;
    expect(Gmail.Users.History.list('me', { startHistoryId: now })).toEqual({ historyId: now });
  });
});

describe('drafts and sending', () => {
  const reply = (subject: string) =>
    raw(`To: lea@example.com\nSubject: ${subject}\nIn-Reply-To: <a@x>\nReferences: <a@x>\n\nMerci`);

  it('joins a thread only with its subject and a reference', () => {
    const { Gmail, mailbox } = openMailbox();
    const { threadId } = mailbox.receive(mail());
    const thread = (text: string) =>
      Gmail.Users.Drafts.create({ message: { raw: text, threadId } }, 'me').message?.threadId;
    expect(thread(reply('Re: Bonjour'))).toBe(threadId);
    expect(thread(reply('Autre chose'))).not.toBe(threadId);
    expect(thread(raw('To: lea@example.com\nSubject: Re: Bonjour\n\nMerci'))).not.toBe(threadId);
  });

  it('tells what a person sends by labels alone where Gmail does so, and what the API sends as a message', () => {
    const { Gmail, mailbox, clock } = openMailbox({ sentAs: 'label' });
    const { threadId } = mailbox.receive(mail());
    const draft = () => Gmail.Users.Drafts.create({ message: { raw: reply('Re: Bonjour'), threadId } }, 'me');
    const { id = '', message } = draft();
    const { id: second = '' } = draft();
    const { historyId: startHistoryId } = Gmail.Users.getProfile('me');
    clock.advance(60_000);
    const sent = mailbox.sendDraft(id);
    expect([sent.id, sent.internalDate, [...sent.labelIds]]).toEqual([message?.id, clock.now(), ['SENT']]);
    expect(mailbox.drafts().map((left) => left.id)).toEqual([second]);
    const told = () =>
      Gmail.Users.History.list('me', { startHistoryId }).history?.map(
        ({ id: _id, messages: _messages, ...record }) => Object.keys(record)[0],
      );
    expect(told()).toEqual(['labelsRemoved', 'labelsAdded']);
    Gmail.Users.Drafts.send({ id: second }, 'me');
    expect(told()?.slice(2)).toEqual(['messagesAdded', 'messagesDeleted']);
  });

  it('sends a draft as a new message of its thread, with the text that a person gave it', () => {
    const { Gmail, mailbox } = openMailbox();
    const { threadId } = mailbox.receive(mail());
    const { id = '', message } = Gmail.Users.Drafts.create(
      { message: { raw: reply('Re: Bonjour'), threadId } },
      'me',
    );
    const sent = mailbox.sendDraft(id, 'Bonne journée');
    expect([sent.threadId, sent.snippet, [...sent.labelIds]]).toEqual([threadId, 'Bonne journée', ['SENT']]);
    expect(mailbox.message(message?.id ?? '')).toBeNull();
    expect(mailbox.drafts()).toEqual([]);
    expect(failure(() => Gmail.Users.Drafts.send({ id }, 'me')).code).toBe(404);
  });

  it('puts a mail into the mailbox without sending it, with its own labels and date', () => {
    const { Gmail, mailbox, calls } = openMailbox();
    const { id: label = '' } = Gmail.Users.Labels.create({ name: 'Support/Réglages' }, 'me');
    const text = 'Subject: Vigie\nDate: Mon, 02 Feb 2026 10:00:00 +0100\n\nCopie';
    const made = Gmail.Users.Messages.insert({ raw: raw(text), labelIds: [label] }, 'me');
    expect(made.labelIds).toEqual([label]);
    expect(mailbox.message(made.id ?? '')?.internalDate).toBe(Date.UTC(2026, 1, 2, 9));
    expect(calls.at(-1)?.daily).toEqual({ emailRead: 1 });
    const unknown = () => Gmail.Users.Messages.insert({ raw: raw(text), labelIds: ['Label_9'] }, 'me');
    expect(failure(unknown).code).toBe(400);
    expect(mailbox.threads()).toHaveLength(1);
  });

  it('delivers to the account what is addressed to it, and counts recipients', () => {
    const { Gmail, calls } = openMailbox();
    const subject = '=?UTF-8?B?w4l0w6k=?=\n =?UTF-8?Q?_=C3=A9t=C3=A9?=';
    const sent = Gmail.Users.Messages.send(
      { raw: raw(`To: ${OWN},\n lea@example.com\nSubject: ${subject}\nX-Vigie: rappel\n\nSalut`) },
      'me',
    );
    expect(sent.labelIds).toEqual(['SENT', 'INBOX', 'UNREAD']);
    expect(calls[0]).toMatchObject({ units: 100, daily: { emailRecipients: 2 }, advancedService: 'Gmail' });
    const headers = Gmail.Users.Messages.get('me', sent.id ?? '').payload?.headers;
    expect(headers).toContainEqual({ name: 'Subject', value: 'Été été' });
    expect(headers).toContainEqual({ name: 'X-Vigie', value: 'rappel' });
  });

  it.each([
    ['no recipient', 'Subject: x\n\ny'],
    ['a broken header', 'To: a@b.c\nno colon\n\ny'],
    ['an unknown encoding', 'To: a@b.c\nContent-Transfer-Encoding: x-uu\n\ny'],
    ['a missing end of parts', 'To: a@b.c\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\ny'],
  ])('refuses %s', (_label, text) => {
    const { Gmail, mailbox } = openMailbox();
    expect(failure(() => Gmail.Users.Messages.send({ raw: raw(text) }, 'me')).code).toBe(400);
    expect(mailbox.threads()).toEqual([]);
  });
});

it('meters each call under its name', () => {
  const { Gmail, calls, mailbox } = openMailbox();
  const { threadId } = mailbox.receive(mail());
  Gmail.Users.Threads.get('me', threadId);
  Gmail.Users.History.list('me', { startHistoryId: Gmail.Users.getProfile('me').historyId });
  expect(calls.map(({ name, units }) => [name, units])).toEqual([
    ['Gmail.Users.Threads.get', 40],
    ['Gmail.Users.getProfile', 1],
    ['Gmail.Users.History.list', 2],
  ]);
  expect(calls[0]).toMatchObject({
    daily: { emailRead: 1 },
    scopes: expect.arrayContaining(['https://mail.google.com/']),
  });
});

it('lets no scope for the open message read by the advanced service', () => {
  const { Gmail, calls, mailbox } = openMailbox();
  Gmail.Users.Threads.get('me', mailbox.receive(mail()).threadId);
  expect(calls[0]?.scopes?.filter((scope) => scope.includes('addons.current'))).toEqual([]);
});
