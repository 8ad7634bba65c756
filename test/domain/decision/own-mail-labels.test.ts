import { type Decision, decide } from '../../../src/domain/decision/decision';
import { desiredLabels } from '../../../src/domain/decision/desired-labels';
import type { ConversationSnapshot, MessageSnapshot } from '../../../src/domain/mailbox/conversation';
import { monthFigures } from '../../../src/domain/report/figures';
import { reportMessage } from '../../../src/domain/report/report-mail';
import { EMPTY_TALLY } from '../../../src/domain/report/tally';
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { HOUR } from '../../../src/domain/terms/time';
import { digestMessage } from '../../../src/domain/watch/digest';
import { aMessage } from '../triage/a-message';

const OURS = 'support@purefocus.example';

const report = reportMessage({
  figures: monthFigures('2026-11', EMPTY_TALLY),
  before: null,
  to: 'chef@example.fr',
  address: OURS,
  usualDay: 9 * HOUR,
  retention: null,
});
const digest = digestMessage([], { settings: STANDARD_SETTINGS, now: 0, address: OURS });

/** A message that left the mailbox with these headers, as Gmail shows it afterwards. */
function sent(headers: Readonly<Record<string, string>>, subject = 'Point du mois'): MessageSnapshot {
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return aMessage({ fromUs: true, headers: Object.fromEntries(named), subject, text: 'Bonjour' });
}

function labelsOf(...messages: readonly MessageSnapshot[]): readonly string[] {
  const snapshot: ConversationSnapshot = { key: 'm1', threadId: 't1', messages, draftMessageIds: [] };
  const decision: Decision = decide(snapshot);
  expect(decision.ticket).toBe(false);
  return desiredLabels(decision, null, snapshot);
}

describe('the labels of our own mail', () => {
  it.each([
    ['a digest', digest.headers],
    ['a report', report.headers],
  ])('files %s of ours as automatic, whatever its subject', (_what, headers) => {
    expect(labelsOf(sent(headers))).toEqual(['automatic']);
  });

  it('leaves a conversation that the team began without a label, whatever its subject', () => {
    expect(labelsOf(sent({}))).toEqual([]);
    expect(labelsOf(sent({ 'Auto-Submitted': 'auto-generated' }, report.subject))).toEqual([]);
  });

  it('files a machine’s answer to a report with it', () => {
    const absence = aMessage({ id: 'm2', at: 1, subject: `Re: ${report.subject}`, text: 'Je suis absent.' });
    expect(labelsOf(sent(report.headers, report.subject), absence)).toEqual(['automatic']);
  });
});
