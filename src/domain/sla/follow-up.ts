// What we owe after an answer (R5 of the promise): a further message by a date, until it was sent or an agent says that it was.
import type { Priority } from '../terms/levels';
import type { Duration, Instant } from '../terms/time';
import type { SlaRules } from './context';
import { responseDue } from './deadline';
import type { CustomersTurn } from './silence';
import type { FollowUp, LogEntry } from './sla-status';

/** What promises and answers come to over a part of a log. */
export interface FollowUps {
  /** The one that is still owed; null where nothing is. */
  readonly owed: FollowUp | null;
  /** Those that were kept or given up, in the order of their ends. */
  readonly ended: readonly FollowUp[];
  /** Open time in which it was the customer's turn, between an answer that promised nothing and the next message. */
  readonly waited: Duration;
  /** Null while it is our turn. */
  readonly turn: CustomersTurn | null;
}

/**
 * Walks through the messages. Our next answer keeps a promise where the customer has not written in between; otherwise it is
 * owed until a new one is made, a date is chosen, or an agent says that it is done. What came back promised nothing.
 * @example followUpsIn([request, answerThatPromises], 'moyenne', desk).owed?.due //=> closing of the second business day
 */
export function followUpsIn(entries: readonly LogEntry[], priority: Priority, rules: SlaRules): FollowUps {
  const lastIndex = (test: (entry: LogEntry) => boolean) => entries.map(test).lastIndexOf(true);
  const chosenAt = lastIndex(({ owedBy }) => owedBy !== null);
  const doneAt = lastIndex(({ followedUp }) => followedUp);
  const walk = new Walk(rules);
  entries.forEach((entry, i) => {
    const { role, at, owedBy } = entry;
    if ((role === 'customer' || role === 'probable') && !entry.dismissed) walk.customerWrote(at);
    else if (role === 'answer' && !entry.undelivered) walk.answered(at, followUpOf(entry, priority, rules));
    if (i === doneAt) walk.done();
    if (i === chosenAt && owedBy !== null)
      walk.owe({
        from: at,
        due: owedBy,
        source: 'chosen',
        term: 'dated',
        words: '',
        endedAt: null,
        replacedAt: null,
      });
  });
  return { owed: walk.owed, ended: walk.ended, waited: walk.waited, turn: walk.turn() };
}

function followUpOf({ at, promise }: LogEntry, priority: Priority, rules: SlaRules): FollowUp | null {
  if (promise === null) return null;
  const { confidence: source, words, due, asks } = promise;
  const made = { from: at, source, words, endedAt: null, replacedAt: null };
  if (due !== null) return { ...made, due, term: 'dated' };
  const term = asks ? 'level-asks' : 'level';
  return { ...made, due: followUpDue(at, term, priority, rules), term };
}

/**
 * When a further message is due that was promised at `from` without a date.
 * @example followUpDue(mondayAt10, 'level', 'critique', desk) //=> mondayAt14
 */
export function followUpDue(
  from: Instant,
  term: 'level' | 'level-asks',
  priority: Priority,
  rules: SlaRules,
): Instant {
  const own = responseDue(from, priority, rules);
  return term === 'level' ? own : Math.max(own, responseDue(from, 'moyenne', rules));
}

class Walk {
  owed: FollowUp | null = null;
  readonly ended: FollowUp[] = [];
  waited: Duration = 0;
  /** True where the customer has written since the promise was made. */
  private spoken = false;
  private asked = false;
  /** Since when it is the customer's turn. */
  private idleSince: Instant | null = null;
  /** Our first answer since the customer wrote. */
  private answeredSince: Instant | null = null;
  private writtenAt: Instant = 0;

  constructor(private readonly rules: SlaRules) {}

  customerWrote(at: Instant): void {
    if (this.idleSince !== null) this.waited += this.rules.calendar.openTimeBetween(this.idleSince, at);
    this.idleSince = null;
    this.answeredSince = null;
    this.asked = true;
    this.spoken = true;
  }

  turn(): CustomersTurn | null {
    return this.idleSince === null ? null : { since: this.idleSince, writtenAt: this.writtenAt };
  }

  answered(at: Instant, promise: FollowUp | null): void {
    this.writtenAt = at;
    this.answeredSince ??= at;
    if (!this.spoken) this.end(at);
    if (promise !== null) {
      // What the customer's message stands behind is given up for the new one.
      this.end(null, at);
      this.owe(promise);
    }
    if (this.owed === null && this.asked) this.idleSince ??= at;
  }

  owe(followUp: FollowUp): void {
    this.owed = followUp;
    this.spoken = false;
    this.idleSince = null;
  }

  /** A person said that we owe nothing more, and nobody wrote down when. */
  done(): void {
    if (this.owed === null) return;
    this.end(null);
    if (this.asked) this.idleSince = this.answeredSince;
  }

  /** `at` is null where nobody knows when it was kept, or it was given up: for another one at `replacedAt`. */
  end(at: Instant | null, replacedAt: Instant | null = null): void {
    if (this.owed !== null) this.ended.push({ ...this.owed, endedAt: at, replacedAt });
    this.owed = null;
  }
}
