/** Milliseconds since the Unix epoch. The only form in which a moment crosses a border of the domain. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Duration = number;

export const SECOND: Duration = 1_000;
export const MINUTE: Duration = 60_000;
export const HOUR: Duration = 3_600_000;

/** A day of the civil calendar, `YYYY-MM-DD`, without a zone. */
export type LocalDate = string;
