// The card beside a conversation.
import { PRIORITIES, TICKET_TYPES } from '../domain/levels';
import { escapeHtml } from '../domain/view/escape';
import type { TicketView } from '../domain/view/ticket-view';
import { PRIORITY_COLORS, PRIORITY_WORDS, TYPE_WORDS } from '../domain/view/words';
import { CALLBACKS, newAction } from './actions';
import { line, materialIcon, textButton } from './widgets';

type Card = GoogleAppsScript.Card_Service.Card;
type CardSection = GoogleAppsScript.Card_Service.CardSection;

export function ticketCard(view: TicketView): Card {
  const builder = CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(view.sender).setSubtitle(view.subject))
    .addSection(clockSection(view))
    .addSection(repliesSection(view))
    .addSection(sortingSection(view))
    .addSection(decisionsSection(view));
  if (view.details.length > 0) builder.addSection(detailsSection(view));
  if (view.whyHtml.length > 0) builder.addSection(whySection(view));
  return builder.addSection(timelineSection(view)).build();
}

function clockSection(view: TicketView): CardSection {
  const section = CardService.newCardSection();
  if (view.escalated) {
    section.addWidget(
      line('<b><font color="#b3261e">[ESCALADE]</font></b>').setStartIcon(materialIcon('priority_high')),
    );
  }
  const priority = `<b><font color="${PRIORITY_COLORS[view.priority]}">${PRIORITY_WORDS[view.priority]}</font></b>`;
  section.addWidget(
    line(`${priority} · ${TYPE_WORDS[view.type]}`)
      .setStartIcon(materialIcon('flag'))
      .setBottomLabel(view.priorityNote),
  );
  const countdown = line(view.headlineHtml).setStartIcon(materialIcon('schedule'));
  if (view.dueLine !== null) countdown.setBottomLabel(view.dueLine);
  section.addWidget(countdown);
  if (view.bar !== null) section.addWidget(CardService.newTextParagraph().setText(view.bar));
  if (view.resolutionLine !== null) section.addWidget(line(escapeHtml(view.resolutionLine)));
  for (const notice of view.notices)
    section.addWidget(line(escapeHtml(notice)).setStartIcon(materialIcon('info')));
  return section.addWidget(
    line(view.computedLine).setButton(
      textButton('Actualiser', newAction('refresh', { messageId: view.messageId })),
    ),
  );
}

function repliesSection(view: TicketView): CardSection {
  const section = CardService.newCardSection().setHeader('Répondre').setCollapsible(true);
  const suggested = view.replies.filter((reply) => reply.suggested);
  section.setNumUncollapsibleWidgets(suggested.length > 0 ? 2 * suggested.length : 1);
  for (const reply of [...suggested, ...view.replies.filter((other) => !other.suggested)]) {
    const parameters = { messageId: view.messageId, reply: reply.id };
    const read = line(escapeHtml(reply.title), reply.suggested ? 'Réponse suggérée' : undefined)
      .setBottomLabel(reply.use)
      .setOnClickAction(newAction('show-reply', parameters));
    section.addWidget(read);
    if (reply.suggested) section.addWidget(CardService.newButtonSet().addButton(draftButton(parameters)));
  }
  return section;
}

/** The button that opens a reply as a draft in the conversation. */
export function draftButton(parameters: {
  readonly messageId: string;
  readonly reply: string;
}): GoogleAppsScript.Card_Service.TextButton {
  return CardService.newTextButton()
    .setText('Ouvrir le brouillon')
    .setTextButtonStyle(CardService.TextButtonStyle.FILLED)
    .setComposeAction(
      CardService.newAction()
        .setFunctionName(CALLBACKS.composeReply)
        .setParameters({ ...parameters }),
      CardService.ComposedEmailType.REPLY_AS_DRAFT,
    );
}

function sortingSection(view: TicketView): CardSection {
  const priority = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.DROPDOWN)
    .setFieldName('priority')
    .setTitle('Priorité')
    .setOnChangeAction(newAction('set-priority', { messageId: view.messageId }));
  for (const value of PRIORITIES) priority.addItem(PRIORITY_WORDS[value], value, value === view.priority);
  const type = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.DROPDOWN)
    .setFieldName('type')
    .setTitle('Type de demande')
    .setOnChangeAction(newAction('set-type', { messageId: view.messageId }));
  for (const value of TICKET_TYPES) type.addItem(TYPE_WORDS[value], value, value === view.type);
  return CardService.newCardSection().setHeader('Classer').addWidget(priority).addWidget(type);
}

function decisionsSection(view: TicketView): CardSection {
  const parameters = { messageId: view.messageId };
  const escalation = view.escalated
    ? textButton('Lever l’escalade', newAction('lift-escalation', parameters))
    : textButton('Marquer [ESCALADE]', newAction('mark-escalation', parameters));
  const closing =
    view.state === 'clos'
      ? textButton('Rouvrir', newAction('reopen', parameters))
      : textButton('Clore', newAction('close', parameters));
  const manager = CardService.newTextButton()
    .setText('Prévenir le responsable')
    .setComposeAction(
      CardService.newAction().setFunctionName(CALLBACKS.warnManager).setParameters(parameters),
      CardService.ComposedEmailType.STANDALONE_DRAFT,
    );
  return CardService.newCardSection()
    .setHeader('Décider')
    .addWidget(CardService.newButtonSet().addButton(escalation).addButton(closing))
    .addWidget(
      CardService.newButtonSet()
        .addButton(manager)
        .addButton(textButton('Pas une demande', newAction('not-a-ticket', parameters))),
    );
}

function detailsSection(view: TicketView): CardSection {
  const section = CardService.newCardSection().setHeader('Informations du client');
  for (const { name, value, given } of view.details) {
    const html = given ? escapeHtml(value) : `<i>${escapeHtml(value)}</i>`;
    section.addWidget(line(html, name).setStartIcon(materialIcon(given ? 'check_circle' : 'help')));
  }
  return section;
}

function whySection(view: TicketView): CardSection {
  const section = CardService.newCardSection()
    .setHeader('Pourquoi\u00a0?')
    .setCollapsible(true)
    .setNumUncollapsibleWidgets(1);
  for (const html of view.whyHtml.slice(0, 20))
    section.addWidget(CardService.newTextParagraph().setText(html));
  return section;
}

function timelineSection(view: TicketView): CardSection {
  const section = CardService.newCardSection()
    .setHeader('Échanges')
    .setCollapsible(true)
    .setNumUncollapsibleWidgets(1);
  for (const { when, who, note } of view.timeline) {
    const widget = line(escapeHtml(who), when);
    section.addWidget(note === '' ? widget : widget.setBottomLabel(note));
  }
  return section;
}
