// The card beside a conversation.
import { PRIORITIES, TICKET_TYPES } from '../domain/terms/levels';
import { PRIORITY_COLORS, PRIORITY_WORDS, TYPE_WORDS } from '../domain/terms/words';
import { cardText } from '../domain/text/escape';
import type { EscalationStep } from '../domain/view/escalation-steps';
import type { FollowUpView } from '../domain/view/follow-up-view';
import type { SameCustomerView } from '../domain/view/same-customer-view';
import type { CardTarget, ReplyChoice, TicketView } from '../domain/view/ticket-view';
import { CALLBACKS, newAction, targetParameters } from './actions';
import { replyLine, replyWidgets } from './reply-cards';
import { sameCustomerSection } from './same-customer-section';
import {
  buttonRow,
  type Card,
  type CardSection,
  dropdown,
  foldedSection,
  line,
  newCard,
  newSection,
  noticeLine,
  paragraph,
  textButton,
} from './widgets';

/** Reasons beyond these explain nothing more. */
const MAX_REASONS = 20;

export function ticketCard(view: TicketView, sameCustomer: SameCustomerView): Card {
  const { suggested, followUp } = view;
  const others = sameCustomerSection(view.target, sameCustomer);
  return newCard(
    { title: view.sender, subtitle: view.subject },
    clockSection(view),
    // What is asked again for, and of what it is a duplicate, is to be known before anything is written.
    sameCustomer.urgent ? others : null,
    // What is owed is what is to be done; that something may be owed comes after all else.
    followUp?.owed === true ? followUpSection(view, followUp) : null,
    suggested && suggestedSection(view, suggested),
    suggested === null ? repliesSection(view, 'Répondre', 3) : repliesSection(view, 'Autres réponses', 0),
    sortingSection(view),
    decisionsSection(view),
    sameCustomer.urgent ? null : others,
    escalationSection(view),
    followUp?.owed === false ? followUpSection(view, followUp) : null,
    view.details.length > 0 ? detailsSection(view) : null,
    view.whyHtml.length > 0 ? whySection(view) : null,
    timelineSection(view),
    senderSection(view.target, view.senderAddress, ['never-a-ticket']),
  );
}

function clockSection(view: TicketView): CardSection {
  const priority = `<b><font color="${PRIORITY_COLORS[view.priority]}">${PRIORITY_WORDS[view.priority]}</font></b>`;
  return newSection(
    ...view.notices.map(noticeLine),
    view.drafted ? buttonRow(resumeButton(view.target)) : null,
    view.escalated ? line('<b><font color="#b3261e">[ESCALADE]</font></b>', { icon: 'escalation' }) : null,
    line(`${priority} · ${TYPE_WORDS[view.type]}`, { icon: 'priority', below: view.priorityNote }),
    line(view.headlineHtml, { icon: 'clock', below: view.dueLine }),
    view.bar === null ? null : paragraph(view.bar),
    ...view.laterClocks.map(({ headlineHtml, dueLine }) => line(headlineHtml, { below: dueLine })),
    view.holders.length === 0 ? null : line(cardText(`En main\u00a0: ${view.holders.join(', ')}`)),
    view.answerLine === '' ? null : line(cardText(view.answerLine), { icon: 'answer' }),
    line(view.computedLine).setButton(textButton('Actualiser', 'refresh', targetParameters(view.target))),
  );
}

/** Beside a second draft: the one that waits. */
function resumeButton(target: TicketView['target']): GoogleAppsScript.Card_Service.TextButton {
  return CardService.newTextButton()
    .setText('Reprendre ce brouillon')
    .setComposeAction(
      CardService.newAction().setFunctionName(CALLBACKS.resumeDraft).setParameters(targetParameters(target)),
      CardService.ComposedEmailType.REPLY_AS_DRAFT,
    );
}

const RULES = {
  'always-a-ticket': 'Toujours une demande',
  'never-a-ticket': 'Jamais une demande',
} as const;

/** What an agent may say of a sender once and for all; it can be taken back in the settings. */
export function senderSection(
  target: TicketView['target'],
  address: string,
  rules: readonly (keyof typeof RULES)[],
): CardSection | null {
  if (address === '') return null;
  const buttons = rules.map((rule) => textButton(RULES[rule], rule, targetParameters(target)));
  return foldedSection('Cet expéditeur', 0, [
    line(cardText(address), { below: 'Se retire dans les réglages, «\u00a0Expéditeurs\u00a0»' }),
    buttonRow(...buttons),
    buttonRow(textButton('Ses autres conversations', 'show-customer', targetParameters(target))),
  ]);
}

/** The suggested reply with its text, to be read before it is used. */
function suggestedSection({ target }: TicketView, reply: ReplyChoice): CardSection {
  const title = line(`<b>${cardText(reply.title)}</b>`, { below: reply.use });
  return newSection(title, ...replyWidgets(target, reply)).setHeader('Réponse suggérée');
}

/** A line for each reply; a click shows its text. */
function repliesSection({ target, replies }: TicketView, header: string, unfolded: number): CardSection {
  const lines = replies.map((reply) =>
    replyLine(reply, newAction('show-reply', { ...targetParameters(target), reply: reply.id })),
  );
  return foldedSection(header, unfolded, lines);
}

function sortingSection({ target, priority, type, holders, mayHold }: TicketView): CardSection {
  const parameters = targetParameters(target);
  return newSection(
    dropdown(
      { name: 'priority', title: 'Priorité', value: priority },
      PRIORITIES.map((value) => ({ value, text: PRIORITY_WORDS[value] })),
    ).setOnChangeAction(newAction('set-priority', parameters)),
    dropdown(
      { name: 'type', title: 'Type de demande', value: type },
      TICKET_TYPES.map((value) => ({ value, text: TYPE_WORDS[value] })),
    ).setOnChangeAction(newAction('set-type', parameters)),
    mayHold.length === 0
      ? null
      : dropdown({ name: 'holder', title: 'En main', value: holders[0] ?? '' }, [
          { value: '', text: 'Personne' },
          ...mayHold.map((initials) => ({ value: initials, text: initials })),
        ]).setOnChangeAction(newAction('set-holder', parameters)),
  ).setHeader('Classer');
}

function decisionsSection({ target, escalated, state, mayClose, dismissed }: TicketView): CardSection {
  const parameters = targetParameters(target);
  return newSection(
    buttonRow(
      state === 'clos'
        ? textButton('Rouvrir', 'reopen', parameters)
        : textButton(mayClose ? 'Clore sans suite' : 'Clore', 'close', parameters),
      textButton('Pas une demande', 'not-a-ticket', parameters),
    ),
    dismissed
      ? buttonRow(textButton('Attend une réponse', 'answer-needed', parameters))
      : state === 'a-traiter'
        ? buttonRow(textButton('N’attend pas de réponse', 'no-answer-needed', parameters))
        : null,
    buttonRow(
      escalated
        ? textButton('Lever l’escalade', 'lift-escalation', parameters)
        : textButton('Marquer [ESCALADE]', 'mark-escalation', parameters),
    ),
  ).setHeader('Décider');
}

/** What we owe after our answer, or that we owe something: a date, in one click. */
function followUpSection({ target }: TicketView, { owed, doubt, choices }: FollowUpView): CardSection {
  const parameters = targetParameters(target);
  const title = owed ? 'Changer la date' : 'Nous devons une suite';
  return newSection(
    doubt === null
      ? null
      : line(cardText(`«\u00a0${doubt}\u00a0»`), { above: 'Promesse lue dans notre réponse, à vérifier' }),
    owed ? buttonRow(textButton('Suite donnée', 'followed-up', parameters)) : null,
    dropdown({ name: 'owe', title, value: '' }, [
      { value: '', text: 'Choisir…' },
      ...choices,
    ]).setOnChangeAction(newAction('owe-follow-up', parameters)),
    CardService.newDatePicker()
      .setFieldName('owe-date')
      .setTitle('Une autre date')
      .setOnChangeAction(newAction('owe-follow-up', parameters)),
  ).setHeader('Suite à donner');
}

/** A message to who is above the team, with a line for the reason; without an address, the way to enter one. */
function escalationSection({ target, escalationSteps: steps }: TicketView): CardSection {
  const told = steps.some(({ toldLine }) => toldLine !== null) ? 1 : 0;
  return foldedSection(
    'Responsable',
    told,
    steps.flatMap((step, i) => {
      const { who, toldLine, hasAddress, withoutAddress } = step;
      const texts = [who, toldLine, hasAddress ? null : withoutAddress];
      return [
        ...texts.flatMap((text) => (text === null ? [] : [line(cardText(text))])),
        ...(i === 0 && steps.some((any) => any.hasAddress)
          ? [CardService.newTextInput().setFieldName('reason').setTitle('Raison')]
          : []),
        buttonRow(stepButton(step, target)),
      ];
    }),
  );
}

function stepButton({ superior, button, hasAddress, section }: EscalationStep, target: CardTarget) {
  if (!hasAddress) return textButton('Entrer son adresse', 'open-section', { section });
  return CardService.newTextButton()
    .setText(button)
    .setComposeAction(
      CardService.newAction()
        .setFunctionName(CALLBACKS.warnManager)
        .setParameters({ ...targetParameters(target), superior }),
      CardService.ComposedEmailType.STANDALONE_DRAFT,
    );
}

function detailsSection({ details }: TicketView): CardSection {
  const lines = details.map(({ name, value, given }) => {
    const html = given ? cardText(value) : `<i>${cardText(value)}</i>`;
    return line(html, { above: name, icon: given ? 'given' : 'missing' });
  });
  return newSection(...lines).setHeader('Informations du client');
}

function whySection({ whyHtml }: TicketView): CardSection {
  return foldedSection('Pourquoi\u00a0?', 1, whyHtml.slice(0, MAX_REASONS).map(paragraph));
}

function timelineSection({ timeline, olderMessages }: TicketView): CardSection {
  const lines = timeline.map(({ when, who, note }) =>
    line(cardText(who), { above: when, below: note || null }),
  );
  return foldedSection('Échanges', 1, olderMessages === null ? lines : [...lines, line(olderMessages)]);
}
