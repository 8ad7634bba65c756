/** Milliseconds since the Unix epoch. The only form in which a moment crosses a border of the domain. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Duration = number;

/** Units of a `Duration`. A day of the civil calendar may be an hour shorter or longer than `DAY`. */
export const SECOND: Duration = 1_000;
export const MINUTE: Duration = 60_000;
export const HOUR: Duration = 3_600_000;
export const DAY: Duration = 86_400_000;

/** A day of the civil calendar, `YYYY-MM-DD`, without a zone. */
export type LocalDate = string;
