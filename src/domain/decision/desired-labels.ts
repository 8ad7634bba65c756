// Which labels a conversation should carry, and what to change so that it does.

import type { ConversationSnapshot } from '../mailbox/conversation';
import { isRecord, LABELS, type LabelKey } from '../mailbox/labels';
import type { ConversationRoles, Role } from '../roles/role';
import type { SlaStatus } from '../sla/sla-status';
import { type Decision, openPart } from './decision';

/** Labels to put on every message of a conversation, and to take off wherever they are. */
export interface LabelChange {
  readonly add: readonly LabelKey[];
  readonly remove: readonly LabelKey[];
}

/** `closed` marks messages, and only a person closes or reopens: the watch never touches it. */
const MANAGED: readonly LabelKey[] = LABELS.map(({ key }) => key).filter((key) => key !== 'closed');

/** What the desk itself writes, or is written within the team. */
const OURS: readonly Role[] = ['answer', 'acknowledgement', 'internal', 'unsent'];

/**
 * The labels a conversation should carry. What is neither a request nor mail from outside (a first message of the team,
 * say) carries none; what the add-on itself sent is automatic. What is marked for deletion stays so while it is closed.
 * @example desiredLabels({ ticket: false, triage }, null, newsletter) //=> ['automatic']
 */
export function desiredLabels(
  decision: Decision,
  status: SlaStatus | null,
  snapshot: ConversationSnapshot,
  roles: ConversationRoles,
): readonly LabelKey[] {
  if (!decision.ticket || status === null) {
    if (status?.state === 'a-traiter') return ['review'];
    return snapshot.messages.some((message) => !OURS.includes(roles.of(message).role)) ? ['automatic'] : [];
  }
  const labels: LabelKey[] = [`priority/${decision.priority}`, `type/${decision.type}`];
  if (decision.escalation) labels.push('escalation');
  if (decision.review) labels.push('review');
  if (decision.second !== null && status.state === 'a-traiter') labels.push('doubtful');
  labels.push(...stateLabels(status.state, status.standing));
  if (status.state === 'clos' && carriedBySome(snapshot, 'to-delete')) labels.push('to-delete');
  return labels;
}

/**
 * The labels that say whose turn it is and where the clocks stand; none where there is nothing to say.
 * @example stateLabels('en-cours', 'late') //=> ['in-progress', 'late']
 */
export function stateLabels(state: SlaStatus['state'], standing: SlaStatus['standing']): readonly LabelKey[] {
  if (state === 'clos') return [];
  if (state === 'attente-client') return ['waiting-customer'];
  const owed: readonly LabelKey[] = state === 'en-cours' ? ['in-progress'] : [];
  return standing === 'late' || standing === 'at-risk' ? [...owed, standing] : owed;
}

/** Labels that say what time it is, or whose turn: on when any message carries them. */
export const STATE_LABELS: readonly LabelKey[] = [
  'late',
  'at-risk',
  'in-progress',
  'waiting-customer',
  'review',
  'doubtful',
];

/**
 * What to change so that the conversation carries exactly the desired labels of ours. A label that settles
 * (priority, type, escalation, automatic) goes on every message of the open part, so that what comes later
 * is seen to be new; a label of state, or a record, is on when any message carries it.
 * @example labelChange(snapshot, ['late']) //=> { add: ['late'], remove: ['at-risk'] }
 */
export function labelChange(snapshot: ConversationSnapshot, desired: readonly LabelKey[]): LabelChange {
  const open = openPart(snapshot.messages);
  const carriedByOpen = (key: LabelKey) => open.every(({ labels }) => labels.includes(key));
  const isState = (key: LabelKey) => STATE_LABELS.includes(key) || isRecord(key);
  return {
    add: desired.filter((key) => (isState(key) ? !carriedBySome(snapshot, key) : !carriedByOpen(key))),
    remove: MANAGED.filter((key) => !desired.includes(key) && carriedBySome(snapshot, key)),
  };
}

function carriedBySome({ messages }: ConversationSnapshot, key: LabelKey): boolean {
  return messages.some(({ labels }) => labels.includes(key));
}
