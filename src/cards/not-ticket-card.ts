// The card beside mail that is no request.
import type { TicketView } from '../domain/view/ticket-view';
import { targetParameters } from './actions';
import { buttonRow, type Card, line, newCard, newSection, textButton } from './widgets';

/** Reasons beyond these explain nothing more. */
const MAX_REASONS = 10;

export type NotTicketView = Pick<TicketView, 'target' | 'sender' | 'subject' | 'whyHtml'>;

export function notTicketCard({ target, sender, subject, whyHtml }: NotTicketView): Card {
  const section = newSection(
    line('<b>Ce n’est pas une demande</b>', { below: 'Hors de la file du support' }),
    ...whyHtml.slice(0, MAX_REASONS).map((html) => line(html)),
    buttonRow(textButton('C’est une demande', 'is-a-ticket', targetParameters(target))),
  );
  return newCard({ title: sender, subtitle: subject }, section);
}
