// Finding threads by our labels, and changing what they carry.
import { closingMonthOf } from '../domain/mailbox/closing-month';
import type { LabelKey } from '../domain/mailbox/labels';
import { failureCode } from '../domain/terms/failure';
import type { Mailbox } from '../ports';
import { type GmailUsers, ME } from './advanced-gmail';
import { allThreads } from './gmail-reading';
import { google, googleOrNull } from './google-error';
import type { LabelRegistry } from './label-registry';

type Labelling = Pick<Mailbox, 'threadsLabelled' | 'closingMonths' | 'relabel' | 'relabelMessage' | 'trash'>;

export function gmailLabelling(users: GmailUsers, labels: LabelRegistry): Labelling {
  /** Tries again, once, after a label that an agent deleted was found or made again. */
  function withHealing<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      if (!['bad-request', 'not-found'].includes(failureCode(error))) throw error;
      labels.heal();
      return work();
    }
  }

  const changeOf = (add: readonly LabelKey[], remove: readonly LabelKey[]) => ({
    addLabelIds: add.map((key) => labels.id(key)),
    removeLabelIds: remove.map((key) => labels.id(key)),
  });

  return {
    threadsLabelled: (key) => withHealing(() => allThreads(users, { labelIds: [labels.id(key)] })),

    closingMonths: () => [...labels.keyById.values()].flatMap((key) => closingMonthOf(key) ?? []).sort(),

    relabel(threadId, add, remove) {
      if (add.length === 0 && remove.length === 0) return;
      withHealing(() => {
        const change = changeOf(add, remove);
        google('threads.modify', () => users.Threads.modify(change, ME, threadId));
      });
    },

    relabelMessage(messageId, add, remove) {
      if (add.length === 0 && remove.length === 0) return;
      withHealing(() => {
        const change = changeOf(add, remove);
        google('messages.modify', () => users.Messages.modify(change, ME, messageId));
      });
    },

    trash(threadId) {
      googleOrNull('threads.trash', () => users.Threads.trash(ME, threadId));
    },
  };
}
