import { PRIORITIES } from '../../terms/levels';
import type { FaultKind } from './fault-kind';
import { APPLICATION_FAULTS } from './faults-application';
import { BLOCKING_FAULTS } from './faults-blocking';
import { FUNCTION_FAULTS } from './faults-functions';
import { LOGIN_FAULTS } from './faults-login';
import { LOST_DATA_FAULTS } from './faults-lost-data';
import { MINOR_FAULTS } from './faults-minor';
import { PAYMENT_FAULTS } from './faults-payment';
import { SYNC_FAULTS } from './faults-sync';
import { TIMER_FAULTS } from './faults-timer';

/** What goes wrong with the application and its functions; of one level, what stands first decides. */
const OF_THE_APPLICATION = [
  ...LOST_DATA_FAULTS,
  ...APPLICATION_FAULTS,
  ...LOGIN_FAULTS,
  ...SYNC_FAULTS,
  ...BLOCKING_FAULTS,
  ...TIMER_FAULTS,
  ...FUNCTION_FAULTS,
  ...MINOR_FAULTS,
] as const;

type AnyFault = (typeof OF_THE_APPLICATION | typeof PAYMENT_FAULTS)[number];

/** A kind of fault of ours. */
export type KnownFault = FaultKind & { readonly cause: AnyFault['cause'] };

/** Kinds of fault of the application, the worst first. */
export const FAULTS: readonly KnownFault[] = [...OF_THE_APPLICATION].sort(
  (a: KnownFault, b: KnownFault) => rank(a) - rank(b),
);
/** Kinds of fault of a payment; what stands first decides. */
export const PAYMENTS: readonly KnownFault[] = PAYMENT_FAULTS;
/** The name on a card of each cause that is a fault. */
export const FAULT_WORDS = Object.fromEntries(
  [...FAULTS, ...PAYMENTS].map(({ cause, says }) => [cause, says]),
) as Readonly<Record<AnyFault['cause'], string>>;

function rank({ priority, last }: FaultKind): number {
  if (last === 'of all') return 2 * PRIORITIES.length;
  return 2 * PRIORITIES.indexOf(priority) + Number(last === 'of its level');
}
