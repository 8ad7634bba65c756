// Leaving the product: shown, confirmed, and carried out click by click where one does not have the time.

import type { Desk } from '../app/desk';
import { leave } from '../app/leaving';
import {
  confirmLeavingCard,
  LABELS_FIELD,
  leavingCard,
  leftCard,
  otherGoesOnCard,
} from '../cards/leaving-card';
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
  const left = alone(desk, (alike, hasTime) => leave(alike, labels, hasTime))?.done ?? null;
  const all = labels === 'all';
  switch (left) {
    case null:
      return notify(BUSY);
    case 'more':
      return redraw(confirmLeavingCard(all), 'Les rappels sont arrêtés. Confirmez encore pour la suite.');
    case 'other':
      return backToRoot(otherGoesOnCard(), 'Cette installation est retirée.');
    default:
      return backToRoot(leftCard(all), 'Tout est retiré.');
  }
}
