// The local Gmail against Google's own typings of the API: no answer, option, scope or colour is made up.
import type { createGmailAdvancedService } from '../../../local/gmail/advanced/advanced-service';
import { PALETTE } from '../../../local/gmail/label-palette';
import { METHOD_COSTS, type MethodName } from '../../../local/gmail/method-costs';
import { METHOD_OPTIONS, STANDARD_OPTIONS } from '../../../local/gmail/method-options';
import { apiMethod, kindProblems, labelPalette, standardOptions } from '../../helpers/gmail-typings';
import { failure, mail, openMailbox, raw } from './gmail-fixture';

type Service = ReturnType<typeof createGmailAdvancedService>;
const METHODS = Object.keys(METHOD_COSTS) as MethodName[];
const DRAFT = { message: { raw: raw('To: lea@example.com\nSubject: Suivi\n\nBonjour') } };
const COLOR = { textColor: '#ffffff', backgroundColor: '#cc3a21' };

/** A mailbox in which each method has something to answer with. */
function furnished() {
  const opened = openMailbox();
  const { mailbox, Gmail } = opened;
  const big = mailbox.receive(mail({ text: 'é'.repeat(300_000), userLabels: ['Suivi'] }));
  mailbox.receive(mail({ id: '<b@x>', inReplyTo: '<a@x>' }));
  const since = String(mailbox.history.current);
  mailbox.receive(mail({ id: '<c@x>' }));
  mailbox.changeLabels([big.id], ['STARRED'], ['UNREAD']);
  const draftId = mailbox.createDraft({ to: 'lea@example.com', subject: 'Suivi', text: 'Bonjour' });
  const other = mailbox.createDraft({ to: 'lea@example.com', subject: 'Autre', text: 'Bonjour' });
  mailbox.deleteDraft(other);
  const label = Gmail.Users.Labels.create({ name: 'Retard', color: COLOR }, 'me');
  const body = Gmail.Users.Messages.get('me', big.id).payload?.body;
  return { ...opened, big, since, draftId, labelId: label.id ?? '', attachmentId: body?.attachmentId ?? '' };
}

type Furnished = ReturnType<typeof furnished>;

/** One call of each method. */
const CALLS: Readonly<Record<MethodName, (users: Service['Users'], at: Furnished) => unknown>> = {
  'Users.getProfile': (users) => users.getProfile('me'),
  'Users.Labels.list': (users) => users.Labels.list('me'),
  'Users.Labels.get': (users, { labelId }) => users.Labels.get('me', labelId),
  'Users.Labels.create': (users) => users.Labels.create({ name: 'A', color: COLOR }, 'me'),
  'Users.Labels.patch': (users, { labelId }) => users.Labels.patch({ name: 'B' }, 'me', labelId),
  'Users.Labels.update': (users, { labelId }) => users.Labels.update({ name: 'B' }, 'me', labelId),
  'Users.Labels.remove': (users, { labelId }) => users.Labels.remove('me', labelId),
  'Users.Threads.list': (users) => users.Threads.list('me', { maxResults: 1 }),
  'Users.Threads.get': (users, { big }) => users.Threads.get('me', big.threadId),
  'Users.Threads.modify': (users, { big }) =>
    users.Threads.modify({ addLabelIds: ['STARRED'] }, 'me', big.threadId),
  'Users.Threads.trash': (users, { big }) => users.Threads.trash('me', big.threadId),
  'Users.Threads.untrash': (users, { big }) => users.Threads.untrash('me', big.threadId),
  'Users.Messages.list': (users) => users.Messages.list('me', { maxResults: 1 }),
  'Users.Messages.get': (users, { mailbox }) =>
    users.Messages.get('me', mailbox.threads()[0]?.messages[0]?.id ?? ''),
  'Users.Messages.Attachments.get': (users, { big, attachmentId }) =>
    users.Messages.Attachments.get('me', big.id, attachmentId),
  'Users.Messages.modify': (users, { big }) =>
    users.Messages.modify({ addLabelIds: ['STARRED'] }, 'me', big.id),
  'Users.Messages.batchModify': (users, { big }) =>
    users.Messages.batchModify({ ids: [big.id], addLabelIds: ['STARRED'] }, 'me'),
  'Users.Messages.insert': (users) => users.Messages.insert(DRAFT.message, 'me'),
  'Users.Messages.send': (users) => users.Messages.send(DRAFT.message, 'me'),
  'Users.Messages.trash': (users, { big }) => users.Messages.trash('me', big.id),
  'Users.Messages.untrash': (users, { big }) => users.Messages.untrash('me', big.id),
  'Users.History.list': (users, { since }) => users.History.list('me', { startHistoryId: since }),
  'Users.Drafts.get': (users, { draftId }) => users.Drafts.get('me', draftId),
  'Users.Drafts.create': (users) => users.Drafts.create(DRAFT, 'me'),
  'Users.Drafts.update': (users, { draftId }) => users.Drafts.update(DRAFT, 'me', draftId),
  'Users.Drafts.send': (users, { draftId }) => users.Drafts.send({ id: draftId }, 'me'),
  'Users.Drafts.list': (users) => users.Drafts.list('me'),
  'Users.Drafts.remove': (users, { draftId }) => users.Drafts.remove('me', draftId),
  'Users.Settings.SendAs.list': (users) => users.Settings.SendAs.list('me'),
};

describe.each(METHODS)('%s', (method) => {
  it('answers as Google says', () => {
    const at = furnished();
    const given = CALLS[method](at.Gmail.Users, at);
    const { answer } = apiMethod(method);
    if (answer === null) expect(given).toBeUndefined();
    else expect(kindProblems(answer, given, method)).toEqual([]);
  });

  it('needs the scopes that Google names', () => {
    expect([...METHOD_COSTS[method].scopes].sort()).toEqual([...apiMethod(method).scopes].sort());
  });

  it('knows the options that Google knows', () => {
    const known: readonly string[] = METHOD_OPTIONS[method as keyof typeof METHOD_OPTIONS] ?? [];
    expect([...known].sort()).toEqual([...apiMethod(method).options.keys()].sort());
  });
});

describe('an option', () => {
  it.each<[string, (users: Service['Users'], options: object) => unknown]>([
    ['Threads.list', (users, options) => users.Threads.list('me', options)],
    ['Threads.get', (users, options) => users.Threads.get('me', '1', options)],
    ['Messages.list', (users, options) => users.Messages.list('me', options)],
    ['Messages.insert', (users, options) => users.Messages.insert({ raw: '' }, 'me', undefined, options)],
    ['Messages.get', (users, options) => users.Messages.get('me', '1', options)],
    ['History.list', (users, options) => users.History.list('me', { startHistoryId: '1', ...options })],
    ['Drafts.list', (users, options) => users.Drafts.list('me', options)],
    ['Drafts.get', (users, options) => users.Drafts.get('me', 'r1', options)],
  ])('that Google does not know is refused by %s', (_method, call) => {
    const { Gmail } = openMailbox();
    const { code, message } = failure(() => call(Gmail.Users, { maxResult: 20 }));
    expect(code).toBe(400);
    expect(message).toContain(
      `Invalid JSON payload received. Unknown name "maxResult": Cannot bind query parameter. Field 'maxResult' could not be found in request message.`,
    );
    expect(() => call(Gmail.Users, { fields: 'id' })).toThrow('the option fields of Users');
  });

  it('of every method is one of Google’s own', () => {
    expect([...STANDARD_OPTIONS].sort()).toEqual([...standardOptions()].sort());
  });
});

it.each(['textColor', 'backgroundColor'] as const)('the palette is Google’s list of %s', (field) => {
  const list = labelPalette(field);
  expect(list).toHaveLength(113);
  expect([...PALETTE]).toEqual(list);
});

describe('kindProblems', () => {
  const message = (part: object) => ({
    id: '1',
    payload: { headers: [{ name: 'To', value: 'a' }], ...part },
  });

  it('finds nothing in what agrees', () => {
    expect(kindProblems('Schema$Message', message({ body: { size: 1, data: [-61] } }), 'm')).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['a field that is unknown', { ...message({}), date: 3 }, 'm.date: not in Schema$Message'],
    [
      'a field that is unknown, deep',
      message({ headers: [{ key: 'To' }] }),
      'm.payload.headers[0].key: not in',
    ],
    ['a number for a text', { id: 7 }, 'm.id: string expected, found number'],
    ['one for many', { labelIds: 'INBOX' }, 'm.labelIds: string[] expected, found string'],
    ['a wrong kind among many', { labelIds: ['INBOX', null] }, 'm.labelIds[1]: string expected, found null'],
    ['a text for an object', { payload: 'a' }, 'm.payload: Schema$MessagePart expected, found string'],
    ['bytes that are none', message({ body: { data: [200] } }), 'm.payload.body.data: signed bytes expected'],
  ])('reports %s', (_label, value, problem) => {
    expect(kindProblems('Schema$Message', value, 'm')).toEqual([expect.stringContaining(problem)]);
  });
});
