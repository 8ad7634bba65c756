// How many reminder mails a day brings: a good team is left in peace, and a bad Monday is told in one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readableText } from '../../../local/gmail/mime-part';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { HOUR, MINUTE } from '../../../src/domain/terms/time';
import { parseMailLines } from '../../../tools/triage/mail-line';
import { mail } from '../../helpers/desk';
import { calendarWith, inParis, paris } from '../../helpers/times';
import { answer, sentDigests, sentRounds, watchedDesk, watchOnce } from './watch-desk';

jest.mock('../../../src/domain/calendar/business-calendar', () =>
  jest.requireActual('./calendar-once').calendarOnce(),
);

const PERIOD = 10 * MINUTE;
const MAILS = parseMailLines(readFileSync(join(__dirname, '../../fixtures/mails/dev.jsonl'), 'utf8'));
/** The set has more escalations than a desk sees: one a day is put among the others. */
const TICKETS = MAILS.filter(({ expect }) => expect.ticket && expect.escalation !== true);
const ESCALATED = MAILS.filter(({ expect }) => expect.escalation === true);
const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];

function deskAt(now: number): LocalRuntime {
  const runtime = watchedDesk(now);
  runtime.properties('user').set('period', String(PERIOD));
  watchOnce(runtime);
  return runtime;
}

function receive(runtime: LocalRuntime, subject: string, text: string, n: number): void {
  runtime.mailbox.receive(
    mail(`Client ${n} <client@c${n}.example>`, subject, text, runtime.clock.now(), `k${n}`),
  );
}

function of(mails: typeof MAILS, n: number): (typeof MAILS)[number] {
  const found = mails[(n * 7) % mails.length];
  if (found === undefined) throw new RangeError('no such mail');
  return found;
}

/** Mails of ours by day. */
function byDay(runtime: LocalRuntime): Readonly<Record<string, number>> {
  const days = [...sentDigests(runtime), ...sentRounds(runtime)].map(({ internalDate }) =>
    inParis(internalDate).slice(0, 10),
  );
  return Object.fromEntries(DAYS.map((day) => [day, days.filter((other) => other === day).length]));
}

it('an ordinary week, each mail answered within two open hours: three mails a day at most, the round among them', () => {
  const runtime = deskAt(paris('2026-11-23 07:00'));
  const calendar = calendarWith();
  const waiting: { readonly subject: string; readonly from: number }[] = [];
  let n = 0;
  for (const day of DAYS) {
    for (let at = paris(`${day} 08:05`); at < paris(`${day} 18:00`); at += PERIOD) {
      runtime.clock.set(Math.max(at, runtime.clock.now()));
      if (n % 3 !== 2 || at % HOUR === 0) {
        const { subject, body } = of(inParis(at).slice(11, 16) === '11:05' ? ESCALATED : TICKETS, n);
        receive(runtime, `${subject} (${n})`, body, n);
        waiting.push({ subject: `${subject} (${n})`, from: at });
      }
      n += 1;
      while (waiting[0] !== undefined && calendar.openTimeBetween(waiting[0].from, at) >= 100 * MINUTE)
        answer(
          runtime,
          waiting.shift()?.subject ?? '',
          'Bonjour, voici comment faire : ouvrez les réglages.',
        );
      watchOnce(runtime);
    }
  }
  expect(n).toBeGreaterThan(250);
  const mails = byDay(runtime);
  for (const day of DAYS) {
    expect([day, mails[day]]).toEqual([day, expect.any(Number)]);
    expect(mails[day]).toBeGreaterThanOrEqual(1);
    expect(mails[day]).toBeLessThanOrEqual(3);
  }
});

it('a Monday with 80 late: one mail, the most urgent first, and the rest as a count', () => {
  const runtime = deskAt(paris('2026-11-12 09:00'));
  for (let n = 0; n < 80; n += 1) receive(runtime, `Question ${n}`, `Comment faire ? (${n})`, n);
  while (runtime.clock.now() < paris('2026-11-12 17:00')) {
    runtime.clock.advance(HOUR);
    watchOnce(runtime);
  }
  runtime.clock.set(paris('2026-11-23 08:50'));
  while (runtime.clock.now() < paris('2026-11-23 12:00')) {
    watchOnce(runtime);
    runtime.clock.advance(PERIOD);
  }
  const monday = sentDigests(runtime).filter(({ internalDate }) => internalDate > paris('2026-11-23 00:00'));
  expect(monday).toHaveLength(1);
  const text = monday[0] === undefined ? '' : readableText(monday[0].payload);
  expect(text).toMatch(/^80\s+en retard/);
  expect(text).toMatch(/et\s40\sautres/);
});
