import type { Priority, TicketType } from '../terms/levels';

/** A target of the promise: a number of open hours, or until the closing of the nth business day after receipt. */
export type Target =
  | { readonly kind: 'open-hours'; readonly hours: number }
  | { readonly kind: 'business-days'; readonly days: number };

/** What was promised, as data. */
export interface SlaPolicy {
  readonly response: Readonly<Record<Priority, Target>>;
  /** A higher level is never due later than a lower one. */
  readonly capByLowerLevels: boolean;
  /** Which requests also carry a resolution deadline, and how long it is. */
  readonly resolution: {
    readonly types: readonly TicketType[];
    readonly priorities: readonly Priority[];
    readonly target: Target;
  };
  /** What waits in an escalated conversation is due no later, counted from the escalation; null where that changes nothing. */
  readonly escalation: Target | null;
  /** Share of the target (0 to 1) from which a conversation is at risk. */
  readonly atRiskShare: number;
}

/** The published promise of PureFocus. */
export const PUBLISHED_POLICY: SlaPolicy = {
  response: {
    critique: { kind: 'open-hours', hours: 4 },
    elevee: { kind: 'open-hours', hours: 24 },
    moyenne: { kind: 'business-days', days: 2 },
    basse: { kind: 'business-days', days: 5 },
  },
  capByLowerLevels: true,
  resolution: {
    types: ['assistance'],
    priorities: ['moyenne', 'basse'],
    target: { kind: 'business-days', days: 5 },
  },
  escalation: { kind: 'open-hours', hours: 4 },
  atRiskShare: 0.75,
};
