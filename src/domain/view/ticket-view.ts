import { openPart, type TicketDecision } from '../decision/decision';
import { agoWords } from '../french/duration';
import { formatInstant, formatTime } from '../french/instant';
import { NBSP, typeset } from '../french/typography';
import type { ConversationSnapshot } from '../mailbox/conversation';
import { holders } from '../mailbox/labels';
import type { Glimpse, News } from '../mailbox/news';
import { senderToRule } from '../roles/addressee';
import type { ConversationRoles } from '../roles/role';
import type { DeskContext } from '../settings/settings';
import { STANDARD_INSTEAD_WORDS, type StandardInstead } from '../settings/standard-instead';
import { explainClocks } from '../sla/explanation';
import { type Silence, silenceOf } from '../sla/silence';
import type { SlaStatus } from '../sla/sla-status';
import type { MailLanguage } from '../terms/languages';
import type { Priority, TicketType } from '../terms/levels';
import type { Instant } from '../terms/time';
import { cardText, plainText } from '../text/escape';
import type { Reason } from '../triage/triage-result';
import { noRoundSince } from '../watch/silence';
import { asideWords, type Watching } from '../watch/standing-aside';
import { bar, dueLine, headline, laterClock } from './clock-words';
import { type DoubtView, doubtView } from './doubt-view';
import { type EscalationStep, escalationSteps } from './escalation-steps';
import { type FollowUpView, followUpView } from './follow-up-view';
import { type MainActions, mainActions } from './main-actions';
import { peopleView, soleRecipient } from './people-view';
import { olderMessages, type TimelineLine, timeline } from './timeline';

/** What the buttons of a conversation's card act on. */
export interface CardTarget {
  readonly threadId: string;
  /** Of the message to answer. */
  readonly messageId: string;
  readonly seen: Glimpse;
}

/** Texts named `…Html` go to fields that read HTML and are escaped; the others go to plain ones. */
export interface TicketView {
  readonly target: CardTarget;
  readonly sender: string;
  readonly subject: string;
  /** The address that is answered. */
  readonly answerLine: string;
  /** Whom a rule (« toujours / jamais une demande ») would be about; empty where there is nobody. */
  readonly senderLine: string;
  /** True when its messages were said to need no answer. */
  readonly dismissed: boolean;
  readonly escalated: boolean;
  readonly priority: Priority;
  readonly priorityNote: string;
  /** That the level is to be confirmed; null where it is not. */
  readonly doubt: DoubtView | null;
  readonly type: TicketType;
  readonly escalationSteps: readonly EscalationStep[];
  /** Who has it, by initials, and who may: the team's, and whoever has it now. */
  readonly holders: readonly string[];
  readonly mayHold: readonly string[];
  readonly state: SlaStatus['state'];
  /** True where the customer has been silent for so long that it may be closed. */
  readonly mayClose: boolean;
  readonly headlineHtml: string;
  /** The bar of the share used; null without a countdown. */
  readonly bar: string | null;
  /** The due instant, or when we answered. */
  readonly dueLine: string | null;
  /** The promises that are due after the first one. */
  readonly laterClocks: readonly { readonly headlineHtml: string; readonly dueLine: string }[];
  /** What an agent may say of a further message that we owe; null where we have not answered. */
  readonly followUp: FollowUpView | null;
  readonly computedLine: string;
  /** To be known before anything is written: what a colleague did meanwhile, support being closed. */
  readonly notices: readonly string[];
  /** That another installation watches; null while this one does. */
  readonly asideNotice: string | null;
  /** True where a draft waits that may be taken up. */
  readonly drafted: boolean;
  readonly details: readonly { readonly name: string; readonly value: string; readonly given: boolean }[];
  readonly timeline: readonly TimelineLine[];
  /** « et 3 messages plus anciens »; null when all are shown. */
  readonly olderMessages: string | null;
  /** Only while a response is due, or the customer is to be asked again. */
  readonly suggested: ReplyChoice | null;
  /** What comes first; null for what is closed. */
  readonly mainActions: MainActions | null;
  readonly replies: readonly ReplyChoice[];
}

/** A canned reply, written for this conversation. */
export interface ReplyChoice {
  readonly id: string;
  readonly title: string;
  readonly use: string;
  readonly suggested: boolean;
  readonly text: string;
  /** A few lines of it, to be recognised by. */
  readonly excerpt: string;
  /** Why it cannot be used as it stands, in French; null when it can. */
  readonly obstacle: string | null;
}

/** What the card of a conversation is made of. */
export interface TicketViewInput extends DeskContext {
  /** Why the deadlines are not those of the team's own settings; null or absent while they are. */
  readonly standardInstead?: StandardInstead | null;
  readonly target: CardTarget;
  readonly snapshot: ConversationSnapshot;
  readonly decision: TicketDecision;
  readonly roles: ConversationRoles;
  /** The mailbox's own addresses. */
  readonly own: readonly string[];
  readonly status: SlaStatus;
  /** True for what has waited since before the watch began. */
  readonly unwatched?: boolean;
  /** Since when no round was made though one was due; null where all is well. */
  readonly silentSince?: Instant | null;
  /** What watches in this installation's place; null or absent while this one does. */
  readonly aside?: Watching | null;
  readonly replies: readonly ReplyChoice[];
  /** What the customer writes in; French where nothing is said. */
  readonly language?: MailLanguage;
  /** What happened since the card that the agent clicked on was drawn. */
  readonly news: News | null;
}

/** Said where the replies are not in French. */
const LANGUAGE_NOTICES: Readonly<Record<Exclude<MailLanguage, 'fr'>, string>> = {
  en: 'Message en anglais\u00a0: les réponses sont proposées en anglais.',
  other: 'Message ni en français ni en anglais\u00a0: les réponses sont proposées en anglais.',
};

/** In the place of an address that « Informations du client » has already. */
const RECIPIENT = 'Celui à qui va la réponse';

const UNWATCHED = '<b>Avant Vigie</b>';

/** What happened since a card was drawn, for the agent who clicks on it. */
export const NEWS_WORDS: Readonly<Record<News, string>> = {
  answered: 'Un collègue a répondu entre-temps\u00a0: relisez avant d’écrire.',
  draft: 'Un brouillon a été commencé entre-temps\u00a0: un collègue répond peut-être.',
  'customer-wrote': 'Le client a écrit entre-temps\u00a0: relisez son message.',
  changed: 'La conversation a changé entre-temps\u00a0: relisez-la.',
};

/**
 * Who wrote first from outside, and about what.
 * @example conversationTitle(snapshot) //=> { sender: 'Julie Martin', subject: 'Synchronisation' }
 */
export function conversationTitle(snapshot: ConversationSnapshot): Pick<TicketView, 'sender' | 'subject'> {
  const first = snapshot.messages.find((message) => !message.fromUs) ?? snapshot.messages[0];
  return {
    sender:
      plainText(first?.from.name ?? '', 80) ||
      plainText(first?.from.address ?? '', 80) ||
      'Expéditeur inconnu',
    subject: plainText(first?.subject ?? '', 120) || '(sans objet)',
  };
}

/**
 * Words the card of a conversation.
 * @example ticketView(input).dueLine //=> 'Réponse à donner au plus tard aujourd’hui à 16\u00a0h\u00a015'
 */
export function ticketView(input: TicketViewInput): TicketView {
  const { snapshot, roles, decision, status, settings, now } = input;
  const people = peopleView(input);
  const zone = settings.schedule.zone;
  const unwatched = input.unwatched === true;
  const [first, ...later] = status.clocks;
  const held = holders(openPart(snapshot.messages));
  const followUp = unwatched ? null : followUpView(input);
  const silence = status.turn && silenceOf(status.turn, settings.silence, input);
  const split = splitReplies(input, silence !== null);
  const sender = senderToRule(snapshot.messages, roles);
  return {
    target: input.target,
    ...conversationTitle(snapshot),
    answerLine: people.answerLine,
    senderLine: sender !== '' && sender === soleRecipient(input) ? RECIPIENT : sender,
    dismissed: snapshot.messages.some(({ labels }) => labels.includes('no-answer-needed')),
    escalated: decision.escalation,
    priority: decision.priority,
    priorityNote: `Priorité ${decision.chosenByHand ? 'choisie par l’équipe' : 'proposée par le tri'}`,
    doubt: doubtView(decision, status.state),
    type: decision.type,
    escalationSteps: escalationSteps(snapshot.messages, input),
    holders: held,
    mayHold: [...new Set([...settings.team.initials, ...held])],
    state: status.state,
    mayClose: silence === 'may-close',
    headlineHtml: unwatched ? UNWATCHED : headline(status, input.calendar),
    bar: first === undefined || unwatched ? null : bar(first.shareUsed),
    dueLine: unwatched ? null : dueLine(input),
    laterClocks: unwatched ? [] : later.map((clock) => laterClock(clock, input)),
    followUp,
    computedLine: `Calculé à ${formatTime(now, zone)}`,
    notices: [...ownNotices(input, silence), ...notices(input), ...people.warnings],
    drafted: snapshot.draftMessageIds.length > 0,
    asideNotice: asideWords(input.aside ?? null, input.now, input.settings.schedule.zone),
    details: details(decision),
    timeline: timeline(input),
    olderMessages: olderMessages(snapshot.messages.length),
    ...split,
    mainActions: mainActions({ ...split, state: status.state, owed: followUp?.owed === true }),
  };
}

/** What the watch does not do for this conversation. */
function ownNotices(
  { standardInstead, unwatched, silentSince, aside, status, now, settings, language }: TicketViewInput,
  silence: Silence,
): readonly string[] {
  const found: string[] = [];
  if (standardInstead != null) found.push(STANDARD_INSTEAD_WORDS[standardInstead]);
  if (silentSince != null && aside == null)
    found.push(noRoundSince(silentSince, now, settings.schedule.zone));
  if (status.turn !== null && silence !== null)
    found.push(
      `Sans nouvelles du client depuis notre réponse, envoyée ${formatInstant(status.turn.since, now, settings.schedule.zone)} : ${silence === 'ask-again' ? 'relancez-le' : 'vous pouvez clore sans suite'}.`,
    );
  if (language !== undefined && language !== 'fr') found.push(LANGUAGE_NOTICES[language]);
  if (unwatched === true)
    found.push(
      'Elle attendait avant la date de début : ni échéance ni rappel. Si le client écrit de nouveau, elle sera surveillée.',
    );
  return found.map(typeset);
}

/**
 * What is to be known before anything is written, the most important first.
 * @example notices({ ...desk, snapshot, news: 'answered' })[0] //=> NEWS_WORDS.answered
 */
export function notices({
  snapshot,
  calendar,
  settings,
  now,
  news,
}: DeskContext & Pick<TicketViewInput, 'snapshot' | 'news'>): readonly string[] {
  const found: string[] = news === null ? [] : [NEWS_WORDS[news]];
  if (snapshot.draftMessageIds.length > 0 && news !== 'draft') {
    const saved = snapshot.draftAt === undefined ? '' : `, enregistré ${agoWords(now - snapshot.draftAt)}`;
    found.push(`Un brouillon existe déjà dans cette conversation${saved} : un collègue répond peut-être.`);
  }
  if (!calendar.isOpenAt(now)) {
    found.push(
      `Support fermé, reprise ${formatInstant(calendar.nextOpening(now), now, settings.schedule.zone)}`,
    );
  }
  return found.map(typeset);
}

/**
 * Why it is due when it is, and sorted as it is, escaped.
 * @example whyHtml({ ...desk, status, decision })[0] //=> 'Reçu mar. 24\u00a0nov. 10:10 · 4\u00a0h ouvrées → mar. 24\u00a0nov. 14:10'
 */
export function whyHtml(
  input: DeskContext & Pick<TicketViewInput, 'decision' | 'status'>,
): readonly string[] {
  const { decision, status } = input;
  const deadline = explainClocks(status, decision.priority, input).map(cardText);
  // One finding may decide both type and priority.
  return [...deadline, ...new Set(decision.triage.reasons.map(reasonHtml))];
}

/**
 * A reason with the customer's own words, escaped.
 * @example reasonHtml({ text: 'objet', words: ['a < b'] }) //=> 'objet\u00a0: <i>«\u00a0a &lt; b\u00a0»</i>'
 */
export function reasonHtml({ text, words }: Reason): string {
  const quoted = words.map((word) => `«${NBSP}${cardText(plainText(word, 80))}${NBSP}»`).join(', ');
  return quoted === '' ? cardText(text) : `${cardText(text)}${NBSP}: <i>${quoted}</i>`;
}

function details({ triage }: TicketDecision): TicketView['details'] {
  if (!triage.ticket) return [];
  const { userId, device, version, screenshot, orderNumbers } = triage.details;
  const detail = (name: string, text: string | null, absent = 'non précisé') => ({
    name,
    value: text === null ? absent : plainText(text, 120),
    given: text !== null,
  });
  const asked = [
    detail('Identifiant ou compte', userId),
    detail('Appareil', device),
    detail('Version', version, 'non précisée'),
    detail('Capture d’écran', screenshot ? 'jointe' : null, 'non jointe'),
  ];
  return orderNumbers.length === 0 ? asked : [...asked, detail('Commande', orderNumbers.join(', '))];
}

function splitReplies(
  { replies, status }: TicketViewInput,
  silent: boolean,
): Pick<TicketView, 'suggested' | 'replies'> {
  const [first, ...others] = replies;
  return first?.suggested && (status.state === 'a-traiter' || silent)
    ? { suggested: first, replies: others }
    : { suggested: null, replies };
}
