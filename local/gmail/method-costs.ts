// What each method of the advanced service needs and costs.

export interface MethodCost {
  /** Quota units of the Gmail API. */
  readonly units: number;
  /** Milliseconds, beside the time that the data take. */
  readonly latency: number;
  /** Any one of these suffices: the discovery document of the Gmail API, as in the npm package @googleapis/gmail. */
  readonly scopes: readonly string[];
}

const FULL = 'https://mail.google.com/';
const scope = (name: string): string => `https://www.googleapis.com/auth/gmail.${name}`;
const MODIFY = [FULL, scope('modify')];
const LIST = [...MODIFY, scope('readonly'), scope('metadata')];
const READ = [
  ...LIST,
  ...['readonly', 'metadata', 'action'].map((kind) => scope(`addons.current.message.${kind}`)),
];
const CONTENT = [
  ...MODIFY,
  ...['readonly', 'addons.current.message.readonly', 'addons.current.message.action'].map(scope),
];
const LABELS = [...MODIFY, scope('labels')];
const COMPOSE = [...MODIFY, scope('compose'), scope('addons.current.action.compose')];
const SETTINGS = [...MODIFY, scope('readonly'), scope('settings.basic')];

export const GMAIL_APP_SCOPES: readonly string[] = MODIFY;

/**
 * Units: "Usage limits" of the Gmail API since May 1, 2026
 * (https://developers.google.com/workspace/gmail/api/reference/quota), by three readings of others between May and
 * September 2026, among them https://cli.nylas.com/guides/gmail-api-quotas-2026 and [1]. Where those name no figure it is
 * the one of the page as it was before (https://developers.google.com/gmail/api/reference/quota), and *assumed* where that
 * one is likely to have grown with the others.
 *
 * Latencies: medians of nineteen calls each by the advanced service on a consumer account in September 2026 [1] where
 * marked so; *assumed* everywhere else, of the same order.
 *
 * [1] kellystuard/jev-gmail-classifier on github.com, `spikes/30-gmail-quota.md`.
 */
export const METHOD_COSTS = {
  // [1]
  'Users.getProfile': { units: 1, latency: 92, scopes: [...LIST, scope('compose')] },
  'Users.Labels.list': { units: 1, latency: 70, scopes: [...LIST, scope('labels')] },
  'Users.Labels.get': { units: 1, latency: 60, scopes: [...LIST, scope('labels')] },
  'Users.Labels.create': { units: 5, latency: 160, scopes: LABELS },
  // [1]
  'Users.Threads.list': { units: 10, latency: 158, scopes: LIST },
  // [1]
  'Users.Threads.get': { units: 40, latency: 155, scopes: READ },
  // [1]
  'Users.Threads.modify': { units: 10, latency: 168, scopes: MODIFY },
  'Users.Messages.list': { units: 5, latency: 140, scopes: LIST },
  'Users.Messages.get': { units: 20, latency: 90, scopes: READ },
  'Users.Messages.Attachments.get': { units: 20, latency: 120, scopes: CONTENT },
  'Users.Messages.modify': { units: 5, latency: 120, scopes: MODIFY },
  'Users.Messages.batchModify': { units: 50, latency: 300, scopes: MODIFY },
  'Users.Messages.send': { units: 100, latency: 600, scopes: [...COMPOSE, scope('send')] },
  'Users.Messages.insert': { units: 25, latency: 250, scopes: [...MODIFY, scope('insert')] },
  // [1]
  'Users.History.list': { units: 2, latency: 290, scopes: LIST },
  'Users.Drafts.get': { units: 20, latency: 100, scopes: [...MODIFY, scope('readonly'), scope('compose')] },
  'Users.Drafts.create': { units: 10, latency: 250, scopes: COMPOSE },
  'Users.Drafts.update': { units: 15, latency: 250, scopes: COMPOSE },
  'Users.Drafts.send': { units: 100, latency: 600, scopes: COMPOSE },
  // Units of the page as it was before.
  'Users.Labels.patch': { units: 5, latency: 140, scopes: LABELS },
  'Users.Labels.update': { units: 5, latency: 140, scopes: LABELS },
  'Users.Labels.remove': { units: 5, latency: 140, scopes: LABELS },
  'Users.Drafts.remove': { units: 10, latency: 120, scopes: COMPOSE },
  'Users.Settings.SendAs.list': { units: 1, latency: 80, scopes: SETTINGS },
  // Units assumed: twice or more what they were.
  'Users.Threads.trash': { units: 20, latency: 140, scopes: MODIFY },
  'Users.Threads.untrash': { units: 20, latency: 140, scopes: MODIFY },
  'Users.Messages.trash': { units: 20, latency: 120, scopes: MODIFY },
  'Users.Messages.untrash': { units: 20, latency: 120, scopes: MODIFY },
  'Users.Drafts.list': { units: 10, latency: 100, scopes: [...MODIFY, scope('readonly'), scope('compose')] },
} as const satisfies Readonly<Record<string, MethodCost>>;

export type MethodName = keyof typeof METHOD_COSTS;
