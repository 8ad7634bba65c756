// A desk that is watched for weeks: thousands of runs, so the functions are called in this process, not in a context
// each. test/addon and a sample in crash.test.ts run the bundle itself.

import { createHash } from 'node:crypto';
import type { IncomingMessage, StoredMessage } from '../../../local/gmail/contract';
import { headerOf } from '../../../local/gmail/mime-part';
import type { Fault } from '../../../local/platform/contract';
import { readBundle } from '../../../local/runtime/bundle';
import type { AccountOptions, LocalRuntime, RunResult } from '../../../local/runtime/contract';
import { createRuntime } from '../../../local/runtime/runtime';
import { SAMPLE_ADDRESS } from '../../../local/sample/sample-mailbox';
import { readSettings } from '../../../src/app/settings/stored-settings';
import { REMINDER_HEADER, REPORT_HEADER, ROUND_HEADER } from '../../../src/domain/mailbox/own-mail';
import type { Settings } from '../../../src/domain/settings/settings';
import type { Instant } from '../../../src/domain/terms/time';
import { announcedIn } from '../../../src/domain/watch/digest';
import { readIndex } from '../../../src/domain/watch/queue-index';
import { NEWS_SPAN } from '../../../src/domain/watch/watch-plan';
import * as functions from '../../../src/main';
import type { Store } from '../../../src/ports';
import { mail } from '../../helpers/desk';
import { inParis } from '../../helpers/times';

type Options = Partial<Omit<AccountOptions, 'manifest' | 'address' | 'now'>> & { readonly warm?: boolean };

/** `bundle` runs what is built, in a context of its own each time. */
export function watchedDesk(now: Instant, options: Options = {}, program: 'source' | 'bundle' = 'source') {
  const { code, manifest } = readBundle();
  const account = { manifest, address: SAMPLE_ADDRESS, now, ...options };
  return program === 'bundle'
    ? createRuntime({ ...account, code })
    : createRuntime({ ...account, functions: functions as never });
}

/** One run of the trigger; Gmail kills it after 30 s. */
export function watchOnce(runtime: LocalRuntime, faults: readonly Fault[] = []): RunResult {
  return runtime.run('watch', [], { as: 'trigger', timeLimit: 30_000, faults });
}

/** The watch at an instant, and a minute later again as long as it has more to do. */
export function watchAt(runtime: LocalRuntime, at: Instant): void {
  runtime.clock.set(at);
  for (let runs = 0; reportOf(watchOnce(runtime)).pending; runs += 1) {
    if (runs > 10) throw new Error('the watch does not end');
    runtime.clock.advance(60_000);
  }
}

/** Changes settings as a person would, by the settings file; throws where they do not come into force. */
export function applySettings(runtime: LocalRuntime, file: Record<string, unknown>): Settings {
  const { error } = runtime.run('importSettings', [JSON.stringify(file)]);
  if (error !== null) throw new Error(`the settings were refused: ${error}`);
  const all = () => Object.fromEntries(runtime.properties('user'));
  const { settings, fallenBack } = readSettings({ all } as Store);
  if (fallenBack) throw new Error('the settings cannot be read');
  return settings;
}

export interface WatchReport {
  readonly pending: boolean;
  readonly ran: boolean;
  readonly read: number;
  readonly announced: number;
  readonly error?: string;
}

/** What a run returned; throws when it failed. */
export function reportOf({ value, error }: RunResult): WatchReport {
  const report = value as WatchReport | null;
  if (error !== null || report === null) throw new Error(`the run failed: ${error}`);
  if (report.error !== undefined) throw new Error(`the run failed: ${report.error}`);
  return report;
}

/** A mail of an automatic sender: an absence, say. */
export function automaticMail(
  from: string,
  subject: string,
  at: Instant,
  threadKey: string,
): IncomingMessage {
  const message = mail(from, subject, 'Je suis absent, je lirai votre message à mon retour.', at, threadKey);
  const headers = [...message.payload.headers, { name: 'Auto-Submitted', value: 'auto-replied' }];
  return { ...message, payload: { ...message.payload, headers } };
}

export function threadIdOf(runtime: LocalRuntime, subject: string): string {
  const thread = runtime.mailbox
    .threads()
    .find(({ messages }) => messages.some(({ payload }) => headerOf(payload, 'Subject') === subject));
  if (thread === undefined) throw new RangeError(`no such conversation. subject=${subject}`);
  return thread.id;
}

/** A person of the team answers in Gmail: whoever wrote last. */
export function answer(runtime: LocalRuntime, subject: string, text: string): StoredMessage {
  const { mailbox } = runtime;
  const threadId = threadIdOf(runtime, subject);
  const messages = mailbox.thread(threadId)?.messages ?? [];
  const received = messages.filter(({ labelIds }) => !labelIds.has('SENT')).pop();
  const to = received === undefined ? '' : (headerOf(received.payload, 'From') ?? '');
  return mailbox.sendDraft(mailbox.createDraft({ threadId, to, subject: `Re: ${subject}`, text }));
}

/** A person changes the labels of a whole conversation in Gmail. */
export function labelByHand(
  { mailbox }: LocalRuntime,
  threadId: string,
  add: readonly string[],
  remove: readonly string[],
): void {
  const idsOf = (names: readonly string[]) => names.flatMap((name) => mailbox.labelByName(name)?.id ?? []);
  const messages = mailbox.thread(threadId)?.messages ?? [];
  mailbox.changeLabels(
    messages.map(({ id }) => id),
    idsOf(add),
    idsOf(remove),
  );
}

/** The digests that announced something. */
export function sentDigests(runtime: LocalRuntime): readonly StoredMessage[] {
  return sentWith(runtime, REMINDER_HEADER);
}

/** The mails that only said that the round was made. */
export function sentRounds(runtime: LocalRuntime): readonly StoredMessage[] {
  return sentWith(runtime, ROUND_HEADER);
}

export function sentReports(runtime: LocalRuntime): readonly StoredMessage[] {
  return sentWith(runtime, REPORT_HEADER);
}

function sentWith({ mailbox }: LocalRuntime, header: string): readonly StoredMessage[] {
  return mailbox
    .threads()
    .flatMap(({ messages }) => messages)
    .filter(({ labelIds, payload }) => labelIds.has('SENT') && headerOf(payload, header) !== null);
}

/** Each announcement that was mailed, as `conversation start-of-cycle stage`, sorted; a stage twice stands there twice. */
export function announcements(runtime: LocalRuntime): readonly string[] {
  return sentDigests(runtime)
    .flatMap(({ payload }) => announcedIn(headerOf(payload, REMINDER_HEADER) ?? ''))
    .flatMap(({ threadId, since, stages }) =>
      stages.map((stage) => `${nameOf(runtime, threadId)} ${minuteOf(since)} ${stage}`),
    )
    .sort();
}

/**
 * The same without the risks that came to pass: a conversation that is late by the time of the first run that can
 * speak is announced as late only.
 */
export function lastingAnnouncements(runtime: LocalRuntime): readonly string[] {
  const all = announcements(runtime);
  return all.filter((text) => !text.endsWith(' at-risk') || !all.includes(text.replace(/at-risk$/, 'late')));
}

/** The days on which the same announcement was mailed more often than once. */
export function repeatedOnOneDay(runtime: LocalRuntime): readonly string[] {
  const seen = new Set<string>();
  return sentDigests(runtime).flatMap(({ payload, internalDate }) =>
    announcedIn(headerOf(payload, REMINDER_HEADER) ?? '').flatMap(({ threadId, since, stages }) =>
      stages.flatMap((stage) => {
        const key = `${threadId} ${since} ${stage} ${stage === 'late' ? minuteOf(internalDate).slice(0, 10) : ''}`;
        if (seen.has(key)) return [`${nameOf(runtime, threadId)} ${key}`];
        seen.add(key);
        return [];
      }),
    ),
  );
}

/** Conversations by subject, each with its labels as Gmail shows them in a list. Reminders are left out, and who watches. */
export function labelledConversations(runtime: LocalRuntime): Readonly<Record<string, string>> {
  const { mailbox } = runtime;
  const names = new Map(mailbox.labels().map(({ id, name, type }) => [id, type === 'user' ? name : '']));
  const isMark = ({ labelIds }: StoredMessage) => {
    const others = [...labelIds].filter((label) => label !== 'TRASH').map((label) => names.get(label));
    return others.join() === 'Support/Qui veille';
  };
  const found: Record<string, string> = {};
  for (const { id, messages } of mailbox.threads()) {
    if (messages.some(({ payload }) => isOurs(payload)) || messages.every(isMark)) continue;
    const labels = new Set(
      messages.flatMap(({ labelIds }) => [...labelIds].map((label) => names.get(label))),
    );
    found[nameOf(runtime, id)] = [...labels].filter(Boolean).sort().join(', ');
  }
  return found;
}

const isOurs = (payload: StoredMessage['payload']) =>
  [REMINDER_HEADER, ROUND_HEADER].some((header) => headerOf(payload, header) !== null);

/** What the add-on knows of the open conversations, by subject. */
export function indexedConversations(runtime: LocalRuntime): Readonly<Record<string, unknown>> {
  const { index } = readIndex(Object.fromEntries(runtime.properties('user')), '');
  const now = runtime.clock.now();
  const entries = [...index.values()].map(({ threadId, announced, ...entry }): [string, unknown] => [
    nameOf(runtime, threadId),
    // Of a cycle that is no news any more it makes no difference.
    entry.since !== null && entry.since < now - NEWS_SPAN ? entry : { ...entry, announced },
  ]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const known = new Map<Instant, string>();

/** Local time to the minute; asked for again and again. */
function minuteOf(at: Instant): string {
  const minute = known.get(at) ?? inParis(at).slice(0, 16);
  known.set(at, minute);
  return minute;
}

function nameOf({ mailbox }: LocalRuntime, threadId: string): string {
  const first = mailbox.thread(threadId)?.messages[0];
  return first === undefined ? threadId : (headerOf(first.payload, 'Subject') ?? '');
}

/**
 * All of an account from which what follows is decided, as one short text: mail, labels, history, what is stored. Quotas
 * but that of recipients are far from their end, and when something is forgotten does not matter to the millisecond.
 */
export function fingerprintOf(runtime: LocalRuntime): string {
  const { mailbox } = runtime;
  const messages = mailbox
    .threads()
    .flatMap(({ messages }) => messages)
    .map(({ id, historyId, labelIds }) => `${id} ${historyId} ${[...labelIds].join()}`);
  const cached = [...runtime.caches('user')].map(([key, { value }]) => [key, value]);
  const stored = [...runtime.properties('user'), ...cached].map((entry) => JSON.stringify(entry));
  const all = JSON.stringify([
    messages,
    mailbox.labels(),
    stored.sort(),
    runtime.remaining('emailRecipients'),
  ]);
  return createHash('sha256').update(all).digest('hex');
}
