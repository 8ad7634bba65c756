// The advanced Gmail service, and how its listings are read.

type Users = Required<GoogleAppsScript.Gmail.Collection.UsersCollection>;

/** `Gmail.Users`; its typings make every collection optional, which the enabled service never is. */
export type GmailUsers = Omit<Users, 'Settings'> & {
  readonly Settings: Required<Users['Settings']>;
};

/** The account that the script runs as. */
export const ME = 'me';
/** Results to a page: the most that the API gives. */
export const PAGE = 500;

/** The advanced Gmail service, as the manifest enables it. */
export function gmailUsers(): GmailUsers {
  const users = Gmail?.Users;
  if (users === undefined)
    throw new ReferenceError('the advanced Gmail service is not enabled in appsscript.json');
  return users as GmailUsers;
}

/** Every page of a listing, in order; a page that is null is the last. */
export function* everyPage<P extends { readonly nextPageToken?: string | undefined } | null>(
  list: (options: { readonly maxResults: number; readonly pageToken?: string }) => P,
): Generator<P> {
  let pageToken: string | undefined;
  do {
    const page: P = list({ maxResults: PAGE, ...(pageToken === undefined ? {} : { pageToken }) });
    yield page;
    pageToken = page?.nextPageToken;
  } while (pageToken !== undefined);
}

type Part = GoogleAppsScript.Gmail.Schema.MessagePart;

/** A header of a message, whatever the case of its name; undefined when it is missing. */
export function headerOf(payload: Part | undefined, name: string): string | undefined {
  const wanted = name.toLowerCase();
  const header = (payload?.headers ?? []).find((found) => found.name?.toLowerCase() === wanted);
  return header && (header.value ?? '');
}
