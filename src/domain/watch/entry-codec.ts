// An entry of the index as text.
import type { CustomersTurn } from '../sla/silence';
import { PRIORITIES, TICKET_TYPES } from '../terms/levels';
import type { Instant } from '../terms/time';
import type { IndexEntry, WatchedPromise } from './queue-index';

const STATES = ['a-traiter', 'attente-client', 'en-cours'] as const;
const TERMS = ['dated', 'level', 'level-asks'] as const;
/** Behind them stands whose it is. */
const DIGITS = 9;
const DOUBTFUL = 2;
const STANDINGS = [null, 'on-time', 'at-risk', 'late'] as const;

/**
 * An entry in ASCII, short: nothing of it is what a customer wrote.
 * @example decodeEntry(encodeEntry(entry)) //=> entry
 */
export function encodeEntry(entry: IndexEntry): string {
  const { announced } = entry;
  return [
    entry.threadId,
    writeInstant(entry.since),
    writeInstant(entry.due),
    writeInstant(entry.atRiskFrom),
    [
      PRIORITIES.indexOf(entry.priority),
      TICKET_TYPES.indexOf(entry.type),
      STATES.indexOf(entry.state),
      STANDINGS.indexOf(entry.standing),
      Number(entry.escalation),
      Number(announced.escalation),
      Number(announced.atRisk),
      // One digit for both: mail that may be a machine's has no level to confirm.
      entry.review ? 1 : entry.doubtful ? DOUBTFUL : 0,
      // Behind the digits, where it takes no comma of its own.
      Number(entry.chases),
      entry.customer,
    ].join(''),
    announced.late === 0 ? '' : announced.late.toString(36),
    announced.lateOn ?? '',
    writeInstant(entry.undeliveredAt),
    writePromise(entry.followUp, entry.since, ({ term }) => TERMS.indexOf(term)),
    writePromise(entry.resolution, entry.since, ({ waited }) => waited),
    writeTurn(entry.turn),
    entry.holders.join(' '),
  ]
    .join(',')
    .replace(/,+$/, '');
}

function writeTurn(turn: CustomersTurn | null): string {
  if (turn === null) return '';
  const later = turn.writtenAt - turn.since;
  return `${turn.since.toString(36)}${later === 0 ? '' : `:${later.toString(36)}`}`;
}

function readTurn(text: string): CustomersTurn | null {
  const [start = '', later = '0'] = text.split(':');
  const since = readInstant(start);
  return since === null ? null : { since, writtenAt: since + Number.parseInt(later, 36) };
}

/** Short: most of what stands in the index carries one. `since` is left out where it is that of the cycle. */
function writePromise<P extends WatchedPromise>(
  promise: P | null,
  cycle: Instant | null,
  basis: (promise: P) => number,
): string {
  if (promise === null) return '';
  const { since, due, atRiskFrom, announced } = promise;
  return [
    since === cycle ? '' : since.toString(36),
    (due - since).toString(36),
    (due - atRiskFrom).toString(36),
    basis(promise).toString(36),
    announced.atRisk ? '1' : '',
    announced.late === 0 ? '' : announced.late.toString(36),
    announced.lateOn ?? '',
  ]
    .join(':')
    .replace(/:+$/, '');
}

function readPromise(
  text: string,
  cycle: Instant | null,
): { readonly promise: WatchedPromise; readonly basis: number } | null {
  const [start = '', length = '', risk = '', basis = '', atRisk = '', late = '', lateOn = ''] =
    text.split(':');
  const since = readInstant(start) ?? cycle;
  if (since === null || length === '') return null;
  const due = since + Number.parseInt(length, 36);
  const announced = {
    atRisk: atRisk === '1',
    late: late === '' ? 0 : Number.parseInt(late, 36),
    lateOn: lateOn === '' ? null : lateOn,
  };
  const promise = { since, due, atRiskFrom: due - Number.parseInt(risk, 36), announced };
  return { promise, basis: basis === '' ? 0 : Number.parseInt(basis, 36) };
}

/**
 * The entry of a text; null where it is none. What an earlier version did not write is absent.
 * @example decodeEntry('x') //=> null
 */
export function decodeEntry(text: string): IndexEntry | null {
  const [threadId = '', since = '', due = '', risk = '', digits = '', late = '', lateOn = '', ...more] =
    text.split(',');
  const [failed = '', owed = '', solution = '', turn = '', holders = ''] = more;
  const [p, t, st, sg, escalation, announcedEscalation, atRisk, review, chases] = [...digits].map(Number);
  const priority = PRIORITIES[p ?? -1];
  const type = TICKET_TYPES[t ?? -1];
  const state = STATES[st ?? -1];
  const standing = STANDINGS[sg ?? -1];
  if (priority === undefined || type === undefined || state === undefined || standing === undefined)
    return null;
  const cycle = readInstant(since);
  const followUp = readPromise(owed, cycle);
  const resolution = readPromise(solution, cycle);
  return {
    threadId,
    state,
    since: cycle,
    undeliveredAt: readInstant(failed),
    due: readInstant(due),
    atRiskFrom: readInstant(risk),
    priority,
    type,
    escalation: escalation === 1,
    review: review === 1,
    doubtful: review === DOUBTFUL,
    standing,
    followUp: followUp && { ...followUp.promise, term: TERMS[followUp.basis] ?? 'dated' },
    resolution: resolution && { ...resolution.promise, waited: resolution.basis },
    turn: readTurn(turn),
    holders: holders === '' ? [] : holders.split(' '),
    customer: digits.slice(DIGITS),
    chases: chases === 1,
    older: null,
    announced: {
      escalation: announcedEscalation === 1,
      atRisk: atRisk === 1,
      late: late === '' ? 0 : Number.parseInt(late, 36),
      lateOn: lateOn === '' ? null : lateOn,
    },
  };
}

function writeInstant(t: Instant | null): string {
  return t === null ? '' : t.toString(36);
}

function readInstant(text: string): Instant | null {
  return text === '' ? null : Number.parseInt(text, 36);
}
