// What is kept of one customer: looked at, and moved to the bin after a confirmation.

import { type Desk, roleDesk } from '../app/desk';
import {
  findData,
  findTheirs,
  judgeThese,
  listOf,
  readShown,
  ruleOf,
  shownOf,
} from '../app/retention/customer-data';
import { confirmErasing, whoIs } from '../app/retention/erasing';
import { setSender } from '../app/settings/change-settings';
import { storedPeriod } from '../app/stored-period';
import { customerDataCard, DATA_TITLE, erasureCard } from '../cards/customer-data-card';
import { formCard } from '../cards/settings-cards';
import { type Card, noticeCard } from '../cards/widgets';
import { cardText } from '../domain/text/escape';
import { addressProblem, askAddressView, customerDataView } from '../domain/view/customer-data-view';
import { erasedText, erasureView } from '../domain/view/erasure-view';
import { alone, BUSY, hasCardTime } from './alone';
import { type AddonEvent, type Handlers, inputsOf, parameter } from './event';
import { type ActionResponse, notify, popTo, pushCard, redraw } from './responses';

export const CUSTOMER_DATA_HANDLERS = {
  'open-data': () => pushCard(askCard(null, null)),
  'show-data': showData,
  'prepare-erasure': (desk, event) => pushCard(erasureOf(desk, parameter(event, 'address'))),
  'confirm-erasure': confirmErasure,
} satisfies Handlers;

function askCard(typed: string | null, problem: string | null): Card {
  return formCard(askAddressView(typed, problem), { text: 'Chercher', action: 'show-data' });
}

/** Three calls. From a customer's card the address comes along; else it was typed. */
function showData(desk: Desk, event: AddonEvent): ActionResponse {
  const given = parameter(event, 'address');
  const customer = (given || (inputsOf(event)['data.address'] ?? '')).trim().toLowerCase();
  const problem = addressProblem(customer, roleDesk(desk));
  if (problem !== null) return given === '' ? redraw(askCard(customer, problem)) : notify(problem);
  const data = findData(desk, customer);
  const address = desk.services.mailbox.address();
  return pushCard(customerDataCard(customerDataView({ ...desk, ...data, customer, address })));
}

function erasureOf(desk: Desk, customer: string): Card {
  const threads = findTheirs(desk, customer);
  const judged = judgeThese(desk, customer, threads, hasCardTime(desk));
  const address = desk.services.mailbox.address();
  const view = erasureView({ address, judged, hasRule: ruleOf(desk, customer) !== null });
  const shown = { at: String(desk.now), list: listOf(threads), shown: shownOf(judged) };
  return erasureCard(customer, view, shown);
}

/** What the card showed is compared with what is there, the list first and each conversation when it is its turn. */
function confirmErasure(desk: Desk, event: AddonEvent): ActionResponse {
  const { store } = desk.services;
  const customer = parameter(event, 'address');
  const threads = findTheirs(desk, customer);
  if (listOf(threads) !== parameter(event, 'list'))
    return redraw(erasureOf(desk, customer), 'La liste a changé\u00a0: relisez-la avant de confirmer.');
  const seen = readShown(parameter(event, 'shown'));
  const asked = { who: whoIs(customer), seenAt: Number(parameter(event, 'at')), seen };
  const ids = threads.map(({ id }) => id).filter((id) => seen[id] !== '');
  const moved = alone(desk, (atDesk, hasTime) => confirmErasing(atDesk, hasTime, asked, ids))?.done ?? null;
  if (moved === null) return notify(BUSY);
  if (ruleOf(desk, customer) !== null) setSender(store, customer, null);
  const { trashed, ended } = moved;
  const kept = ended ? ids.length - trashed : 0;
  const text = erasedText({ trashed, kept, goesOn: ended ? null : storedPeriod(store) !== null });
  return popTo(noticeCard(DATA_TITLE, cardText(text)), text);
}
