// Everything a team may change without touching the code, with PureFocus's published values as default.
import type { Schedule } from '../calendar/schedule';
import type { SlaContext } from '../sla/context';
import { PUBLISHED_POLICY, type SlaPolicy } from '../sla/policy';
import type { SilencePolicy } from '../sla/silence';
import type { LocalDate } from '../terms/time';
import type { OwnReplies } from './own-replies';

/** How replies may greet. */
export const GREETINGS = ['first-name', 'formal'] as const;

/** Everything that a team may set. */
export interface Settings {
  readonly schedule: Schedule;
  readonly policy: SlaPolicy;
  /** The day from which on mail is watched; null for the one that the first run settled. */
  readonly beginning: LocalDate | null;
  readonly reminders: {
    /** Who receives the digest; empty means the mailbox itself. */
    readonly recipients: readonly string[];
    /** Told of escalations too; null when there is none. */
    readonly manager: string | null;
    /** The most reminders "late" per conversation and cycle, one a business day. */
    readonly lateRepeats: number;
    /** Say each open morning that the round was made, whatever is due. */
    readonly dailyRound: boolean;
    /** Move reminders to the bin once they are no news. */
    readonly binOld: boolean;
  };
  /** What a customer's silence calls for, in open days. */
  readonly silence: SilencePolicy;
  readonly closing: {
    /** Take what is closed by a click out of the inbox. */
    readonly archive: boolean;
  };
  readonly report: {
    /** Mail the report of each month to the manager, once every promise of the month is decided. */
    readonly monthlyMail: boolean;
  };
  readonly retention: {
    /** Mark conversations that have been closed longer than the policy keeps them. Deleting stays with people. */
    readonly enabled: boolean;
  };
  readonly team: {
    /** Name of the product as customers know it. */
    readonly product: string;
    /** How replies greet: by the first name where it is sure, or formally. */
    readonly greeting: (typeof GREETINGS)[number];
    /** Signature of replies, may hold line breaks. */
    readonly signature: string;
    readonly managerName: string;
    readonly dpoName: string;
    /** Where the data-protection officer is written to; null where the mailbox itself is theirs. */
    readonly dpoAddress: string | null;
    /** Name and address of the consumer mediator; '' where the team names none. */
    readonly mediator: string;
    /** Initials by which agents say who has a conversation, in capitals. */
    readonly initials: readonly string[];
    /** Addresses of the team's own beside this mailbox, in lower case. */
    readonly addresses: readonly string[];
    /** Domains whose addresses are all the team's own, in lower case; never a public one. */
    readonly domains: readonly string[];
  };
  /** Senders by address, in lower case; none is in both lists. */
  readonly senders: {
    /** Their mail is always a request, whatever it says. */
    readonly always: readonly string[];
    /** Their mail is never a request. */
    readonly never: readonly string[];
  };
  /** What the team makes of the replies, by id; the standard ones that are absent stay as they are. */
  readonly replies: OwnReplies;
  /** Ids in the order in which agents see the replies; those that are absent follow in the standard order. */
  readonly replyOrder: readonly string[];
}

/** A desk at one instant, as the domain sees it. */
export interface DeskContext extends SlaContext {
  readonly settings: Settings;
}

const WORKDAY = [{ from: 9 * 60, to: 18 * 60 }] as const;

/** PureFocus's published hours, promise and names. */
export const STANDARD_SETTINGS: Settings = {
  schedule: {
    zone: 'Europe/Paris',
    week: [WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, [], []],
    holidays: { region: 'metropole', whitMondayWorked: false },
    closures: [],
    openings: [],
  },
  policy: PUBLISHED_POLICY,
  beginning: null,
  reminders: { recipients: [], manager: null, lateRepeats: 5, dailyRound: true, binOld: true },
  silence: { askAfter: 5, closeAfter: 10 },
  closing: { archive: false },
  report: { monthlyMail: true },
  retention: { enabled: false },
  team: {
    product: 'PureFocus',
    greeting: 'first-name',
    signature: 'L’équipe PureFocus',
    managerName: 'le responsable du support',
    dpoName: 'Nicolas Mangin',
    dpoAddress: null,
    mediator: '',
    initials: [],
    addresses: [],
    domains: [],
  },
  senders: { always: [], never: [] },
  replies: {},
  replyOrder: [],
};
