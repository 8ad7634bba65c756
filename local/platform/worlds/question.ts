/** What nobody outside Google can say: the product has to hold whatever the answer is. */
export interface Question<Answer extends string = string> {
  /** The answer that stands where none is asked for. */
  readonly standing: Answer;
  /** Every other one that the evidence allows. */
  readonly others: readonly Answer[];
  /** What is asked, in words for a reader of the table of worlds. */
  readonly asks: string;
  /** What speaks for the answers; "assumed" where nothing public does. */
  readonly sources: string;
}

/** A question with its answers as literal types. */
export const question = <const Answer extends string>(
  standing: Answer,
  others: readonly Answer[],
  { asks, sources }: Pick<Question, 'asks' | 'sources'>,
): Question<Answer> => ({ standing, others, asks, sources });
