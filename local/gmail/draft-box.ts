// Drafts by their own ids: the message of a draft changes with each edit, its id does not.
import type { Restore } from '../platform/contract';
import { snapshotOfMap } from '../platform/snapshot-of-map';
import { notFound } from './api-error';
import type { MimePart } from './contract';
import { drop, type MailboxState, put } from './mailbox-state';
import type { MessageRecord } from './message-store';
import { bodyPart } from './mime-part';
import { complete, deliver, deliverInPlace } from './sending';
import { chosenThread } from './threading';

export interface DraftRecord {
  readonly id: string;
  readonly message: MessageRecord;
}

export interface DraftBox {
  drafts(): readonly DraftRecord[];
  draft(draftId: string): DraftRecord | null;
  /** Makes a draft of a message that is in the mailbox already. */
  adopt(message: MessageRecord): void;
  /** A thread id counts only with a matching subject and a reference to a message of it. */
  saveDraft(payload: MimePart, threadId: string | null): string;
  replaceDraft(draftId: string, payload: MimePart): void;
  /** Replaces the plain text of a draft. */
  editDraft(draftId: string, text: string): void;
  /** As the API does: what was sent is a message of its own, and the draft is gone. */
  sendDraft(draftId: string, text?: string): MessageRecord;
  /** What was sent is the draft's own message. */
  sendInPlace(draftId: string, text?: string): MessageRecord;
  deleteDraft(draftId: string): void;
  /** A person has Gmail send a draft later; returns the id of the message that waits, null where it is nowhere to be seen. */
  scheduleDraft(draftId: string): string | null;
  snapshot(): Restore;
}

/** Ids of the messages by draft id, and how many drafts have ever been made. */
interface Box {
  readonly messageIds: Map<string, string>;
  drafted: number;
}

export function createDraftBox(state: MailboxState): DraftBox {
  const box: Box = { messageIds: new Map(), drafted: 0 };
  const { messageIds } = box;
  const draft = (draftId: string) => draftIn(state, box, draftId);
  const messageOf = (draftId: string) => messageIn(state, box, draftId);

  function replaceDraft(draftId: string, payload: MimePart): void {
    const before = messageOf(draftId);
    // As on Gmail, a changed draft is a new message in the same conversation.
    const message = write(state, complete(state, payload), before.threadId);
    drop(state, before);
    messageIds.set(draftId, message.id);
  }

  function forget(draftId: string): void {
    drop(state, messageOf(draftId));
    messageIds.delete(draftId);
  }

  return {
    draft,
    drafts: () => [...messageIds.keys()].flatMap((id) => draft(id) ?? []),
    adopt(message) {
      box.drafted += 1;
      messageIds.set(`r${box.drafted}-${message.id}`, message.id);
    },
    saveDraft(payload, threadId) {
      const whole = complete(state, payload);
      const message = write(state, whole, chosenThread(state.store, whole, threadId));
      box.drafted += 1;
      const draftId = draftIdOf(box.drafted);
      messageIds.set(draftId, message.id);
      return draftId;
    },
    replaceDraft,
    editDraft(draftId, text) {
      replaceDraft(draftId, withText(messageOf(draftId).payload, text));
      if (state.worlds.draftIds === 'changed') renumber(box, draftId);
    },
    sendDraft(draftId, text) {
      const { payload, threadId } = messageOf(draftId);
      const sent = deliver(state, withText(payload, text), () => threadId);
      forget(draftId);
      return sent;
    },
    sendInPlace(draftId, text) {
      const before = messageOf(draftId);
      const sent = deliverInPlace(state, before, withText(before.payload, text));
      messageIds.delete(draftId);
      return sent;
    },
    deleteDraft: forget,
    scheduleDraft(draftId) {
      const message = messageOf(draftId);
      forget(draftId);
      return schedule(state, message);
    },
    snapshot: () => snapshotOf(box),
  };
}

/** What waits to be sent is no draft any more, and not sent. */
function schedule(state: MailboxState, { payload, threadId }: MessageRecord): string | null {
  if (state.worlds.scheduledMail === 'hidden') return null;
  return put(state, { payload, at: state.clock.now(), labelIds: [], threadId }).id;
}

/** The draft goes on under another id. */
function renumber(box: Box, draftId: string): void {
  const messageId = box.messageIds.get(draftId);
  if (messageId === undefined) return;
  box.messageIds.delete(draftId);
  box.drafted += 1;
  box.messageIds.set(draftIdOf(box.drafted), messageId);
}

function draftIn({ store }: MailboxState, { messageIds }: Box, draftId: string): DraftRecord | null {
  const message = store.message(messageIds.get(draftId) ?? '');
  return message === null ? null : { id: draftId, message };
}

function messageIn(state: MailboxState, box: Box, draftId: string): MessageRecord {
  const found = draftIn(state, box, draftId);
  if (found === null) throw notFound();
  return found.message;
}

function snapshotOf(box: Box): Restore {
  const restore = snapshotOfMap(box.messageIds);
  const { drafted } = box;
  return () => {
    restore();
    box.drafted = drafted;
  };
}

function write(state: MailboxState, payload: MimePart, threadId: string | null): MessageRecord {
  return put(state, { payload, at: state.clock.now(), labelIds: ['DRAFT'], threadId });
}

/** Of the form that Gmail gives draft ids: `r` and a number of 19 digits. */
function draftIdOf(count: number): string {
  return `r${(7_000_000_000_000_000_000n + BigInt(count) * 104_729n).toString()}`;
}

/** With another plain text, where one is given. */
function withText(payload: MimePart, text: string | undefined): MimePart {
  if (text === undefined) return payload;
  const headers = payload.headers.filter(({ name }) => !/^content-/i.test(name));
  return bodyPart(headers, text, null);
}
