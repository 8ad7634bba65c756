// Trials of Gmail and its API: what it does with mail that nobody sends, with drafts, labels, pages and ids.
import { TRIAL } from '../../app/probes/trial-mail';
import { gmailUsers, headerOf, ME } from '../advanced-gmail';
import { google } from '../google-error';
import { clear, headerIn, type Trial, type TrialMail } from './trial';
import { one, takes } from './trials-of-apps-script';

const HEADER = 'X-Vigie-Essai';
const LABEL_COLOR = { textColor: '#000000', backgroundColor: '#fad165' };
const PAGE = 10;

export function trialsOfGmail(mail: TrialMail): readonly Trial[] {
  return [...ofLists(mail), ...ofMessages(mail), ...ofDrafts(mail), ...ofLabels(mail), ...ofIds(mail)];
}

const ofLists = (mail: TrialMail): readonly Trial[] => [
  one('threadOrder', threadOrder),
  one('pageToken', () => pageToken(mail)),
  one('largestPage', () =>
    takes(() => google('threads.list', () => gmailUsers().Threads.list(ME, { maxResults: 500 })))
      ? '500'
      : 'less',
  ),
  one('historyLabels', () => {
    const { id, records } = historyOf(() => mail.insert().id);
    const message = records
      .flatMap(({ messagesAdded = [] }) => messagesAdded)
      .find((added) => added.message?.id === id);
    return message === undefined ? 'unknown' : message.message?.labelIds === undefined ? 'missing' : 'given';
  }),
];

const ofMessages = (mail: TrialMail): readonly Trial[] => [
  one('fromMe', () => {
    const { id } = mail.insert();
    const found = google('messages.list', () =>
      gmailUsers().Messages.list(ME, { q: `from:me subject:"${TRIAL}"`, maxResults: PAGE }),
    );
    return (found.messages ?? []).some((message) => message.id === id) ? 'sent-and-named' : 'sent';
  }),
  one('textParts', () => {
    const parts = full(mail.insert().id).payload?.parts ?? [];
    const text = parts.find(({ mimeType }) => mimeType === 'text/plain')?.body;
    return text?.data !== undefined ? 'inline' : text?.attachmentId !== undefined ? 'attached' : 'unknown';
  }),
  one('textIs', () => {
    const parts = full(mail.insert().id).payload?.parts ?? [];
    const data: unknown = parts.find(({ mimeType }) => mimeType === 'text/plain')?.body?.data;
    return data === undefined ? 'apart' : Array.isArray(data) ? 'bytes' : typeof data;
  }),
  one('snippets', () =>
    /&amp;/.test(full(mail.insert({ text: 'a & b' }).id).snippet ?? '') ? 'escaped' : 'plain',
  ),
  one('insertedAt', () => {
    const { id } = mail.insert({ headers: { Date: 'Mon, 05 Jan 2026 10:00:00 +0000' } });
    return Number(full(id).internalDate) === Date.UTC(2026, 0, 5, 10) ? 'date-header' : 'now';
  }),
  one('threading', () => {
    const first = mail.insert();
    const id = headerIn(first.id, 'Message-ID') ?? '';
    const second = mail.insert({ headers: { 'In-Reply-To': id, References: id } }, first.threadId);
    return second.threadId === first.threadId ? 'same-thread' : 'another';
  }),
  one('searchByMessageId', () => {
    const id = (headerIn(mail.insert().id, 'Message-ID') ?? '').replace(/[<>\s]/g, '');
    const { messages } = google('messages.list', () =>
      gmailUsers().Messages.list(ME, { q: `rfc822msgid:${id}` }),
    );
    return (messages ?? []).length > 0 ? 'found' : 'not-yet';
  }),
  one('authResults', authResults),
];

const ofDrafts = (mail: TrialMail): readonly Trial[] => [
  one('draftOrder', () => draftOrder(mail)),
  one('draftHeaders', () => {
    const message = mail.draft({ [HEADER]: 'essai' }).message?.id ?? '';
    return headerIn(message, HEADER) === undefined ? 'dropped' : 'kept';
  }),
  one('draftSearch', () => {
    const { id } = mail.draft();
    const { drafts } = google('drafts.list', () => gmailUsers().Drafts.list(ME, { q: `subject:"${TRIAL}"` }));
    return (drafts ?? []).some((found) => found.id === id) ? 'found' : 'not-yet';
  }),
  one('draftLabels', () => {
    const message = mail.draft().message?.id ?? '';
    const id = label().id ?? '';
    const taken = takes(() =>
      google('messages.modify', () => gmailUsers().Messages.modify({ addLabelIds: [id] }, ME, message)),
    );
    return !taken ? 'refused' : (full(message).labelIds ?? []).includes(id) ? 'taken' : 'ignored';
  }),
  { observes: ['ownHeaders', 'mailToSelf', 'sentMessageId'], observe: () => sendToSelf(mail) },
];

const ofLabels = (mail: TrialMail): readonly Trial[] => [
  one('labelColors', () => {
    const { color } = google('labels.get', () => gmailUsers().Labels.get(ME, label(LABEL_COLOR).id ?? ''));
    return color?.backgroundColor === LABEL_COLOR.backgroundColor ? 'kept' : 'lost';
  }),
  one('labelCase', () => {
    label();
    const taken = takes(() => {
      const made = google('labels.create', () =>
        gmailUsers().Labels.create({ name: TRIAL.toUpperCase() }, ME),
      );
      google('labels.remove', () => gmailUsers().Labels.remove(ME, made.id ?? ''));
    });
    return taken ? 'two-labels' : 'one-label';
  }),
  one('batchModify', () => {
    const { id } = mail.insert();
    const labelId = label().id ?? '';
    google('messages.batchModify', () =>
      gmailUsers().Messages.batchModify({ ids: [id], addLabelIds: [labelId] }, ME),
    );
    return (full(id).labelIds ?? []).includes(labelId) ? 'done' : 'not-done';
  }),
  one('historyOfLabels', () => {
    const { id } = mail.insert();
    const labelId = label().id ?? '';
    const { records } = historyOf(() => {
      google('messages.modify', () => gmailUsers().Messages.modify({ addLabelIds: [labelId] }, ME, id));
      return id;
    });
    const told = records
      .flatMap(({ labelsAdded = [] }) => labelsAdded)
      .some(({ message }) => message?.id === id);
    return told ? 'told' : 'not-told';
  }),
];

const ofIds = (mail: TrialMail): readonly Trial[] => [
  one('decimalIds', () => {
    const { id } = mail.insert();
    const decimal = BigInt(`0x${id}`).toString();
    return takes(() => google('messages.get', () => gmailUsers().Messages.get(ME, `msg-f:${decimal}`)))
      ? 'taken'
      : 'refused';
  }),
  one('composedIds', () =>
    takes(() => google('messages.get', () => gmailUsers().Messages.get(ME, 'msg-a:r-1')))
      ? 'taken'
      : 'refused',
  ),
  one('unknownIds', () => {
    try {
      gmailUsers().Messages.get(ME, '1', { format: 'minimal' });
      return 'taken';
    } catch (error) {
      const code: unknown = (error as { details?: { code?: unknown } }).details?.code;
      return typeof code === 'number' ? String(code) : 'no-code';
    }
  }),
  one('gmailAppDraft', () => {
    const made = google('createDraft', () => GmailApp.createDraft('', TRIAL, 'Essai'));
    google('deleteDraft', () => made.deleteDraft());
    return 'made';
  }),
];

function full(id: string): GoogleAppsScript.Gmail.Schema.Message {
  return google('messages.get', () => gmailUsers().Messages.get(ME, id, { format: 'full' }));
}

/** The trial label, made where it is not there yet. */
function label(color?: typeof LABEL_COLOR): GoogleAppsScript.Gmail.Schema.Label {
  const { Labels } = gmailUsers();
  const known = google('labels.list', () => Labels.list(ME).labels ?? []).find(({ name }) => name === TRIAL);
  if (known !== undefined && color === undefined) return known;
  if (known?.id !== undefined) google('labels.remove', () => Labels.remove(ME, known.id ?? ''));
  return google('labels.create', () =>
    Labels.create(color === undefined ? { name: TRIAL } : { name: TRIAL, color }, ME),
  );
}

function historyOf(work: () => string) {
  const { historyId } = google('getProfile', () => gmailUsers().getProfile(ME));
  const id = work();
  const options = { startHistoryId: historyId ?? '' };
  return { id, records: google('history.list', () => gmailUsers().History.list(ME, options)).history ?? [] };
}

/** By the instants of the newest messages of the first threads. */
function threadOrder(): string {
  const { Threads } = gmailUsers();
  const listed = google('threads.list', () => Threads.list(ME, { maxResults: PAGE })).threads ?? [];
  const dates = listed.map(({ id = '' }) => {
    const { messages = [] } = google('threads.get', () => Threads.get(ME, id, { format: 'minimal' }));
    return Math.max(...messages.map(({ internalDate }) => Number(internalDate)));
  });
  if (new Set(dates).size < 4) return 'unknown';
  return dates.every((at, i) => i === 0 || at <= (dates[i - 1] ?? at)) ? 'newest-first' : 'none';
}

/** The last thread of a page goes to the bin: is the next page still to be had? */
function pageToken(mail: TrialMail): string {
  const { Threads, Messages } = gmailUsers();
  clear();
  for (let i = 0; i < 3; i += 1) mail.insert();
  const wanted = { q: `subject:"${TRIAL}"`, maxResults: 1 };
  const first = google('threads.list', () => Threads.list(ME, wanted));
  const threadId = first.threads?.[0]?.id;
  if (threadId === undefined || first.nextPageToken === undefined) return 'unknown';
  const { messages = [] } = google('threads.get', () => Threads.get(ME, threadId, { format: 'minimal' }));
  for (const { id = '' } of messages) google('messages.trash', () => Messages.trash(ME, id));
  const next = { ...wanted, pageToken: first.nextPageToken };
  return takes(() => google('threads.list', () => Threads.list(ME, next))) ? 'kept' : 'refused-when-gone';
}

function draftOrder(mail: TrialMail): string {
  const { Drafts } = gmailUsers();
  const made = Array.from({ length: 5 }, () => mail.draft().id);
  const { drafts } = google('drafts.list', () => Drafts.list(ME, { q: `subject:"${TRIAL}"` }));
  const places = made.map((id) => (drafts ?? []).findIndex((found) => found.id === id));
  if (places.includes(-1)) return 'unknown';
  return places.every((place, i) => i === 0 || place < (places[i - 1] ?? 0)) ? 'newest-first' : 'none';
}

/** Whether received mail bears Gmail's note, by a message of the inbox that is none of ours. */
function authResults(): string {
  const { Messages } = gmailUsers();
  const { messages } = google('messages.list', () =>
    Messages.list(ME, { labelIds: ['INBOX'], q: '-from:me', maxResults: PAGE }),
  );
  const found = (messages ?? []).map(({ id = '' }) => headerIn(id, 'Authentication-Results'));
  if (found.length === 0) return 'unknown';
  return found.some((value) => value !== undefined) ? 'noted' : 'absent';
}

/** One mail to the account itself, by a draft, as reminders go. */
function sendToSelf(mail: TrialMail): Readonly<Record<string, string>> {
  const { Drafts, Messages } = gmailUsers();
  const made = mail.draft({ [HEADER]: 'essai' });
  const before = headerIn(made.message?.id ?? '', 'Message-ID');
  const sent = google('drafts.send', () => Drafts.send({ id: made.id ?? '' }, ME));
  const message = google('messages.get', () => Messages.get(ME, sent.id ?? '', { format: 'metadata' }));
  const labels = message.labelIds ?? [];
  const unread = labels.includes('INBOX') && labels.includes('UNREAD');
  return {
    ownHeaders: headerOf(message.payload, HEADER) === undefined ? 'dropped' : 'kept',
    mailToSelf: unread ? 'unread-in-inbox' : labels.includes('INBOX') ? 'read-in-inbox' : 'sent-only',
    sentMessageId: headerOf(message.payload, 'Message-ID') === before ? 'kept' : 'rewritten',
  };
}
