// What a conversation should be, from the log of what happened in it and the published promise alone.
import { PRIORITIES, type Priority, type TicketType } from '../../src/domain/terms/levels';
import { type Instant, MINUTE } from '../../src/domain/terms/time';
import { ClosingWish } from './closing-wish';
import type { Logged } from './log';
import { type Exchange, owedIn, readLater, type Word } from './owed';
import type { Turn } from './turn';

/** To which the instant of an escalation by hand is noted. */
const QUARTER = 15 * MINUTE;

interface Message extends Exchange {
  readonly asks: boolean;
  readonly level: Priority | null;
  readonly escalates: 'no' | 'in-subject' | 'in-text';
  closed: boolean;
  dismissed: boolean;
}

export class ConversationModel {
  readonly turns: Turn[] = [];
  /** One of many at once: named or counted, nobody can ask which. */
  flood = false;
  /** Poses as ours: nothing is asked about it. */
  forged = false;
  private readonly messages: Message[] = [];
  private place: 'INBOX' | 'TRASH' | 'SPAM' = 'INBOX';
  private byHand: { readonly at: Instant; readonly level: Priority } | null = null;
  private readonly handLevels: Priority[] = [];
  private typeByHand: TicketType | null = null;
  private escalatedByHand: { readonly at: Instant; readonly yes: boolean } | null = null;
  private raisedAt: Instant | null = null;
  /** Every level that it ever had, once it was reopened: the labels of all its cycles come together. */
  private mixed: Priority[] | null = null;
  private cycles = 0;
  private subjectEscalates = false;
  /** In a cycle before. */
  private wasEscalated = false;
  /** Said to be no request, and a request again: whether it is still escalated nobody promised. */
  private tookBack = false;
  private word: Word | null = null;
  private wish: ClosingWish | null = null;

  constructor(readonly thread: string) {}

  get now(): Turn {
    const last = this.turns[this.turns.length - 1];
    if (last === undefined) throw new RangeError('nothing has happened in the conversation');
    return last;
  }

  /** Receipt of what asks for something. */
  get asked(): readonly Instant[] {
    return this.messages.filter(({ who }) => who === 'customer').map(({ at }) => at);
  }

  get wasAnswered(): boolean {
    return this.messages.some(({ who }) => who === 'us');
  }

  /** Thanks may answer what we wrote last. */
  get wasAsked(): boolean {
    return this.messages.filter(({ who }) => who === 'us').at(-1)?.asks === true;
  }

  /** What a wish closed, and no event has shown yet; null where there is nothing of the kind. */
  get closesWith(): Instant | null {
    return this.wish?.answeredAt ?? null;
  }

  /** Receipt of what is closed. */
  get closedMessages(): readonly Instant[] {
    return this.messages.filter(({ closed }) => closed).map(({ at }) => at);
  }

  apply(event: Logged): void {
    this.take(event);
    if (event.kind !== 'not-yet-closed' && this.wish?.fulfil(this.messages, this.standing()) === 'over')
      this.wish = null;
    const standing = this.standing();
    this.word = this.word && readLater(this.word, event.at, standing.levels);
    this.turns.push({ from: event.at, ...standing });
  }

  private take(event: Logged): void {
    const about = this.messages.at(-1) ?? null;
    switch (event.kind) {
      case 'received':
        this.receive(event);
        return;
      case 'answered':
        this.messages.push({
          ...NOTHING,
          at: event.at,
          who: 'us',
          promises: event.promises,
          asks: event.asks,
        });
        return;
      case 'closed':
        for (const message of this.messages) if (message.at <= event.seen) message.closed = true;
        return;
      case 'reopened':
        for (const message of this.messages) message.closed = false;
        this.mixed = [...new Set([...this.everyLevel(), ...this.now.levels])];
        return;
      case 'no-request':
        for (const message of this.messages) if (message.at <= event.seen) message.dismissed = true;
        this.byHand = null;
        this.escalatedByHand = null;
        return;
      case 'priority':
        this.byHand = event;
        this.handLevels.push(event.level);
        this.mixed = null;
        this.tookBack ||= this.messages.some(({ dismissed }) => dismissed);
        for (const message of this.messages) message.dismissed = false;
        return;
      case 'type':
        this.typeByHand = event.type;
        return;
      case 'escalated':
      case 'lifted':
        this.raisedAt =
          event.kind === 'escalated' && this.now.state === 'answered' && this.now.escalated === 'no'
            ? event.at
            : null;
        // Marked again it is escalated since the first time.
        if (event.kind === 'lifted' || this.escalatedByHand?.yes !== true)
          this.escalatedByHand = { at: event.at, yes: event.kind === 'escalated' };
        return;
      case 'owed':
        this.word = { at: event.at, about, date: event.date, levels: null };
        return;
      case 'owed-by-hand':
        this.word = { at: event.at, about, date: null, levels: this.now.levels };
        return;
      case 'owes-nothing':
        this.word = { at: event.at, about, date: null, levels: null };
        return;
      case 'to-be-closed':
        this.wish = new ClosingWish(this.messages.length);
        return;
      case 'not-yet-closed':
        this.wish?.revive();
        return;
      case 'moved':
        this.place = event.to;
        return;
      default:
        event satisfies never;
    }
  }

  private receive(event: Logged & { readonly kind: 'received' }): void {
    this.raisedAt = null;
    this.flood ||= event.flood;
    this.forged ||= event.what === 'forged';
    if (event.what !== 'request') {
      const who = event.what === 'thanks' ? (this.wasAnswered ? 'thanks' : 'customer') : 'machine';
      this.messages.push({ ...NOTHING, at: event.at, who });
      return;
    }
    // What raises the level may bring a type of its own.
    this.typeByHand = null;
    if (this.beginsCycle()) {
      this.cycles += 1;
      this.byHand = null;
      this.wasEscalated ||= this.escalatedByHand?.yes === true;
      this.escalatedByHand = null;
      this.mixed = null;
    }
    this.mixed?.push(event.level);
    this.subjectEscalates ||= event.escalates === 'in-subject';
    const { at, level, escalates } = event;
    this.messages.push({ ...NOTHING, at, who: 'customer', level, escalates });
  }

  /** Whether a customer's next message is the first of a cycle. */
  private beginsCycle(): boolean {
    return this.open().every(({ who, dismissed }) => who !== 'customer' || dismissed);
  }

  /** What came after the last closing. */
  private open(): readonly Message[] {
    return this.messages.slice(this.messages.map(({ closed }) => closed).lastIndexOf(true) + 1);
  }

  private everyLevel(): readonly Priority[] {
    return this.messages.flatMap(({ level }) => level ?? []);
  }

  private standing(): Omit<Turn, 'from'> {
    const open = this.open();
    const asked = open.filter(({ who, dismissed }) => who === 'customer' && !dismissed);
    const answered = open.map(({ who }) => who).lastIndexOf('us');
    const waiting = open.slice(answered + 1).filter((message) => asked.includes(message));
    const since = waiting[0]?.at ?? null;
    const unanswered = open.slice(answered + 1).filter(({ who }) => who === 'customer');
    const isInbox = this.place === 'INBOX';
    const { escalatedByHand: hand } = this;
    const owed = this.isOver() ? null : owedIn(open, this.word);
    const toEscalate =
      since !== null &&
      (hand !== null && hand.at >= since
        ? hand.yes || waiting.some(({ at, escalates }) => at > hand.at && escalates === 'in-text')
        : waiting.some(({ escalates }) => escalates !== 'no'));
    return {
      state: this.state(asked.length > 0, since !== null, owed !== null),
      since: isInbox ? since : null,
      orSince: isInbox && since !== null ? (unanswered[0]?.at ?? null) : null,
      levels: this.levels(asked, waiting, unanswered),
      type: this.typeByHand,
      escalated: this.escalated(asked, toEscalate),
      toEscalate: toEscalate && !this.tookBack,
      owed: isInbox ? owed : null,
      began: isInbox ? (asked[0]?.at ?? null) : null,
      paused: open.some(({ who }) => who === 'us'),
      pressing: since === null ? null : this.pressing(since, unanswered[0]?.at ?? since, open),
      raisedAt: isInbox && since === null && asked.length > 0 ? this.raisedAt : null,
    };
  }

  /** A level by hand, or a new message, makes a request of it again. */
  private isOver(): boolean {
    return this.messages.every(({ who, dismissed }) => who !== 'customer' || dismissed);
  }

  private state(isAsked: boolean, waits: boolean, owes: boolean): Turn['state'] {
    if (this.place !== 'INBOX') return 'away';
    if (waits) return 'waiting';
    if (isAsked || owes) return 'answered';
    return this.isOver() ? 'none' : 'closed';
  }

  /** Four open hours count from the escalation; from when on those of a hand count, the watch has yet to note. */
  private pressing(since: Instant, orSince: Instant, open: readonly Message[]): Turn['pressing'] {
    const found = this.pressingSince(since, open);
    return found === null ? null : { ...found, earliest: Math.min(found.earliest, orSince) };
  }

  private pressingSince(since: Instant, open: readonly Message[]): Turn['pressing'] {
    const asked = open.filter(({ who, escalates }) => who === 'customer' && escalates !== 'no');
    const { escalatedByHand: hand } = this;
    if (hand !== null && !hand.yes) {
      return asked.length === 0 ? null : { earliest: since, latest: null };
    }
    const first = asked.map(({ at }) => Math.max(at, since)).sort((a, b) => a - b)[0] ?? null;
    const sure = first !== null && !this.tookBack && asked.every(({ dismissed }) => !dismissed);
    if (hand === null) {
      if (first === null)
        return this.wasEscalated || this.subjectEscalates ? { earliest: since, latest: null } : null;
      return { earliest: this.cycles > 1 ? since : first, latest: sure ? first : null };
    }
    const byHand = Math.max(since, hand.at - QUARTER);
    return { earliest: Math.min(first ?? byHand, byHand), latest: sure ? first : null };
  }

  private levels(
    asked: readonly Message[],
    waiting: readonly Message[],
    unanswered: readonly Message[],
  ): readonly Priority[] {
    const { byHand, mixed } = this;
    // What is closed keeps the level that it had; of which cycle, where nobody read the last, is left open.
    const before = this.turns[this.turns.length - 1]?.levels ?? [];
    if (asked.length === 0 && (byHand === null || before.includes(byHand.level)))
      return [...new Set([...before, ...(mixed ?? []), ...this.closedLevels()])];
    if (mixed !== null) return [...new Set(mixed)];
    const worst = (among: readonly Message[]) =>
      PRIORITIES.filter((priority) => among.some(({ level }) => level === priority)).slice(0, 1);
    if (byHand !== null) {
      // Where it is what a mail says by itself nobody can tell that a hand chose it.
      const isTold = asked.some(({ level }) => level === byHand.level);
      return [...new Set([byHand.level, ...(isTold ? worst(asked.filter(({ at }) => at > byHand.at)) : [])])];
    }
    // The worst of all; or of what waits, or the last, where nobody had read the rest before.
    return [...new Set([asked, waiting, unanswered, asked.slice(-1)].flatMap(worst))];
  }

  /** Of all cycles, where there were several. */
  private closedLevels(): readonly Priority[] {
    return this.cycles > 1 ? [...this.everyLevel(), ...this.handLevels] : [];
  }

  private escalated(asked: readonly Message[], toEscalate: boolean): Turn['escalated'] {
    const { escalatedByHand: hand } = this;
    if (this.tookBack) return 'maybe';
    if (hand?.yes === true || toEscalate) return 'yes';
    const before = this.messages.some(({ escalates }) => escalates !== 'no');
    if (hand !== null) return before ? 'maybe' : 'no';
    if (asked.some(({ escalates }) => escalates !== 'no')) return 'yes';
    return before || this.subjectEscalates || this.wasEscalated ? 'maybe' : 'no';
  }
}

const NOTHING = {
  level: null,
  promises: null,
  asks: false,
  escalates: 'no',
  closed: false,
  dismissed: false,
} as const;
