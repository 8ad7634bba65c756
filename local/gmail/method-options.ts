// The options that each method of the API knows, and the refusal of any other.
import { badRequest } from './api-error';
import type { ListOptions } from './listing';
import type { MethodName } from './method-costs';

const LIST = ['includeSpamTrash', 'maxResults', 'pageToken', 'q'];
const GET = ['format', 'metadataHeaders'];

/** Discovery document of the Gmail API, as in the npm package @googleapis/gmail; a method that is left out knows none. */
export const METHOD_OPTIONS = {
  'Users.Drafts.get': ['format'],
  'Users.Drafts.list': LIST,
  'Users.History.list': ['historyTypes', 'labelId', 'maxResults', 'pageToken', 'startHistoryId'],
  'Users.Messages.get': GET,
  'Users.Messages.insert': ['deleted', 'internalDateSource'],
  'Users.Messages.list': [...LIST, 'labelIds'],
  'Users.Threads.get': GET,
  'Users.Threads.list': [...LIST, 'labelIds'],
} as const satisfies Partial<Readonly<Record<MethodName, readonly string[]>>>;

/** What every method of Google's APIs takes; the local Gmail does nothing with it. */
export const STANDARD_OPTIONS: readonly string[] = [
  'access_token',
  'alt',
  'callback',
  'fields',
  'key',
  'oauth_token',
  'prettyPrint',
  'quotaUser',
  'uploadType',
  'upload_protocol',
];

/**
 * Options that a script passed. The words of the refusal are those of Google's APIs for any parameter that they do not
 * know; that Apps Script hands the name on, and does not refuse it itself, is assumed.
 */
export function knownOptions(method: keyof typeof METHOD_OPTIONS, options: object): ListOptions {
  const known: readonly string[] = METHOD_OPTIONS[method];
  const unknown = Object.keys(options).find((name) => !known.includes(name));
  if (unknown === undefined) return { ...options };
  if (STANDARD_OPTIONS.includes(unknown)) {
    throw new TypeError(`the option ${unknown} of ${method} is not emulated`);
  }
  throw badRequest(
    `Invalid JSON payload received. Unknown name "${unknown}": Cannot bind query parameter. Field '${unknown}' could not be found in request message.`,
  );
}
