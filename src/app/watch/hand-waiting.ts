// `Attente client` and `En cours` as a person's decision. The watch puts them on and takes them off itself: only where the
// history shows a change that was not ours is it a hand's. Hidden labels keep that, on the messages that were there.
import { datingLabels, dayLabel } from '../../domain/mailbox/dated-labels';
import type { LabelKey } from '../../domain/mailbox/labels';
import { responseDue } from '../../domain/sla/deadline';
import type { ThreadChange } from '../../ports';
import type { Assessed } from '../conversation/assess';
import type { WatchRun } from './watch-run';

/** Conversations that are remembered between the history and their reading. */
const REMEMBERED = 50;

/** Remembers a conversation on which somebody else than the watch changed whose turn it is. */
export function noteHand({ index, state }: WatchRun, { threadId, added, removed }: ThreadChange): void {
  // Closing takes the others off: that says nothing of them, should it be opened again.
  if (added.includes('closed') || removed.includes('closed')) return;
  const known = index.get(threadId)?.state;
  const waits = (known === 'attente-client' ? removed : added).includes('waiting-customer');
  const owes = (known === 'en-cours' ? removed : added).includes('in-progress');
  if (!waits && !owes) return;
  state.byHand = [...state.byHand.filter((id) => id !== threadId), threadId].slice(-REMEMBERED);
}

/**
 * Keeps what a person changed, where the reading says otherwise; true when the conversation has to be read again. A run that
 * was cut off before it noted its own change is no person: it reads what it read before.
 */
export function keepHand(run: WatchRun, assessed: Assessed): boolean {
  const { state, index } = run;
  const { threadId } = assessed.snapshot;
  if (!state.byHand.includes(threadId) && !contradicts(assessed)) return false;
  state.byHand = state.byHand.filter((id) => id !== threadId);
  // Of doubtful mail nobody has said what it is.
  if (!assessed.decision.ticket) return false;
  return keepOwed(run, assessed, index.get(threadId)?.state === 'en-cours') || keepWaiting(run, assessed);
}

/** The watch puts one on as it takes the other off, in one call: who left both was a person, also where no history tells so. */
function contradicts({ snapshot }: Assessed): boolean {
  return snapshot.messages.some(
    ({ labels }) => labels.includes('in-progress') && labels.includes('waiting-customer'),
  );
}

/** `En cours` put on: we owe something, by the date that an answer would be due. Taken off: we owe nothing more. */
function keepOwed({ desk }: WatchRun, assessed: Assessed, wasOwed: boolean): boolean {
  const { snapshot, decision, roles, status } = assessed;
  const { mailbox } = desk.services;
  const carrying = idsWith(assessed, 'in-progress');
  const owes = status?.state === 'en-cours' || status?.followUp != null;
  if (carrying.length > 0 && !owes && decision.ticket) {
    const due = Math.max(desk.now, status?.responseDue ?? responseDue(desk.now, decision.priority, desk));
    const dated = dayLabel('owed-by', desk.calendar.localDate(due));
    // Whoever waits for an answer was answered elsewhere, or the hand would not say that something is owed.
    const answered: readonly LabelKey[] = status?.state === 'a-traiter' ? ['by-agent'] : [];
    const over: readonly LabelKey[] = idsWith(assessed, 'followed-up').length > 0 ? ['followed-up'] : [];
    mailbox.relabelMessages(carrying, [dated, ...answered], over);
    return true;
  }
  const answered = snapshot.messages.filter((message) => roles.of(message).role === 'answer').pop();
  // What came before our last answer was said of another one.
  const waits = answered?.labels.includes('waiting-customer') === true;
  const over = status?.state === 'en-cours' && ((wasOwed && carrying.length === 0) || waits);
  if (!over) return false;
  const dating = snapshot.messages.flatMap(({ labels }) => datingLabels('owed-by', labels));
  mailbox.relabelMessages(
    snapshot.messages.map(({ id }) => id),
    ['followed-up'],
    ['in-progress', ...new Set(dating)],
  );
  return true;
}

function keepWaiting({ desk }: WatchRun, assessed: Assessed): boolean {
  const { status } = assessed;
  const carrying = idsWith(assessed, 'waiting-customer');
  const marked = idsWith(assessed, 'by-agent');
  const { mailbox } = desk.services;
  if (status?.state === 'a-traiter' && carrying.length > 0) {
    mailbox.relabelMessages(carrying, ['by-agent'], []);
    return true;
  }
  if (status?.state !== 'attente-client' || carrying.length > 0 || marked.length === 0) return false;
  mailbox.relabelMessages(marked, [], ['by-agent']);
  return true;
}

function idsWith({ snapshot }: Assessed, key: LabelKey): readonly string[] {
  return snapshot.messages.filter(({ labels }) => labels.includes(key)).map(({ id }) => id);
}
