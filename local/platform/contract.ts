// What the emulated services share: one virtual clock, one meter, one gate that every service call passes.

/** Puts something back to the state in which the snapshot was taken; may be called more than once. */
export type Restore = () => void;

/** What the platform reads of `appsscript.json`: OAuth scopes, advanced services and entry points. */
export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
  readonly dependencies?: {
    readonly enabledAdvancedServices?: readonly {
      readonly userSymbol: string;
      readonly serviceId: string;
      readonly version: string;
    }[];
  };
  readonly addOns: {
    readonly common: {
      readonly name: string;
      readonly logoUrl: string;
      readonly homepageTrigger?: { readonly runFunction: string };
      readonly universalActions?: readonly { readonly label: string; readonly runFunction: string }[];
      readonly openLinkUrlPrefixes?: readonly string[];
      readonly useLocaleFromApp?: boolean;
    };
    readonly gmail: {
      readonly contextualTriggers: readonly { readonly onTriggerFunction: string }[];
      readonly composeTrigger?: {
        readonly selectActions: readonly { readonly text: string; readonly runFunction: string }[];
      };
      readonly homepageTrigger?: { readonly runFunction: string };
    };
  };
}

/** The one clock of a local Gmail, in epoch milliseconds. Service calls move it by their modelled latency. */
export interface VirtualClock {
  now(): number;
  advance(milliseconds: number): void;
  set(instant: number): void;
}

/** Daily quotas of an account: calls or recipients a day, milliseconds for trigger time. */
export type DailyQuota = 'emailRead' | 'emailRecipients' | 'propertiesReadWrite' | 'triggerRuntime';

/** One call of a service, as the gate sees it before it takes effect. */
export interface ServiceCall {
  /** Name as a script writes it, e.g. `Gmail.Users.Threads.get`. */
  readonly name: string;
  /** Any one of these scopes suffices; absent when none is needed. */
  readonly scopes?: readonly string[];
  /** The advanced service that the manifest must enable, by its symbol. */
  readonly advancedService?: string;
  /** Gmail API quota units. */
  readonly units?: number;
  /** Modelled latency in milliseconds. */
  readonly latency?: number;
  /** How much the script is handed, for it will compute on that. */
  readonly bytes?: number;
  readonly daily?: Partial<Readonly<Record<DailyQuota, number>>>;
}

/** What a run has used. */
export interface Meter {
  readonly calls: number;
  readonly units: number;
  /** Modelled time on the virtual clock, in milliseconds: calls, and computing in between. */
  readonly modelledMs: number;
  /** Calls by name. */
  readonly byName: Readonly<Record<string, number>>;
}

/** A planned fault: at the k-th call of the run (1 is the first), or at each call of that name. */
export interface Fault {
  readonly at: { readonly call: number } | { readonly name: string; readonly times?: number };
  readonly kind: 'transient' | 'quota' | 'kill-before' | 'kill-after';
}

/** What the rest of the world does just before the k-th call of a run: another run, an agent. */
export interface Meanwhile {
  readonly call: number;
  happens(): void;
}

/**
 * The gate of one execution. A killed execution is dead: the call in hand and each later one throw
 * `ExecutionKilled` without effect, so that a script cannot survive its own end by catching.
 */
export interface Gate {
  readonly clock: VirtualClock;
  /**
   * Checks scope, enabled service, quotas and the fault plan, meters the call, lets its latency pass,
   * then takes effect. Throws errors with the platform's own French wording.
   */
  call<T>(call: ServiceCall, effect: () => T): T;
}

/** A time trigger as stored by ScriptApp. */
export interface StoredTrigger {
  readonly id: string;
  readonly handler: string;
  /** Milliseconds between two runs. */
  readonly period: number;
  readonly nextRun: number;
  /** True where the next run comes later than the period has it. */
  readonly late?: boolean;
}
