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
  /** What computing costs of the time of a run: units of work, the same everywhere, or this machine's clock. */
  readonly computing: 'units' | 'real-clock';
}

export const STANDING: Worlds = {
  threadOrder: 'newest-first',
  pageToken: 'refused-when-gone',
  fromMe: 'sent',
  computing: 'units',
};

/** What the environment asks for: `FROMME=1` and `WALLTIME=1`, so that a script need not be changed to be tried. */
export function worldsOf(environment: Readonly<Record<string, string | undefined>>): Partial<Worlds> {
  return {
    ...(environment.FROMME === '1' ? { fromMe: 'sent-and-named' } : {}),
    ...(environment.WALLTIME === '1' ? { computing: 'real-clock' } : {}),
  };
}
