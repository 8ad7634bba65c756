// What nobody outside Google can say of the platform: one question a field. The product has to hold whatever the answer
// is; one stands, and an account may be given another.

export interface Worlds {
  /** In which order threads are listed: the reference names none, and all who looked saw the newest first. */
  readonly threadOrder: 'newest-first' | 'none';
  /**
   * Whether the token of the next page is still good once the last entry of its page has gone. Tokens of a live account
   * were seen to be numbers that name a place rather than an entry (kellystuard/jev-gmail-classifier on github.com,
   * `spikes/287-page-token.md`, October 2026); what becomes of one when the mailbox changes was not tried.
   */
  readonly pageToken: 'refused-when-gone' | 'kept';
  /** What the search `from:me` finds: what was sent, or also what came in and only says that it is from us. */
  readonly fromMe: 'sent' | 'sent-and-named';
  /**
   * How the history tells what a person sends from Gmail's window. 'message': as a message that was added, with SENT, and
   * a draft that was deleted. 'label': as SENT put on the draft's own message and DRAFT taken off; a project's regression
   * test asks for it ("a Gmail-sent message that only appears as a SENT labelAdded"), and Google's pages rule out neither.
   */
  readonly sentAs: 'message' | 'label';
  /**
   * How an event names the open message and its thread. 'decimal': `msg-f:`, as Google's example does. 'composed': what
   * was written in Gmail's window by the window's own id, `msg-a:`, the rest as above; InboxSDK's recorded answers of
   * Gmail do so. 'absent': not at all.
   */
  readonly eventIds: 'decimal' | 'composed' | 'absent';
  /**
   * Who asks for a consent that is missing.
   * 'first': the platform, before the script runs. Reference of `ScriptApp.requireAllScopes`: run "from an unsupported
   * surface, such as a Google Workspace add-on, the script renders an authorization prompt at the start of the execution".
   * 'required': the script, by that method, as in the editor; Google has announced such consent for add-ons too.
   * 'nobody': not even that method is there. Assumed.
   */
  readonly consentPrompt: 'first' | 'required' | 'nobody';
  /** What computing costs of the time of a run: units of work, the same everywhere, or this machine's clock. */
  readonly computing: 'units' | 'real-clock';
}

export const STANDING: Worlds = {
  threadOrder: 'newest-first',
  pageToken: 'refused-when-gone',
  fromMe: 'sent',
  sentAs: 'message',
  eventIds: 'decimal',
  consentPrompt: 'first',
  computing: 'units',
};

/** What the environment asks for: `FROMME=1` and `WALLTIME=1`, so that a script need not be changed to be tried. */
export function worldsOf(environment: Readonly<Record<string, string | undefined>>): Partial<Worlds> {
  return {
    ...(environment.FROMME === '1' ? { fromMe: 'sent-and-named' } : {}),
    ...(environment.WALLTIME === '1' ? { computing: 'real-clock' } : {}),
  };
}
