// Cards, sections and widgets, as all cards are made of them.
import { cardText } from '../domain/text/escape';
import type { CardTarget } from '../domain/view/ticket-view';
import { type ActionName, type ActionParameters, CALLBACKS, newAction, targetParameters } from './actions';
import { type IconName, iconImage } from './icons';

export type Card = GoogleAppsScript.Card_Service.Card;
export type CardSection = GoogleAppsScript.Card_Service.CardSection;
export type Widget = GoogleAppsScript.Card_Service.Widget;
type DecoratedText = GoogleAppsScript.Card_Service.DecoratedText;
type TextButton = GoogleAppsScript.Card_Service.TextButton;
type FixedFooter = GoogleAppsScript.Card_Service.FixedFooter;

interface CardFrame {
  readonly name?: string;
  readonly title: string;
  readonly subtitle?: string;
  /** Stays in sight while the card is scrolled. */
  readonly footer?: FixedFooter | false | null;
}

/** A card with its sections from the top down; those that are null are left out. */
export function newCard(
  { name, title, subtitle, footer }: CardFrame,
  ...sections: readonly (CardSection | null)[]
): Card {
  const header = CardService.newCardHeader().setTitle(cardText(title));
  if (subtitle !== undefined) header.setSubtitle(cardText(subtitle));
  const builder = CardService.newCardBuilder().setHeader(header);
  if (name !== undefined) builder.setName(name);
  if (footer) builder.setFixedFooter(footer);
  for (const section of sections) if (section !== null) builder.addSection(section);
  return builder.build();
}

/** A section with its widgets from the top down; those that are null are left out. */
export function newSection(...widgets: readonly (Widget | null)[]): CardSection {
  const section = CardService.newCardSection();
  for (const widget of widgets) if (widget !== null) section.addWidget(widget);
  return section;
}

/** A section that is folded but for its first widgets. */
export function foldedSection(header: string, unfolded: number, widgets: readonly Widget[]): CardSection {
  return newSection(...widgets)
    .setHeader(header)
    .setCollapsible(true)
    .setNumUncollapsibleWidgets(unfolded);
}

interface LineOptions {
  readonly above?: string;
  /** Null for nothing below. */
  readonly below?: string | null;
  readonly icon?: IconName;
}

/** A line of text with small labels above and below; `html` must be escaped already. */
export function line(html: string, { above, below = null, icon }: LineOptions = {}): DecoratedText {
  const widget = CardService.newDecoratedText().setText(html).setWrapText(true);
  if (above !== undefined) widget.setTopLabel(cardText(above));
  if (below !== null) widget.setBottomLabel(cardText(below));
  if (icon !== undefined) widget.setStartIcon(iconImage(icon));
  return widget;
}

/** Something to be known before anything else is done; plain text. */
export function noticeLine(text: string): DecoratedText {
  return line(cardText(text), { icon: 'info' });
}

interface Link {
  readonly text: string;
  readonly link: string;
  readonly note?: string | null;
}

/** A line that opens a page of Gmail. */
export function linkedLine(html: string, link: string, below: string | null = null): DecoratedText {
  return line(html, { below }).setOpenLink(CardService.newOpenLink().setUrl(link));
}

/** The same of plain texts, as views hand them over. */
export function linkLine({ text, link, note }: Link): DecoratedText {
  return linkedLine(cardText(text), link, note);
}

/** HTML that stands in the width of the card. */
export function paragraph(html: string): Widget {
  return CardService.newTextParagraph().setText(html);
}

/** A plain text with its line breaks, as HTML. */
export function textHtml(text: string): string {
  return cardText(text).replace(/\n/g, '<br>');
}

export function textButton(text: string, name: ActionName, parameters: ActionParameters = {}): TextButton {
  return CardService.newTextButton().setText(text).setOnClickAction(newAction(name, parameters));
}

/** A button that acts on the conversation of its card. */
export function targetButton(
  text: string,
  name: ActionName,
  target: CardTarget,
  more: ActionParameters = {},
): TextButton {
  return textButton(text, name, { ...targetParameters(target), ...more });
}

/** A button that opens a draft: a reply in the conversation, or of another kind. */
export function composeButton(
  text: string,
  callback: keyof typeof CALLBACKS,
  parameters: ActionParameters,
  type = CardService.ComposedEmailType.REPLY_AS_DRAFT,
): TextButton {
  const action = CardService.newAction().setFunctionName(CALLBACKS[callback]).setParameters(parameters);
  return CardService.newTextButton().setText(text).setComposeAction(action, type);
}

/** The one button that a card is about. */
export function filled(button: TextButton): TextButton {
  return button.setTextButtonStyle(CardService.TextButtonStyle.FILLED);
}

/** What the card is about at its foot, and what else may come first. */
export function fixedFooter(primary: TextButton, secondary: TextButton): FixedFooter {
  return CardService.newFixedFooter().setPrimaryButton(filled(primary)).setSecondaryButton(secondary);
}

/** Buttons side by side; those that are null are left out. */
export function buttonRow(...buttons: readonly (TextButton | null)[]): Widget {
  const row = CardService.newButtonSet();
  for (const button of buttons) if (button !== null) row.addButton(button);
  return row;
}

/** A choice among values, the one in force selected. */
export function dropdown(
  { name, title, value }: { readonly name: string; readonly title: string; readonly value: string },
  options: readonly { readonly value: string; readonly text: string }[],
): GoogleAppsScript.Card_Service.SelectionInput {
  const input = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.DROPDOWN)
    .setFieldName(name)
    .setTitle(title);
  for (const option of options) input.addItem(cardText(option.text), option.value, option.value === value);
  return input;
}

/** A card with a title and one message. */
export function noticeCard(title: string, html: string): Card {
  return newCard({ title }, newSection(line(html)));
}
