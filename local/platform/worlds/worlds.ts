// Every Google that the evidence allows: one answer to each question stands, and an account may be given others.
import type { Question } from './question';
import { QUESTIONS_OF_APPS_SCRIPT } from './questions-of-apps-script';
import { QUESTIONS_OF_GMAIL } from './questions-of-gmail';

export const QUESTIONS = { ...QUESTIONS_OF_GMAIL, ...QUESTIONS_OF_APPS_SCRIPT } as const;

export type QuestionName = keyof typeof QUESTIONS;

/** An answer to each question. */
export type Worlds = {
  readonly [Name in QuestionName]: (typeof QUESTIONS)[Name] extends Question<infer Answer> ? Answer : never;
};

const NAMES = Object.keys(QUESTIONS) as readonly QuestionName[];

export const STANDING = Object.fromEntries(NAMES.map((name) => [name, QUESTIONS[name].standing])) as Worlds;

/** One answer other than the standing one. */
export interface Departure {
  readonly question: QuestionName;
  readonly answer: string;
}

export const DEPARTURES: readonly Departure[] = NAMES.flatMap((name) =>
  QUESTIONS[name].others.map((answer) => ({ question: name, answer })),
);

/** The world that departs from the standing one in these answers alone. */
export function worldWith(departures: readonly Departure[]): Partial<Worlds> {
  return Object.fromEntries(departures.map(({ question, answer }) => [question, answer])) as Partial<Worlds>;
}

/**
 * The answers that a text asks for, as `sentAs=label,pageToken=kept`; '' for none.
 * @throws RangeError naming a question or an answer that there is not
 */
export function readWorlds(text: string): Partial<Worlds> {
  const pairs = text.split(/[\s,]+/).filter((part) => part !== '');
  return worldWith(
    pairs.map((pair) => {
      const [question = '', answer = ''] = pair.split('=');
      const known = NAMES.find((name) => name === question);
      if (known === undefined) throw new RangeError(`no such question. question=${JSON.stringify(question)}`);
      const { standing, others }: Question = QUESTIONS[known];
      if (![standing, ...others].includes(answer))
        throw new RangeError(`no such answer. question=${known} answer=${JSON.stringify(answer)}`);
      return { question: known, answer };
    }),
  );
}

/** What the environment asks for, so that a script need not be changed to be tried elsewhere: `WORLDS`, or `FROMME=1`. */
export function worldsOf(environment: Readonly<Record<string, string | undefined>>): Partial<Worlds> {
  return {
    ...(environment.FROMME === '1' ? { fromMe: 'sent-and-named' } : {}),
    ...readWorlds(environment.WORLDS ?? ''),
  };
}
