/** How long support data is kept after its conversation was closed, by the published policy. */
export const RETENTION_YEARS = 3;

/** The same in French. */
export const RETENTION_WORDS = `${RETENTION_YEARS}\u00a0ans`;
