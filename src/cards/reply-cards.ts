// Reading a reply before it is used, and choosing one in the compose window.

import type { ReplyId } from '../domain/terms/reply-ids';
import { escapeHtml } from '../domain/text/escape';
import type { CardTarget, ReplyChoice } from '../domain/view/ticket-view';
import { CALLBACKS, targetParameters } from './actions';
import { line, noticeLine } from './widgets';

type Card = GoogleAppsScript.Card_Service.Card;

export interface ReplyPreview {
  readonly target: CardTarget;
  readonly id: ReplyId;
  readonly title: string;
  readonly text: string;
  /** What keeps it from being inserted, in French; null when nothing does. */
  readonly obstacle: string | null;
  /** To be known before anything is written. */
  readonly notices: readonly string[];
}

export function replyCard({ target, id, title, text, obstacle, notices }: ReplyPreview): Card {
  const section = CardService.newCardSection();
  for (const notice of notices) section.addWidget(noticeLine(notice));
  section.addWidget(CardService.newTextParagraph().setText(replyTextHtml(text)));
  if (obstacle === null) section.addWidget(CardService.newButtonSet().addButton(draftButton(target, id)));
  else section.addWidget(noticeLine(obstacle));
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(title).setSubtitle('Texte de la réponse'))
    .addSection(section)
    .build();
}

/** The card of the compose window: a click inserts a reply at the cursor. */
export function composeCard(replies: readonly ReplyChoice[]): Card {
  const section = CardService.newCardSection().setHeader('Insérer une réponse');
  for (const { id, title, use, obstacle } of replies) {
    section.addWidget(
      obstacle === null
        ? line(escapeHtml(title))
            .setBottomLabel(use)
            .setOnClickAction(
              CardService.newAction().setFunctionName(CALLBACKS.insertReply).setParameters({ reply: id }),
            )
        : line(`<i>${escapeHtml(title)}</i>`).setBottomLabel(obstacle),
    );
  }
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle('Réponses de l’équipe'))
    .addSection(section)
    .build();
}

/** The button that opens a reply as a draft in the conversation. */
export function draftButton(target: CardTarget, reply: ReplyId): GoogleAppsScript.Card_Service.TextButton {
  return CardService.newTextButton()
    .setText('Ouvrir le brouillon')
    .setTextButtonStyle(CardService.TextButtonStyle.FILLED)
    .setComposeAction(
      CardService.newAction()
        .setFunctionName(CALLBACKS.composeReply)
        .setParameters({ ...targetParameters(target), reply }),
      CardService.ComposedEmailType.REPLY_AS_DRAFT,
    );
}

export function replyTextHtml(text: string): string {
  return escapeHtml(text).replace(/\n/g, '<br>');
}
