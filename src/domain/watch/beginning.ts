// The beginning of the watch: what had waited before it is counted, and not watched.
import { startOfDay } from '../calendar/local-time';
import type { ConversationSnapshot } from '../mailbox/conversation';
import type { LabelKey } from '../mailbox/labels';
import type { Settings } from '../settings/settings';
import { slaStatus } from '../sla/clock';
import type { SlaContext } from '../sla/context';
import { worstOf } from '../sla/running-clock';
import type { ConversationLog, SlaStatus } from '../sla/sla-status';
import type { Instant, LocalDate } from '../terms/time';

/** What an agent or triage decided stays on a conversation that is not watched, for the day on which it is. */
const DECIDED = /^(?:priority|type)\/|^escalation$/;

/**
 * The instant at which the watch begins: that of the settings once it has come, otherwise that of the installation;
 * null where neither is known.
 * @example beginningOf(STANDARD_SETTINGS, '2026-11-24', now) //=> Date.UTC(2026, 10, 23, 23)
 */
export function beginningOf(
  { beginning, schedule }: Pick<Settings, 'beginning' | 'schedule'>,
  standard: LocalDate | null,
  now: Instant,
): Instant | null {
  const own = beginning === null ? null : startOfDay(beginning, schedule.zone);
  if (own !== null && own <= now) return own;
  return standard === null ? null : startOfDay(standard, schedule.zone);
}

/**
 * The ids of the messages that came before the beginning; where that is not known, of those that carry its label.
 * @example oldMessages(snapshot, null) //=> new Set()
 */
export function oldMessages(
  { messages }: ConversationSnapshot,
  beginning: Instant | null,
): ReadonlySet<string> {
  const old = messages.filter(({ at, labels }) =>
    beginning === null ? labels.includes('before-start') : at < beginning,
  );
  return new Set(old.map(({ id }) => id));
}

/**
 * Where a conversation stands. What we promised before the beginning is not watched, nor a solution of what began before it. One whose customer has waited since before the beginning is not watched, unless something
 * came since then: a message that waits starts the clock when it came, as if nothing had waited before it, and a report
 * that an answer came back leaves the clock as it was.
 * @example watchedStatus(null, old, desk) //=> { status: null, unwatched: false }
 */
export function watchedStatus(
  log: ConversationLog | null,
  old: ReadonlySet<string>,
  context: SlaContext,
): { readonly status: SlaStatus | null; readonly unwatched: boolean } {
  const isOld = ({ messageId }: ConversationLog['entries'][number]) => old.has(messageId);
  const watched = log && {
    ...log,
    entries: log.entries.map((entry) => (isOld(entry) ? { ...entry, promise: null } : entry)),
  };
  const began = new Set(watched?.entries.filter(isOld).map(({ at }) => at));
  const status = watched && withoutOldSolution(slaStatus(watched, context), began);
  const waitsSinceBefore = watched?.entries.some(
    (entry) => entry.at === status?.waitingSince && isOld(entry),
  );
  if (watched === null || waitsSinceBefore !== true) return { status, unwatched: false };
  const entries = watched.entries.map((entry) => (isOld(entry) ? { ...entry, dismissed: true } : entry));
  const since = slaStatus({ ...watched, entries }, context);
  if (since.state === 'a-traiter') return { status: since, unwatched: false };
  return { status, unwatched: !entries.some((entry) => entry.role === 'bounce' && !isOld(entry)) };
}

function withoutOldSolution(status: SlaStatus, began: ReadonlySet<Instant>): SlaStatus {
  const clocks = status.clocks.filter(({ kind, from }) => kind !== 'resolution' || !began.has(from));
  if (clocks.length === status.clocks.length) return status;
  const standing = worstOf(clocks.map((clock) => clock.standing));
  return { ...status, clocks, standing, resolutionDue: null, resolutionTarget: null };
}

/**
 * The labels of a conversation that is not watched: one that says so, and what was decided about it.
 * @example unwatchedLabels(neverRead) //=> ['before-start']
 */
export function unwatchedLabels({ messages }: ConversationSnapshot): readonly LabelKey[] {
  const decided = messages.flatMap(({ labels }) => labels.filter((key) => DECIDED.test(key)));
  return ['before-start', ...new Set(decided)];
}
