// Which message of a conversation a delivery report is about, and whom it did not reach.
import { type ConversationSoFar, type Done, roleOf } from './conversation-so-far';
import type { DeliveryReport } from './delivery-report';
import type { MessageRole } from './role';

/**
 * The role of a delivery report. A failure takes an answer back from those whom it did not reach; a delay changes nothing.
 * @example reportRole({ outcome: 'pending', recipients: [], messageIds: [] }, soFar).role //=> 'automatic'
 */
export function reportRole(report: DeliveryReport, soFar: ConversationSoFar): MessageRole {
  if (report.outcome === 'pending') return roleOf('automatic', 'delivery-delayed');
  const reached = soFar.people.among(report.recipients);
  const failed = new Set<number>();
  for (const about of failedMessages(report, soFar)) {
    const back = reported(about, report.recipients, reached);
    if (back.length === 0) continue;
    for (const person of back) failed.add(person);
    const people = about.role.people.filter((person) => !back.includes(person));
    about.role = { ...about.role, people, undelivered: true };
  }
  return roleOf('bounce', 'failed', report.recipients[0] ?? '', [...failed]);
}

/** Those whom a report names; all where it names an address that ours was passed on to, since nobody knows from which. */
function reported(
  { message: { to, cc }, role }: Done,
  recipients: readonly string[],
  reached: readonly number[],
): readonly number[] {
  const named = role.people.filter((person) => reached.includes(person));
  const isKnown = [...to, ...cc].some((address) => recipients.includes(address));
  return named.length > 0 || isKnown ? named : role.people;
}

/**
 * Of what we sent to the recipients, the message whose Message-ID the report names; all of it without one. Where we sent them
 * nothing, by the Message-ID alone, or else our last answer.
 */
function failedMessages(
  { recipients, messageIds }: DeliveryReport,
  { done }: ConversationSoFar,
): readonly Done[] {
  const sent = done.filter(({ message }) => message.fromUs).reverse();
  const idOf = ({ message }: Done) => (message.headers['message-id'] ?? '').trim();
  const id = messageIds.find((id) => sent.some((done) => idOf(done) === id));
  const named = sent.filter((done) => idOf(done) === id);
  const sentTo = sent.filter(({ message: { to, cc } }) =>
    [...to, ...cc].some((address) => recipients.includes(address)),
  );
  const both = named.filter((done) => sentTo.includes(done));
  const lastAnswer = sent.filter(({ role }) => role.role === 'answer').slice(0, 1);
  return [both, sentTo, named, lastAnswer].find(({ length }) => length > 0) ?? [];
}
