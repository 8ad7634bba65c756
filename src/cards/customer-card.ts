// The other conversations of a customer.
import { cardText } from '../domain/text/escape';
import type { CustomerView } from '../domain/view/customer-view';
import { type Card, line, linkedLine, newCard, newSection, textButton } from './widgets';

export function customerCard({ address, conversations, all }: CustomerView): Card {
  const lines = conversations.map(({ text, note, link }) => linkedLine(cardText(text), link, note));
  const section = newSection(
    ...(lines.length > 0 ? lines : [line('Aucune autre conversation.')]),
    linkedLine(cardText(all.text), all.link),
    address === '' ? null : textButton('Données de ce client', 'show-data', { address }),
  );
  return newCard({ title: 'Ce client', subtitle: address }, section);
}
