import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { HOUR, type Instant } from '../../../src/domain/terms/time';
import type { DigestContext, DigestItem } from '../../../src/domain/watch/digest';
import { type IndexEntry, NOTHING_ANNOUNCED } from '../../../src/domain/watch/queue-index';
import { deskAt } from '../../helpers/times';

/** An entry of the index that has waited since the day before and is at risk now. */
export function anEntry(now: Instant, changes: Partial<IndexEntry> = {}): IndexEntry {
  return {
    threadId: 'a1',
    state: 'a-traiter',
    since: now - 20 * HOUR,
    undeliveredAt: null,
    due: now + HOUR,
    atRiskFrom: now,
    priority: 'moyenne',
    type: 'assistance',
    escalation: false,
    review: false,
    doubtful: false,
    standing: 'on-time',
    followUp: null,
    resolution: null,
    turn: null,
    holders: [],
    customer: '',
    chases: false,
    older: null,
    announced: NOTHING_ANNOUNCED,
    ...changes,
  };
}

export function anItem(
  now: Instant,
  changes: Partial<DigestItem> = {},
  entry: Partial<IndexEntry> = {},
): DigestItem {
  const threadId = changes.threadId ?? 'a1';
  const made = anEntry(now, { threadId, ...entry });
  return {
    threadId,
    kind: 'response',
    since: made.since ?? 0,
    undeliveredAt: made.undeliveredAt,
    due: made.due,
    stages: ['at-risk'],
    entry: made,
    sender: 'Léa',
    subject: 'Synchro',
    messageId: '',
    ...changes,
  };
}

export function digestContext(now: Instant, changes: Partial<DigestContext> = {}): DigestContext {
  return {
    ...deskAt(now),
    settings: STANDARD_SETTINGS,
    address: 'desk@example.fr',
    standing: { late: 0, atRisk: 0, escalated: 0 },
    toReview: null,
    standardInstead: null,
    inSpam: 0,
    others: 0,
    tellManager: true,
    round: null,
    sending: 'x',
    ...changes,
  };
}
