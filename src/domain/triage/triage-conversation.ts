import type { MessageSnapshot } from '../mailbox/conversation';
import { isMoreUrgent } from '../terms/levels';
import type { ReplyId } from '../terms/reply-ids';
import { decideMail } from './decide-mail';
import { findDetails } from './details';
import { CAUSE_WORDS } from './lexicon/causes';
import { messageRole } from './message-role';
import { shippedModel, type WordModel } from './model/word-model';
import { notTicket, type Refusal } from './not-ticket';
import { escalationTag, readMail } from './read-mail';
import type { Signals } from './rules/signals';
import type { Verdict } from './rules/verdict';
import type { CustomerDetails, Reason, Triage } from './triage';

interface Reading {
  readonly message: MessageSnapshot;
  readonly signals: Signals;
  readonly verdict: Verdict;
  readonly details: CustomerDetails;
  readonly empty: boolean;
  readonly answered: boolean;
}

const WORDS_LIMIT = 80;

/**
 * Decides what a conversation is, how urgent, and why: from the customer's messages since the last closed one, or from
 * all of them while only absences, thanks and our own mail have come since. The worst report not yet answered sets the
 * priority; our own text never counts.
 */
export function triageConversation(
  messages: readonly MessageSnapshot[],
  model: WordModel = shippedModel(),
): Triage {
  let lastClosed = -1;
  let lastAnswer = -1;
  messages.forEach((message, i) => {
    if (message.labels.includes('closed')) lastClosed = i;
    if (message.fromUs && messageRole(message) === 'agent') lastAnswer = i;
  });
  const since = lastClosed < 0 ? [] : messages.slice(lastClosed + 1);
  const current = since.some((message) => messageRole(message) === 'customer') ? lastClosed + 1 : 0;
  const readings: Reading[] = [];
  let refusal: Triage | null = null;
  messages.forEach((message, i) => {
    if (message.fromUs) return;
    const reading = readMail(message);
    const { text, signature, signals } = reading;
    const not = notTicket(message, signals, model);
    if (not !== null) {
      refusal ??= refused(not);
      return;
    }
    const answeredBefore = messages
      .slice(current, i)
      .some((other) => other.fromUs && messageRole(other) === 'agent');
    const verdict = decideMail(message, reading, answeredBefore, model);
    const aboutAddress = verdict.reply === 'changement-email';
    const details = findDetails({
      text: `${text}\n${signature}`,
      subject: message.subject,
      attachments: message.attachments,
      aboutAddress,
    });
    readings.push({
      message,
      signals,
      verdict,
      details,
      empty: !/[\p{L}\p{N}]/u.test(text.slice(0, 2_000)),
      answered: i < lastAnswer,
    });
  });
  const inCycle = readings.filter(({ message }) => messages.indexOf(message) >= current);
  if (inCycle.length === 0)
    return refusal ?? refused({ confidence: 'certain', cause: 'no-customer', words: '' });
  return ticketOf(inCycle, readings);
}

function ticketOf(cycle: readonly Reading[], everything: readonly Reading[]): Triage {
  const chosen = choose(cycle);
  const { verdict } = chosen;
  const details = mergeDetails(everything.map((reading) => reading.details));
  const escalation = cycle.map(escalationWords).find((words) => words !== null) ?? null;
  const complete = details.userId !== null && details.device !== null && details.version !== null;
  const own = verdict.reply === 'infos-manquantes' && complete ? null : verdict.reply;
  const reply: ReplyId | null = escalation !== null ? 'escalade' : own;
  const words = verdict.words === null ? [] : [short(verdict.words)];
  const why = chosen.empty && verdict.words === null ? CAUSE_WORDS['empty-message'] : grounds(verdict);
  const reasons: Reason[] = [
    { about: 'priority', text: sentence(why), words },
    { about: 'type', text: sentence(why), words },
  ];
  if (escalation !== null)
    reasons.push({ about: 'escalation', text: 'Escalade demandée', words: [short(escalation)] });
  if (own === 'infos-manquantes')
    reasons.push({ about: 'reply', text: `Il manque : ${missing(details)}`, words: [] });
  const given = [details.userId, details.device, details.version].filter(
    (value): value is string => value !== null,
  );
  if (given.length > 0)
    reasons.push({ about: 'details', text: 'Informations données', words: given.map(short) });
  return {
    ticket: true,
    type: verdict.type,
    priority: verdict.priority,
    escalation: escalation !== null,
    reply,
    details,
    reasons,
  };
}

/** The worst of what still waits for an answer; failing that, the last message that reports something. */
function choose(cycle: readonly Reading[]): Reading {
  const waiting = cycle.filter(({ answered }) => !answered);
  let solvedAt = -1;
  waiting.forEach(({ verdict }, i) => {
    if (verdict.cause === 'solved') solvedAt = i;
  });
  const open = waiting.slice(Math.max(0, solvedAt)).filter(({ verdict }) => verdict.certainty !== 'none');
  let best: Reading | undefined;
  for (const reading of open) {
    if (best === undefined || isMoreUrgent(reading.verdict.priority, best.verdict.priority)) best = reading;
  }
  const onlyThanks = best !== undefined && best.verdict.type === 'suggestion' && best.verdict.reply === null;
  if (best !== undefined && !(onlyThanks && cycle.length > waiting.length)) return best;
  const reported = cycle.filter(({ verdict }) => verdict.certainty !== 'none');
  const last = reported[reported.length - 1] ?? cycle[cycle.length - 1];
  if (last === undefined) throw new Error('a cycle without a message');
  return best !== undefined && solvedAt >= 0 ? best : last;
}

function escalationWords({ message, signals }: Reading): string | null {
  const tag = escalationTag(message);
  if (tag !== null) return tag;
  if (signals.has('press') && !signals.has('gdpr')) return null;
  const asked =
    signals.all.find(({ name, inSubject }) => name === 'escalate' && !inSubject) ?? signals.first('escalate');
  return asked?.words ?? null;
}

function mergeDetails(all: readonly CustomerDetails[]): CustomerDetails {
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

function missing(details: CustomerDetails): string {
  const names: string[] = [];
  if (details.userId === null) names.push('identifiant ou adresse du compte');
  if (details.device === null) names.push('appareil');
  if (details.version === null) names.push('version');
  return names.join(', ');
}

function refused({ confidence, cause, words }: Refusal): Triage {
  const text = sentence(CAUSE_WORDS[cause]);
  return {
    ticket: false,
    confidence,
    reasons: [{ about: 'ticket', text, words: words === '' ? [] : [short(words)] }],
  };
}

/** What a verdict rests on, as a French sentence part. */
function grounds({ type, cause, by }: Verdict): string {
  const matter = CAUSE_WORDS[cause];
  const told =
    type === 'remboursement' && cause !== 'refund-asked' ? `remboursement demandé, ${matter}` : matter;
  return by === 'model' ? `${told}, d’après les mots` : told;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function short(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= WORDS_LIMIT ? line : `${line.slice(0, WORDS_LIMIT - 1)}…`;
}
