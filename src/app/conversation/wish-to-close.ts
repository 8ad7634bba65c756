// « Répondre et clore »: noted on the messages that are there, so that the watch closes them once the answer was sent.
import type { Desk } from '../desk';
import type { Assessed } from './assess';
import { leaveNote } from './left-clicks';

/** As a click that the next round redoes: no call of Gmail stands between the agent and the draft. */
export function wishToClose({ services }: Desk, { snapshot }: Assessed): void {
  leaveNote(
    services.store,
    {
      threadId: snapshot.threadId,
      messageIds: snapshot.messages.map(({ id }) => id),
      add: ['close-when-sent'],
      remove: [],
    },
    'close',
  );
}
