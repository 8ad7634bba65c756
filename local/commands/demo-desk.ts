// The desk that `npm start` shows without an export: its working day, the three months before it, and what comes next.
import { createBusinessCalendar } from '../../src/domain/calendar/business-calendar';
import { STANDARD_SETTINGS } from '../../src/domain/settings/settings';
import { importMessages } from '../mail/import-mbox';
import type { LocalRuntime } from '../runtime/contract';
import { readWholeMailbox } from '../runtime/read-whole-mailbox';
import { SAMPLE } from '../sample/conversations';
import { messagesOf } from '../sample/sample-mailbox';
import { threeMonths } from '../sample/three-months';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
/** Into an open day: by then something has come in, and something falls due. */
const MORNING = 80 * MINUTE;
/** Until the closure ahead, or a little longer: it begins on an open day. */
const AHEAD = 12 * DAY;
/** Each counts 70 conversations; there are not so many times that. */
const MOST_COUNTS = 20;

/** The instant of the demo: now, or else in the morning of the next open day. */
export function demoInstant(now: number): number {
  const calendar = createBusinessCalendar(STANDARD_SETTINGS.schedule);
  return calendar.isOpenAt(now) ? now : calendar.nextOpening(now) + MORNING;
}

/** Fills the mailbox of a runtime that stands at the instant of the demo; returns the number of messages. */
export function fillDemo(runtime: LocalRuntime): number {
  const now = runtime.clock.now();
  announceClosure(runtime);
  // The labels are Vigie's own before mail comes that bears them.
  readWholeMailbox(runtime, () => undefined);
  const messages = messagesOf([...SAMPLE, ...threeMonths()], now);
  importMessages(runtime.mailbox, messages);
  readWholeMailbox(runtime, () => undefined);
  countMonths(runtime);
  runtime.clock.set(now);
  return messages.length;
}

/** Announces a closure of two days, as somebody would on the settings card. */
function announceClosure(runtime: LocalRuntime): void {
  const calendar = createBusinessCalendar(STANDARD_SETTINGS.schedule);
  const first = calendar.nextOpening(runtime.clock.now() + AHEAD);
  const [from, to] = [first, first + DAY].map((at) => calendar.localDate(at));
  const closures = [{ from, to, reason: 'Séminaire d’équipe' }];
  const { error } = runtime.run('importSettings', [JSON.stringify({ closures })]);
  if (error !== null) throw new Error(error);
}

/** Counts the months for the report, as « Compter maintenant » does until all is counted. */
function countMonths(runtime: LocalRuntime): void {
  const event = { commonEventObject: { parameters: { action: 'count-now' } } };
  for (let times = 0, before = ''; times < MOST_COUNTS; times += 1) {
    const { error } = runtime.run('onAction', [event], { unlimited: true });
    if (error !== null) throw new Error(error);
    const progress = runtime.properties('user').get('report') ?? '';
    if (progress === before) return;
    before = progress;
  }
}
