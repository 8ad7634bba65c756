import type { Priority } from '../../terms/levels';
import type { GuideReplyId, ReplyId } from '../../terms/reply-ids';

/** A kind of fault: how customers say it, what it is called, how grave it is and what is replied. */
export interface FaultKind {
  /** The name before `=` in its phrases. */
  readonly signal: string;
  /** Its name in the code; kinds that are the same to an agent share one. */
  readonly cause: string;
  /** Its name on a card, in French. */
  readonly says: string;
  /** The level that it is given. */
  readonly priority: Priority;
  /** The level of the labelled mails that the word model has learned it from; it stays when `priority` is changed. */
  readonly learned: Priority;
  /** The reply that it calls for, before details and escalation have had their say. */
  readonly reply: GuideReplyId | null;
  /** A canned reply that fits better than that of the guide. */
  readonly suggests?: ReplyId;
  /** True where its phrases often stand in mails about something else. */
  readonly vague?: true;
  /** Its words are so general that every other kind counts for more: of its level, or of all. */
  readonly last?: 'of its level' | 'of all';
  /** See docs/triage.md. */
  readonly phrases: string;
}
