// Customers and agents of a story, at work in the mailbox: what each does, and what the log says of it. What makes no sense
// as things stand (to close what is closed, to write in the bin) is left undone.
import type { IncomingMessage, StoredMessage } from '../../local/gmail/contract';
import type { LocalRuntime } from '../../local/runtime/contract';
import { LABELS, type LabelKey, madeLabelName } from '../../src/domain/mailbox/labels';
import { REMINDER_HEADER } from '../../src/domain/mailbox/own-mail';
import { PRIORITIES, type Priority, TICKET_TYPES } from '../../src/domain/terms/levels';
import type { Instant } from '../../src/domain/terms/time';
import { mail } from '../helpers/desk';
import { ConversationModel } from './conversation-model';
import type { Logged, Received } from './log';
import { type OurText, ourText } from './our-words';
import type { PeopleHappening } from './story';
import { ABSENT, ESCALATES, REQUESTS, THANKS } from './words';

export const PRIORITY_KEYS = PRIORITIES.map((level): LabelKey => `priority/${level}`);
export const TYPE_KEYS = TICKET_TYPES.map((type): LabelKey => `type/${type}`);
const STATE_KEYS: readonly LabelKey[] = ['at-risk', 'late', 'in-progress', 'waiting-customer', 'review'];

type Of<K extends PeopleHappening['kind']> = PeopleHappening & { readonly kind: K };

interface Correspondence {
  readonly thread: string;
  readonly subject: string;
  readonly from: string;
}

export class People {
  readonly log: Logged[] = [];
  readonly models = new Map<string, ConversationModel>();
  private readonly known = new Map<number, Correspondence>();

  constructor(private readonly runtime: LocalRuntime) {}

  threadOf(conversation: number): string | null {
    return this.known.get(conversation)?.thread ?? null;
  }

  subjectOf(thread: string): string {
    return [...this.known.values()].find((known) => known.thread === thread)?.subject ?? thread;
  }

  note(event: Logged): void {
    const { thread } = event;
    const model = this.models.get(thread) ?? new ConversationModel(thread);
    this.models.set(thread, model);
    const { closesWith } = model;
    // Whoever reopens has seen that it was closed.
    if (closesWith !== null && event.kind !== 'reopened' && !this.isClosed(thread, closesWith))
      this.apply(model, { kind: 'not-yet-closed', at: event.at, thread });
    this.apply(model, event);
  }

  private apply(model: ConversationModel, event: Logged): void {
    this.log.push(event);
    model.apply(event);
  }

  /** Whether a message wears the label. */
  private isClosed(thread: string, at: Instant): boolean {
    const id = this.runtime.mailbox.labelByName(labelName('closed'))?.id ?? '';
    const messages = this.runtime.mailbox.thread(thread)?.messages ?? [];
    return messages.some(({ internalDate, labelIds }) => internalDate === at && labelIds.has(id));
  }

  /** A customer, or a machine, writes for the first time. */
  begin(happening: Of<'request'> | Of<'machine-mail'>): void {
    const { kind, conversation } = happening;
    if (this.known.has(conversation)) return;
    if (kind === 'machine-mail') {
      this.open(conversation, 'Lettre', ABSENT, { what: 'machine-mail' });
      return;
    }
    const { level, asks } = happening;
    const texts = REQUESTS[level];
    const text = texts[conversation % texts.length] ?? '';
    const [tag, more] = [
      asks === 'escalation-in-subject' ? '[ESCALADE] ' : '',
      asks === 'escalation-in-text' ? ` ${ESCALATES}` : '',
    ];
    const escalates = asks === 'nothing' ? 'no' : asks === 'escalation-in-subject' ? 'in-subject' : 'in-text';
    this.open(conversation, `${tag}Demande`, text + more, { what: 'request', level, escalates });
  }

  flood({ conversation, level, hostile }: Of<'flood'>, n: number): void {
    const number = conversation + n;
    if (this.known.has(number)) return;
    const domain = hostile ? 'foule.example' : `f${number}.example`;
    const escalates = hostile ? 'in-subject' : 'no';
    const text = REQUESTS[level][0] ?? '';
    const subject = hostile ? '[ESCALADE] Demande' : 'Demande';
    this.open(number, subject, text, { what: 'request', level, escalates }, { domain, flood: true });
  }

  private open(
    conversation: number,
    title: string,
    text: string,
    received: Received,
    { domain = `client${conversation}.example`, flood = false } = {},
  ): void {
    const subject = `${title} ${conversation}`;
    const from = `Client ${conversation} <client${conversation}@${domain}>`;
    const automatic =
      received.what === 'machine-mail' ? [{ name: 'Auto-Submitted', value: 'auto-generated' }] : [];
    const { threadId, internalDate } = this.receive(
      this.mail({ from, subject, text, conversation }, automatic),
    );
    this.known.set(conversation, { thread: threadId, subject, from });
    this.note({ kind: 'received', at: internalDate, thread: threadId, flood, ...received });
  }

  followUp({ conversation, says }: Of<'follow-up'>): void {
    const known = this.known.get(conversation);
    const model = this.modelOf(conversation);
    if (known === undefined || model === null || model.now.state === 'away' || model.forged) return;
    if (says === 'thanks' && model.now.state !== 'answered' && model.now.state !== 'closed') return;
    if (says === 'thanks' && (!model.wasAnswered || model.wasAsked)) return;
    const { from, subject, thread } = known;
    const texts =
      says === 'thanks'
        ? THANKS
        : says === 'absence'
          ? [ABSENT]
          : says === 'escalation'
            ? [ESCALATES]
            : REQUESTS[says];
    const text = texts[(conversation + 1) % texts.length] ?? '';
    const automatic = says === 'absence' ? [{ name: 'Auto-Submitted', value: 'auto-replied' }] : [];
    const { internalDate } = this.receive(
      this.mail({ from, subject: `Re: ${subject}`, text, conversation }, automatic),
    );
    const received: Received =
      says === 'thanks' || says === 'absence'
        ? { what: says }
        : says === 'escalation'
          ? { what: 'request', level: 'moyenne', escalates: 'in-text' }
          : { what: 'request', level: says, escalates: subject.startsWith('[') ? 'in-subject' : 'no' };
    this.note({ kind: 'received', at: internalDate, thread, flood: false, ...received });
  }

  forge({ conversation, place }: Of<'forged-digest'>): void {
    const known = this.known.get(conversation);
    const since = this.modelOf(conversation)?.now.since;
    if (known === undefined || since === null || since === undefined) return;
    const claim = `${known.thread}:${since.toString(36)}:escalation+at-risk+late`;
    const from = `Vigie <${this.runtime.mailbox.address}>`;
    const forged = this.mail(
      { from, subject: 'Vigie : 1 en retard', text: 'Rien.', conversation: -1 - conversation },
      [{ name: REMINDER_HEADER, value: claim }],
    );
    const { threadId, internalDate } = this.receive({ ...forged, systemLabels: [place, 'UNREAD'] });
    this.note({ kind: 'received', at: internalDate, thread: threadId, flood: false, what: 'forged' });
  }

  private mail(
    about: {
      readonly from: string;
      readonly subject: string;
      readonly text: string;
      readonly conversation: number;
    },
    headers: readonly { readonly name: string; readonly value: string }[],
  ): IncomingMessage {
    const { from, subject, text, conversation } = about;
    const plain = mail(from, subject, text, this.runtime.clock.now(), `conversation-${conversation}`);
    return { ...plain, payload: { ...plain.payload, headers: [...plain.payload.headers, ...headers] } };
  }

  private receive(message: IncomingMessage): StoredMessage {
    return this.runtime.mailbox.receive(message);
  }

  modelOf(conversation: number): ConversationModel | null {
    const thread = this.threadOf(conversation);
    return thread === null ? null : (this.models.get(thread) ?? null);
  }

  /** Opens a window to answer; what it returns sends what was written, whatever has come since. */
  write({ conversation, says, ahead }: Of<'answer'>): (() => void) | null {
    const known = this.known.get(conversation);
    const state = this.modelOf(conversation)?.now.state;
    if (known === undefined || state === undefined || state === 'away' || state === 'none') return null;
    const { thread, from, subject } = known;
    const { mailbox } = this.runtime;
    const ours = ourText(says, this.runtime.clock.now(), ahead);
    const draft = mailbox.createDraft({
      threadId: thread,
      to: from,
      subject: `Re: ${subject}`,
      text: ours.text,
    });
    return () => this.send(thread, draft, ours);
  }

  send(thread: string, draft: string, { asks, given }: OurText): void {
    const { mailbox } = this.runtime;
    if (this.models.get(thread)?.now.state === 'away') {
      mailbox.deleteDraft(draft);
      return;
    }
    const { internalDate: at } = mailbox.sendDraft(draft);
    this.note({ kind: 'answered', at, thread, promises: given(at), asks });
  }

  /** What agents do to labels and places of a whole conversation in Gmail itself. */
  act(
    happening: Of<
      | 'close'
      | 'reopen'
      | 'hand-priority'
      | 'hand-type'
      | 'hand-escalation'
      | 'hand-no-request'
      | 'hand-owes'
      | 'hand-owes-nothing'
      | 'move'
    >,
  ): void {
    const thread = this.threadOf(happening.conversation);
    const now = this.modelOf(happening.conversation)?.now;
    if (thread === null || now === undefined) return;
    const at = this.runtime.clock.now();
    const isOpen = now.state === 'waiting' || now.state === 'answered';
    switch (happening.kind) {
      case 'close':
        if (isOpen && this.label(thread, ['closed'], STATE_KEYS))
          this.note({ kind: 'closed', at, thread, seen: at });
        return;
      case 'reopen':
        if (now.state === 'closed' && this.wears(thread, 'closed') && this.label(thread, [], ['closed']))
          this.note({ kind: 'reopened', at, thread });
        return;
      case 'hand-priority': {
        const level = this.otherLevel(now.levels, happening.steps);
        if (!isOpen || level === null) return;
        const rest = PRIORITY_KEYS.filter((key) => key !== `priority/${level}`);
        if (this.label(thread, [`priority/${level}`], rest))
          this.note({ kind: 'priority', at, thread, level });
        return;
      }
      case 'hand-type': {
        const { type } = happening;
        const rest = TYPE_KEYS.filter((key) => key !== `type/${type}`);
        if (isOpen && this.label(thread, [`type/${type}`], rest))
          this.note({ kind: 'type', at, thread, type });
        return;
      }
      case 'hand-escalation':
        if (isOpen && this.label(thread, ['escalation'], [])) this.note({ kind: 'escalated', at, thread });
        return;
      case 'hand-no-request': {
        const rest = [...PRIORITY_KEYS, ...TYPE_KEYS, ...STATE_KEYS, 'escalation' as const];
        if (now.state === 'waiting' && this.label(thread, ['automatic'], rest))
          this.note({ kind: 'no-request', at, thread, seen: at });
        return;
      }
      case 'hand-owes':
        if (now.state === 'answered' && now.owed === null && this.label(thread, ['in-progress'], []))
          this.note({ kind: 'owed-by-hand', at, thread });
        return;
      case 'hand-owes-nothing':
        if (now.state === 'answered' && this.wears(thread, 'in-progress')) {
          this.label(thread, [], ['in-progress']);
          this.note({ kind: 'owes-nothing', at, thread });
        }
        return;
      case 'move':
        this.move(thread, now.state === 'away', happening.to);
        return;
      default:
        happening satisfies never;
    }
  }

  private move(thread: string, isAway: boolean, to: 'TRASH' | 'SPAM' | 'INBOX'): void {
    if (isAway === (to !== 'INBOX')) return;
    const ids = (this.runtime.mailbox.thread(thread)?.messages ?? []).map(({ id }) => id);
    this.runtime.mailbox.changeLabels(ids, [to], to === 'INBOX' ? ['TRASH', 'SPAM'] : ['INBOX']);
    this.note({ kind: 'moved', at: this.runtime.clock.now(), thread, to });
  }

  otherLevel(levels: readonly Priority[], steps: number): Priority | null {
    const [level] = levels;
    if (level === undefined || levels.length > 1) return null;
    return PRIORITIES[(PRIORITIES.indexOf(level) + steps) % PRIORITIES.length] ?? null;
  }

  private wears(thread: string, key: LabelKey): boolean {
    const id = this.runtime.mailbox.labelByName(labelName(key))?.id ?? '';
    return this.runtime.mailbox.thread(thread)?.messages.some(({ labelIds }) => labelIds.has(id)) ?? false;
  }

  /** False where a label is not there yet. */
  private label(thread: string, add: readonly LabelKey[], remove: readonly LabelKey[]): boolean {
    const { mailbox } = this.runtime;
    const ids = (keys: readonly LabelKey[]) =>
      keys.flatMap((key) => mailbox.labelByName(labelName(key))?.id ?? []);
    if (ids(add).length < add.length) return false;
    const messages = (mailbox.thread(thread)?.messages ?? []).map(({ id }) => id);
    mailbox.changeLabels(messages, ids(add), ids(remove));
    return true;
  }
}

/** The name in Gmail. */
export function labelName(key: LabelKey): string {
  return LABELS.find((label) => label.key === key)?.name ?? madeLabelName(key) ?? key;
}
