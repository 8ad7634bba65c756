/** Milliseconds since the Unix epoch. The only form in which a moment crosses a border of the domain. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Duration = number;

/** In milliseconds, like the three below. */
export const SECOND: Duration = 1_000;
/** 60 s. */
export const MINUTE: Duration = 60_000;
/** 60 min. */
export const HOUR: Duration = 3_600_000;
/** 24 h; a day of the civil calendar may be an hour shorter or longer. */
export const DAY: Duration = 86_400_000;

/** A day of the civil calendar, `YYYY-MM-DD`, without a zone. */
export type LocalDate = string;
