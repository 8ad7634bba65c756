// Gmail promises no order, and no page that outlives what it shows: every conversation is read all the same.
import { importMessages } from '../../../local/mail/import-mbox';
import type { Worlds } from '../../../local/platform/worlds/worlds';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { readWatchState } from '../../../src/app/watch/watch-state';
import { HOUR, MINUTE } from '../../../src/domain/terms/time';
import type { Store } from '../../../src/ports';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { applySettings, reportOf, sentDigests, threadIdOf, watchedDesk, watchOnce } from './watch-desk';

const NOW = paris('2026-11-23 09:00');
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
/** More than a page of the listing. */
const COUNT = 430;
/** What the listing asks for at once. */
const PAGE = 400;

function deskOf(count: number, worlds: Partial<Worlds> = {}): LocalRuntime {
  const runtime = watchedDesk(NOW, { worlds });
  const messages = Array.from({ length: count }, (_, i) =>
    mail(`Client ${i} <client${i}@example.fr>`, `Demande ${i}`, LOST, NOW - (i + 1) * HOUR, `t${i}`),
  );
  importMessages(runtime.mailbox, messages);
  return runtime;
}

/** Runs the watch until all is read; `meanwhile` happens after each run. Returns the conversations without a label. */
function readAll(runtime: LocalRuntime, meanwhile: (runs: number) => void = () => undefined): number {
  for (let runs = 1; reportOf(watchOnce(runtime)).pending; runs += 1) {
    if (runs > 40) throw new Error('the reading does not end');
    meanwhile(runs);
    runtime.clock.advance(10 * MINUTE);
  }
  return runtime.mailbox
    .threads()
    .filter(({ messages }) => !messages.some(({ labelIds }) => labelIds.has('TRASH') || labelIds.has('SENT')))
    .filter(({ id }) => labelsOf(runtime, id).length === 0).length;
}

it('in no order, everything is read', () => {
  expect(readAll(deskOf(COUNT, { threadOrder: 'none' }))).toBe(0);
});

it.each(['refused-when-gone', 'kept'] as const)(
  'the last conversation of a page is put in the bin, and its token is %s: the rest is read',
  (pageToken) => {
    const runtime = deskOf(COUNT, { pageToken });
    const last = runtime.mailbox.threads()[PAGE - 1];
    const unread = readAll(runtime, (runs) => {
      const ids = (last?.messages ?? []).map(({ id }) => id);
      if (runs === 1) runtime.mailbox.changeLabels(ids, ['TRASH'], ['INBOX']);
    });
    expect(unread).toBe(0);
  },
);

it.each(['refused-when-gone', 'kept'] as const)(
  'ten of the first go to the bin while the page is read, and its token is %s: none behind them is passed over',
  (pageToken) => {
    const runtime = deskOf(COUNT, { pageToken });
    const [...newest] = runtime.mailbox.threads();
    const unread = readAll(runtime, (runs) => {
      const gone = newest[runs]?.messages.map(({ id }) => id) ?? [];
      if (runs <= 10) runtime.mailbox.changeLabels(gone, ['TRASH'], ['INBOX']);
    });
    expect(unread).toBe(0);
  },
);

it('mail that comes between two pages moves the rest back: few are read twice for it', () => {
  const runtime = deskOf(COUNT, { pageToken: 'kept' });
  readAll(runtime, (runs) => {
    const at = runtime.clock.now();
    if (runs <= 5)
      importMessages(runtime.mailbox, [mail('A <a@example.fr>', `Neuf ${runs}`, LOST, at, `n${runs}`)]);
  });
  // Each is read and labelled; those that a digest names are read again.
  expect(
    readWatchState({ all: () => Object.fromEntries(runtime.properties('user')) } as Store).spent.calls,
  ).toBeLessThan(2.2 * COUNT);
});

it('a draft of ours is found among hundreds of others, and they are left alone', () => {
  const runtime = deskOf(1);
  applySettings(runtime, { reminders: { recipients: ['equipe@example.fr'] } });
  runtime.run('onAction', [{ commonEventObject: { parameters: { action: 'enable-reminders' } } }]);
  for (let i = 0; i < 320; i += 1)
    runtime.mailbox.createDraft({ to: `client${i}@example.fr`, subject: `Réponse ${i}`, text: '' });
  readAll(runtime);
  runtime.clock.set(NOW + 3 * HOUR);
  watchOnce(runtime, [{ at: { name: 'Gmail.Users.Drafts.create' }, kind: 'kill-after' }]);
  runtime.clock.advance(10 * MINUTE);
  const { killed, meter } = watchOnce(runtime);
  expect({ killed, units: meter.units <= 600 }).toEqual({ killed: false, units: true });
  expect(sentDigests(runtime)).toHaveLength(1);
  expect(runtime.mailbox.drafts()).toHaveLength(320);
});

it('what a draft began is not read, and a conversation that holds a draft is', () => {
  const runtime = deskOf(3);
  for (let i = 0; i < 60; i += 1)
    runtime.mailbox.createDraft({ to: `client${i}@example.fr`, subject: `Brouillon ${i}`, text: '' });
  const answered = threadIdOf(runtime, 'Demande 1');
  const draft = { threadId: answered, to: 'client1@example.fr', subject: 'Re: Demande 1', text: 'Bonjour' };
  runtime.mailbox.createDraft(draft);
  expect(reportOf(watchOnce(runtime)).read).toBeLessThanOrEqual(6);
  expect(labelsOf(runtime, answered)).toContain('Support/1 Critique');
});

it('of a burst that no run can read, what is critical is read first, wherever it stands', () => {
  const runtime = deskOf(1);
  readAll(runtime);
  runtime.clock.set(NOW + HOUR);
  const idea = 'Bonjour, ce serait bien d’avoir un mode sombre.';
  const burst = Array.from({ length: 2_300 }, (_, i) => {
    const [subject, text] = i % 230 === 7 ? [`Grave ${i}`, LOST] : [`Autre ${i}`, idea];
    return mail(`B${i} <b${i}@example.fr>`, subject, text, NOW + HOUR + i, `b${i}`);
  });
  importMessages(runtime.mailbox, burst);
  runtime.clock.advance(10 * MINUTE);
  watchOnce(runtime);
  const grave = burst.flatMap((_, i) => (i % 230 === 7 ? [threadIdOf(runtime, `Grave ${i}`)] : []));
  expect(grave.filter((id) => !labelsOf(runtime, id).includes('Support/1 Critique'))).toEqual([]);
});
