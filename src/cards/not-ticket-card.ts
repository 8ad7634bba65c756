// The card beside mail that is no request.

import type { CardTarget } from '../domain/view/ticket-view';
import { newAction, targetParameters } from './actions';
import { line, textButton } from './widgets';

/** Reasons beyond these explain nothing more. */
const MAX_REASONS = 10;

export interface NotTicketView {
  readonly target: CardTarget;
  readonly sender: string;
  readonly subject: string;
  /** Escaped. */
  readonly whyHtml: readonly string[];
}

export function notTicketCard({
  target,
  sender,
  subject,
  whyHtml,
}: NotTicketView): GoogleAppsScript.Card_Service.Card {
  const section = CardService.newCardSection().addWidget(
    line('<b>Ce n’est pas une demande</b>').setBottomLabel('Hors de la file du support'),
  );
  for (const html of whyHtml.slice(0, MAX_REASONS)) section.addWidget(line(html));
  section.addWidget(
    CardService.newButtonSet().addButton(
      textButton('C’est une demande', newAction('is-a-ticket', targetParameters(target))),
    ),
  );
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(sender).setSubtitle(subject))
    .addSection(section)
    .build();
}
