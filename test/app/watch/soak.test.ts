// A year of the watch: nothing grows, nothing drifts, nothing is left behind.
import { headerOf } from '../../../local/gmail/mime-part';
import { addMonths } from '../../../src/domain/calendar/month';
import { REMINDER_HEADER, REPORT_HEADER } from '../../../src/domain/mailbox/own-mail';
import type { Settings } from '../../../src/domain/settings/settings';
import { HOUR, MINUTE } from '../../../src/domain/terms/time';
import { announcedIn } from '../../../src/domain/watch/digest';
import { readIndex } from '../../../src/domain/watch/queue-index';
import { labelsOf } from '../../helpers/desk';
import {
  applySettings,
  indexedConversations,
  labelledConversations,
  repeatedOnOneDay,
  reportOf,
  sentDigests,
  sentReports,
  watchedDesk,
  watchOnce,
} from './watch-desk';
import { at, calendar, DAYS, DOUBTFUL, MANAGER, runsOn, Year } from './year';

jest.mock('../../../src/domain/calendar/business-calendar', () =>
  jest.requireActual('./calendar-once').calendarOnce(),
);

/** The desk begins to count with the month before its first. */
const MONTHS = Array.from({ length: 12 }, (_, i) => addMonths('2026-08', i));
const CLOSED = 'Support/Clos';
const CLOSING_MONTH = /Support\/Clos\/(\d{4}-\d{2})/g;
const PRIORITY = /^Support\/[1-4] /;
const TYPE = /^Support\/Type\//;
const STATE = /^Support\/(?:À risque|En retard|Attente client)$/;
/** A day in spring on which the index is lost. */
const LOSS = '2027-04-15';

interface Observation {
  readonly day: string;
  readonly indexed: readonly string[];
  /** What the labels in the mailbox call open. */
  readonly open: readonly string[];
}

describe('a year of the watch', () => {
  const runtime = watchedDesk(at('2026-08-31', '20:00'));
  const properties = runtime.properties('user');
  const year = new Year(runtime);
  const weeks: Observation[] = [];
  let settings: Settings;
  let kept: unknown;
  let rebuilt: unknown;

  beforeAll(() => {
    properties.set('period', String(HOUR));
    settings = applySettings(runtime, { reminders: { manager: MANAGER } });
    for (const [i, day] of DAYS.entries()) {
      year.begin(day);
      for (const run of runsOn(day)) {
        year.goTo(run);
        const reported = properties.get('report-mail');
        const { announced } = reportOf(watchOnce(runtime));
        year.answerOurMail(Number(announced > 0) + Number(properties.get('report-mail') !== reported));
      }
      if (i % 7 === 6) weeks.push({ day, indexed: indexedIds(), open: openIds() });
      if (day === LOSS) compareWithRebuilt();
    }
  }, 300_000);

  function indexedIds(): readonly string[] {
    return [...readIndex(Object.fromEntries(properties), '').index.keys()].sort();
  }

  function openIds(): readonly string[] {
    const names = new Map(runtime.mailbox.labels().map(({ id, name }) => [id, name]));
    const isOver = (labels: readonly string[]) => labels.includes(CLOSED) || labels.includes('TRASH');
    return runtime.mailbox
      .threads()
      .filter(({ messages }) => {
        const labels = messages.map(({ labelIds }) => [...labelIds].map((id) => names.get(id) ?? id));
        const waits = labels.flat().some((name) => PRIORITY.test(name) || name === DOUBTFUL);
        return waits && !labels.every(isOver);
      })
      .map(({ id }) => id)
      .sort();
  }

  /** Loses the index, lets the watch build it anew from the mailbox, and goes back to the one that was kept. */
  function compareWithRebuilt(): void {
    const visible = () => [indexedConversations(runtime), labelledConversations(runtime)];
    kept = visible();
    const restore = runtime.snapshot();
    for (const key of [...properties.keys()]) if (key.startsWith('index.')) properties.delete(key);
    while (reportOf(watchOnce(runtime)).pending) runtime.clock.set(runtime.clock.now() + MINUTE);
    rebuilt = visible();
    restore();
  }

  it('sees fifty mails a working day and changes of hour both ways', () => {
    expect(year.incoming).toBeGreaterThan(50 * 250);
    const offsets = DAYS.map((day) => at(day, '12:00') - Date.parse(`${day}T12:00Z`));
    expect(offsets.filter((offset, i) => i > 0 && offset !== offsets[i - 1])).toHaveLength(2);
  });

  it('keeps the open conversations in the index and no other, week after week', () => {
    expect(weeks.filter(({ indexed, open }) => indexed.join() !== open.join())).toEqual([]);
    expect(Math.max(...weeks.map(({ open }) => open.length))).toBeGreaterThan(150);
  });

  it('ends with nothing open and nothing in the index', () => {
    expect([indexedIds(), openIds()]).toEqual([[], []]);
    const { pending, failures } = JSON.parse(properties.get('watch') ?? '{}');
    expect([pending, failures, properties.get('outbox') ?? '']).toEqual(['', {}, '']);
  });

  it('knows after months what a reading of the whole mailbox finds', () => {
    expect(rebuilt).toEqual(kept);
  });

  it('mails in opening hours only, each announcement once', () => {
    const digests = sentDigests(runtime);
    expect(digests.length).toBeGreaterThan(250);
    expect(digests.filter(({ internalDate }) => !calendar.isOpenAt(internalDate))).toEqual([]);
    expect(repeatedOnOneDay(runtime)).toEqual([]);
  });

  it('runs under the settings that it was given', () => {
    expect(settings.reminders.manager).toBe(MANAGER);
    expect(settings.report.monthlyMail).toBe(true);
  });

  it('tells the manager each escalation, and nothing else of the queue', () => {
    const escalated = sentDigests(runtime).map(({ payload }) => [
      announcedIn(headerOf(payload, REMINDER_HEADER) ?? '').some(({ stages }) =>
        stages.includes('escalation'),
      ),
      headerOf(payload, 'To')?.includes(MANAGER),
    ]);
    expect(escalated.filter(([escalation, told]) => escalation !== told)).toEqual([]);
    expect(escalated.filter(([escalation]) => escalation).length).toBeGreaterThan(100);
  });

  it('mails the manager the report of each month once, in the opening hours of the next', () => {
    const reports = sentReports(runtime);
    expect(reports.map(({ payload }) => headerOf(payload, REPORT_HEADER)).sort()).toEqual(MONTHS);
    for (const { payload, internalDate } of reports) {
      expect(headerOf(payload, 'To')).toBe(MANAGER);
      expect(calendar.isOpenAt(internalDate)).toBe(true);
      expect(calendar.localDate(internalDate).slice(0, 7)).toBe(
        addMonths(headerOf(payload, REPORT_HEADER) ?? '', 1),
      );
    }
  });

  it('files its own mail as automatic, whatever a machine answers to it', () => {
    const threads = new Set(
      [...sentDigests(runtime), ...sentReports(runtime)].map(({ threadId }) => threadId),
    );
    const others = [...threads].filter((id) => labelsOf(runtime, id).join() !== 'Support/Automatique');
    expect(threads.size).toBeGreaterThan(250);
    expect(others).toEqual([]);
  });

  it('leaves no label behind', () => {
    const conversations = Object.entries(labelledConversations(runtime)).map(
      ([subject, labels]) => [subject, labels.split(', ')] as const,
    );
    const count = (labels: readonly string[], pattern: RegExp) =>
      labels.filter((name) => pattern.test(name)).length;
    // What is written to us about a reminder is neither a request nor mail from outside.
    const internal = conversations.filter(([subject]) => /Vigie\s: /.test(subject));
    expect(internal.length).toBeGreaterThan(100);
    expect(
      internal.filter(
        ([, labels]) => !/^(?:Support\/(?:Automatique|Copie des réglages))?$/.test(labels.join()),
      ),
    ).toEqual([]);
    const tickets = conversations.filter(
      (conversation) => !internal.includes(conversation) && !conversation[1].includes('Support/Automatique'),
    );
    expect(tickets.length).toBeGreaterThan(5_000);
    expect(
      tickets.filter(([, labels]) => count(labels, PRIORITY) !== 1 || count(labels, TYPE) !== 1),
    ).toEqual([]);
    const closed = tickets.filter(([, labels]) => labels.includes(CLOSED));
    expect(closed.filter(([, labels]) => count(labels, STATE) > 0)).toEqual([]);
  });

  it('dates each conversation by the month of its last closing', () => {
    const dated = Object.entries(labelledConversations(runtime)).flatMap(([subject, labels]) =>
      [...labels.matchAll(CLOSING_MONTH)].map(([, month]) => `${subject} ${month}`),
    );
    expect(dated.length).toBeGreaterThan(4_000);
    const closings = [...year.closings].map(([subject, month]) => `${subject} ${month}`);
    expect(dated.sort()).toEqual(closings.sort());
  });
});
