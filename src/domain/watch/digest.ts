// The reminder mail: what is late, what soon will be, what was escalated.
import { formatRemaining } from '../french/duration';
import { formatLastingInstant, formatLongDay } from '../french/instant';
import { counted, formatCount, typeset } from '../french/typography';
import { conversationLinkInMail, spamLink, viewLink } from '../mailbox/gmail-links';
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
import { STANDARD_INSTEAD_WORDS, type StandardInstead } from '../settings/standard-instead';
import { PRIORITIES } from '../terms/levels';
import type { Instant } from '../terms/time';
import { PRIORITY_WORDS, spamWords } from '../terms/words';
import { escapeAttribute, escapeHtml, plainText } from '../text/escape';
import type { IndexEntry, QueueIndex } from './queue-index';
import { KIND_MARKS, kindOf } from './told';
import { type Announcement, type PromiseName, type Stage, standingOf } from './watch-plan';

/** One promise of a conversation in a digest. */
export interface DigestItem extends Announcement {
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
  /** Why the standard settings are in force although the team has others; null otherwise. */
  readonly standardInstead: StandardInstead | null;
  /** Conversations in spam that look like customers'. */
  readonly inSpam: number;
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
  /** Each by the promises that are told of it. */
  readonly conversations: readonly (readonly DigestItem[])[];
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
  const closing = [
    ...standardLine(context),
    ...othersLine(context),
    ...reviewLine(context),
    ...spamLine(context),
    ...roundLine(context),
    FOOTER,
  ];
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
    // What waits for no answer is news until it was told.
    if (entry.escalation && (entry.state === 'a-traiter' || !entry.announced.escalation))
      state.escalated += 1;
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
    typeset(`Ronde faite le ${formatLastingInstant(now, settings.schedule.zone)} : ${waiting} une réponse.`),
  ];
}

function reviewLine({ toReview, settings }: DigestContext): readonly string[] {
  if (toReview === null) return [];
  const since = formatLastingInstant(toReview.oldest, settings.schedule.zone);
  const words =
    toReview.count === 1
      ? `1 message, reçu le ${since}`
      : `${toReview.count} messages, le plus ancien reçu le ${since}`;
  return [typeset(`À vérifier (ressemble à un courrier automatique) : ${words}.`)];
}

function standardLine({ standardInstead }: DigestContext): readonly string[] {
  return standardInstead === null
    ? []
    : [`${STANDARD_INSTEAD_WORDS[standardInstead]} Ouvrez la page d’accueil de Vigie dans Gmail.`];
}

function spamLine({ inSpam, address }: DigestContext): readonly string[] {
  return inSpam === 0 ? [] : [`${spamWords(inSpam)}\u00a0: ${spamLink(address)}`];
}

function groupItems(items: readonly DigestItem[], { now }: DigestContext): readonly Group[] {
  const ordered = [...items].sort(
    (a, b) =>
      (a.due ?? 0) - (b.due ?? 0) ||
      PRIORITIES.indexOf(a.entry.priority) - PRIORITIES.indexOf(b.entry.priority),
  );
  const isLate = (item: DigestItem) => item.due !== null && now > item.due;
  const late = ordered.filter(isLate);
  const escalated = ordered.filter((item) => !isLate(item) && item.stages.includes('escalation'));
  const atRisk = ordered.filter((item) => !late.includes(item) && !escalated.includes(item));
  return [
    { title: 'En retard', color: '#c5221f', conversations: byConversation(late) },
    { title: 'Escalade', color: '#ac2b16', conversations: byConversation(escalated) },
    { title: 'À risque', color: '#b06000', conversations: byConversation(atRisk) },
  ].filter((group) => group.conversations.length > 0);
}

/** Two promises of one conversation stand together, where the first of them is due. */
function byConversation(items: readonly DigestItem[]): Group['conversations'] {
  const found = new Map<string, DigestItem[]>();
  for (const item of items) found.set(item.threadId, [...(found.get(item.threadId) ?? []), item]);
  return [...found.values()];
}

/** What a digest says, in its header, to have announced. */
export interface AnnouncedItem extends PromiseName {
  readonly stages: readonly Stage[];
}

const ANNOUNCED_ITEM =
  /^([0-9a-f]+):([0-9a-z]+)(?:~([0-9a-z]+))?(?:!([a-z]))?:((?:escalation|at-risk|late)(?:\+(?:escalation|at-risk|late))*)$/;

/**
 * Reads the header of a digest back; what is not of its form is left out.
 * @example announcedIn('18c2f1:mia8lmo0:escalation+late')[0]?.since //=> 1763812800000
 */
export function announcedIn(header: string): readonly AnnouncedItem[] {
  return header.split(/[,\s]+/).flatMap((text) => {
    const [, threadId, since, failed, mark = '', stages] = ANNOUNCED_ITEM.exec(text) ?? [];
    if (threadId === undefined || since === undefined || stages === undefined) return [];
    const undeliveredAt = failed === undefined ? null : Number.parseInt(failed, 36);
    const name = { threadId, kind: kindOf(mark), since: Number.parseInt(since, 36), undeliveredAt };
    return [{ ...name, stages: stages.split('+') as Stage[] }];
  });
}

/**
 * `thread:start of the promise:stages`, one a line, so that what was announced survives a lost index; behind the start, where
 * an answer came back, `~` and when it was sent, and `!` with its letter where it is no promise of an answer.
 */
function announced(items: readonly DigestItem[]): string {
  return items.map((item) => `${item.threadId}:${promiseName(item)}:${item.stages.join('+')}`).join(',\r\n ');
}

function promiseName({ kind, since, undeliveredAt }: DigestItem): string {
  const start = since.toString(36);
  if (kind !== 'response') return `${start}!${KIND_MARKS[kind]}`;
  return undeliveredAt === null ? start : `${start}~${undeliveredAt.toString(36)}`;
}

/** What is promised, where it is no answer. */
const KIND_WORDS: Readonly<Record<PromiseName['kind'], string>> = {
  response: '',
  'follow-up': 'suite promise\u00a0: ',
  resolution: 'résolution promise\u00a0: ',
};

/** Where nothing is due. */
const STATE_WORDS: Readonly<Record<IndexEntry['state'], string>> = {
  'a-traiter': '',
  'en-cours': 'en cours chez nous',
  'attente-client': 'en attente du client',
};

function headOf(all: readonly DigestItem[]): string {
  const [item] = all;
  if (item === undefined) return '';
  const { entry, sender, subject } = item;
  const escalation = all.some(({ stages }) => stages.includes('escalation')) ? '[ESCALADE] ' : '';
  return `${escalation}${PRIORITY_WORDS[entry.priority]} · ${plainText(sender, MAX_NAME) || 'Expéditeur inconnu'} – ${plainText(subject, MAX_NAME) || '(sans objet)'}${entry.holders.length === 0 ? '' : ` · en main\u00a0: ${entry.holders.join(', ')}`}`;
}

function timeOf(item: DigestItem, context: DigestContext): string {
  const { entry, kind, due } = item;
  const { settings } = context;
  if (due === null) return STATE_WORDS[entry.state];
  const until = formatLastingInstant(due, settings.schedule.zone);
  return `${KIND_WORDS[kind]}${remainingWords(due, context)} · échéance ${until}`;
}

function remainingWords(due: Instant, { now, calendar }: DigestContext): string {
  const remaining = calendar.openTimeBetween(now, due);
  // Late, and not a minute of open time has passed since.
  return now > due && remaining >= 0 ? 'en retard' : formatRemaining(remaining, calendar.usualDay);
}

function linkTo([item]: readonly DigestItem[], { address }: DigestContext): string {
  return item === undefined ? '' : conversationLinkInMail(address, item.threadId, item.messageId);
}

function textGroup({ title, conversations }: Group, context: DigestContext): string {
  const entries = conversations.map((items) => {
    const times = items.map((item) => `\n  ${timeOf(item, context)}`).join('');
    return `- ${headOf(items)}${times}\n  ${linkTo(items, context)}`;
  });
  return `${title.toUpperCase()} (${conversations.length})\n${entries.join('\n')}`;
}

function htmlGroup({ title, color, conversations }: Group, context: DigestContext): string {
  const entries = conversations.map((items) => {
    const link = escapeAttribute(linkTo(items, context));
    const times = items.map((item) => `<br>${escapeHtml(timeOf(item, context))}`).join('');
    return `<li style="margin:0 0 8px"><a href="${link}">${escapeHtml(headOf(items))}</a>${times}</li>`;
  });
  return `<h3 style="margin:16px 0 8px;color:${color}">${title} (${conversations.length})</h3><ul style="margin:0;padding-left:20px">${entries.join('')}</ul>`;
}
