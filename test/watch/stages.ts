// What may be told of a conversation at an instant, and what has to be: the promise alone.
import type { Duration, Instant } from '../../src/domain/terms/time';
import {
  type Deadline,
  dateOf,
  deadline,
  isOpen,
  nextOpening,
  pressingDeadline,
  solutionDeadline,
} from './opening-hours';
import { namesOf, owedDeadlines } from './owed';
import type { Promised, Told } from './told';
import type { Turn } from './turn';

/** The start of the cycle, for an announcement of what waits for the customer. */
export const NOTHING_WAITS = 0;
/** Late reminders of one cycle. */
const LATE_REPEATS = 5;

/** A promise by what it is and when it was made; `names`: by which digests may call it. */
export interface MadePromise {
  readonly promise: Promised;
  readonly since: Instant;
  readonly names: readonly Instant[];
}

/** The promises that may run, as far as the log says. */
export function promisesOf({ state, since, owed, began }: Turn): readonly MadePromise[] {
  if (state === 'away' || state === 'none' || state === 'closed') return [];
  const made = (promise: Promised, from: Instant | null): readonly MadePromise[] =>
    from === null ? [] : [{ promise, since: from, names: [from] }];
  const runs = since !== null || owed !== null;
  return [
    ...made('answer', since),
    ...(owed === null ? [] : [{ promise: 'follow-up', since: owed.from, names: namesOf(owed) } as const]),
    ...made('resolution', runs ? began : null),
  ];
}

/** When it is due: each deadline that the promise leaves open; none where nobody is promised anything. */
export function deadlinesOf(
  turn: Turn,
  { promise, since }: Pick<MadePromise, 'promise' | 'since'>,
): readonly Deadline[] {
  const { levels, pressing, type } = turn;
  switch (promise) {
    case 'answer':
      return levels.flatMap((level) => {
        const own = deadline(since, level);
        if (pressing === null) return [own];
        const { earliest, latest } = pressing;
        const last = latest === null ? own : pressingDeadline(since, level, latest);
        return [pressingDeadline(since, level, earliest), last];
      });
    case 'follow-up':
      return turn.owed === null ? [] : owedDeadlines(turn.owed, levels);
    case 'resolution': {
      const minor = levels.some((level) => level === 'moyenne' || level === 'basse');
      return minor && (type === null || type === 'assistance') ? [solutionDeadline(since)] : [];
    }
    default:
      return promise satisfies never;
  }
}

/** Where it stands at an instant: each standing that the promise leaves open, null for one on time. */
export function standingsOf(
  turn: Turn,
  made: MadePromise,
  now: Instant,
): readonly ('late' | 'at-risk' | null)[] {
  const found = deadlinesOf(turn, made).map(({ due, riskFrom }) =>
    now > due ? 'late' : now >= riskFrom ? 'at-risk' : null,
  );
  // Whether a solution is promised, and how far the customer has pushed it back, the log does not say.
  return made.promise === 'resolution'
    ? [null, ...(found.includes('late') ? ['at-risk' as const] : []), ...found]
    : found;
}

/** Whether a stage is true of a turn, for a promise of it. */
export function may(
  turn: Turn,
  made: MadePromise,
  stage: Told['stage'],
  at: Instant,
  period: Duration,
): boolean {
  if (stage === 'escalation') return turn.escalated !== 'no';
  return deadlinesOf(turn, made).some(({ due, riskFrom }) =>
    // A stage later than another may be told with it by a run that began a moment ago.
    stage === 'late' ? at > due : at >= riskFrom || due < nextChance(at, period) + period,
  );
}

/** When a run is sure to be able to speak again. */
function nextChance(at: Instant, period: Duration): Instant {
  const latest = at + 1.5 * period;
  return isOpen(latest) ? latest : nextOpening(latest) + 1.5 * period;
}

/** True where an escalation of what waits for the customer was told. */
export function toldSince(own: readonly Told[], from: Instant, to: Instant): boolean {
  return own.some(
    ({ at, since, stage }) => since === NOTHING_WAITS && stage === 'escalation' && at >= from && at <= to,
  );
}

/** What has to have been told of a promise by now and was not; `before` is what was told of it. */
export function stagesDue(
  turn: Turn,
  made: MadePromise,
  now: Instant,
  { before, period }: { readonly before: readonly Told[]; readonly period: Duration },
): readonly Told['stage'][] {
  const has = (stage: Told['stage']) => before.some((one) => one.stage === stage);
  const found: Told['stage'][] = [];
  if (made.promise === 'answer' && turn.toEscalate && !has('escalation')) found.push('escalation');
  const deadlines = deadlinesOf(turn, made);
  if (deadlines.length === 0 || made.promise === 'resolution') return found;
  if (deadlines.every(({ due }) => now > due)) {
    const late = before.filter(({ stage }) => stage === 'late');
    const today = late.some(({ at }) => dateOf(at) === dateOf(now));
    if (!today && late.length < LATE_REPEATS) found.push('late');
  } else if (
    !has('at-risk') &&
    !has('late') &&
    deadlines.every(({ due, riskFrom }) => now >= riskFrom || due < nextChance(now, period))
  )
    found.push('at-risk');
  return found;
}
