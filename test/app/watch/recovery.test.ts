// Properties that are lost: what was announced is found out from the digests in Sent, and until then nothing is said.
import type { LocalRuntime } from '../../../local/runtime/contract';
import { HOUR, MINUTE } from '../../../src/domain/terms/time';
import { mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  announcements,
  answer,
  applySettings,
  indexedConversations,
  labelByHand,
  reportOf,
  threadIdOf,
  watchedDesk,
  watchOnce,
} from './watch-desk';

const NINE = paris('2026-11-23 09:00');
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const DAY = 24 * HOUR;

function receive(runtime: LocalRuntime, subject: string, at: number): void {
  runtime.mailbox.receive(mail('Julie <julie@example.fr>', subject, LOST, at, subject));
}

/** A conversation by its subject, with the stage that was mailed. */
const announced = (runtime: LocalRuntime) =>
  announcements(runtime).map((text) => text.replace(/ \d{4}-\d\d-\d\d \d\d:\d\d /, ': '));

describe('after the loss of all properties', () => {
  it('what no digest named is announced at once, though a conversation cannot be read, and nothing twice', () => {
    const runtime = watchedDesk(NINE);
    for (const subject of ['Un', 'Deux']) receive(runtime, subject, NINE);
    runtime.clock.set(NINE + 3.9 * HOUR);
    watchOnce(runtime);
    const told = ['Deux: at-risk', 'Un: at-risk'];
    expect(announced(runtime)).toEqual(told);

    runtime.properties('user').clear();
    receive(runtime, 'Trois', NINE);
    const fault = { at: { name: 'Gmail.Users.Threads.get', times: 1 }, kind: 'transient' as const };
    const disturbed = reportOf(watchOnce(runtime, [fault]));
    runtime.clock.advance(5 * MINUTE);
    expect(disturbed.announced + reportOf(watchOnce(runtime)).announced).toBe(1);
    expect(announced(runtime)).toEqual(['Deux: at-risk', 'Trois: at-risk', 'Un: at-risk']);
  });

  it('is whole again once Gmail answers, though it refused the first run after a part was lost', () => {
    const runtime = watchedDesk(NINE);
    receive(runtime, 'Un', NINE);
    runtime.clock.set(NINE + HOUR);
    watchOnce(runtime);
    // Its own labels come back in the history.
    watchOnce(runtime);
    const properties = runtime.properties('user');
    for (const key of [...properties.keys()].filter((name) => /^index\.\d+$/.test(name)))
      properties.delete(key);
    watchOnce(runtime, [{ at: { name: 'Gmail.Users.getProfile', times: 1 }, kind: 'transient' }]);
    for (let runs = 0; runs < 2; runs += 1) {
      runtime.clock.advance(HOUR);
      watchOnce(runtime);
    }
    expect(announced(runtime)).toEqual(['Un: at-risk']);
  });

  it('an escalation that has long been no news is taken to be announced, and a younger one is not', () => {
    const runtime = watchedDesk(NINE);
    applySettings(runtime, { beginning: '2026-01-01' });
    receive(runtime, '[ESCALADE] Ancienne', NINE - 61 * DAY);
    receive(runtime, '[ESCALADE] Récente', NINE - 59 * DAY);
    watchOnce(runtime);
    expect(announced(runtime)).toEqual(['[ESCALADE] Récente: escalation', '[ESCALADE] Récente: late']);
    expect(indexedConversations(runtime)).toMatchObject({ '[ESCALADE] Ancienne': { escalation: true } });
  });

  it.each([
    ['nobody has met, is told', false, ['Un: escalation']],
    ['was told, is not told again', true, ['Un: escalation']],
  ])('an escalation by hand of what waits for the customer, which %s', (_which, met, expected) => {
    const runtime = watchedDesk(NINE);
    receive(runtime, 'Un', NINE);
    runtime.clock.set(NINE + 10 * MINUTE);
    watchOnce(runtime);
    answer(runtime, 'Un', 'Bonjour, vos données sont de retour. Pouvez-vous vérifier ?');
    runtime.clock.advance(10 * MINUTE);
    watchOnce(runtime);
    labelByHand(runtime, threadIdOf(runtime, 'Un'), ['Support/[ESCALADE]'], []);
    runtime.clock.advance(10 * MINUTE);
    if (met) watchOnce(runtime);
    runtime.properties('user').clear();
    for (let runs = 0; runs < 3; runs += 1) {
      runtime.clock.advance(10 * MINUTE);
      watchOnce(runtime);
    }
    expect(announced(runtime)).toEqual(expected);
  });

  it('an escalation that stood there before the first day of a desk is no news', () => {
    const runtime = watchedDesk(NINE);
    runtime.mailbox.receive({
      ...mail('Julie <julie@example.fr>', 'Un', LOST, NINE - DAY, 'Un'),
      userLabels: ['Support/[ESCALADE]'],
    });
    answer(runtime, 'Un', 'Bonjour, vos données sont de retour. Pouvez-vous vérifier ?');
    for (let runs = 0; runs < 3; runs += 1) {
      runtime.clock.advance(10 * MINUTE);
      watchOnce(runtime);
    }
    expect(indexedConversations(runtime)).toMatchObject({
      Un: { escalation: true, state: 'attente-client' },
    });
    expect(announced(runtime)).toEqual([]);
  });

  it('an escalation of an old conversation that is known is announced when it comes', () => {
    const runtime = watchedDesk(NINE);
    applySettings(runtime, { beginning: '2026-01-01' });
    receive(runtime, 'Ancienne', NINE - 61 * DAY);
    watchOnce(runtime);
    expect(announced(runtime)).toEqual([]);
    runtime.clock.advance(10 * MINUTE);
    runtime.mailbox.receive(
      mail(
        'Julie <julie@example.fr>',
        'Re: Ancienne',
        'Je demande une escalade de mon dossier.',
        runtime.clock.now(),
        'Ancienne',
      ),
    );
    watchOnce(runtime);
    expect(announced(runtime)).toEqual(['Ancienne: escalation']);
  });
});
