import type { MessageSnapshot } from '../mailbox/conversation';
import { addressee } from '../roles/addressee';
import type { AutomaticCause } from '../roles/evidence-words';
import type { ConversationRoles, Role } from '../roles/role';
import { isMoreUrgent } from '../terms/levels';
import { confidenceOf, refusalConfidence, secondIfDoubtful } from './confidence';
import { type ConversationReading, type Judgement, readConversation } from './conversation-reading';
import type { Refusal } from './not-ticket';
import { once } from './once';
import { escalationTag, type MailReading } from './read-mail';
import { refusalReason, ticketReasons } from './reasons';
import { tellingWords } from './telling-words';
import type { CustomerDetails, Triage } from './triage-result';

/** One message of a customer, and what it says. */
interface Report extends Judgement {
  readonly message: MessageSnapshot;
  readonly role: Role;
  /** Who wrote it, by number. */
  readonly person: number;
  readonly mail: MailReading;
  readonly empty: boolean;
  readonly answered: boolean;
  readonly inCycle: boolean;
}

const NO_CUSTOMER: Refusal = { confidence: 'certain', cause: 'no-customer', words: '' };
/** Whose words say what a conversation is about. */
const REPORTING: readonly Role[] = ['customer', 'thanks', 'probable'];
/** What begins a cycle after a closing. */
const BEGINNING: readonly Role[] = ['customer', 'probable', 'third-party'];

/**
 * Decides what a conversation is, how urgent, and why: from the customers' messages since the last closed one, or from
 * all of them while only absences, thanks and our own mail have come since. The worst report not yet answered sets the
 * priority; our own text never counts. What a message is, `roles` say.
 * @example triageConversation([{ ...message, text: 'Tout a disparu.' }]).ticket //=> true
 */
export function triageConversation(
  messages: readonly MessageSnapshot[],
  reading: ConversationReading = readConversation(messages),
  roles: ConversationRoles = reading.roles(messages),
): Triage {
  const wrote = messages.filter((message) => REPORTING.includes(roles.of(message).role));
  const certain = wrote.some((message) => roles.of(message).role !== 'probable');
  const others = messages.filter((message) => roles.of(message).role === 'third-party');
  if (!certain && (wrote.length > 0 || others.length === 0))
    return { ticket: false, ...refusalOf(messages, reading, roles) };
  const reports = reportsOf(messages, certain ? wrote : others, reading, roles);
  const cycle = reports.filter(({ inCycle }) => inCycle);
  const asked = addressee(messages, roles)?.person ?? null;
  const told = reports.filter(({ person }) => asked === null || person === asked);
  return ticketOf(cycle.length > 0 ? cycle : reports, mergeDetails(told));
}

function refusalOf(
  messages: readonly MessageSnapshot[],
  reading: ConversationReading,
  roles: ConversationRoles,
): Omit<Triage & { ticket: false }, 'ticket'> {
  const refusals = messages.flatMap((message): Refusal[] => {
    const { role, evidence } = roles.of(message);
    if (role === 'probable')
      return [reading.of(message).refusal() ?? { ...NO_CUSTOMER, confidence: 'probable' }];
    if (role === 'bounce')
      return [{ confidence: 'certain', cause: 'delivery-report', words: evidence.words }];
    if (role !== 'automatic') return [];
    return [{ confidence: 'certain', cause: evidence.cause as AutomaticCause, words: evidence.words }];
  });
  const refusal = refusals.find(({ confidence }) => confidence === 'probable') ?? refusals[0] ?? NO_CUSTOMER;
  const { confidence: proof } = refusal;
  return {
    proof,
    confidence: { ticket: refusalConfidence(proof) },
    reasons: [refusalReason(refusal)],
  };
}

function reportsOf(
  messages: readonly MessageSnapshot[],
  wrote: readonly MessageSnapshot[],
  reading: ConversationReading,
  roles: ConversationRoles,
): readonly Report[] {
  const start = cycleStart(messages, roles);
  const answers = messages.map((message) =>
    roles.of(message).role === 'answer' ? roles.of(message).people : null,
  );
  const firstAnswer = answers.findIndex((people, i) => i >= start && people !== null);
  return wrote.map((message) => {
    const i = messages.indexOf(message);
    const { mail, judged } = reading.of(message);
    const read = mail();
    const { text } = read;
    const { role, people } = roles.of(message);
    const [person = 0] = people;
    const answered = answers.slice(i + 1).some((answer) => answer?.includes(person));
    const empty = !/[\p{L}\p{N}]/u.test(text.slice(0, 2_000));
    const judgement = judged(firstAnswer >= 0 && firstAnswer < i);
    return { ...judgement, message, role, person, mail: read, empty, answered, inCycle: i >= start };
  });
}

function cycleStart(messages: readonly MessageSnapshot[], roles: ConversationRoles): number {
  const start = messages.map(({ labels }) => labels.includes('closed')).lastIndexOf(true) + 1;
  const begun = messages.slice(start).some((message) => BEGINNING.includes(roles.of(message).role));
  return start > 0 && begun ? start : 0;
}

function ticketOf(cycle: readonly Report[], details: CustomerDetails): Triage {
  const chosen = choose(cycle);
  const { verdict, empty } = chosen;
  const escalation = cycle.map(escalationWords).find((words) => words !== null) ?? null;
  const complete = details.userId !== null && details.device !== null && details.version !== null;
  const reply = verdict.reply === 'infos-manquantes' && complete ? null : verdict.reply;
  const incomplete = reply === 'infos-manquantes';
  // Few look why: what moved the decision is found out by reading the mail again without it.
  const reasons = once(() => {
    const words = tellingWords(chosen.mail, chosen);
    return ticketReasons({ verdict, words, empty, escalation, details, incomplete });
  });
  return {
    ticket: true,
    type: verdict.type,
    priority: verdict.priority,
    escalation: escalation !== null,
    reply: escalation === null ? reply : 'escalade',
    cause: verdict.cause,
    get confidence() {
      return confidenceOf(chosen, escalation !== null);
    },
    second: secondIfDoubtful(chosen),
    details,
    get reasons() {
      return reasons();
    },
  };
}

/** The worst of what still waits for an answer; failing that, the last message that reports something. */
function choose(all: readonly Report[]): Report {
  // Thanks are about something else than what they thank for.
  const saying = all.filter(({ role }) => role !== 'thanks');
  const cycle = saying.length > 0 ? saying : all;
  const waiting = cycle.filter(({ answered }) => !answered);
  // « C’est réglé » takes back what the same person reported, and nobody else's words.
  const solved = (report: Report, i: number) =>
    waiting
      .slice(i + 1)
      .some(({ person, verdict }) => person === report.person && verdict.cause === 'solved');
  const left = waiting.filter((report, i) => !solved(report, i));
  const open = left.filter(isFounded);
  let worst: Report | undefined;
  for (const report of open) {
    if (worst === undefined || isMoreUrgent(report.verdict.priority, worst.verdict.priority)) worst = report;
  }
  const onlyThanks = worst?.verdict.type === 'suggestion' && worst.verdict.reply === null;
  if (worst !== undefined && !(onlyThanks && cycle.length > waiting.length)) return worst;
  const reported = cycle.filter(isFounded);
  const last = reported[reported.length - 1] ?? cycle[cycle.length - 1];
  if (last === undefined) throw new Error('a cycle without a message');
  return worst !== undefined && left.length < waiting.length ? worst : last;
}

function isFounded({ verdict }: Report): boolean {
  return verdict.certainty !== 'none';
}

function escalationWords({ message, role, mail: { signals } }: Report): string | null {
  if (role === 'thanks') return null;
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
