// The reminder mail: what is late, what soon will be, what was escalated.
import { formatRemaining } from '../french/duration';
import { formatInstant } from '../french/instant';
import { typeset } from '../french/typography';
import { conversationLink } from '../mailbox/gmail-links';
import type { OutgoingMessage } from '../mailbox/outgoing-message';
import { AUTOMATIC_HEADERS, REMINDER_HEADER, REMINDER_SUBJECT } from '../mailbox/own-mail';
import type { DeskContext } from '../settings/settings';
import type { SlaStatus } from '../sla/sla-status';
import { PRIORITIES, type Priority } from '../terms/levels';
import type { Instant } from '../terms/time';
import { PRIORITY_WORDS } from '../terms/words';
import { escapeAttribute, escapeHtml, plainText } from '../text/escape';
import type { Stage } from './watch-plan';

/** One conversation in a digest. */
export interface DigestItem {
  readonly threadId: string;
  readonly stages: readonly Stage[];
  readonly priority: Priority;
  readonly status: SlaStatus;
  readonly sender: string;
  readonly subject: string;
}

/** The desk that a digest comes from. */
export interface DigestContext extends Pick<DeskContext, 'settings' | 'now'> {
  /** The mailbox's own address. */
  readonly address: string;
  /** Mail that may be a machine's: how many, and since when the oldest waits; null without any. */
  readonly toReview: { readonly count: number; readonly oldest: Instant } | null;
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
 * Composes the digest: late first, then escalated, then at risk; within a group the earliest deadline first.
 * An escalation also goes to the manager. Marked as automatic, so that nothing answers it.
 * @example digestMessage([late], context).subject //=> 'Vigie\u00a0: 1 en retard'
 */
export function digestMessage(items: readonly DigestItem[], context: DigestContext): OutgoingMessage {
  const { settings, address } = context;
  const groups = groupItems(items);
  const closing = [...reviewLine(context), FOOTER];
  const escalated = items.some(({ stages }) => stages.includes('escalation'));
  const recipients = settings.reminders.recipients.length > 0 ? settings.reminders.recipients : [address];
  const manager = escalated ? settings.reminders.manager : null;
  return {
    from: `Vigie <${address}>`,
    to: manager === null || recipients.includes(manager) ? recipients : [...recipients, manager],
    subject: `${REMINDER_SUBJECT}\u00a0: ${groups.map(({ title, items: { length } }) => `${length} ${inSubject(title, length)}`).join(', ')}`,
    headers: {
      ...AUTOMATIC_HEADERS,
      [REMINDER_HEADER]: announced(items),
    },
    text: [...groups.map((group) => textGroup(group, context)), ...closing].join('\n\n'),
    html: `<div style="${STYLE}">${groups.map((group) => htmlGroup(group, context)).join('')}${closing.map((line) => `<p style="color:#5f6368">${escapeHtml(line)}</p>`).join('')}</div>`,
  };
}

const FOOTER = 'Ce rappel est envoyé par Vigie pendant les heures d’ouverture. Il est inutile d’y répondre.';

function reviewLine({ toReview, now, settings }: DigestContext): readonly string[] {
  if (toReview === null) return [];
  const since = formatInstant(toReview.oldest, now, settings.schedule.zone);
  const words =
    toReview.count === 1
      ? `1 message, reçu ${since}`
      : `${toReview.count} messages, le plus ancien reçu ${since}`;
  return [typeset(`À vérifier (ressemble à un courrier automatique) : ${words}.`)];
}

function groupItems(items: readonly DigestItem[]): readonly Group[] {
  const ordered = [...items].sort(
    (a, b) =>
      (a.status.responseDue ?? 0) - (b.status.responseDue ?? 0) ||
      PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority),
  );
  const late = ordered.filter(({ status }) => status.standing === 'late');
  const escalated = ordered.filter(
    ({ status, stages }) => status.standing !== 'late' && stages.includes('escalation'),
  );
  const atRisk = ordered.filter((item) => !late.includes(item) && !escalated.includes(item));
  return [
    { title: 'En retard', color: '#c5221f', items: late },
    { title: 'Escalade', color: '#ac2b16', items: escalated },
    { title: 'À risque', color: '#b06000', items: atRisk },
  ].filter((group) => group.items.length > 0);
}

function inSubject(title: string, count: number): string {
  return title === 'Escalade' && count > 1 ? 'escalades' : title.toLowerCase();
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
    .map(({ threadId, status, stages }) => `${threadId}:${cycleName(status)}:${stages.join('+')}`)
    .join(',\r\n ');
}

function cycleName({ waitingSince, undeliveredAt }: SlaStatus): string {
  const since = (waitingSince ?? 0).toString(36);
  return undeliveredAt === null ? since : `${since}~${undeliveredAt.toString(36)}`;
}

function lines(item: DigestItem, { now, settings }: DigestContext) {
  const { status, stages } = item;
  const escalation = stages.includes('escalation') ? '[ESCALADE] ' : '';
  const due =
    status.responseDue === null
      ? ''
      : ` · échéance ${formatInstant(status.responseDue, now, settings.schedule.zone)}`;
  return {
    head: `${escalation}${PRIORITY_WORDS[item.priority]} · ${plainText(item.sender, MAX_NAME) || 'Expéditeur inconnu'} – ${plainText(item.subject, MAX_NAME) || '(sans objet)'}`,
    time: `${status.remaining === null ? '' : formatRemaining(status.remaining)}${due}`,
  };
}

function textGroup({ title, items }: Group, context: DigestContext): string {
  const entries = items.map((item) => {
    const { head, time } = lines(item, context);
    return `- ${head}\n  ${time}\n  ${conversationLink(context.address, item.threadId)}`;
  });
  return `${title.toUpperCase()} (${items.length})\n${entries.join('\n')}`;
}

function htmlGroup({ title, color, items }: Group, context: DigestContext): string {
  const entries = items.map((item) => {
    const { head, time } = lines(item, context);
    const link = escapeAttribute(conversationLink(context.address, item.threadId));
    return `<li style="margin:0 0 8px"><a href="${link}">${escapeHtml(head)}</a><br>${escapeHtml(time)}</li>`;
  });
  return `<h3 style="margin:16px 0 8px;color:${color}">${title} (${items.length})</h3><ul style="margin:0;padding-left:20px">${entries.join('')}</ul>`;
}
