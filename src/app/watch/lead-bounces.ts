// A delivery report that stands in another conversation than what it is about is led to it: a hidden label on the message
// that was not delivered keeps the fact. One about a reminder is told on the homepage, with the address.

import type { MessageSnapshot } from '../../domain/mailbox/conversation';
import { type DeliveryReport, deliveryReport } from '../../domain/roles/delivery-report';
import { remindedAddresses } from '../../domain/settings/superiors';
import { DAY, type Instant } from '../../domain/terms/time';
import type { SentMessage } from '../../ports';
import type { Assessed } from '../conversation/assess';
import { sentDigest } from '../conversation/sent-digests';
import type { WatchRun } from './watch-run';

/** Servers try for so long before they give a message back. */
const LONGEST_DELIVERY = 5 * DAY;
/** A stranger wrote the report: nothing of it may be read as a search of its own. */
const SEARCHABLE = /^<?[\w.+=$%/-]{1,200}@[\w.-]{1,200}>?$/;
/** Message-IDs of a report that are looked for. */
const MAX_IDS = 2;

/** Follows the reports of a conversation that are about nothing in it. */
export function leadBounces(run: WatchRun, { snapshot, roles }: Assessed): void {
  for (const message of snapshot.messages) {
    const { role, people } = roles.of(message);
    if (role !== 'bounce' || people.length > 0) continue;
    const report = deliveryReport(message);
    const failed = report === null ? null : failedMessage(run, message, report);
    if (report !== null && failed !== null)
      noteFailure(run, failed, snapshot.threadId, { ...report, at: message.at });
  }
}

function failedMessage(
  { desk }: WatchRun,
  { at }: MessageSnapshot,
  { messageIds, recipients }: DeliveryReport,
): SentMessage | null {
  const { mailbox } = desk.services;
  for (const id of messageIds.filter((id) => SEARCHABLE.test(id)).slice(0, MAX_IDS)) {
    const found = mailbox.sentMessage(id);
    if (found !== null) return found;
  }
  const recipient = recipients.find((address) => SEARCHABLE.test(address));
  return recipient === undefined ? null : (mailbox.sentTo(recipient, at - LONGEST_DELIVERY, at)[0] ?? null);
}

function noteFailure(
  run: WatchRun,
  failed: SentMessage,
  reported: string,
  { recipients, at }: DeliveryReport & { readonly at: Instant },
): void {
  const { state, desk } = run;
  const { mailbox } = desk.services;
  if (sentDigest(mailbox, failed.id)?.ours === true) {
    const latest = (to: string) => Math.max(state.undelivered[to] ?? 0, at);
    const noted = ourRecipients(run, recipients).map((to) => [to, latest(to)]);
    state.undelivered = { ...state.undelivered, ...Object.fromEntries(noted) };
  } else if (failed.threadId !== reported) {
    mailbox.relabelMessage(failed.id, ['undelivered'], []);
    // Read again by this run or the next, whatever the history says of the label.
    if (!state.pending.includes(failed.threadId)) state.pending = [...state.pending, failed.threadId];
  }
}

/** Those of them that the settings name, as they are written there; '' where it is none: no word of a stranger is kept. */
function ourRecipients({ desk }: WatchRun, refused: readonly string[]): readonly string[] {
  const ours = [...remindedAddresses(desk.settings), desk.services.mailbox.address()];
  const addresses = refused.map((address) => address.toLowerCase());
  const found = ours.filter((address) => addresses.includes(address.toLowerCase()));
  return found.length === 0 ? [''] : found;
}
