// What the page and its server say to each other.
import type { CardAction, FormInputs, SidebarState } from '../runtime/contract';

/** Conversations on one page of the list. */
export const PAGE_SIZE = 50;

export interface LabelJson {
  readonly id: string;
  readonly name: string;
  /** As the list of conversations shows it. */
  readonly shown: string;
  readonly system: boolean;
  readonly textColor: string | null;
  readonly backgroundColor: string | null;
  /** Whether the column of labels names it. */
  readonly listed: boolean;
  /** Whether it stands beside subjects in lists. */
  readonly beside: boolean;
  /** Conversations that carry it. */
  readonly count: number;
}

export interface ConversationLine {
  readonly threadId: string;
  readonly senders: string;
  readonly subject: string;
  readonly snippet: string;
  readonly date: number;
  readonly unread: boolean;
  readonly messages: number;
  readonly labelIds: readonly string[];
  /** Until when it waits out of the inbox, epoch milliseconds; null where it does not. */
  readonly until: number | null;
}

export interface MailboxState {
  readonly now: number;
  readonly address: string;
  readonly labels: readonly LabelJson[];
  readonly total: number;
  readonly conversations: readonly ConversationLine[];
  /** Why what was searched for cannot be, in French; null where nothing is wrong. */
  readonly problem: string | null;
  /** When the trigger runs next, epoch milliseconds; null without a trigger. */
  readonly nextRun: number | null;
}

/** How far the reading of an export is, while the page is there already. */
export interface ReadingJson {
  /** The file itself, in bytes; then what the watch makes of it, in conversations. */
  readonly part: 'export' | 'watch';
  readonly done: number;
  readonly total: number;
}

export interface OpeningJson {
  /** True once there is a mailbox to show. */
  readonly open: boolean;
  /** Null once everything is read. */
  readonly reading: ReadingJson | null;
}

export interface MessageJson {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly date: number;
  readonly text: string;
  /** As its sender wrote it, and as hostile as that may be; null where there is only text. */
  readonly html: string | null;
  readonly attachments: readonly AttachmentJson[];
}

export interface AttachmentJson {
  /** By which the server finds it in its message. */
  readonly part: number;
  readonly name: string;
  readonly bytes: number;
  /** A picture that a page may show. */
  readonly picture: boolean;
  /** False where the mailbox knows only that it was there. */
  readonly kept: boolean;
}

export interface ConversationJson {
  readonly threadId: string;
  readonly subject: string;
  readonly labelIds: readonly string[];
  readonly messages: readonly MessageJson[];
  /** To whom an answer goes. */
  readonly replyTo: string;
  /** Responses begun and not sent. */
  readonly drafts: readonly DraftJson[];
}

export interface DraftJson {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Everything the page may ask the server to do. */
export type Command =
  | { readonly do: 'home' }
  | { readonly do: 'open'; readonly threadId: string }
  | { readonly do: 'act'; readonly action: CardAction; readonly inputs: FormInputs }
  | { readonly do: 'back' }
  | {
      readonly do: 'label';
      readonly threadId: string;
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  | {
      readonly do: 'move';
      readonly threadId: string;
      readonly to: 'archive' | 'inbox' | 'spam' | 'bin' | 'unread';
    }
  | { readonly do: 'snooze'; readonly threadId: string; readonly until: 'later' | 'tomorrow' | 'week' }
  | {
      readonly do: 'write';
      /** Of the conversation that is answered. */
      readonly threadId?: string;
      readonly to: string;
      readonly subject: string;
      readonly text: string;
      /** False: kept as a draft. */
      readonly send: boolean;
    }
  | { readonly do: 'compose-cards' }
  | { readonly do: 'send'; readonly draftId: string; readonly text: string }
  | { readonly do: 'save'; readonly draftId: string; readonly text: string }
  | { readonly do: 'discard'; readonly draftId: string }
  | { readonly do: 'clock'; readonly to: 'hour' | 'opening' | 'day' }
  | { readonly do: 'watch' }
  | { readonly do: 'receive'; readonly from: string; readonly subject: string; readonly text: string };

export interface CommandAnswer {
  readonly sidebar: SidebarState;
  /** The menu that every card has, from the manifest. */
  readonly menu: readonly { readonly label: string; readonly runFunction: string }[];
  /** A sentence to show at the bottom; null when there is nothing to say. */
  readonly notice: string | null;
  readonly draft: DraftJson | null;
}
