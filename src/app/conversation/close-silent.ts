// Closing many at once whose customers have been silent for long: each is read again, and what came since is left open.
import { type Duration, SECOND } from '../../domain/terms/time';
import type { Desk } from '../desk';
import { actOnConversation } from './act-on-conversation';

/** A card's execution ends after 30 s; one conversation takes two calls. */
const CARD_TIME: Duration = 15 * SECOND;

/** Closes them as far as time goes; what somebody has written into meanwhile is no silence, and stays. */
export function closeSilent(
  desk: Desk,
  threadIds: readonly string[],
): { readonly closed: number; readonly left: number } {
  let closed = 0;
  for (const threadId of threadIds) {
    if (desk.services.clock.now() > desk.now + CARD_TIME) break;
    if (actOnConversation(desk, threadId, { kind: 'close' }).kind === 'done') closed += 1;
  }
  return { closed, left: threadIds.length - closed };
}
