// The mark that lies in the mailbox and names the installation that watches it: of two, one sends, and both know which.
import { typeset } from '../french/typography';
import { type OutgoingMessage, recordMessage } from '../mailbox/outgoing-message';
import { HOUR, type Instant } from '../terms/time';
import { checksum } from '../text/checksum';

/** What a mark says. */
export interface WatchMark {
  /** The id of the script project that watches. */
  readonly project: string;
  /** How often the watch of this mailbox has been taken over before. */
  readonly turn: number;
  /** Since when that installation watches. */
  readonly since: Instant;
  /** The beginning of the last day on which it said that it does. */
  readonly seen: Instant;
}

/**
 * So long after that beginning a mark is of an installation that is no more: until eight in the morning of the next day. The
 * first run of each day renews it, which has all night for that; what stops is taken over before the next day is open.
 */
const MARK_LASTS = 32 * HOUR;

const SUBJECT = 'Vigie\u00a0: surveillance de cette boîte';
const EXPLANATION = typeset(
  'Ce message dit quelle installation de Vigie surveille cette boîte. Personne ne l’a envoyé : il évite que deux installations envoient chacune les mêmes rappels. Ne le modifiez pas.',
);
const HEAD = 'Vigie-Veille:';
const HEADED =
  /^Vigie-Veille: ([\w-]{1,100}) ([0-9a-z]{1,6}) ([0-9a-z]{1,9}) ([0-9a-z]{1,9}) ([0-9a-z]+)\s*$/m;

/**
 * The mail that keeps a mark.
 * @example watchMarkMessage(mark, 'a@b.fr').subject //=> 'Vigie\u00a0: surveillance de cette boîte'
 */
export function watchMarkMessage(mark: WatchMark, address: string): OutgoingMessage {
  const said = saying(mark);
  return recordMessage(SUBJECT, `${EXPLANATION}\n\n${HEAD} ${said} ${checksum(said)}`, address);
}

function saying({ project, turn, since, seen }: WatchMark): string {
  return [project, ...[turn, since, seen].map((value) => value.toString(36))].join(' ');
}

/**
 * What the plain text of a mark says; null where it is none, or not whole.
 * @example readWatchMark('Bonjour') //=> null
 */
export function readWatchMark(text: string): WatchMark | null {
  const found = HEADED.exec(text);
  if (found === null) return null;
  const [, project = '', turn = '', since = '', seen = '', sum] = found;
  const mark = {
    project,
    turn: Number.parseInt(turn, 36),
    since: Number.parseInt(since, 36),
    seen: Number.parseInt(seen, 36),
  };
  return sum === checksum(saying(mark)) ? mark : null;
}

/**
 * False for a mark that was not renewed, and for one that says a time that has not come: neither may silence anybody.
 * @example isAlive({ ...mark, seen: 0 }, 33 * HOUR) //=> false
 */
export function isAlive({ seen }: Pick<WatchMark, 'seen'>, now: Instant): boolean {
  return Math.abs(now - seen) <= MARK_LASTS;
}

/**
 * The mark that counts; null where none does. Whoever took over last; of several who began at once, the earliest. All who
 * read the same marks find the same one, so that no lock between them is needed.
 * @example watchingMark([mark, { ...mark, project: 'b', turn: 1 }], mark.seen)?.project //=> 'b'
 */
export function watchingMark<M extends WatchMark>(marks: readonly M[], now: Instant): M | null {
  const [first] = marks
    .filter((mark) => isAlive(mark, now))
    .sort(
      (a, b) =>
        b.turn - a.turn || a.since - b.since || (a.project < b.project ? -1 : Number(a.project > b.project)),
    );
  if (first === undefined) return null;
  const own = marks.filter(
    (mark) => isAlive(mark, now) && mark.project === first.project && mark.turn === first.turn,
  );
  return own.reduce((newest, mark) => (mark.seen > newest.seen ? mark : newest), first);
}

/**
 * The mark with which an installation begins to watch, or goes on: it keeps its turn unless another one had it since.
 * `takes`: true where a person wants it to watch, whoever does.
 * @example nextMark('a', [], { now: 5, day: 0, takes: false }) //=> { project: 'a', turn: 0, since: 5, seen: 0 }
 */
export function nextMark(
  project: string,
  marks: readonly WatchMark[],
  { now, day, takes }: { readonly now: Instant; readonly day: Instant; readonly takes: boolean },
): WatchMark {
  const last = marks.reduce((turn, mark) => Math.max(turn, mark.turn), -1);
  const mine = marks.filter((mark) => mark.project === project && mark.turn === last);
  const alone = marks.every((mark) => mark.turn < last || mark.project === project);
  const [first] = mine;
  if (first !== undefined && (alone || !takes))
    return { project, turn: last, since: Math.min(...mine.map(({ since }) => since)), seen: day };
  return { project, turn: last + 1, since: now, seen: day };
}
