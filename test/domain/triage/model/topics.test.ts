import { confidenceSigns } from '../../../../src/domain/triage/confidence';
import { decideMail } from '../../../../src/domain/triage/decide-mail';
import { topicOfVerdict } from '../../../../src/domain/triage/model/topics';
import { readMail } from '../../../../src/domain/triage/read-mail';
import { findMinorFault } from '../../../../src/domain/triage/rules/faults';
import { readSignals } from '../../../../src/domain/triage/rules/signals';
import { reported } from '../../../../src/domain/triage/rules/verdict';
import { aMessage } from '../a-message';

describe('a fault that the desk takes for graver than the labelled mails do', () => {
  const text = 'L’application est très lente.';
  const slow = findMinorFault(readSignals('', text));
  if (slow === null) throw new Error('not recognised');
  const raised = reported('assistance', { ...slow, priority: 'elevee' });

  it('is given the level of the desk, and recognised by its words as before', () => {
    expect(raised.priority).toBe('elevee');
    expect(topicOfVerdict(raised)).toBe('minor');
    expect(topicOfVerdict({ ...raised, learned: 'elevee' })).toBe('function');
  });

  it('is as sure as it was', () => {
    const decision = decideMail(readMail(aMessage({ text })), false);
    const asRaised = { ...decision, verdict: raised, byPhrases: raised };
    expect(decision.verdict.priority).toBe('moyenne');
    expect(confidenceSigns(asRaised, 'priority')).toEqual(confidenceSigns(decision, 'priority'));
  });
});
