// Which world a file of observations speaks of, as far as a script can tell.
import { QUESTIONS, type QuestionName, STANDING, type Worlds } from '../../local/platform/worlds/worlds';
import type { Observations } from './observations';

/** What is known of one question. */
export interface Named {
  readonly question: QuestionName;
  /** The answers that the observations allow: one where they tell, more where they do not, none where Google does otherwise. */
  readonly answers: readonly string[];
  /** What was observed; null where nothing was. */
  readonly observed: string | null;
  /** How a person finds out; null where a script can. */
  readonly byHand: string | null;
}

/** Words that stand for other answers than the one of the same name. */
const WORDS: Partial<Readonly<Record<QuestionName, Readonly<Record<string, readonly string[]>>>>> = {
  consentPrompt: { asked: ['first', 'required'] },
  // Who can run a probe has granted what it takes, whatever was granted at first and is taken back later.
  scopes: { granted: ['granted', 'in-part', 'withdrawn'] },
};

/** What no script can tell, or not without doing what cannot be undone. */
const BY_HAND: Partial<Readonly<Record<QuestionName, string>>> = {
  sentAs:
    'Write a draft in Gmail, note `historyId`, send it, and look with `Gmail.Users.History.list` for messagesAdded.',
  draftIds: 'List the drafts, change one in Gmail, list them again.',
  scheduledMail: 'Schedule an answer in Gmail and read its thread with `Gmail.Users.Threads.get`.',
  longThreads: 'Count the messages of a conversation that has gone on for more than a hundred.',
  nestedLabels: 'Look at a labelled conversation in the list.',
  conversationLinks: 'Click on an address with #all/ in a mail, in a browser without an open Gmail.',
  triggerLimit:
    'Wait until « Durée d’une ronde » in the diagnostic says that a longer round ended well or was cut off.',
  triggerStarts: 'Look at the times of the runs of `watch` on the page of executions.',
  triggerBudget: 'Switch the reminders off and on until Google refuses.',
  cardEntities: 'Open a conversation whose subject holds &amp; beside Vigie.',
  eventIds: 'Open a conversation beside Vigie, one’s own answer last, and probe again.',
};

export function nameWorld(observations: Observations): readonly Named[] {
  return (Object.keys(QUESTIONS) as QuestionName[]).map((question) => {
    const { standing, others } = QUESTIONS[question];
    const all: readonly string[] = [standing, ...others];
    const observed = observations[question] ?? null;
    const told = observed !== null && observed !== 'unknown' && !observed.startsWith('refused: ');
    const byHand = BY_HAND[question] ?? null;
    if (!told) return { question, answers: all, observed, byHand };
    const answers = WORDS[question]?.[observed] ?? all.filter((answer) => answer === observed);
    return { question, answers, observed, byHand: answers.length === 1 ? null : byHand };
  });
}

/** The world to try: what stands, where more than one answer is left or none. */
export function worldOf(named: readonly Named[]): Partial<Worlds> {
  return Object.fromEntries(
    named.flatMap(({ question, answers }) => {
      const [first] = answers;
      return first === undefined || answers.includes(STANDING[question]) ? [] : [[question, first]];
    }),
  );
}
