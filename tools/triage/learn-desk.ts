// Learns from a desk's own labelled conversations beside the mails of the repository, and says what it gains on mail that had no
// part in it.
import { wordBeliefs } from '../../src/domain/triage/beliefs';
import { readConversation } from '../../src/domain/triage/conversation-reading';
import { OUTCOMES, TICKET_TOPICS } from '../../src/domain/triage/model/topics';
import { featuresOf } from '../../src/domain/triage/model/word-features';
import { WordModel } from '../../src/domain/triage/model/word-model';
import { readMail } from '../../src/domain/triage/read-mail';
import { triageConversation } from '../../src/domain/triage/triage-conversation';
import type { DeskCase } from './desk-mails';
import { type Lesson, learnTopics } from './learn-topics';

const FOLDS = 5;
/** A desk's own conversation counts as much as so many mails of the repository. */
const REPEATED = 3;
/** A word of fewer customers of the desk is not learned: it may be a name. */
const MIN_SENDERS = 3;

/** Of so many conversations, how often type and level were right. */
export interface Right {
  readonly type: number;
  readonly priority: number;
}

export interface DeskReport {
  readonly cases: number;
  /** How many a person corrected: their labels say another level or type than triage does. */
  readonly corrected: number;
  readonly before: Right;
  /** Each conversation judged by weights that never saw its sender. */
  readonly after: Right;
  /** The weights learned from all. */
  readonly weights: string;
}

/** `base`: the lessons of the repository; `shipped`: the weights of this release. */
export function learnDesk(cases: readonly DeskCase[], base: readonly Lesson[], shipped: string): DeskReport {
  const model = new WordModel(shipped);
  const before = cases.map((one) => isRight(one, model));
  const senders = [...new Set(cases.map(senderOf))].sort();
  const foldOf = (one: DeskCase) => senders.indexOf(senderOf(one)) % FOLDS;
  const after = Array.from({ length: FOLDS }, (_, fold) => {
    const held = cases.filter((one) => foldOf(one) === fold);
    if (held.length === 0) return [];
    const others = cases.filter((one) => foldOf(one) !== fold);
    const learned = new WordModel(learnTopics([...base, ...lessonsOf(others, model, base)]));
    return held.map((one) => isRight(one, learned));
  }).flat();
  return {
    cases: cases.length,
    corrected: before.filter(({ type, priority }) => !type || !priority).length,
    before: countOf(before),
    after: countOf(after),
    weights: learnTopics([...base, ...lessonsOf(cases, model, base)]),
  };
}

/** Better on mail that had no part in it, and in nothing worse. */
export function gains({ before, after }: DeskReport): boolean {
  const more = after.type + after.priority - before.type - before.priority;
  return more > 0 && after.type >= before.type && after.priority >= before.priority;
}

const senderOf = ({ message }: DeskCase) => message.from.address;

function isRight(
  { message, type, priority }: DeskCase,
  model: WordModel,
): { type: boolean; priority: boolean } {
  const triage = triageConversation([message], readConversation([message], { model }));
  return {
    type: triage.ticket && triage.type === type,
    priority: triage.ticket && triage.priority === priority,
  };
}

function countOf(answers: readonly { readonly type: boolean; readonly priority: boolean }[]): Right {
  return {
    type: answers.filter(({ type }) => type).length,
    priority: answers.filter(({ priority }) => priority).length,
  };
}

/** Labels say no reply: of the topics with their level and type it is the one that the words resemble most. */
function lessonsOf(cases: readonly DeskCase[], model: WordModel, base: readonly Lesson[]): readonly Lesson[] {
  const known = new Set(base.flatMap(({ features }) => features));
  const read = cases.flatMap((one) => {
    const mail = readMail(one.message, model);
    const words = wordBeliefs(mail.topics());
    const [first, ...more] = TICKET_TOPICS.filter(
      (topic) => OUTCOMES[topic].type === one.type && OUTCOMES[topic].priority === one.priority,
    );
    if (first === undefined) return [];
    const topic = more.reduce((best, other) => (words[other] > words[best] ? other : best), first);
    return [{ topic, features: [...featuresOf(mail.signals)], sender: senderOf(one) }];
  });
  const writers = new Map<string, Set<string>>();
  for (const { features, sender } of read)
    for (const feature of features) writers.set(feature, (writers.get(feature) ?? new Set()).add(sender));
  const isLearned = (feature: string) =>
    known.has(feature) || (writers.get(feature)?.size ?? 0) >= MIN_SENDERS;
  return read.flatMap(({ topic, features }) =>
    Array.from({ length: REPEATED }, () => ({ topic, features: features.filter(isLearned) })),
  );
}
