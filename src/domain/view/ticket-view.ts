// What the card of a conversation says: every line decided here, none in the card.
import type { BusinessCalendar } from '../calendar/business-calendar';
import type { ConversationSnapshot } from '../conversation';
import { conversationLog, type TicketDecision } from '../decision';
import { formatRemaining } from '../french/duration';
import { formatInstant, formatTime } from '../french/instant';
import type { Priority, TicketType } from '../levels';
import type { Settings } from '../settings';
import type { Cycle, SlaStatus } from '../sla/clock';
import { explainResponseDeadline } from '../sla/explanation';
import type { Instant } from '../time';
import { messageRole } from '../triage/message-role';
import type { Reason, ReplyId } from '../triage/triage';
import { escapeHtml, plainText, richText } from './escape';
import { PRIORITY_WORDS } from './words';

/** Texts named `…Html` go to fields that read HTML and are escaped; the others go to plain ones. */
export interface TicketView {
  /** Of the message to act on and to answer. */
  readonly messageId: string;
  readonly sender: string;
  readonly subject: string;
  readonly escalated: boolean;
  readonly priority: Priority;
  readonly priorityNote: string;
  readonly type: TicketType;
  readonly state: SlaStatus['state'];
  readonly headlineHtml: string;
  /** The bar of the share used; null without a countdown. */
  readonly bar: string | null;
  readonly dueLine: string | null;
  readonly resolutionLine: string | null;
  readonly computedLine: string;
  /** Things to know before writing: a draft that is there already, support being closed. */
  readonly notices: readonly string[];
  readonly whyHtml: readonly string[];
  readonly details: readonly { readonly name: string; readonly value: string; readonly given: boolean }[];
  readonly timeline: readonly { readonly when: string; readonly who: string; readonly note: string }[];
  readonly replies: readonly ReplyChoice[];
}

export interface ReplyChoice {
  readonly id: ReplyId;
  readonly title: string;
  readonly use: string;
  readonly suggested: boolean;
}

export interface TicketViewInput {
  readonly snapshot: ConversationSnapshot;
  readonly decision: TicketDecision;
  readonly status: SlaStatus;
  readonly settings: Settings;
  readonly calendar: BusinessCalendar;
  readonly now: Instant;
  readonly messageId: string;
  readonly replies: readonly ReplyChoice[];
}

const NBSP = '\u00a0';
const BAR_CELLS = 10;
const MAX_TIMELINE = 12;
const ROLE_WORDS = {
  customer: 'Client',
  thanks: 'Client (merci)',
  agent: 'Équipe',
  automatic: 'Automatique',
} as const;

export function ticketView(input: TicketViewInput): TicketView {
  const { snapshot, decision, status, settings, now } = input;
  const zone = settings.schedule.zone;
  const first = snapshot.messages.find((message) => !message.fromUs) ?? snapshot.messages[0];
  const late = status.standing === 'late';
  return {
    messageId: input.messageId,
    sender: plainText(first?.from.name || first?.from.address || 'Expéditeur inconnu', 80),
    subject: plainText(first?.subject || '(sans objet)', 120),
    escalated: decision.escalation,
    priority: decision.priority,
    priorityNote: decision.chosenByHand ? 'Priorité choisie par l’équipe' : 'Priorité proposée par le tri',
    type: decision.type,
    state: status.state,
    headlineHtml: headline(status, input.calendar),
    bar: status.shareUsed === null ? null : bar(status.shareUsed),
    dueLine:
      status.responseDue === null
        ? null
        : `Réponse ${late ? 'due' : 'à donner'} ${late ? '' : 'avant '}${formatInstant(status.responseDue, now, zone)}`,
    resolutionLine:
      status.resolutionDue === null
        ? null
        : `Résolution promise ${formatInstant(status.resolutionDue, now, zone)}`,
    computedLine: `Calculé à ${formatTime(now, zone)}`,
    notices: notices(input),
    whyHtml: why(input),
    details: details(decision),
    timeline: timeline(input),
    replies: input.replies,
  };
}

function headline({ state, standing, remaining }: SlaStatus, calendar: BusinessCalendar): string {
  switch (state) {
    case 'a-traiter': {
      const words =
        standing === 'late' && remaining !== null && remaining >= 0
          ? 'en retard'
          : formatRemaining(remaining ?? 0, calendar.usualDay);
      const color = standing === 'late' ? '#b3261e' : standing === 'at-risk' ? '#c4460b' : '#146c2e';
      const text = words.charAt(0).toUpperCase() + words.slice(1);
      return `<b><font color="${color}">${escapeHtml(text)}</font></b>`;
    }
    case 'attente-client':
      return '<b>En attente du client</b>';
    case 'clos':
      return '<b>Conversation close</b>';
    default:
      return state satisfies never;
  }
}

/** Ten cells; one at least is full as soon as time runs, and only a target that is used up fills the last. */
function bar(share: number): string {
  const cells = share >= 1 ? BAR_CELLS : Math.min(BAR_CELLS - 1, Math.max(0, Math.ceil(share * BAR_CELLS)));
  return `${'▰'.repeat(cells)}${'▱'.repeat(BAR_CELLS - cells)} ${Math.max(0, Math.floor(share * 100))}${NBSP}% du délai`;
}

function notices({ snapshot, calendar, settings, now, status }: TicketViewInput): readonly string[] {
  const found: string[] = [];
  if (!calendar.isOpenAt(now)) {
    found.push(
      `Support fermé, reprise ${formatInstant(calendar.nextOpening(now), now, settings.schedule.zone)}`,
    );
  }
  if (snapshot.draftMessageIds.length > 0) {
    found.push('Un brouillon existe déjà dans cette conversation : un collègue répond peut-être.');
  }
  const last = snapshot.messages[snapshot.messages.length - 1];
  if (status.state === 'attente-client' && last?.fromUs && now - last.at < 3_600_000) {
    found.push('Une réponse vient de partir.');
  }
  return found.map((line) => line.replace(/ :/g, `${NBSP}:`));
}

function why({ decision, status, settings, calendar }: TicketViewInput): readonly string[] {
  const deadline =
    status.waitingSince === null
      ? []
      : explainResponseDeadline(status.waitingSince, decision.priority, settings.policy, calendar).map(
          escapeHtml,
        );
  // One finding may decide both type and priority.
  return [...deadline, ...new Set(decision.triage.reasons.map(reasonHtml))];
}

/** A reason with the customer's own words, escaped. */
export function reasonHtml({ text, words }: Reason): string {
  const quoted = words.map((word) => `«${NBSP}${richText(word, 80)}${NBSP}»`).join(', ');
  return quoted === '' ? escapeHtml(text) : `${escapeHtml(text)}${NBSP}: <i>${quoted}</i>`;
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

function timeline(input: TicketViewInput): TicketView['timeline'] {
  const { snapshot, status, settings, now, decision } = input;
  const roles = conversationLog(snapshot, decision).entries;
  return snapshot.messages
    .map((message, i) => ({
      when: formatInstant(message.at, now, settings.schedule.zone),
      who: `${ROLE_WORDS[roles[i]?.role ?? messageRole(message)]} · ${plainText(message.from.name || message.from.address, 60)}`,
      note: cycleNote(status.cycles, message.at),
    }))
    .slice(-MAX_TIMELINE)
    .reverse();
}

function cycleNote(cycles: readonly Cycle[], at: Instant): string {
  const answered = cycles.find((cycle) => cycle.answeredAt === at);
  if (answered !== undefined) return answered.outcome === 'kept' ? 'délai tenu' : 'délai dépassé';
  return '';
}

/** The priorities in words, for a choice. */
export function priorityChoices(): readonly { readonly value: Priority; readonly text: string }[] {
  return (Object.keys(PRIORITY_WORDS) as Priority[]).map((value) => ({ value, text: PRIORITY_WORDS[value] }));
}
