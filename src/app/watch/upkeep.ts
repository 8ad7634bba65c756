// What the watch does besides its own job: at night it counts conversations, bins its own old reminders and marks what has
// been kept too long, in opening hours it mails the month's report.
import { localTime } from '../../domain/calendar/local-time';
import { failureCode } from '../../domain/terms/failure';
import type { Desk } from '../desk';
import { countConversations } from '../report/count-conversations';
import { sendMonthlyMail } from '../report/monthly-mail';
import { goOnBinning } from '../retention/binning';
import { goOnErasing } from '../retention/erasing';
import { binNamingReminders } from '../retention/naming-reminders';
import { markExpired } from '../retention/retention';
import { binOldReminders } from './old-reminders';

/** Local hours between which nobody waits for the desk, whatever its opening hours. */
const NIGHT = { from: 20, to: 7 };

/** Goes on with what a person confirmed on a card, as far as that is possible now. */
export function goOnWithOrders(desk: Desk, hasTime: () => boolean): void {
  tended(desk, () => void (goOnErasing(desk, hasTime) > 0 || goOnBinning(desk, hasTime)));
}

/** Goes on with what has no deadline. To be called under the lock, once the watch has saved its own work and knows the mailbox. */
export function runUpkeep(desk: Desk, hasTime: () => boolean): void {
  tended(desk, () => {
    // A click may come at any hour; what it confirmed takes the place of the night's work.
    if (goOnErasing(desk, hasTime) > 0 || goOnBinning(desk, hasTime) > 0) return;
    if (isNight(desk)) {
      desk.services.mailbox.repaintLabels();
      binOldReminders(desk, hasTime);
      binNamingReminders(desk, hasTime);
      // Not both in one run: each takes a large share of what a minute allows.
      if (markExpired(desk, hasTime) === 0) countConversations(desk, hasTime, true);
    }
    sendMonthlyMail(desk);
  });
}

function tended(desk: Desk, work: () => void): void {
  try {
    work();
  } catch (error) {
    // The next run goes on; the watch itself has done its work.
    if (failureCode(error) === 'internal') throw error;
    desk.services.log.error('upkeep', error);
  }
}

/** True while nobody waits for the desk. */
export function isNight({ now, calendar }: Desk): boolean {
  const { hour } = localTime(now, calendar.zone);
  return hour >= NIGHT.from || hour < NIGHT.to;
}
