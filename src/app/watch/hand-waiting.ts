// `Attente client` as a person's decision. The watch puts it on and takes it off itself: only where the history shows a
// change that was not ours is it a hand's. A hidden label keeps that, on the messages that were there.
import type { LabelKey } from '../../domain/mailbox/labels';
import type { ThreadChange } from '../../ports';
import type { Assessed } from '../conversation/assess';
import type { WatchRun } from './watch-run';

/** Conversations that are remembered between the history and their reading. */
const REMEMBERED = 50;

/** Remembers a conversation on which somebody else than the watch changed `Attente client`. */
export function noteHand({ index, state }: WatchRun, { threadId, added, removed }: ThreadChange): void {
  const isOn = index.get(threadId)?.state === 'attente-client';
  if (!(isOn ? removed : added).includes('waiting-customer')) return;
  state.byHand = [...state.byHand.filter((id) => id !== threadId), threadId].slice(-REMEMBERED);
}

/**
 * Keeps what a person changed, where the reading says otherwise; true when the conversation has to be read again. A run that
 * was cut off before it noted its own change is no person: it reads what it read before.
 */
export function keepHand({ desk, state }: WatchRun, { snapshot, decision, status }: Assessed): boolean {
  const { threadId, messages } = snapshot;
  if (!state.byHand.includes(threadId)) return false;
  state.byHand = state.byHand.filter((id) => id !== threadId);
  // Of doubtful mail nobody has said what it is.
  if (!decision.ticket) return false;
  const idsWith = (key: LabelKey) =>
    messages.filter(({ labels }) => labels.includes(key)).map(({ id }) => id);
  const carrying = idsWith('waiting-customer');
  const marked = idsWith('by-agent');
  const { mailbox } = desk.services;
  if (status?.state === 'a-traiter' && carrying.length > 0) {
    mailbox.relabelMessages(carrying, ['by-agent'], []);
    return true;
  }
  if (status?.state !== 'attente-client' || carrying.length > 0 || marked.length === 0) return false;
  mailbox.relabelMessages(marked, [], ['by-agent']);
  return true;
}
