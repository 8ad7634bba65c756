// The other conversations of a customer.
import type { CustomerView } from '../domain/view/customer-view';
import { type Card, line, linkLine, newCard, newSection, textButton } from './widgets';

export function customerCard({ address, conversations, all }: CustomerView): Card {
  const lines = conversations.map(linkLine);
  const section = newSection(
    ...(lines.length > 0 ? lines : [line('Aucune autre conversation.')]),
    linkLine(all),
    address === '' ? null : textButton('Données de ce client', 'show-data', { address }),
  );
  return newCard({ title: 'Ce client', subtitle: address }, section);
}
