// The reminder mail: what is late, what soon will be, what was escalated.
import { formatRemaining } from '../french/duration';
import { formatInstant, formatLongDay } from '../french/instant';
import { counted, formatCount, typeset } from '../french/typography';
import { conversationLinkInMail, viewLink } from '../mailbox/gmail-links';
import type { OutgoingMessage } from '../mailbox/outgoing-message';
import {
  AUTOMATIC_HEADERS,
  REMINDER_HEADER,
  REMINDER_SUBJECT,
  ROUND_HEADER,
  recordText,
  SENDING_HEADER,
} from '../mailbox/own-mail';
import type { DeskContext } from '../settings/settings';
import { PRIORITIES } from '../terms/levels';
import type { Instant } from '../terms/time';
import { PRIORITY_WORDS } from '../terms/words';
import { escapeAttribute, escapeHtml, plainText } from '../text/escape';
import type { IndexEntry, QueueIndex } from './queue-index';
import { type Stage, standingOf } from './watch-plan';

/** One conversation in a digest. */
export interface DigestItem {
  readonly threadId: string;
  readonly stages: readonly Stage[];
  readonly entry: IndexEntry;
  readonly sender: string;
  readonly subject: string;
  /** By which a search finds it; '' where it has none. */
  readonly messageId: string;
}

/** The desk that a digest comes from. */
export interface DigestContext extends DeskContext {
  /** The mailbox's own address. */
  readonly address: string;
  /** Where the open conversations stand, announced or not. */
  readonly standing: DeskState;
  /** Conversations that are announced by being counted. */
  readonly others: number;
  /** False where the manager has had enough mail for the day. */
  readonly tellManager: boolean;
  /** Conversations that wait for us, where it is to be said that the round was made; otherwise null. */
  readonly round: number | null;
  /** What finds this mail again among those that were sent. */
  readonly sending: string;
  /** Mail that may be a machine's: how many, and since when the oldest waits; null without any. */
  readonly toReview: { readonly count: number; readonly oldest: Instant } | null;
}

/** How many open conversations are late, at risk, escalated. */
export interface DeskState {
  readonly late: number;
  readonly atRisk: number;
  readonly escalated: number;
}

/** Characters of a sender and of a subject. */
const MAX_NAME = 160;
const STYLE = 'font-family:Roboto,Arial,sans-serif;font-size:14px;line-height:1.5;color:#202124';

interface Group {
  readonly title: string;
  readonly color: string;
  readonly items: readonly DigestItem[];
}

/**
 * Composes the digest: how things stand, then late first, then escalated, then at risk; within a group the earliest
 * deadline first. An escalation also goes to the manager. Marked as automatic, so that nothing answers it.
 * @example digestMessage([late], context).subject //=> 'Vigie\u00a0: rappels du lundi 19 janvier'
 */
export function digestMessage(items: readonly DigestItem[], context: DigestContext): OutgoingMessage {
  const { settings, address, now } = context;
  const groups = groupItems(items, context);
  const state = stateLine(context.standing);
  const closing = [...othersLine(context), ...reviewLine(context), ...roundLine(context), FOOTER];
  const record = { sending: context.sending, announced: announced(items) };
  return {
    from: `Vigie <${address}>`,
    to: recipientsOf(items, context),
    subject: `${REMINDER_SUBJECT}\u00a0: rappels du ${formatLongDay(now, settings.schedule.zone)}`,
    headers: {
      ...AUTOMATIC_HEADERS,
      [SENDING_HEADER]: context.sending,
      ...(items.length === 0 ? { [ROUND_HEADER]: context.sending } : { [REMINDER_HEADER]: record.announced }),
    },
    text: [state, ...groups.map((group) => textGroup(group, context)), ...closing, recordText(record)].join(
      '\n\n',
    ),
    html: `<div style="${STYLE}"><p><b>${escapeHtml(state)}</b></p>${groups.map((group) => htmlGroup(group, context)).join('')}${closing.map((line) => `<p style="color:#5f6368">${escapeHtml(line)}</p>`).join('')}</div>`,
  };
}

/**
 * How many of the open conversations are late, at risk, escalated.
 * @example deskState(new Map(), now) //=> { late: 0, atRisk: 0, escalated: 0 }
 */
export function deskState(index: QueueIndex, now: Instant): DeskState {
  const state = { late: 0, atRisk: 0, escalated: 0 };
  for (const entry of index.values()) {
    if (entry.review) continue;
    const waits = entry.state === 'a-traiter';
    // What waits for the customer is news until it was told.
    if (entry.escalation && (waits || !entry.announced.escalation)) state.escalated += 1;
    if (!waits) continue;
    const standing = standingOf(entry, now);
    if (standing === 'late') state.late += 1;
    else if (standing === 'at-risk') state.atRisk += 1;
  }
  return state;
}

function recipientsOf(
  items: readonly DigestItem[],
  { settings, address, tellManager }: DigestContext,
): readonly string[] {
  const { recipients, manager } = settings.reminders;
  const to = recipients.length > 0 ? recipients : [address];
  const escalated = tellManager && items.some(({ stages }) => stages.includes('escalation'));
  return !escalated || manager === null || to.includes(manager) ? to : [...to, manager];
}

const FOOTER = 'Ce rappel est envoyé par Vigie. Il est inutile d’y répondre.';

function stateLine({ late, atRisk, escalated }: DeskState): string {
  const parts = [
    ...(late === 0 ? [] : [`${formatCount(late)} en retard`]),
    ...(atRisk === 0 ? [] : [`${formatCount(atRisk)} à risque`]),
    ...(escalated === 0 ? [] : [counted(escalated, 'escalade')]),
  ];
  return parts.length === 0 ? 'Rien en retard, rien à risque' : parts.join(', ');
}

function othersLine({ others, address }: DigestContext): readonly string[] {
  if (others === 0) return [];
  const words = others === 1 ? '1 autre' : `${formatCount(others)} autres`;
  return [
    `… et ${words}, à voir dans Vigie ou sous le libellé « En retard » : ${viewLink(address, 'late')}`,
  ].map(typeset);
}

function roundLine({ round, now, settings }: DigestContext): readonly string[] {
  if (round === null) return [];
  const waiting = counted(round, 'conversation', 'attend', 'attendent');
  return [
    typeset(`Ronde faite ${formatInstant(now, now, settings.schedule.zone)} : ${waiting} une réponse.`),
  ];
}

function reviewLine({ toReview, now, settings }: DigestContext): readonly string[] {
  if (toReview === null) return [];
  const since = formatInstant(toReview.oldest, now, settings.schedule.zone);
  const words =
    toReview.count === 1
      ? `1 message, reçu ${since}`
      : `${toReview.count} messages, le plus ancien reçu ${since}`;
  return [typeset(`À vérifier (ressemble à un courrier automatique) : ${words}.`)];
}

function groupItems(items: readonly DigestItem[], { now }: DigestContext): readonly Group[] {
  const ordered = [...items].sort(
    ({ entry: a }, { entry: b }) =>
      (a.due ?? 0) - (b.due ?? 0) || PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority),
  );
  const isLate = ({ entry }: DigestItem) => standingOf(entry, now) === 'late';
  const late = ordered.filter(isLate);
  const escalated = ordered.filter((item) => !isLate(item) && item.stages.includes('escalation'));
  const atRisk = ordered.filter((item) => !late.includes(item) && !escalated.includes(item));
  return [
    { title: 'En retard', color: '#c5221f', items: late },
    { title: 'Escalade', color: '#ac2b16', items: escalated },
    { title: 'À risque', color: '#b06000', items: atRisk },
  ].filter((group) => group.items.length > 0);
}

/** What a digest says, in its header, to have announced. */
export interface AnnouncedItem {
  readonly threadId: string;
  /** Start of the cycle. */
  readonly since: Instant;
  /** When we sent the answer that came back; null where none did. */
  readonly undeliveredAt: Instant | null;
  readonly stages: readonly Stage[];
}

const ANNOUNCED_ITEM =
  /^([0-9a-f]+):([0-9a-z]+)(?:~([0-9a-z]+))?:((?:escalation|at-risk|late)(?:\+(?:escalation|at-risk|late))*)$/;

/**
 * Reads the header of a digest back; what is not of its form is left out.
 * @example announcedIn('18c2f1:mia8lmo0:escalation+late') //=> [{ threadId: '18c2f1', since: 1763812800000, undeliveredAt: null, stages: ['escalation', 'late'] }]
 */
export function announcedIn(header: string): readonly AnnouncedItem[] {
  return header.split(/[,\s]+/).flatMap((text) => {
    const [, threadId, since, failed, stages] = ANNOUNCED_ITEM.exec(text) ?? [];
    if (threadId === undefined || since === undefined || stages === undefined) return [];
    const undeliveredAt = failed === undefined ? null : Number.parseInt(failed, 36);
    return [
      { threadId, since: Number.parseInt(since, 36), undeliveredAt, stages: stages.split('+') as Stage[] },
    ];
  });
}

/**
 * `thread:start of the cycle:stages`, one a line, so that what was announced survives a lost index; behind the start, where
 * an answer came back, `~` and when it was sent.
 */
function announced(items: readonly DigestItem[]): string {
  return items
    .map(({ threadId, entry, stages }) => `${threadId}:${cycleName(entry)}:${stages.join('+')}`)
    .join(',\r\n ');
}

function cycleName({ since, undeliveredAt }: IndexEntry): string {
  const start = (since ?? 0).toString(36);
  return undeliveredAt === null ? start : `${start}~${undeliveredAt.toString(36)}`;
}

function lines({ entry, stages, sender, subject }: DigestItem, context: DigestContext) {
  const { now, settings } = context;
  const escalation = stages.includes('escalation') ? '[ESCALADE] ' : '';
  const due =
    entry.due === null ? '' : ` · échéance ${formatInstant(entry.due, now, settings.schedule.zone)}`;
  return {
    head: `${escalation}${PRIORITY_WORDS[entry.priority]} · ${plainText(sender, MAX_NAME) || 'Expéditeur inconnu'} – ${plainText(subject, MAX_NAME) || '(sans objet)'}`,
    time:
      entry.state === 'attente-client' ? 'en attente du client' : `${remainingWords(entry, context)}${due}`,
  };
}

function remainingWords(entry: IndexEntry, { now, calendar }: DigestContext): string {
  if (entry.due === null) return '';
  const remaining = calendar.openTimeBetween(now, entry.due);
  // Late, and not a minute of open time has passed since.
  const late = standingOf(entry, now) === 'late' && remaining >= 0;
  return late ? 'en retard' : formatRemaining(remaining, calendar.usualDay);
}

const linkTo = ({ threadId, messageId }: DigestItem, { address }: DigestContext) =>
  conversationLinkInMail(address, threadId, messageId);

function textGroup({ title, items }: Group, context: DigestContext): string {
  const entries = items.map((item) => {
    const { head, time } = lines(item, context);
    return `- ${head}\n  ${time}\n  ${linkTo(item, context)}`;
  });
  return `${title.toUpperCase()} (${items.length})\n${entries.join('\n')}`;
}

function htmlGroup({ title, color, items }: Group, context: DigestContext): string {
  const entries = items.map((item) => {
    const { head, time } = lines(item, context);
    const link = escapeAttribute(linkTo(item, context));
    return `<li style="margin:0 0 8px"><a href="${link}">${escapeHtml(head)}</a><br>${escapeHtml(time)}</li>`;
  });
  return `<h3 style="margin:16px 0 8px;color:${color}">${title} (${items.length})</h3><ul style="margin:0;padding-left:20px">${entries.join('')}</ul>`;
}
