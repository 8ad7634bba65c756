type Users = GoogleAppsScript.Gmail.Collection.UsersCollection;

/** `Gmail.Users`; its typings make every collection optional, which the enabled service never is. */
export interface GmailUsers {
  readonly getProfile: Users['getProfile'];
  readonly Labels: NonNullable<Users['Labels']>;
  readonly Threads: NonNullable<Users['Threads']>;
  readonly Messages: NonNullable<Users['Messages']>;
  readonly History: NonNullable<Users['History']>;
  readonly Drafts: NonNullable<Users['Drafts']>;
  readonly SendAs: NonNullable<NonNullable<Users['Settings']>['SendAs']>;
}

/** The collections of the advanced Gmail service, as the manifest enables it. */
export function gmailUsers(): GmailUsers {
  const users = Gmail?.Users;
  if (
    users?.Labels &&
    users.Threads &&
    users.Messages &&
    users.History &&
    users.Drafts &&
    users.Settings?.SendAs
  ) {
    const { Labels, Threads, Messages, History, Drafts, Settings } = users;
    return {
      getProfile: (userId) => users.getProfile(userId),
      Labels,
      Threads,
      Messages,
      History,
      Drafts,
      SendAs: Settings.SendAs as GmailUsers['SendAs'],
    };
  }
  throw new ReferenceError('the advanced Gmail service is not enabled in appsscript.json');
}
