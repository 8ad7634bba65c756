// Switching reminders on and off, and which of two installations on one mailbox sends them.
import { type Desk, openDesk } from '../app/desk';
import { isAside, leaveWatch, lookForOther, takeOver } from '../app/watch/one-watch';
import { disableReminders, enableReminders } from '../app/watch/reminder-trigger';
import { periodWords } from '../domain/french/duration';
import { failureCode } from '../domain/terms/failure';
import { type Handlers, parameter } from './event';
import { homepage } from './homepage';
import { conversationCard, readOpened } from './opened-conversation';
import { type ActionResponse, done, redraw } from './responses';

const NO_MORE = 'Google ne crée plus de déclencheur aujourd’hui. Réessayez demain.';

export const REMINDER_HANDLERS = {
  'enable-reminders': (desk) =>
    orNoMore(desk, () => {
      const period = enableReminders(desk.services);
      orLog(desk, () => lookForOther(desk));
      const aside = isAside(desk);
      return done(
        homepage(desk),
        aside
          ? 'Rappels activés, en retrait\u00a0: une autre installation veille.'
          : `Rappels activés, ${periodWords(period)}.`,
      );
    }),
  'disable-reminders': (desk) => {
    disableReminders(desk.services);
    // Where Gmail refuses to take its mark away, that ends by itself.
    orLog(desk, () => leaveWatch(desk));
    return done(homepage(desk), 'Rappels désactivés.');
  },
  'take-over': (desk, event) =>
    orNoMore(desk, () => {
      // Without a trigger nobody would watch once the other one stands aside.
      if (desk.services.triggers.count() === 0) enableReminders(desk.services);
      takeOver(desk);
      const after = openDesk(desk.services);
      const card =
        parameter(event, 'threadId') === ''
          ? homepage(after)
          : conversationCard(after, readOpened(after, event));
      return done(card, 'Relais pris\u00a0: l’autre installation se tait dès sa prochaine ronde.');
    }),
} satisfies Handlers;

function orNoMore(desk: Desk, work: () => ActionResponse): ActionResponse {
  try {
    return work();
  } catch (error) {
    if (failureCode(error) !== 'bad-request') throw error;
    return redraw(homepage(desk), NO_MORE);
  }
}

function orLog({ services }: Desk, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (failureCode(error) === 'internal') throw error;
    services.log.error('marks', error);
  }
}
