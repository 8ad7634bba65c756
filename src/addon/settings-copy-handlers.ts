// What the homepage asks about the copy of the settings.
import { type Desk, openDesk } from '../app/desk';
import {
  copySettings,
  declineOffered,
  noteRestoredSeen,
  offeredSettings,
  takeOffered,
} from '../app/settings/settings-copy';
import { offeredCard } from '../cards/settings-cards';
import { offeredView } from '../domain/view/settings-view';
import { type Handlers, parameter } from './event';
import { homepage } from './homepage';
import { type ActionResponse, done, popTo, pushCard, redraw } from './responses';

const GONE = 'Cette copie n’est plus là, ou Vigie ne peut pas la lire.';
const ANOTHER = 'Ce n’est plus la copie que la carte montrait.';

export const SETTINGS_COPY_HANDLERS = {
  'see-offered': (desk) => {
    const offered = offeredSettings(desk.services);
    return offered === null
      ? redraw(homepage(reopen(desk)), GONE)
      : pushCard(offeredCard(offeredView(offered, desk.now)));
  },
  'take-settings': (desk, event) => {
    if (!takeOffered(desk.services, parameter(event, 'copy'))) return back(desk, ANOTHER);
    copySettings(desk.services);
    return back(desk, 'Réglages repris.');
  },
  'keep-settings': (desk, event) =>
    declineOffered(desk.services.store, parameter(event, 'copy'))
      ? done(homepage(reopen(desk)), 'Noté\u00a0: les réglages d’ici restent en vigueur.')
      : redraw(homepage(reopen(desk)), ANOTHER),
  'settings-seen': (desk) => {
    noteRestoredSeen(desk.services.store);
    return done(homepage(reopen(desk)), 'Noté.');
  },
} satisfies Handlers;

function back(desk: Desk, notification: string): ActionResponse {
  return popTo(homepage(reopen(desk)), notification);
}

/** The desk as it is after the click. */
function reopen({ services }: Desk): Desk {
  return openDesk(services);
}
