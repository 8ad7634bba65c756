import { decide } from '../../../src/domain/decision/decision';
import { desiredLabels } from '../../../src/domain/decision/desired-labels';
import type { ConversationSnapshot, MessageSnapshot } from '../../../src/domain/mailbox/conversation';
import { monthFigures } from '../../../src/domain/report/figures';
import { reportMessage } from '../../../src/domain/report/report-mail';
import { EMPTY_TALLY } from '../../../src/domain/report/tally';
import { UNKNOWN_DESK } from '../../../src/domain/roles/role';
import { HOUR } from '../../../src/domain/terms/time';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { digestMessage } from '../../../src/domain/watch/digest';
import { aMessage } from '../triage/a-message';
import { digestContext } from '../watch/a-digest';

const OURS = 'support@purefocus.example';
const MANAGER = 'chef@example.fr';

const report = reportMessage({
  figures: monthFigures('2026-11', EMPTY_TALLY),
  before: null,
  to: MANAGER,
  address: OURS,
  usualDay: 9 * HOUR,
  retention: null,
});
const digest = digestMessage([], digestContext(0, { address: OURS }));

/** A message that left the mailbox with these headers, as Gmail shows it afterwards. */
function sent(headers: Readonly<Record<string, string>>, subject = 'Point du mois'): MessageSnapshot {
  const named = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return aMessage({ fromUs: true, headers: Object.fromEntries(named), subject, text: 'Bonjour' });
}

function decided(...messages: readonly MessageSnapshot[]) {
  const snapshot: ConversationSnapshot = { key: 'm1', threadId: 't1', messages, draftMessageIds: [] };
  const reading = readConversation(messages, { desk: { ...UNKNOWN_DESK, own: [OURS], reminded: [MANAGER] } });
  const roles = reading.roles(messages);
  return { decision: decide(snapshot, null, reading, roles), snapshot, roles };
}

function labelsOf(...messages: readonly MessageSnapshot[]): readonly string[] {
  const { decision, snapshot, roles } = decided(...messages);
  expect(decision).toMatchObject({ ticket: false, review: false });
  return desiredLabels(decision, null, snapshot, roles);
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

  const subject = `Re: ${report.subject}`;
  const from = { name: 'Chef', address: MANAGER };

  it.each([
    ['a machine', { text: 'Je suis absent.', headers: { 'auto-submitted': 'auto-replied' } }],
    ['whoever it was sent to', { text: 'Merci, et pourquoi tant de retards ?' }],
  ])('files the answer of %s to a report with it', (_who, change) => {
    const answer = aMessage({ id: 'm2', at: 1, subject, from, ...change });
    expect(labelsOf(sent(report.headers, report.subject), answer)).toEqual(['automatic']);
  });

  it('files no stranger’s mail with a report by its subject', () => {
    const mail = aMessage({ id: 'm2', at: 1, subject, text: 'Ma synchro ne marche plus.' });
    expect(decided(sent(report.headers, report.subject), mail).decision).toMatchObject({ ticket: true });
    expect(decided(mail).decision).toMatchObject({ ticket: true });
  });
});
