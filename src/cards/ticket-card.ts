// The card beside a conversation.
import { PRIORITIES, TICKET_TYPES } from '../domain/terms/levels';
import { PRIORITY_COLORS, PRIORITY_WORDS, TYPE_WORDS } from '../domain/terms/words';
import { escapeHtml } from '../domain/text/escape';
import type { ReplyChoice, TicketView } from '../domain/view/ticket-view';
import { CALLBACKS, newAction, targetParameters } from './actions';
import { draftButton, replyTextHtml } from './reply-cards';
import { line, materialIcon, noticeLine, textButton } from './widgets';

type Card = GoogleAppsScript.Card_Service.Card;
type CardSection = GoogleAppsScript.Card_Service.CardSection;

/** Reasons beyond these explain nothing more. */
const MAX_REASONS = 20;

export function ticketCard(view: TicketView): Card {
  const builder = CardService.newCardBuilder()
    .setHeader(CardService.newCardHeader().setTitle(view.sender).setSubtitle(view.subject))
    .addSection(clockSection(view));
  if (view.suggested === null) builder.addSection(repliesSection(view, 'Répondre', 3));
  else {
    builder
      .addSection(suggestedSection(view, view.suggested))
      .addSection(repliesSection(view, 'Autres réponses', 0));
  }
  builder.addSection(sortingSection(view)).addSection(decisionsSection(view));
  if (view.details.length > 0) builder.addSection(detailsSection(view));
  if (view.whyHtml.length > 0) builder.addSection(whySection(view));
  return builder.addSection(timelineSection(view)).build();
}

function clockSection(view: TicketView): CardSection {
  const section = CardService.newCardSection();
  for (const notice of view.notices) section.addWidget(noticeLine(notice));
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
  return section.addWidget(
    line(view.computedLine).setButton(
      textButton('Actualiser', newAction('refresh', targetParameters(view.target))),
    ),
  );
}

/** The suggested reply with its text, to be read before it is used. */
function suggestedSection({ target }: TicketView, reply: ReplyChoice): CardSection {
  const section = CardService.newCardSection()
    .setHeader('Réponse suggérée')
    .addWidget(line(`<b>${escapeHtml(reply.title)}</b>`).setBottomLabel(reply.use))
    .addWidget(CardService.newTextParagraph().setText(replyTextHtml(reply.text)));
  return reply.obstacle === null
    ? section.addWidget(CardService.newButtonSet().addButton(draftButton(target, reply.id)))
    : section.addWidget(noticeLine(reply.obstacle));
}

/** A line for each reply: a click shows its text, or the line says why it cannot be used. */
function repliesSection({ target, replies }: TicketView, header: string, unfolded: number): CardSection {
  const section = CardService.newCardSection()
    .setHeader(header)
    .setCollapsible(true)
    .setNumUncollapsibleWidgets(unfolded);
  for (const { id, title, use, obstacle } of replies) {
    section.addWidget(
      obstacle === null
        ? line(escapeHtml(title))
            .setBottomLabel(use)
            .setOnClickAction(newAction('show-reply', { ...targetParameters(target), reply: id }))
        : line(`<i>${escapeHtml(title)}</i>`).setBottomLabel(obstacle),
    );
  }
  return section;
}

function sortingSection(view: TicketView): CardSection {
  const parameters = targetParameters(view.target);
  const priority = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.DROPDOWN)
    .setFieldName('priority')
    .setTitle('Priorité')
    .setOnChangeAction(newAction('set-priority', parameters));
  for (const value of PRIORITIES) priority.addItem(PRIORITY_WORDS[value], value, value === view.priority);
  const type = CardService.newSelectionInput()
    .setType(CardService.SelectionInputType.DROPDOWN)
    .setFieldName('type')
    .setTitle('Type de demande')
    .setOnChangeAction(newAction('set-type', parameters));
  for (const value of TICKET_TYPES) type.addItem(TYPE_WORDS[value], value, value === view.type);
  return CardService.newCardSection().setHeader('Classer').addWidget(priority).addWidget(type);
}

function decisionsSection(view: TicketView): CardSection {
  const parameters = targetParameters(view.target);
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
    .addWidget(
      CardService.newButtonSet()
        .addButton(closing)
        .addButton(textButton('Pas une demande', newAction('not-a-ticket', parameters))),
    )
    .addWidget(CardService.newButtonSet().addButton(escalation).addButton(manager));
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
  for (const html of view.whyHtml.slice(0, MAX_REASONS))
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
  return view.olderMessages === null ? section : section.addWidget(line(view.olderMessages));
}
