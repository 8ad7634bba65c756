// Reading a reply before it is used, and choosing one in the compose window.
import { escapeHtml } from '../domain/view/escape';
import type { ReplyChoice } from '../domain/view/ticket-view';
import { CALLBACKS } from './actions';
import { draftButton } from './ticket-card';
import { line } from './widgets';

type Card = GoogleAppsScript.Card_Service.Card;

export interface ReplyPreview {
  readonly messageId: string;
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** What keeps it from being inserted, in French; null when nothing does. */
  readonly obstacle: string | null;
}

export function replyCard(preview: ReplyPreview): Card {
  const section = CardService.newCardSection().addWidget(
    CardService.newTextParagraph().setText(escapeHtml(preview.text).replace(/\n/g, '<br>')),
  );
  if (preview.obstacle === null) {
    section.addWidget(
      CardService.newButtonSet().addButton(draftButton({ messageId: preview.messageId, reply: preview.id })),
    );
  } else section.addWidget(line(escapeHtml(preview.obstacle)));
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(preview.title).setSubtitle('Texte de la réponse'))
    .addSection(section)
    .build();
}

/** The card of the compose window: a click inserts a reply at the cursor. */
export function composeCard(replies: readonly ReplyChoice[]): Card {
  const section = CardService.newCardSection().setHeader('Insérer une réponse');
  for (const { id, title, use } of replies) {
    section.addWidget(
      line(escapeHtml(title))
        .setBottomLabel(use)
        .setOnClickAction(
          CardService.newAction().setFunctionName(CALLBACKS.insertReply).setParameters({ reply: id }),
        ),
    );
  }
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle('Réponses de l’équipe'))
    .addSection(section)
    .build();
}
