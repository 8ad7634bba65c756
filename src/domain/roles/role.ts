/** What one message does to the clock. */
export type MessageRole =
  /** A person outside the team wrote something that calls for an answer. */
  | 'customer'
  /** A message that only says thanks: does not restart a clock that an answer stopped. */
  | 'thanks'
  /** A person of the team answered. */
  | 'agent'
  /** Out of office, delivery report, our own automatic mail: never moves a clock. */
  | 'automatic';
