// Widgets that several cards use.
import { escapeHtml } from '../domain/text/escape';

type DecoratedText = GoogleAppsScript.Card_Service.DecoratedText;

/** A line of text with a small label above; `html` must be escaped already. */
export function line(html: string, topLabel?: string): DecoratedText {
  const widget = CardService.newDecoratedText().setText(html).setWrapText(true);
  return topLabel === undefined ? widget : widget.setTopLabel(topLabel);
}

/** Something to be known before anything else is done; plain text. */
export function noticeLine(text: string): DecoratedText {
  return line(escapeHtml(text)).setStartIcon(materialIcon('info'));
}

export function materialIcon(name: string): GoogleAppsScript.Card_Service.IconImage {
  return CardService.newIconImage().setMaterialIcon(CardService.newMaterialIcon().setName(name));
}

export function textButton(
  text: string,
  action: GoogleAppsScript.Card_Service.Action,
): GoogleAppsScript.Card_Service.TextButton {
  return CardService.newTextButton().setText(text).setOnClickAction(action);
}

/** A card with a title and one message. */
export function noticeCard(title: string, html: string): GoogleAppsScript.Card_Service.Card {
  return CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(title))
    .addSection(CardService.newCardSection().addWidget(line(html)))
    .build();
}
