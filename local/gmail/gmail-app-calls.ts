// How the calls of `GmailApp` pass the gate.
import type { Gate } from '../platform/contract';
import type { GmailMailbox } from './mailbox';
import { GMAIL_APP_SCOPES, METHOD_COSTS, type MethodName } from './method-costs';

/** What every object of `GmailApp` works with. */
export interface AppContext {
  readonly mailbox: GmailMailbox;
  readonly gate: Gate;
}

/** Milliseconds of a call that reads. Assumed, as all latencies of this service. */
export const READ_LATENCY = 150;
/** Milliseconds of a call that writes. */
export const WRITE_LATENCY = 400;
/** Milliseconds for each further thread of a batch. */
const BATCH_LATENCY = 20;

export function call<T>({ gate }: AppContext, name: string, latency: number, effect: () => T): T {
  return gate.call({ name, scopes: GMAIL_APP_SCOPES, latency, daily: { emailRead: 1 } }, effect);
}

/** Calls of a method of the API that one call stands for. */
interface Batch {
  readonly name: string;
  readonly method: MethodName;
  readonly count: number;
}

/** Assumed: what such a call uses of the quotas is published nowhere; here it is what the API would have used. */
export function callFor<T>({ gate }: AppContext, { name, method, count }: Batch, effect: () => T): T {
  const { units, latency } = METHOD_COSTS[method];
  const cost = { units: units * count, latency: latency + BATCH_LATENCY * (count - 1) };
  return gate.call({ name, scopes: GMAIL_APP_SCOPES, ...cost, daily: { emailRead: count } }, effect);
}
