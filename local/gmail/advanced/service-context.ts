// What every collection of the advanced service needs: the mailbox, the gate, and one way through it.
import type { DailyQuota, Gate } from '../../platform/contract';
import { transferTime } from '../../platform/work';
import { asApi, badRequest, notFound, Refusal } from '../api-error';
import type { GmailMailbox } from '../mailbox';
import type { MessageRecord, ThreadRecord } from '../message-store';
import { METHOD_COSTS, type MethodCost, type MethodName } from '../method-costs';

/** What a call takes beside its method's price. */
interface CallMore {
  /** Default: one reading. */
  readonly daily?: Partial<Readonly<Record<DailyQuota, number>>>;
  /** How much the script is handed. */
  readonly bytes?: number;
  /** How much the script hands over. */
  readonly written?: number;
}

export interface ServiceContext {
  readonly mailbox: GmailMailbox;
  /** Passes the gate, checks the user id, and turns refusals into the platform's error. */
  call<T>(method: MethodName, userId: unknown, effect: () => T, more?: CallMore): T;
  thread(id: unknown): ThreadRecord;
  message(id: unknown): MessageRecord;
}

/**
 * These open one message, to a call that carries the event's access token
 * (https://developers.google.com/workspace/add-ons/concepts/workspace-scopes); that the advanced service never sends it
 * is assumed.
 */
const OPEN_MESSAGE = /addons\.current\.message\.(?:readonly|metadata|action)$/;

export function createServiceContext(mailbox: GmailMailbox, gate: Gate): ServiceContext {
  return {
    mailbox,
    call(method, userId, effect, { daily = { emailRead: 1 }, bytes = 0, written = 0 } = {}) {
      const { units, scopes: listed, ...cost }: MethodCost = METHOD_COSTS[method];
      const scopes = listed.filter((scope) => !OPEN_MESSAGE.test(scope));
      const name = `Gmail.${method}`;
      const latency = cost.latency + transferTime(bytes + written);
      return gate.call({ name, scopes, advancedService: 'Gmail', units, latency, bytes, daily }, () =>
        asApi(name, () => {
          checkUser(mailbox, userId);
          return effect();
        }),
      );
    },
    thread: (id) => mailbox.thread(checkId(id)) ?? fail(),
    message: (id) => mailbox.message(checkId(id)) ?? fail(),
  };
}

function checkUser(mailbox: GmailMailbox, userId: unknown): void {
  if (userId === 'me' || String(userId).toLowerCase() === mailbox.address.toLowerCase()) return;
  if (typeof userId !== 'string' || !userId.includes('@')) throw badRequest('Invalid user id');
  throw new Refusal(403, 'forbidden', `Delegation denied for ${mailbox.address}`);
}

/**
 * That the API takes the decimal ids of events is Google's word ("accepts both ID formats"); that it does not know those
 * of Gmail's window is reported (https://github.com/KartikTalwar/gmail.js/issues/591, InboxSDK).
 */
function checkId(id: unknown): string {
  const text = typeof id === 'string' ? id : '';
  if (!/^(?:[0-9a-f]{1,16}|(?:msg|thread)-f:\d+)$/.test(text)) throw badRequest('Invalid id value');
  return text;
}

function fail(): never {
  throw notFound();
}
