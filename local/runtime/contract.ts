// How the built bundle is run here: each run is a fresh context, as on the platform.
import type { LocalMailbox } from '../gmail/contract';
import type { CacheStore } from '../platform/cache-service';
import type { Consent } from '../platform/consent';
import type {
  DailyQuota,
  Fault,
  Manifest,
  Meanwhile,
  Meter,
  Restore,
  StoredTrigger,
  VirtualClock,
} from '../platform/contract';
import type { ComputingModel } from '../platform/work';
import type { Worlds } from '../platform/worlds/worlds';

export type RuntimeOptions = AccountOptions & ProgramOptions;

/** What is run. */
export type ProgramOptions =
  | {
      /** Text of `dist/Code.js`. */
      readonly code: string;
      /** One context for all runs: faster, and what the script keeps in memory outlives a run. Default false. */
      readonly warm?: boolean;
    }
  | {
      /** The functions of src/main.ts, to be called in this very process. */
      readonly functions: Readonly<Record<string, (...args: never[]) => unknown>>;
    };

export interface AccountOptions {
  readonly manifest: Manifest;
  /** Address of the account. Default `purfocus.contact@gmail.com`. */
  readonly address?: string;
  /** Further addresses from which the account sends mail. Default none. */
  readonly aliases?: readonly string[];
  /** Start of the virtual clock, epoch milliseconds. */
  readonly now: number;
  /** Quotas of the account; default those of a consumer account. */
  readonly daily?: Partial<Record<DailyQuota, number>>;
  /** Units of the Gmail API a minute. Default `UNITS_A_MINUTE`. */
  readonly unitsPerMinute?: number;
  /** How the time is reckoned that a run computes. Default 'units', unless `WALLTIME=1` asks for this machine's clock. */
  readonly computing?: ComputingModel;
  /** Answers to what nobody knows of the platform, where they are not the standing ones. */
  readonly worlds?: Partial<Worlds>;
}

export interface RunOptions {
  /** Milliseconds of modelled time after which the run is killed. Default 30,000 for a card; for a trigger the world decides. */
  readonly timeLimit?: number;
  readonly faults?: readonly Fault[];
  readonly meanwhile?: Meanwhile;
  /** 'card' (default) or 'trigger': which limit and which daily quota apply. */
  readonly as?: 'card' | 'trigger';
  /** No quota binds and none is used up: to read a whole mailbox at once. */
  readonly unlimited?: true;
  /** Service calls take no time: what the run says is true of one instant. */
  readonly noLatency?: true;
  /** Milliseconds that each call of Gmail takes, in the place of its own latency: to see what a slower Gmail does. */
  readonly gmailLatency?: number;
}

export interface RunResult {
  /** What the function returned: for cards, the platform's own objects. */
  readonly value: unknown;
  /** The message of the error that left the function, null when it returned. */
  readonly error: string | null;
  /** Where Google's prompt leads that the run ended with, instead of a value; null when it ended otherwise. */
  readonly authorization: string | null;
  readonly killed: boolean;
  readonly meter: Meter;
  /** Lines written to console and Logger, with their severity. */
  readonly logs: readonly { readonly severity: string; readonly text: string }[];
}

/** A run that a trigger began. */
export interface TriggerRun {
  readonly handler: string;
  /** When it began, epoch milliseconds. */
  readonly at: number;
  readonly result: RunResult;
}

export interface LocalRuntime {
  readonly clock: VirtualClock;
  readonly mailbox: LocalMailbox;
  readonly manifest: Manifest;
  /** The answers that stand to what nobody knows of the platform. */
  readonly worlds: Worlds;
  /** What the account has granted of the manifest's scopes. */
  readonly consent: Pick<Consent, 'granted' | 'withdraw' | 'grant'>;
  /** Calls a top-level function of the bundle in a bare context. Never throws for what the script does. */
  run(functionName: string, args?: readonly unknown[], options?: RunOptions): RunResult;
  triggers(): readonly StoredTrigger[];
  /** Moves the clock to `instant`, running each trigger that falls due on the way (in order of time). Returns the runs. */
  advanceTo(instant: number, options?: RunOptions): readonly TriggerRun[];
  /**
   * Ids of the conversations that a person finds who types `query` into Gmail's search box, the newest match first. Labels
   * count as they are now.
   *
   * @throws UnknownSearch for what is not emulated
   */
  search(query: string): readonly string[];
  /** The raw property stores. */
  properties(store: 'user' | 'script'): Map<string, string>;
  /** The raw caches, what has expired included. */
  caches(store: 'user' | 'script'): CacheStore;
  /** Takes a lock as another run at the same time would; returns what releases it. */
  holdLock(kind: 'user' | 'script'): () => void;
  /** What is left of a daily quota today. */
  remaining(quota: DailyQuota): number;
  /** Another script project with the same code on the same account, with stores, locks and triggers of its own. */
  beside(project: string): LocalRuntime;
  /**
   * The same project once other code was deployed to it: the text of another bundle over the same account. With another
   * manifest, scopes that it asks for anew are yet to be granted.
   *
   * @throws SyntaxError when the code is none, RangeError when the manifest's zone is none
   */
  deployed(code: string, manifest?: Manifest): LocalRuntime;
  /**
   * The same project with one context for all its runs, which is many times faster where there are hundreds: what the script
   * keeps in memory outlives a run.
   */
  inOneContext(): LocalRuntime;
  /** Keeps the whole account as it is now: mailbox, stores, triggers, quotas and clock. */
  snapshot(): Restore;
}

/** JSON of `google.apps.card.v1.Card`. */
export type CardJson = Readonly<Record<string, unknown>>;

/** What a person sees of the add-on: a stack of cards, the last one on top. */
export interface SidebarState {
  readonly cards: readonly CardJson[];
  readonly notification: string | null;
  /** A link that the add-on asked to open. */
  readonly openLink: string | null;
  /** A draft that the add-on asked to open in a compose window: its draft id. */
  readonly openDraft: string | null;
  /** Content that a compose action asked to insert at the cursor. */
  readonly insert: {
    readonly content: string;
    readonly contentType: string;
    readonly updateType: string;
  } | null;
  /** The platform's own error banner when a callback threw or returned nothing usable. */
  readonly error: string | null;
  /** Google's own prompt for consent, in the place of cards: where it leads. */
  readonly authorization: string | null;
  readonly meter: Meter;
}

/** An `onClick`/`onChangeAction` action as it stands in the card JSON. */
export interface CardAction {
  readonly function: string;
  readonly parameters?: readonly { readonly key: string; readonly value: string }[];
}

/** Values of a card's form, by field name; a field with nothing selected is absent. */
export type FormInputs = Readonly<
  Record<
    string,
    | readonly string[]
    | { readonly msSinceEpoch: string }
    | { readonly hours: number; readonly minutes: number }
  >
>;

/** The part of the Gmail client that hosts the add-on: opens its cards, carries clicks to it, keeps its stack of cards. */
export interface AddonHost {
  openHomepage(): SidebarState;
  openMessage(messageId: string): SidebarState;
  /** The cards of the compose window. */
  openCompose(): SidebarState;
  /** A click on a widget with an action; `inputs` is the form of the card on top. */
  act(action: CardAction, inputs?: FormInputs): SidebarState;
  /** The arrow that goes back one card. */
  back(): SidebarState;
  state(): SidebarState;
}
