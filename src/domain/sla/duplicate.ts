// Of two conversations of one customer about the same: which one may be closed as the other's duplicate.
import { isSameCustomer } from '../roles/customer-key';
import type { Waiting } from './older-start';

/** What has to be known of each. */
export interface Twin extends Pick<Waiting, 'threadId' | 'state' | 'customer' | 'review' | 'since'> {
  /** What else we owe there. */
  readonly followUp: object | null;
}

/**
 * The one that has waited less closes, so that no wait is lost: what waits goes before what does not, and where neither waits
 * `shown` is the duplicate. Null where it is not one customer's, a person is to look first, or a promise would be lost.
 * @example duplicateOf(newer, older)?.closes === newer //=> true
 */
export function duplicateOf<T extends Twin>(
  shown: T,
  other: T,
): { readonly closes: T; readonly keeps: T } | null {
  if (!isSameCustomer(shown.customer, other.customer) || shown.review || other.review) return null;
  const [closes, keeps] = startOf(other) > startOf(shown) ? [other, shown] : [shown, other];
  return closes.followUp === null ? { closes, keeps } : null;
}

function startOf({ state, since }: Twin): number {
  return state === 'a-traiter' && since !== null ? since : Number.POSITIVE_INFINITY;
}
