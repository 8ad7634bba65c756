// What may be told of a conversation at an instant, and what has to be: the promise alone.
import type { Duration, Instant } from '../../src/domain/terms/time';
import type { Turn } from './conversation-model';
import { dateOf, deadline, isOpen, nextOpening } from './opening-hours';
import type { Told } from './told';

/** The start of the cycle, for an announcement of what waits for the customer. */
export const NOTHING_WAITS = 0;
/** Late reminders of one cycle. */
const LATE_REPEATS = 5;

/** Whether a stage is true of a turn, for a cycle that began then. */
export function may(
  since: Instant,
  { levels, escalated }: Turn,
  stage: Told['stage'],
  at: Instant,
  period: Duration,
): boolean {
  if (stage === 'escalation') return escalated !== 'no';
  return levels.some((level) => {
    const { due, riskFrom } = deadline(since, level);
    // A stage later than another may be told with it by a run that began a moment ago.
    return stage === 'late' ? at > due : at >= riskFrom || due < nextChance(at, period) + period;
  });
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

/** What has to have been told by now and was not. */
export function stagesDue(
  turn: Turn,
  now: Instant,
  before: readonly Told[],
  period: Duration,
): readonly Told['stage'][] {
  const { since, levels, toEscalate } = turn;
  const [level] = levels;
  const has = (stage: Told['stage']) => before.some((one) => one.stage === stage);
  const found: Told['stage'][] = [];
  if (toEscalate && !has('escalation')) found.push('escalation');
  if (since === null || level === undefined || levels.length > 1) return found;
  const { due, riskFrom } = deadline(since, level);
  if (now > due) {
    const late = before.filter(({ stage }) => stage === 'late');
    const today = late.some(({ at }) => dateOf(at) === dateOf(now));
    if (!today && late.length < LATE_REPEATS) found.push('late');
  } else if (!has('at-risk') && !has('late') && (now >= riskFrom || due < nextChance(now, period)))
    found.push('at-risk');
  return found;
}
