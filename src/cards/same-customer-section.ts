// The other conversations of the same customer on the card of one.
import { cardText } from '../domain/text/escape';
import type { SameCustomerView } from '../domain/view/same-customer-view';
import type { CardTarget } from '../domain/view/ticket-view';
import { type CardSection, linkLine, newSection, targetButton } from './widgets';

export function sameCustomerSection(target: CardTarget, { lines }: SameCustomerView): CardSection | null {
  if (lines.length === 0) return null;
  const widgets = lines.flatMap(({ duplicate, ...other }) => {
    const named = linkLine(other);
    if (duplicate === null) return [named];
    const { closes, since, at } = duplicate;
    const pair = {
      other: duplicate.other,
      closes,
      otherSince: since === null ? '' : String(since),
      shownAt: String(at),
    };
    return [named, targetButton(cardText(duplicate.text), 'close-duplicate', target, pair)];
  });
  return newSection(...widgets).setHeader('Même client');
}
