/** What one message does to the clock. */
export type MessageRole =
  /** A person outside the team wrote something that calls for a response. */
  | 'customer'
  /** A message that only says thanks: it does not restart a clock that a response stopped. */
  | 'thanks'
  /** A person on the team answered. */
  | 'agent'
  /** An absence, a delivery report, our own automatic mail: it never moves a clock. */
  | 'automatic';
