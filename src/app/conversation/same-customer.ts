// What the index and the cache know of a customer's other conversations: no call of Gmail.
import { isSameCustomer } from '../../domain/roles/customer-key';
import { type SameCustomerView, sameCustomerView } from '../../domain/view/same-customer-view';
import type { Desk } from '../desk';
import { type Assessed, toEntry } from './assess';
import { duplicatesOf } from './duplicates';
import { loadIndex } from './queue';
import { recallTitles } from './titles';

/** Of a conversation that is open and of its duplicates. */
export function sameCustomer(desk: Desk, assessed: Assessed): SameCustomerView {
  const { services } = desk;
  const { threadId } = assessed.snapshot;
  const { index } = loadIndex(desk);
  const shown = toEntry(assessed);
  const others = [...index.values()].filter(
    (entry) => entry.threadId !== threadId && isSameCustomer(assessed.customer, entry.customer),
  );
  const { of, closed } = duplicatesOf(services.store, threadId);
  // What the customer has written in since is open again, and stands among the others.
  const stillClosed = closed.filter((id) => !index.has(id));
  const named = [...others.map((entry) => entry.threadId), ...stillClosed, ...(of === null ? [] : [of])];
  return sameCustomerView({
    ...desk,
    shown,
    others,
    duplicateOf: of,
    closed: stillClosed,
    titles: named.length === 0 ? new Map() : recallTitles(services, named),
    address: services.mailbox.address(),
  });
}
