// « Doublon de … » on a card.
import { closeDuplicate } from '../app/conversation/close-duplicate';
import type { Desk } from '../app/desk';
import { type AddonEvent, parameter } from './event';
import { conversationCard, seenBy } from './opened-conversation';
import { type ActionResponse, done, redraw } from './responses';

export function duplicate(desk: Desk, event: AddonEvent): ActionResponse {
  const [threadId = '', other = '', closes = '', since = '', at = ''] = [
    'threadId',
    'other',
    'closes',
    'otherSince',
    'shownAt',
  ].map((name) => parameter(event, name));
  const pair = { threadId, other, closes, since: since === '' ? null : Number(since), at: Number(at) };
  const found = closeDuplicate(desk, { ...pair, seen: seenBy(event) });
  const card = conversationCard(desk, found?.assessed ?? null);
  if (found === null) return redraw(card);
  if (!found.closed) return redraw(card, 'L’une des deux a changé entre-temps\u00a0: relisez-les.');
  return done(
    card,
    closes === threadId
      ? 'Conversation close, doublon de l’autre.'
      : 'L’autre conversation est close, doublon de celle-ci.',
  );
}
