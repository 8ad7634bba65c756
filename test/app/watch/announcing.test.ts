// Who is told what, whatever fails, whoever floods, and whatever becomes of a digest on its way.
import { headerOf, readableText } from '../../../local/gmail/mime-part';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { HOUR, MINUTE } from '../../../src/domain/terms/time';
import { mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  announcements,
  applySettings,
  labelByHand,
  repeatedOnOneDay,
  sentDigests,
  sentRounds,
  threadIdOf,
  watchedDesk,
  watchOnce,
} from './watch-desk';

const NINE = paris('2026-11-23 09:00');
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const PERIOD = 10 * MINUTE;

function receive(runtime: LocalRuntime, subject: string, at: number, from = 'julie@example.fr'): void {
  runtime.mailbox.receive(mail(`Julie <${from}>`, subject, `${LOST} ${subject}`, at, subject));
}

function watchUntil(runtime: LocalRuntime, until: number): void {
  while (runtime.clock.now() < until) {
    runtime.clock.advance(PERIOD);
    watchOnce(runtime);
  }
}

function deskAtNine(): LocalRuntime {
  const runtime = watchedDesk(NINE);
  runtime.properties('user').set('period', String(PERIOD));
  return runtime;
}

const told = (runtime: LocalRuntime, subject: string) =>
  announcements(runtime).filter((text) => text.startsWith(subject)).length;

describe('a digest on its way', () => {
  it('that was deleted by hand is told again, and none is left behind', () => {
    const runtime = deskAtNine();
    receive(runtime, '[ESCALADE] Une', NINE);
    watchOnce(runtime, [{ at: { name: 'Gmail.Users.Drafts.send', times: 1 }, kind: 'transient' }]);
    const [draft] = runtime.mailbox.drafts();
    if (draft === undefined) throw new Error('no draft waits');
    runtime.mailbox.deleteDraft(draft.id);
    // A mail of the team about Vigie is none of its own.
    const other = { to: 'equipe@example.fr', subject: 'Vigie', text: 'Qui s’en occupe ?' };
    runtime.mailbox.sendDraft(runtime.mailbox.createDraft(other));
    watchUntil(runtime, NINE + HOUR);
    expect(told(runtime, '[ESCALADE] Une')).toBe(1);
    expect(runtime.mailbox.drafts()).toEqual([]);
  });

  it('that was sent by a run that was killed is told once', () => {
    const runtime = deskAtNine();
    receive(runtime, '[ESCALADE] Une', NINE);
    watchOnce(runtime, [{ at: { name: 'Gmail.Users.Drafts.send' }, kind: 'kill-after' }]);
    watchUntil(runtime, NINE + HOUR);
    expect(told(runtime, '[ESCALADE] Une')).toBe(1);
  });

  it('goes out as things are by then', () => {
    const runtime = deskAtNine();
    receive(runtime, '[ESCALADE] Une', NINE);
    watchOnce(runtime, [{ at: { name: 'Gmail.Users.Drafts.send', times: 1 }, kind: 'transient' }]);
    labelByHand(runtime, threadIdOf(runtime, '[ESCALADE] Une'), ['Support/Clos'], []);
    watchUntil(runtime, NINE + HOUR);
    expect(sentDigests(runtime)).toEqual([]);
    expect(runtime.mailbox.drafts()).toEqual([]);
  });
});

it('what was closed and opened again is not told a second time', () => {
  const runtime = deskAtNine();
  receive(runtime, '[ESCALADE] Une', NINE);
  watchUntil(runtime, NINE + 20 * MINUTE);
  const threadId = threadIdOf(runtime, '[ESCALADE] Une');
  labelByHand(runtime, threadId, ['Support/Clos'], []);
  watchUntil(runtime, NINE + 40 * MINUTE);
  labelByHand(runtime, threadId, [], ['Support/Clos']);
  watchUntil(runtime, NINE + HOUR);
  expect(told(runtime, '[ESCALADE] Une')).toBe(1);
  expect(repeatedOnOneDay(runtime)).toEqual([]);
});

describe('the digests of a day', () => {
  it('are one conversation with one subject, of which the last is unread in the inbox', () => {
    const runtime = deskAtNine();
    for (const hour of [0, 1, 2]) {
      receive(runtime, `[ESCALADE] ${hour}`, runtime.clock.now(), `c${hour}@example${hour}.fr`);
      watchUntil(runtime, NINE + (hour + 1) * HOUR);
    }
    const digests = sentDigests(runtime);
    expect(digests.length).toBeGreaterThan(2);
    expect(new Set(digests.map(({ threadId }) => threadId)).size).toBe(1);
    expect(new Set(digests.map(({ payload }) => headerOf(payload, 'Subject'))).size).toBe(1);
    const inInbox = digests.map(({ labelIds }) => labelIds.has('INBOX') && labelIds.has('UNREAD'));
    expect(inInbox).toEqual([...digests.slice(1).map(() => false), true]);
    runtime.clock.set(NINE + 24 * HOUR);
    watchOnce(runtime);
    const next = sentDigests(runtime).filter(({ internalDate }) => internalDate > NINE + 20 * HOUR);
    expect(next.map(({ threadId }) => threadId)).not.toContain(digests[0]?.threadId);
  });

  it('name no more than three escalations of a sender, and count the others', () => {
    const runtime = deskAtNine();
    for (let i = 0; i < 8; i += 1) receive(runtime, `[ESCALADE] ${i}`, NINE + i, 'eve@evil.example');
    receive(runtime, '[ESCALADE] Vraie', NINE + 9, 'anne@client.example');
    watchUntil(runtime, NINE + HOUR);
    const escalations = announcements(runtime).filter((text) => text.endsWith('escalation'));
    expect(escalations).toHaveLength(4);
    expect(escalations.join()).toContain('Vraie');
    expect(
      sentDigests(runtime)
        .map(({ payload }) => readableText(payload))
        .join(),
    ).toMatch(/et 5 autres/);
  });
});

describe('the round', () => {
  const lines = (runtime: LocalRuntime) =>
    [...sentDigests(runtime), ...sentRounds(runtime)].filter(({ payload }) =>
      readableText(payload).includes('Ronde faite'),
    );

  it('is told by a mail of its own where nothing is due, once a day and on open days only', () => {
    const runtime = deskAtNine();
    watchUntil(runtime, NINE + 9 * HOUR);
    expect(sentRounds(runtime)).toHaveLength(1);
    expect(sentDigests(runtime)).toEqual([]);
    runtime.clock.set(paris('2026-11-28 10:00'));
    watchOnce(runtime);
    expect(sentRounds(runtime)).toHaveLength(1);
  });

  it('is a line of the first digest where there is one', () => {
    const runtime = deskAtNine();
    receive(runtime, '[ESCALADE] Une', NINE);
    watchUntil(runtime, NINE + 9 * HOUR);
    expect(sentRounds(runtime)).toEqual([]);
    expect(lines(runtime)).toHaveLength(1);
  });

  it('is not told where that is switched off', () => {
    const runtime = deskAtNine();
    applySettings(runtime, { reminders: { dailyRound: false } });
    watchUntil(runtime, NINE + 9 * HOUR);
    expect(lines(runtime)).toEqual([]);
  });
});
