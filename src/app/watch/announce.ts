// Reminders: what is due is chosen from the index, so that no conversation and no flood keeps the others from being told.
import { rawMessage } from '../../domain/mailbox/outgoing-message';
import { failureCode } from '../../domain/terms/failure';
import { type Duration, HOUR } from '../../domain/terms/time';
import { type DigestContext, type DigestItem, deskState, digestMessage } from '../../domain/watch/digest';
import { byUrgency, escalationsWithin, PLACES, placesFor } from '../../domain/watch/named-places';
import { readTold } from '../../domain/watch/told';
import { type Announcement, maySpeak } from '../../domain/watch/watch-plan';
import { keepStarts } from '../conversation/queue';
import { recallTitles, type Title } from '../conversation/titles';
import { firstDay, isBacklog, readsFirst, tellsBacklog } from './backlog';
import { customersInSpam } from './look-into-spam';
import { stillWatches } from './one-watch';
import { lastMet } from './opening-met';
import { dueAt, mailedToday, sendDigest } from './outbox';
import { readThese } from './read-mailbox';
import { rememberTold } from './recover-announcements';
import { type ReminderDay, readReminderDay } from './reminder-day';
import { threadHeaders, tidyInbox } from './reminder-thread';
import type { WatchRun } from './watch-run';

/** A script on a consumer account may mail 100 recipients a day; the rest is a reserve. */
const RECIPIENTS_A_DAY = 90;
/** Half of them: no more goes to escalations alone, and the other half is kept for what is pressing. */
const HALF = 45;
/** However many recipients there are, so many mails are kept; what is pressing ends within so many runs. */
const KEPT_MAILS = 2;
const PRESSING_RUNS = 2;
/** What is gathered is told once in this time. */
const GATHER = 1 * HOUR;
/** Mails to the manager in a day. */
const TO_MANAGER = 10;
/** Titles that one look into the cache asks for, and such looks: a flood may stand before what is to be named. */
const TITLES = 500;
const LOOKS = 6;

/**
 * Announces what is due, in opening hours only; returns how many conversations it named.
 * Without a trigger (`period` null) the next run is assumed to be an hour away.
 */
export function announce(run: WatchRun, period: Duration | null): number {
  const { desk, state } = run;
  state.heldBack = 0;
  rememberTold(run, readTold(run.desk.services.store.all()));
  if (!maySpeak({ ...desk, lastOpen: lastMet(run) })) return 0;
  const first = dueNow(run, period);
  if (first.length === 0) {
    sayRound(run, period);
    return 0;
  }
  if (isGathering(run, first)) return 0;
  if (recipientsLeft(run) < 1) {
    state.heldBack = first.length;
    return 0;
  }
  const titles = titlesOf(run, first);
  readAgain(run, choose(run, first, titles).chosen, titles);
  // Once more over what was just read: a response sent in the meantime is not announced as missing, nor what was told before.
  rememberTold(run, readTold(run.desk.services.store.all()));
  return tell(run, dueNow(run, period), titles, period ?? HOUR);
}

/** So soon after a reminder, warnings of older mail that a first reading finds, and that are not pressing, wait for others. */
function isGathering(run: WatchRun, due: readonly Announcement[]): boolean {
  const { calendar, now } = run.desk;
  const { sentAt } = readReminderDay(run.desk);
  const first = firstDay(run.desk);
  if (!readsFirst(run) || first === null || sentAt === null || now - sentAt >= GATHER) return false;
  return due.every(
    ({ stages, since, due }) =>
      stages.join() === 'at-risk' && since < first && calendar.openTimeBetween(now, due ?? now) > 3 * GATHER,
  );
}

/** What is due, the most urgent first; not what could not be read and is to be tried later. */
function dueNow(run: WatchRun, period: Duration | null): readonly Announcement[] {
  const backlog = tellsBacklog(run);
  keepStarts(run.desk, run.index);
  return byUrgency(dueAt(run, { now: run.desk.now, period: period ?? HOUR, backlog }));
}

function titlesOf(run: WatchRun, due: readonly Announcement[]): Map<string, Title> {
  const titles = new Map(run.titles);
  for (let look = 0; look < LOOKS && run.hasTime(); look += 1) {
    const some = due.slice(look * TITLES, (look + 1) * TITLES).map(({ threadId }) => threadId);
    const unknown = some.filter((threadId) => !titles.has(threadId));
    for (const [id, title] of recallTitles(run.desk.services, unknown)) titles.set(id, title);
    if (some.length < TITLES || choose(run, due, titles).chosen.every(({ threadId }) => titles.has(threadId)))
      break;
  }
  return titles;
}

interface Choice {
  /** Those to be named, the most urgent first. */
  readonly chosen: readonly Announcement[];
  readonly day: ReminderDay;
}

function choose(
  { desk, state }: WatchRun,
  due: readonly Announcement[],
  titles: ReadonlyMap<string, Title>,
): Choice {
  const { calendar, now } = desk;
  const day = readReminderDay(desk);
  const kinOf = (threadId: string) => titles.get(threadId)?.kin ?? [];
  const readable = due.filter(({ threadId }) => (state.failures[threadId]?.next ?? 0) <= now);
  const within = escalationsWithin(readable, day, (threadId) => kinOf(threadId)[0] ?? '');
  const isToday = (at: number) => calendar.localDate(at) === day.day;
  return { chosen: placesFor(within.announcements, { isToday, kinOf }), day: { ...day, ...within.day } };
}

/** Reads the chosen ones again as far as time goes: first those that could not be named otherwise. */
function readAgain(run: WatchRun, chosen: readonly Announcement[], titles: Map<string, Title>): void {
  const { pending, suspects } = run.state;
  const ids = chosen
    .map(({ threadId }) => threadId)
    .filter((threadId) => !run.titles.has(threadId) && !suspects.includes(threadId));
  const isKnown = (threadId: string) => titles.has(threadId) && !pending.includes(threadId);
  readThese(run, [...ids.filter((id) => !isKnown(id)), ...ids.filter(isKnown)]);
  for (const [threadId, title] of run.titles) titles.set(threadId, title);
}

/** Names what can be named and counts the rest; returns how many were named. */
function tell(
  run: WatchRun,
  due: readonly Announcement[],
  titles: ReadonlyMap<string, Title>,
  period: Duration,
): number {
  const { chosen, day } = choose(run, due, titles);
  const pending = new Set(run.state.pending);
  const items = chosen.flatMap((announcement): DigestItem[] => {
    const { threadId } = announcement;
    const title = titles.get(threadId);
    if (title === undefined || (pending.has(threadId) && !run.titles.has(threadId))) return [];
    const { sender, subject, messageId } = title;
    return [{ ...announcement, sender, subject, messageId }];
  });
  if (items.length === 0) return 0;
  const leftOut = notTold(run, due, chosen, items);
  const others = conversations(due) - conversations(items) - leftOut.length;
  const first = firstDay(run.desk);
  const backlog = due.some((item) => isBacklog(item, first));
  return sendItems(run, { items, leftOut, others, backlog, day, period }) ? items.length : 0;
}

const conversations = (of: readonly Pick<Announcement, 'threadId'>[]) =>
  new Set(of.map(({ threadId }) => threadId)).size;

/** What waits for the next run: what cannot be read now, and what would be told once only and should not be by a count. */
function notTold(
  { state, desk }: WatchRun,
  due: readonly Announcement[],
  chosen: readonly Announcement[],
  items: readonly DigestItem[],
): readonly string[] {
  const named = new Set(items.map(({ threadId }) => threadId));
  const waits = chosen.filter(({ threadId, stages }) => !named.has(threadId) && !stages.includes('late'));
  const unreadable = due.filter(({ threadId }) => (state.failures[threadId]?.next ?? 0) > desk.now);
  const ids = [...waits, ...unreadable].map(({ threadId }) => threadId).filter((id) => !named.has(id));
  return [...new Set(ids)].slice(0, 2 * PLACES);
}

/** Once each open morning, if nothing is to be announced: a watch that has stopped says nothing, and is missed. */
function sayRound(run: WatchRun, period: Duration | null): void {
  const { desk, state } = run;
  const day = readReminderDay(desk);
  const { calendar, now, settings } = desk;
  const wanted = settings.reminders.dailyRound && period !== null && !day.round && calendar.isOpenAt(now);
  // What stands open is known once all has been read.
  if (!wanted || state.sync !== null || state.recovery !== null || recipientsLeft(run) < 1) return;
  sendItems(run, { items: [], leftOut: [], others: 0, backlog: false, day, period });
  // Nobody waits for it: it is no reminder that is held back.
  state.heldBack = 0;
}

interface Telling {
  readonly items: readonly DigestItem[];
  readonly leftOut: readonly string[];
  readonly others: number;
  /** True where some of it was late before the watch began. */
  readonly backlog: boolean;
  readonly day: ReminderDay;
  readonly period: Duration;
}

/** False when too few of the day's recipients are left, or Gmail refuses the mail. */
function sendItems(run: WatchRun, { items, leftOut, others, backlog, day, period }: Telling): boolean {
  const { desk, state } = run;
  const { services, now, settings } = desk;
  const sending = now.toString(36);
  const tellManager = day.toManager < TO_MANAGER;
  const message = digestMessage(items, {
    ...desk,
    address: services.mailbox.address(),
    ...asides(run),
    others,
    tellManager,
    round: settings.reminders.dailyRound && !day.round ? waitingCount(run) : null,
    sending,
  });
  const { length } = message.to;
  const onlyEscalated = ({ stages }: DigestItem) => stages.every((stage) => stage === 'escalation');
  const escalationsOnly = items.length > 0 && items.every(onlyEscalated);
  const tooMany = escalationsOnly && day.escalationRecipients + length > HALF;
  if (tooMany || !mayMail(run, items, length, period)) {
    state.heldBack = items.length;
    return false;
  }
  if (!maySend(run)) return false;
  const outbox = {
    sending,
    at: now,
    period,
    backlog: tellsBacklog(run),
    draftId: null,
    recipients: length,
    leftOut: [...leftOut],
    items: items.map(({ threadId, kind, stages, since, undeliveredAt }) => ({
      threadId,
      kind,
      stages: [...stages],
      since,
      undeliveredAt,
    })),
  };
  const headers = { ...message.headers, ...threadHeaders(desk, day) };
  const raw = rawMessage({ ...message, headers }, services.base64);
  const { manager } = settings.reminders;
  const sent = sendDigest(run, { outbox, raw, threadId: day.threadId }, ({ id, threadId }) => ({
    ...day,
    threadId,
    messageId: id,
    shown: [...day.shown, id],
    round: true,
    backlog: day.backlog || backlog,
    toManager: day.toManager + Number(manager !== null && message.to.includes(manager)),
    escalationRecipients: day.escalationRecipients + (escalationsOnly ? length : 0),
    sentAt: now,
    refusedAt: null,
  }));
  if (sent !== null) tidyInbox(desk);
  return sent !== null;
}

/** Where the marks cannot be read, the history has told: rather a reminder twice than none. */
function maySend({ desk, state, upToDate }: WatchRun): boolean {
  try {
    return stillWatches(desk);
  } catch (error) {
    if (failureCode(error) === 'internal' || !upToDate || state.marksChanged) throw error;
    desk.services.log.error('marks', error);
    return true;
  }
}

/** The last recipients that a day allows are kept for promises that can still be held, and soon cannot. */
function mayMail(run: WatchRun, items: readonly DigestItem[], recipients: number, period: Duration): boolean {
  const left = recipientsLeft(run) - recipients;
  if (left >= Math.max(HALF, KEPT_MAILS * recipients)) return true;
  const soon = run.desk.now + PRESSING_RUNS * period;
  return left >= 0 && items.some(({ stages, due }) => stages.includes('at-risk') && (due ?? soon) < soon);
}

/** How the desk stands, and what is counted at the end. */
function asides(run: WatchRun): Pick<DigestContext, 'standing' | 'toReview' | 'inSpam'> {
  const { index, state, desk } = run;
  const inSpam = customersInSpam(state.spam, desk.now);
  return { standing: deskState(index, desk.now), toReview: toReview(run), inSpam };
}

/** Mail that may be a machine's. */
function toReview({ index }: WatchRun): DigestContext['toReview'] {
  const waiting = [...index.values()].flatMap(({ review, since }) =>
    review && since !== null ? [since] : [],
  );
  return waiting.length === 0 ? null : { count: waiting.length, oldest: Math.min(...waiting) };
}

const waitingCount = ({ index }: WatchRun) =>
  [...index.values()].filter(({ state, review }) => state === 'a-traiter' && !review).length;

const recipientsLeft = (run: WatchRun) => RECIPIENTS_A_DAY - mailedToday(run).recipients;
