// One watch a mailbox: a mark in it names the installation that watches, and any other stands aside.
//
// Two script projects share no lock and no store, so both go by what lies in the mailbox. Marks are read when the history says
// that one may have come or gone, by the first run of each day, and looked at once more before mail is sent; a run without news
// asks nothing for it. Where marks cannot be read, all stays as it was: rather two reminders than none.
import * as v from 'valibot';
import { startOfDay } from '../../domain/calendar/local-time';
import { rawMessage } from '../../domain/mailbox/outgoing-message';
import type { Instant } from '../../domain/terms/time';
import type { Watching } from '../../domain/watch/standing-aside';
import {
  isAlive,
  nextMark,
  readWatchMark,
  type WatchMark,
  watchingMark,
  watchMarkMessage,
} from '../../domain/watch/watch-mark';
import type { Services, Store } from '../../ports';
import type { Desk } from '../desk';
import { storedPeriod } from '../stored-period';
import { readRecord } from '../stored-record';

const PROPERTY = 'one-watch';
/** Marks that are read: one of each installation, and what a run that was cut off left. */
const MAX_READ = 10;

const Known = v.object({
  /** The day on which the marks were last read, and the messages that were there. */
  day: v.string(),
  ids: v.array(v.string()),
  /** What watches in this one's place; null while this one does. */
  aside: v.nullable(v.object({ project: v.string(), since: v.number(), seen: v.number() })),
  /** When this one took over from one that had stopped; null where it did not. */
  tookOverAt: v.nullable(v.number()),
});
type Known = v.InferOutput<typeof Known>;
const NOTHING_KNOWN: Known = { day: '', ids: [], aside: null, tookOverAt: null };

type Marked = WatchMark & { readonly id: string };

/** The installation that watches in this one's place, as far as is known; null while this one does. */
export function standsAside(store: Store, now: Instant): Watching | null {
  const { aside } = readKnown(store);
  return aside !== null && isAlive(aside, now) ? aside : null;
}

/** The same of a desk. */
export function isAside({ services, now }: Pick<Desk, 'services' | 'now'>): boolean {
  return standsAside(services.store, now) !== null;
}

/** When this installation took over from one that had stopped; null where it did not. */
export function tookOverAt(store: Store): Instant | null {
  return readKnown(store).tookOverAt;
}

/**
 * Finds out who watches where that may have changed, and renews this one's mark once a day. An installation that Google does
 * not name cannot know its own mark again: it puts none, and heeds none.
 */
export function heedMarks(desk: Desk, changed: boolean): void {
  const { services, now } = desk;
  const known = readKnown(services.store);
  const isOver = known.aside !== null && !isAlive(known.aside, now);
  if (changed || isOver || known.day !== today(desk)) settle(desk);
}

/** Whether this installation still watches, asked just before mail is sent: one listing where no mark has come or gone. */
export function stillWatches(desk: Desk): boolean {
  const { services } = desk;
  const { ids } = readKnown(services.store);
  const found = services.mailbox.recordIds('watch-mark');
  if (services.project() !== '' && [...found].sort().join() !== [...ids].sort().join()) settle(desk);
  return !isAside(desk);
}

/** Has this installation watch, whoever does now: the others find its mark in their next run. */
export function takeOver(desk: Desk): void {
  const { services } = desk;
  const { store, mailbox } = services;
  const id = writeMark(desk, readMarks(services, mailbox.recordIds('watch-mark')), true);
  // The next run reads them all.
  save(store, { ...NOTHING_KNOWN, ids: [id] });
}

/** Looks who watches, for an agent who is about to have this installation do it. */
export function lookForOther(desk: Desk): void {
  const { services, now } = desk;
  const { store, mailbox } = services;
  const first = watchingMark(readMarks(services, mailbox.recordIds('watch-mark')), now);
  const isOther = services.project() !== '' && first !== null && first.project !== services.project();
  save(store, { ...readKnown(store), day: '', aside: isOther ? watching(first) : null });
}

/** Takes this installation's marks away, so that another one goes on at once. */
export function leaveWatch({ services }: Desk): void {
  const { store, mailbox } = services;
  const { ids, aside } = readKnown(store);
  if (ids.length === 0 || aside !== null) return;
  for (const { id, project } of readMarks(services, mailbox.recordIds('watch-mark')))
    if (project === services.project()) mailbox.trashMessage(id);
  save(store, NOTHING_KNOWN);
}

/**
 * Reads the marks and keeps who watches. Where nobody does, this one begins: it writes first and reads afterwards, so that of
 * two that begin at once at least one sees the other.
 */
function settle(desk: Desk): void {
  const { services, now } = desk;
  const { store, mailbox } = services;
  const project = services.project();
  if (project === '') return;
  const known = readKnown(store);
  let ids = mailbox.recordIds('watch-mark');
  let marks = readMarks(services, ids);
  let first = watchingMark(marks, now);
  const isDue = first === null || (first.project === project && dayOf(desk, first.seen) !== today(desk));
  if (isDue && comesAgain(services)) {
    writeMark(desk, marks, false);
    ids = mailbox.recordIds('watch-mark');
    marks = readMarks(services, ids);
    first = watchingMark(marks, now);
  }
  const isOther = first !== null && first.project !== project;
  // What another one has labelled meanwhile is read from now on.
  if (known.aside !== null || marks.some((mark) => mark.project !== project)) mailbox.learnLabels();
  const old = isOther ? [] : marks.filter((mark) => isOld(mark, first, now)).map(({ id }) => id);
  save(store, {
    day: today(desk),
    ids: ids.filter((id) => !old.includes(id)),
    aside: isOther && first !== null ? watching(first) : null,
    tookOverAt: isOther ? null : known.aside === null ? known.tookOverAt : now,
  });
  for (const id of old) mailbox.trashMessage(id);
}

/** Run by hand, without a trigger, it watches nothing after this run: its mark would silence one that does. */
function comesAgain({ store, triggers }: Services): boolean {
  return storedPeriod(store) !== null || triggers.count() > 0;
}

/** What the installation that watches has renewed, and what one that is no more left. */
function isOld(mark: Marked, first: Marked | null, now: Instant): boolean {
  return mark.id !== first?.id && (mark.project === first?.project || !isAlive(mark, now));
}

function readMarks({ mailbox }: Pick<Services, 'mailbox'>, ids: readonly string[]): readonly Marked[] {
  return ids.slice(0, MAX_READ).flatMap((id) => {
    // A label may stand on anything: only what we have written is a record.
    const record = mailbox.record(id);
    const mark = record && readWatchMark(record.text);
    return mark === null ? [] : [{ ...mark, id }];
  });
}

function writeMark({ services, now, calendar }: Desk, marks: readonly WatchMark[], takes: boolean): string {
  const { mailbox, base64 } = services;
  const day = startOfDay(calendar.localDate(now), calendar.zone);
  const mark = nextMark(services.project(), marks, { now, day, takes });
  return mailbox.keepRecord(rawMessage(watchMarkMessage(mark, mailbox.address()), base64), 'watch-mark');
}

const watching = ({ project, since, seen }: WatchMark): Watching => ({ project, since, seen });
const dayOf = ({ calendar }: Desk, at: Instant) => calendar.localDate(at);
const today = (desk: Desk) => dayOf(desk, desk.now);

function readKnown(store: Store): Known {
  return readRecord(store, PROPERTY, Known, NOTHING_KNOWN);
}

function save(store: Store, known: Known): void {
  store.set({ [PROPERTY]: JSON.stringify(known) });
}
