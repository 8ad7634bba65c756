// What each method of the advanced service needs and costs.

export interface MethodCost {
  readonly units: number;
  /** Milliseconds. Modelled: of the order that scripts report for these calls, measured on no account. */
  readonly latency: number;
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
const LABELS = [...MODIFY, scope('labels')];
const COMPOSE = [...MODIFY, scope('compose'), scope('addons.current.action.compose')];
const SETTINGS = [...MODIFY, scope('readonly'), scope('settings.basic')];

export const GMAIL_APP_SCOPES: readonly string[] = MODIFY;

export const METHOD_COSTS = {
  'Users.getProfile': { units: 1, latency: 60, scopes: [...LIST, scope('compose')] },
  'Users.Labels.list': { units: 1, latency: 70, scopes: [...LIST, scope('labels')] },
  'Users.Labels.get': { units: 1, latency: 60, scopes: [...LIST, scope('labels')] },
  'Users.Labels.create': { units: 5, latency: 160, scopes: LABELS },
  'Users.Labels.patch': { units: 5, latency: 140, scopes: LABELS },
  'Users.Labels.update': { units: 5, latency: 140, scopes: LABELS },
  'Users.Labels.remove': { units: 5, latency: 140, scopes: LABELS },
  'Users.Threads.list': { units: 10, latency: 160, scopes: LIST },
  'Users.Threads.get': { units: 40, latency: 120, scopes: READ },
  'Users.Threads.modify': { units: 10, latency: 140, scopes: MODIFY },
  'Users.Threads.trash': { units: 20, latency: 140, scopes: MODIFY },
  'Users.Threads.untrash': { units: 20, latency: 140, scopes: MODIFY },
  'Users.Messages.list': { units: 5, latency: 140, scopes: LIST },
  'Users.Messages.get': { units: 20, latency: 90, scopes: READ },
  'Users.Messages.modify': { units: 5, latency: 120, scopes: MODIFY },
  'Users.Messages.batchModify': { units: 50, latency: 300, scopes: MODIFY },
  'Users.Messages.send': { units: 100, latency: 600, scopes: [...COMPOSE, scope('send')] },
  'Users.Messages.trash': { units: 20, latency: 120, scopes: MODIFY },
  'Users.Messages.untrash': { units: 20, latency: 120, scopes: MODIFY },
  'Users.History.list': { units: 2, latency: 90, scopes: LIST },
  'Users.Drafts.list': { units: 10, latency: 100, scopes: [...MODIFY, scope('readonly'), scope('compose')] },
  'Users.Drafts.get': { units: 20, latency: 100, scopes: [...MODIFY, scope('readonly'), scope('compose')] },
  'Users.Drafts.create': { units: 10, latency: 250, scopes: COMPOSE },
  'Users.Drafts.update': { units: 15, latency: 250, scopes: COMPOSE },
  'Users.Drafts.send': { units: 100, latency: 600, scopes: COMPOSE },
  'Users.Drafts.remove': { units: 10, latency: 120, scopes: COMPOSE },
  'Users.Settings.SendAs.list': { units: 1, latency: 80, scopes: SETTINGS },
} as const satisfies Readonly<Record<string, MethodCost>>;

export type MethodName = keyof typeof METHOD_COSTS;
