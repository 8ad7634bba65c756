import { TOPIC_WEIGHTS } from '../../../../src/domain/triage/model/topic-weights';
import { learnTopics } from '../../../../tools/triage/learn-topics';
import { readLessons, trainingMails } from '../../../../tools/triage/training-mails';

describe('the weights of the word model', () => {
  it('are those that the labelled mails give today', () => {
    expect(TOPIC_WEIGHTS.trim()).toBe(learnTopics(readLessons(trainingMails())));
  });

  it('never learn from the held-out mails', () => {
    expect(trainingMails()).toContain('dev.jsonl');
    expect(trainingMails().filter((name) => name.includes('held-out'))).toEqual([]);
  });
});
