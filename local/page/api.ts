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
}

export interface MailboxState {
  readonly now: number;
  readonly address: string;
  readonly labels: readonly LabelJson[];
  readonly total: number;
  readonly conversations: readonly ConversationLine[];
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
  readonly attachments: readonly string[];
}

export interface ConversationJson {
  readonly threadId: string;
  readonly subject: string;
  readonly labelIds: readonly string[];
  readonly messages: readonly MessageJson[];
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
      readonly do: 'write';
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
