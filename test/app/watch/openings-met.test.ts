// When a run may speak outside the opening hours: where none meets them for days, and not after an outage.
import { importMessages } from '../../../local/mail/import-mbox';
import { DAY, HOUR, MINUTE } from '../../../src/domain/terms/time';
import { mail } from '../../helpers/desk';
import { inParis, paris } from '../../helpers/times';
import { sentDigests, watchedDesk, watchOnce } from './watch-desk';

const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const MONDAY = paris('2026-11-09 09:00');

function deskAfterOneRun() {
  const runtime = watchedDesk(MONDAY);
  runtime.properties('user').set('period', String(HOUR));
  watchOnce(runtime);
  importMessages(runtime.mailbox, [
    mail('Anne <anne@example.fr>', 'Anne', LOST, MONDAY + 2 * HOUR, 'anne'),
    mail('Bob <bob@example.fr>', 'Bob', LOST, MONDAY + 3 * HOUR, 'bob'),
  ]);
  return runtime;
}

const told = (runtime: ReturnType<typeof deskAfterOneRun>) =>
  sentDigests(runtime)
    .map(({ internalDate }) => inParis(internalDate).slice(0, 16))
    .sort();

it('after an outage of two weeks that ends on a Sunday, the first reminder is that of Monday', () => {
  const runtime = deskAfterOneRun();
  for (let at = paris('2026-11-22 13:00'); at <= paris('2026-11-23 10:00'); at += 10 * MINUTE) {
    runtime.clock.set(at);
    watchOnce(runtime);
  }
  expect(told(runtime)).toEqual(['2026-11-23 09:00']);
});

it('where the only run of a day comes at night, it is told after two of them', () => {
  const runtime = deskAfterOneRun();
  for (let night = 1; night <= 5; night += 1) {
    runtime.clock.set(paris('2026-11-09 03:00') + night * DAY);
    watchOnce(runtime);
  }
  expect(told(runtime)[0]).toBe('2026-11-13 03:00');
});
