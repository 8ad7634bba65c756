// The card beside a conversation.
import { PRIORITIES, TICKET_TYPES } from '../domain/terms/levels';
import { PRIORITY_COLORS, PRIORITY_WORDS, TYPE_WORDS } from '../domain/terms/words';
import { cardText } from '../domain/text/escape';
import type { EscalationStep } from '../domain/view/escalation-steps';
import type { FollowUpView } from '../domain/view/follow-up-view';
import type { SameCustomerView } from '../domain/view/same-customer-view';
import type { CardTarget, ReplyChoice, TicketView } from '../domain/view/ticket-view';
import { newAction, targetParameters } from './actions';
import { asideWidgets } from './aside-card';
import { closingButton, draftButton, replyLine } from './reply-cards';
import { sameCustomerSection } from './same-customer-section';
import {
  buttonRow,
  type Card,
  type CardSection,
  composeButton,
  dropdown,
  fixedFooter,
  foldedSection,
  line,
  newCard,
  newSection,
  noticeLine,
  paragraph,
  targetButton,
  textButton,
  type Widget,
} from './widgets';

/** Reasons beyond these explain nothing more. */
const MAX_REASONS = 20;

/** What is asked again for, and of what it is a duplicate, is to be known before anything is written. */
export function ticketCard(view: TicketView, sameCustomer: SameCustomerView): Card {
  const { target, suggested, followUp } = view;
  const others = sameCustomerSection(target, sameCustomer);
  return newCard(
    { title: view.sender, subtitle: view.subject, footer: mainFooter(view) },
    clockSection(view),
    sameCustomer.urgent ? others : null,
    suggested && suggestedSection(view, suggested),
    decisionsSection(view),
    followUp && followUpSection(target, followUp),
    repliesSection(view, suggested === null ? 3 : 0),
    sameCustomer.urgent ? null : others,
    escalationSection(view),
    detailsSection(view),
    timelineSection(view),
    senderSection(target, view.senderLine, ['never-a-ticket']),
    newSection(line(view.computedLine).setButton(targetButton('Actualiser', 'refresh', target))),
  );
}

/** What an agent does first stays in sight; what is closed asks for nothing. */
function mainFooter(view: TicketView) {
  const { target, mainActions } = view;
  if (mainActions === null) return null;
  const { text, reply, second } = mainActions;
  const other = second === 'close' ? closeButton(view) : targetButton('Changer la date', second, target);
  return fixedFooter(draftButton(text, target, reply), other);
}

const closeButton = ({ target, mayClose }: TicketView) =>
  targetButton(mayClose ? 'Clore sans suite' : 'Clore', 'close', target);

function clockSection(view: TicketView): CardSection {
  const priority = `<b><font color="${PRIORITY_COLORS[view.priority]}">${PRIORITY_WORDS[view.priority]}</font></b>`;
  return newSection(
    ...asideWidgets(view.asideNotice, view.target),
    ...view.notices.map(noticeLine),
    view.drafted ? resumeButton(view.target) : null,
    view.escalated ? line('<b><font color="#b3261e">[ESCALADE]</font></b>', { icon: 'escalation' }) : null,
    line(`${priority} · ${TYPE_WORDS[view.type]}`, {
      icon: 'priority',
      below: view.mayHold.length === 0 ? null : `En main\u00a0: ${view.holders.join(', ') || 'personne'}`,
    }),
    ...doubtWidgets(view),
    line(view.bar === null ? view.headlineHtml : `${view.headlineHtml}<br>${view.bar}`, {
      icon: 'clock',
      below: view.dueLine,
    }),
    ...view.laterClocks.map(({ headlineHtml, dueLine }) => line(headlineHtml, { below: dueLine })),
    view.mainActions === null ? targetButton('Rouvrir', 'reopen', view.target) : null,
  );
}

/** Which two levels it may be: either is one click. */
function doubtWidgets({ doubt, target }: TicketView): readonly Widget[] {
  if (doubt === null) return [];
  const [inForce, other] = doubt.choices;
  return [
    line('<b>Priorité à confirmer</b>', { icon: 'doubt', below: doubt.text }),
    buttonRow(
      targetButton(inForce.text, 'set-priority', target, { priority: inForce.priority, confirms: 'true' }),
      targetButton(other.text, 'set-priority', target, { priority: other.priority }),
    ),
  ];
}

/** Beside a second draft: the one that waits. */
const resumeButton = (target: CardTarget) =>
  composeButton('Reprendre ce brouillon', 'resumeDraft', targetParameters(target));

const RULES = {
  'always-a-ticket': 'Toujours une demande',
  'never-a-ticket': 'Jamais une demande',
} as const;

/** What an agent may say of a sender once and for all; it can be taken back in the settings. */
export function senderSection(
  target: TicketView['target'],
  sender: string,
  rules: readonly (keyof typeof RULES)[],
): CardSection | null {
  if (sender === '') return null;
  const buttons = rules.map((rule) => targetButton(RULES[rule], rule, target));
  return foldedSection('Cet expéditeur', 0, [
    line(cardText(sender), { below: 'Se retire dans les réglages, «\u00a0Expéditeurs\u00a0»' }),
    buttonRow(...buttons),
    targetButton('Ses autres conversations', 'show-customer', target),
  ]);
}

/** The suggested reply, to be recognised; a click shows its text. */
function suggestedSection({ target }: TicketView, reply: ReplyChoice): CardSection {
  const { id, title, excerpt, obstacle } = reply;
  return newSection(
    line(`<b>${cardText(title)}</b>`, { above: 'Réponse suggérée', below: excerpt }),
    buttonRow(
      targetButton('Lire', 'show-reply', target, { reply: id }),
      obstacle === null ? closingButton(target, id) : null,
    ),
    obstacle === null ? null : noticeLine(obstacle),
  );
}

/** A line for each reply; a click shows its text. */
function repliesSection({ target, replies }: TicketView, unfolded: number): CardSection {
  const lines = replies.map((reply) =>
    replyLine(reply, newAction('show-reply', { ...targetParameters(target), reply: reply.id })),
  );
  return foldedSection(unfolded === 0 ? 'Autres réponses' : 'Répondre', unfolded, lines);
}

/** What an agent may decide, and how it is sorted: each in one click, without a word above it. */
function decisionsSection(view: TicketView): CardSection {
  const { target, holders, mayHold } = view;
  const parameters = targetParameters(target);
  return newSection(
    buttonRow(
      targetButton('Pourquoi\u00a0?', 'show-why', target),
      targetButton('Pas une demande', 'not-a-ticket', target),
      view.escalated
        ? targetButton('Lever l’escalade', 'lift-escalation', target)
        : targetButton('Marquer [ESCALADE]', 'mark-escalation', target),
      view.mainActions?.second === 'change-date' ? closeButton(view) : null,
      view.dismissed
        ? targetButton('Attend une réponse', 'answer-needed', target)
        : view.state === 'a-traiter'
          ? targetButton('N’attend pas de réponse', 'no-answer-needed', target)
          : null,
    ),
    dropdown(
      { name: 'priority', title: view.priorityNote, value: view.priority },
      PRIORITIES.map((value) => ({ value, text: PRIORITY_WORDS[value] })),
    ).setOnChangeAction(newAction('set-priority', parameters)),
    dropdown(
      { name: 'type', title: 'Type de demande', value: view.type },
      TICKET_TYPES.map((value) => ({ value, text: TYPE_WORDS[value] })),
    ).setOnChangeAction(newAction('set-type', parameters)),
    mayHold.length === 0
      ? null
      : dropdown({ name: 'holder', title: 'En main', value: holders[0] ?? '' }, [
          { value: '', text: 'Personne' },
          ...mayHold.map((initials) => ({ value: initials, text: initials })),
        ]).setOnChangeAction(newAction('set-holder', parameters)),
  );
}

/** What we owe after our answer, or that we owe something: a date, in one click. */
function followUpSection(target: CardTarget, { owed, doubt, choices }: FollowUpView): CardSection {
  const owe = newAction('owe-follow-up', targetParameters(target));
  const title = owed ? 'Changer la date' : 'Nous devons une suite';
  return newSection(
    doubt === null
      ? null
      : line(cardText(`«\u00a0${doubt}\u00a0»`), { above: 'Promesse lue dans notre réponse, à vérifier' }),
    owed ? targetButton('Suite donnée', 'followed-up', target) : null,
    dropdown({ name: 'owe', title, value: '' }, [
      { value: '', text: 'Choisir…' },
      ...choices,
    ]).setOnChangeAction(owe),
    CardService.newDatePicker().setFieldName('owe-date').setTitle('Une autre date').setOnChangeAction(owe),
  ).setHeader('Suite à donner');
}

export function followUpCard(target: CardTarget, view: FollowUpView): Card {
  return newCard({ title: 'Changer la date' }, followUpSection(target, view));
}

/** A message to who is above the team, with a line for the reason; without an address, the way to enter one. */
function escalationSection({ target, escalationSteps: steps }: TicketView): CardSection {
  const [first = [], ...others] = steps.map((step, i) => {
    const { who, toldLine, hasAddress, withoutAddress } = step;
    const texts = [who, toldLine, hasAddress ? null : withoutAddress];
    return [
      ...texts.flatMap((text) => (text === null ? [] : [line(cardText(text))])),
      ...(i === 0 && steps.some((any) => any.hasAddress)
        ? [CardService.newTextInput().setFieldName('reason').setTitle('Raison')]
        : []),
      stepButton(step, target),
    ];
  });
  const shown = steps.some(({ toldLine, hasAddress }) => toldLine !== null || hasAddress) ? first.length : 0;
  return foldedSection('Responsable', shown, [...first, ...others.flat()]);
}

function stepButton({ superior, button, hasAddress, section }: EscalationStep, target: CardTarget) {
  if (!hasAddress) return textButton('Entrer son adresse', 'open-section', { section });
  const { STANDALONE_DRAFT } = CardService.ComposedEmailType;
  return composeButton(button, 'warnManager', { ...targetParameters(target), superior }, STANDALONE_DRAFT);
}

function detailsSection({ details, answerLine }: TicketView): CardSection | null {
  const lines = details.map(({ name, value, given }) => {
    const html = given ? cardText(value) : `<i>${cardText(value)}</i>`;
    return line(html, { above: name, icon: given ? 'given' : 'missing' });
  });
  const all = answerLine === '' ? lines : [line(cardText(answerLine), { icon: 'answer' }), ...lines];
  return all.length === 0 ? null : newSection(...all).setHeader('Informations du client');
}

/** The rules by which it is due, and the words by which it was sorted. */
export function whyCard(subject: string, whyHtml: readonly string[]): Card {
  return newCard(
    { title: 'Pourquoi\u00a0?', subtitle: subject },
    newSection(...whyHtml.slice(0, MAX_REASONS).map(paragraph)),
  );
}

function timelineSection({ timeline, olderMessages }: TicketView): CardSection {
  const lines = timeline.map(({ when, who, note }) =>
    line(cardText(who), { above: when, below: note || null }),
  );
  return foldedSection('Échanges', 1, olderMessages === null ? lines : [...lines, line(olderMessages)]);
}
