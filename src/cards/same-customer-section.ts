// The other conversations of the same customer on the card of one.
import { cardText } from '../domain/text/escape';
import type { SameCustomerView } from '../domain/view/same-customer-view';
import type { CardTarget } from '../domain/view/ticket-view';
import { targetParameters } from './actions';
import { type CardSection, linkedLine, newSection, textButton } from './widgets';

export function sameCustomerSection(target: CardTarget, { lines }: SameCustomerView): CardSection | null {
  if (lines.length === 0) return null;
  const widgets = lines.flatMap(({ text, note, link, duplicate }) => {
    const named = linkedLine(cardText(text), link, note);
    if (duplicate === null) return [named];
    const { other, closes, since, at } = duplicate;
    const pair = { other, closes, otherSince: since === null ? '' : String(since), shownAt: String(at) };
    const parameters = { ...targetParameters(target), ...pair };
    return [named, textButton(cardText(duplicate.text), 'close-duplicate', parameters)];
  });
  return newSection(...widgets).setHeader('Même client');
}
