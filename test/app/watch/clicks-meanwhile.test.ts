// A click that comes while a run is at work, before any of its calls: once all is done, things stand as if it had come
// before the run, or after it.
import type { LocalRuntime } from '../../../local/runtime/contract';
import { targetParameters } from '../../../src/cards/actions';
import { HOUR, MINUTE } from '../../../src/domain/terms/time';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  answer,
  fingerprintOf,
  indexedConversations,
  threadIdOf,
  watchAt,
  watchedDesk,
  watchOnce,
} from './watch-desk';

jest.mock('../../../src/domain/calendar/business-calendar', () =>
  jest.requireActual('./calendar-once').calendarOnce(),
);

const NOW = paris('2026-11-23 09:00');
const JULIE = 'Julie <julie@example.fr>';
const LOST = 'Bonjour, toutes mes données ont disparu, je demande une escalade !';
const QUESTION = 'Bonjour, comment changer l’heure des rappels ?';
const INPUTS = {
  priority: { stringInputs: { value: ['basse'] } },
  type: { stringInputs: { value: ['suggestion'] } },
  owe: { stringInputs: { value: ['2026-11-27'] } },
};

function writes(runtime: LocalRuntime, subject: string, text: string): void {
  runtime.clock.advance(MINUTE);
  runtime.mailbox.receive(mail(JULIE, subject, text, runtime.clock.now(), 'one'));
}

const STORIES: Readonly<Record<string, (runtime: LocalRuntime) => void>> = {
  'reads a mail for the first time': (runtime) => writes(runtime, 'Dossier', LOST),
  'reads what the customer adds': (runtime) => {
    writes(runtime, 'Dossier', QUESTION);
    watchAt(runtime, NOW + 10 * MINUTE);
    writes(runtime, 'Re: Dossier', LOST);
  },
  'reads an answer of ours': (runtime) => {
    writes(runtime, 'Dossier', LOST);
    watchAt(runtime, NOW + 10 * MINUTE);
    answer(runtime, 'Dossier', 'Bonjour, voici comment faire.');
  },
  'finds that it is late': (runtime) => {
    writes(runtime, 'Dossier', LOST);
    watchAt(runtime, NOW + 10 * MINUTE);
    runtime.clock.set(NOW + 4.2 * HOUR);
  },
};

function click(runtime: LocalRuntime, action: string): void {
  const threadId = threadIdOf(runtime, 'Dossier');
  const seen = { lastMessageId: '', drafts: 0, shown: '' };
  const parameters = { action, ...targetParameters({ threadId, messageId: threadId, seen }) };
  const event = { commonEventObject: { parameters, formInputs: INPUTS } };
  expect(runtime.run('onAction', [event]).error).toBeNull();
}

/** How things stand a few runs later; the record of who said so aside. */
function later(runtime: LocalRuntime): string {
  for (let runs = 0; runs < 3; runs += 1) {
    runtime.clock.advance(10 * MINUTE);
    watchOnce(runtime);
  }
  const labels = labelsOf(runtime, threadIdOf(runtime, 'Dossier')).filter((name) => !name.endsWith('agent'));
  return JSON.stringify([labels, Object.keys(indexedConversations(runtime))]);
}

describe.each(Object.keys(STORIES))('while a run %s', (story) => {
  it.each([
    'set-priority',
    'set-type',
    'lift-escalation',
    'close',
    'not-a-ticket',
    'no-answer-needed',
    'owe-follow-up',
  ])('a click on %s is not lost', (action) => {
    const runtime = watchedDesk(NOW);
    runtime.properties('user').set('period', String(10 * MINUTE));
    watchOnce(runtime);
    STORIES[story]?.(runtime);
    runtime.clock.advance(MINUTE);
    const restore = runtime.snapshot();
    const { calls } = watchOnce(runtime).meter;
    click(runtime, action);
    const after = later(runtime);
    restore();
    click(runtime, action);
    const before = later(runtime);
    const lost: number[] = [];
    // What two clicks leave alike is followed up once.
    const followed = new Set<string>();
    for (let call = 1; call <= calls; call += 1) {
      restore();
      const meanwhile = { call, happens: () => click(runtime, action) };
      runtime.run('watch', [], { as: 'trigger', timeLimit: 30_000, meanwhile });
      const left = fingerprintOf(runtime);
      if (followed.has(left)) continue;
      followed.add(left);
      const isAsOrdered = [before, after].includes(later(runtime));
      const waits = [...runtime.properties('user').keys()].some((key) => key.startsWith('click.'));
      if (!isAsOrdered || waits) lost.push(call);
    }
    expect(calls).toBeGreaterThan(5);
    expect(lost).toEqual([]);
  });
});
