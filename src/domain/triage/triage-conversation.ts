import type { MessageSnapshot } from '../mailbox/conversation';
import { isMoreUrgent } from '../terms/levels';
import { type ConversationReading, type Judgement, readConversation } from './conversation-reading';
import type { Refusal } from './not-ticket';
import { escalationTag } from './read-mail';
import { refusalReason, ticketReasons } from './reasons';
import type { Signals } from './rules/signals';
import type { CustomerDetails, Triage } from './triage-result';

/** One message of a customer, and what it says. */
interface Report extends Judgement {
  readonly message: MessageSnapshot;
  readonly signals: Signals;
  readonly empty: boolean;
  readonly answered: boolean;
  readonly inCycle: boolean;
}

const NO_CUSTOMER: Refusal = { confidence: 'certain', cause: 'no-customer', words: '' };

/**
 * Decides what a conversation is, how urgent, and why: from the customer's messages since the last closed one, or from
 * all of them while only absences, thanks and our own mail have come since. The worst report not yet answered sets the
 * priority; our own text never counts.
 * @example triageConversation([{ ...message, text: 'Tout a disparu.' }]).ticket //=> true
 */
export function triageConversation(
  messages: readonly MessageSnapshot[],
  reading: ConversationReading = readConversation(messages),
): Triage {
  const reports = reportsOf(messages, reading);
  const cycle = reports.filter(({ inCycle }) => inCycle);
  if (cycle.length > 0) return ticketOf(cycle, mergeDetails(reports));
  const refusals = messages.flatMap((message) =>
    message.fromUs ? [] : (reading.of(message).refusal() ?? []),
  );
  const refusal = refusals[0] ?? NO_CUSTOMER;
  return { ticket: false, confidence: refusal.confidence, reasons: [refusalReason(refusal)] };
}

function reportsOf(messages: readonly MessageSnapshot[], reading: ConversationReading): readonly Report[] {
  const start = cycleStart(messages, reading);
  const answers = messages.map((message) => message.fromUs && reading.of(message).role() === 'agent');
  const firstAnswer = answers.indexOf(true, start);
  const lastAnswer = answers.lastIndexOf(true);
  return messages.flatMap((message, i) => {
    const { refusal, mail, judged } = reading.of(message);
    if (message.fromUs || refusal() !== null) return [];
    const { text, signals } = mail();
    const judgement = judged(firstAnswer >= 0 && firstAnswer < i);
    const empty = !/[\p{L}\p{N}]/u.test(text.slice(0, 2_000));
    return [{ ...judgement, message, signals, empty, answered: i < lastAnswer, inCycle: i >= start }];
  });
}

function cycleStart(messages: readonly MessageSnapshot[], reading: ConversationReading): number {
  const start = messages.map(({ labels }) => labels.includes('closed')).lastIndexOf(true) + 1;
  const begun =
    start > 0 && messages.slice(start).some((message) => reading.of(message).role() === 'customer');
  return begun ? start : 0;
}

function ticketOf(cycle: readonly Report[], details: CustomerDetails): Triage {
  const { verdict, empty } = choose(cycle);
  const escalation = cycle.map(escalationWords).find((words) => words !== null) ?? null;
  const complete = details.userId !== null && details.device !== null && details.version !== null;
  const reply = verdict.reply === 'infos-manquantes' && complete ? null : verdict.reply;
  const incomplete = reply === 'infos-manquantes';
  return {
    ticket: true,
    type: verdict.type,
    priority: verdict.priority,
    escalation: escalation !== null,
    reply: escalation === null ? reply : 'escalade',
    details,
    reasons: ticketReasons({ verdict, empty, escalation, details, incomplete }),
  };
}

/** The worst of what still waits for an answer; failing that, the last message that reports something. */
function choose(cycle: readonly Report[]): Report {
  const waiting = cycle.filter(({ answered }) => !answered);
  const solvedAt = waiting.map(({ verdict }) => verdict.cause).lastIndexOf('solved');
  const open = waiting.slice(Math.max(0, solvedAt)).filter(isFounded);
  let worst: Report | undefined;
  for (const report of open) {
    if (worst === undefined || isMoreUrgent(report.verdict.priority, worst.verdict.priority)) worst = report;
  }
  const onlyThanks = worst?.verdict.type === 'suggestion' && worst.verdict.reply === null;
  if (worst !== undefined && !(onlyThanks && cycle.length > waiting.length)) return worst;
  const reported = cycle.filter(isFounded);
  const last = reported[reported.length - 1] ?? cycle[cycle.length - 1];
  if (last === undefined) throw new Error('a cycle without a message');
  return worst !== undefined && solvedAt >= 0 ? worst : last;
}

function isFounded({ verdict }: Report): boolean {
  return verdict.certainty !== 'none';
}

function escalationWords({ message, signals }: Report): string | null {
  const tag = escalationTag(message);
  if (tag !== null) return tag;
  if (signals.has('press') && !signals.has('gdpr')) return null;
  const asked =
    signals.all.find(({ name, inSubject }) => name === 'escalate' && !inSubject) ?? signals.first('escalate');
  return asked?.words ?? null;
}

function mergeDetails(reports: readonly Report[]): CustomerDetails {
  const all = reports.map(({ details }) => details);
  const latest = <K extends 'userId' | 'device' | 'version'>(key: K) =>
    all.reduce<string | null>((found, details) => details[key] ?? found, null);
  return {
    userId: latest('userId'),
    device: latest('device'),
    version: latest('version'),
    screenshot: all.some(({ screenshot }) => screenshot),
    orderNumbers: [...new Set(all.flatMap(({ orderNumbers }) => orderNumbers))],
  };
}
