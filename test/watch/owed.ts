// What we owe after an answer: by our own words, by an agent's, until it is sent or said to be done.
import type { Priority } from '../../src/domain/terms/levels';
import { DAY, type Duration, HOUR, type Instant } from '../../src/domain/terms/time';
import type { Given } from './log';
import { closingBy, type Deadline, dateAhead, dateOf, deadline, within } from './opening-hours';

/** A further message that we owe. */
export interface Owed {
  /** Of the message that promises it, or of the last one that was there when somebody said that it is owed. */
  readonly from: Instant;
  /** Until when, where it is dated: each instant that is possible. */
  readonly dates: readonly Instant[];
  readonly asks: boolean;
  /** When somebody said so on a card or by hand; null for our own words. */
  readonly saidAt: Instant | null;
}

/** What somebody said of what we owe: the last word counts, for the messages that were there. */
export interface Word {
  readonly at: Instant;
  /** The last message that was there. */
  readonly about: Exchange | null;
  /** The day that was chosen; null for none. */
  readonly date: string | null;
  /** `En cours` put on by hand: by when an answer would be due at each level that it may have. */
  readonly levels: readonly Priority[] | null;
}

export interface Exchange {
  readonly at: Instant;
  readonly who: 'customer' | 'thanks' | 'us' | 'machine';
  readonly promises: Given | null;
  readonly dismissed: boolean;
}

/** Our next message keeps what was promised, unless the customer has asked something in between. */
export function owedIn(open: readonly Exchange[], word: Word | null): Owed | null {
  const told = open.indexOf(word?.about as Exchange);
  const isOver = word !== null && word.date === null && word.levels === null;
  let owed: Owed | null = null;
  let asked = false;
  open.forEach(({ who, at, promises, dismissed }, i) => {
    if (who === 'customer' && !dismissed) asked = true;
    if (who === 'us') {
      if (!asked) owed = null;
      if (promises !== null && !(isOver && i <= told)) {
        const { by, asks } = promises;
        owed = { from: at, dates: by === null ? [] : [by], asks, saidAt: null };
        asked = false;
      }
    }
    if (i !== told || word === null) return;
    owed = isOver ? null : { from: at, dates: datesOf(word, at), asks: false, saidAt: word.at };
    if (!isOver) asked = false;
  });
  return owed;
}

/** A hand's is read by a run, which may come late. */
const READ_WITHIN: Duration = 36 * HOUR;

/** The same, of which a run may read another level by then. */
export function readLater(word: Word, at: Instant, levels: readonly Priority[]): Word {
  return word.levels === null || at > word.at + READ_WITHIN
    ? word
    : { ...word, levels: [...new Set([...word.levels, ...levels])] };
}

function datesOf({ at, date, levels }: Word, from: Instant): readonly Instant[] {
  if (date !== null) return [closingBy(date, from)];
  const dues = (levels ?? []).flatMap((level) => [
    deadline(at, level).due,
    deadline(at + READ_WITHIN, level).due,
  ]);
  const [first, last] = [Math.min(...dues), Math.max(...dues)];
  const days = Math.round((last - first) / DAY) + 1;
  const dates = Array.from({ length: days + 1 }, (_, day) => closingBy(dateAhead(first, day), from));
  return [...new Set(dates)].filter((closing) => dateOf(closing) <= dateOf(last));
}

/** When it is due, as far as the promise leaves that open. */
export function owedDeadlines(
  { from, dates, asks, saidAt }: Owed,
  levels: readonly Priority[],
): readonly Deadline[] {
  if (dates.length === 0)
    return levels.map((level) => {
      const own = deadline(from, level);
      const moyenne = deadline(from, 'moyenne');
      return asks && moyenne.due > own.due ? moyenne : own;
    });
  // From when on three quarters count where an agent chose the date, the promise does not say.
  return dates.flatMap((due) => [within(from, due), ...(saidAt === null ? [] : [within(saidAt, due)])]);
}

/** By which name digests know it: another date that an agent chooses is another promise, though our message is the same. */
export function namesOf({ from, dates, saidAt }: Owed): readonly Instant[] {
  return saidAt === null ? [from] : dates.map((due) => from + Math.round((due - from) / DAY));
}
