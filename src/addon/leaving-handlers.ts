// Leaving the product: shown, confirmed, and carried out click by click where one does not have the time.

import type { Desk } from '../app/desk';
import { leave } from '../app/leaving';
import { confirmLeavingCard, LABELS_FIELD, leavingCard, leftCard } from '../cards/leaving-card';
import { alone, BUSY } from './alone';
import { type AddonEvent, type Handlers, inputsOf, oneOf, parameter } from './event';
import { type ActionResponse, backToRoot, notify, pushCard, redraw } from './responses';

const CHOICES = ['hidden', 'all'] as const;

export const LEAVING_HANDLERS = {
  'open-leaving': () => pushCard(leavingCard()),
  'confirm-leaving': (_desk, event) => pushCard(confirmLeavingCard(inputsOf(event)[LABELS_FIELD] === 'all')),
  leave: leaveNow,
} satisfies Handlers;

function leaveNow(desk: Desk, event: AddonEvent): ActionResponse {
  const labels = oneOf('labels', parameter(event, 'labels'), CHOICES);
  const left = alone(desk, (alike, hasTime) => leave(alike, labels, hasTime));
  if (left === null) return notify(BUSY);
  const all = labels === 'all';
  return left.done
    ? backToRoot(leftCard(all), 'Tout est retiré.')
    : redraw(confirmLeavingCard(all), 'Les rappels sont arrêtés. Confirmez encore pour retirer la suite.');
}
