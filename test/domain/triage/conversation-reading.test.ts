import type { MessageSnapshot } from '../../../src/domain/mailbox/conversation';
import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import type { SlaStatus } from '../../../src/domain/sla/sla-status';
import { readConversation } from '../../../src/domain/triage/conversation-reading';
import { digestMessage } from '../../../src/domain/watch/digest';
import { aMessage } from './a-message';

const messageRole = (message: MessageSnapshot) => readConversation([message]).of(message).role();

describe('the role of a message', () => {
  it.each([
    ['a report', 'Le minuteur s’arrête tout seul.', 'customer'],
    ['thanks', 'Merci beaucoup, tout fonctionne à présent.', 'thanks'],
    ['bare thanks', 'Merci pour votre aide !', 'thanks'],
    ['thanks with a question', 'Merci ! Et où règle-t-on la durée ?', 'customer'],
    ['thanks with a new fault', 'Merci, mais le widget ne marche plus.', 'customer'],
    ['a bare detail', 'PF-123456', 'customer'],
    ['nothing', '', 'customer'],
  ])('takes %s for its role', (_what, text, role) => {
    expect(messageRole(aMessage({ text }))).toBe(role);
  });

  it.each([
    ['Auto-Submitted', { 'auto-submitted': 'auto-replied' }, 'automatic'],
    ['Auto-Submitted: no', { 'auto-submitted': 'no' }, 'customer'],
    ['X-Autoreply', { 'x-autoreply': 'yes' }, 'automatic'],
    ['an empty return path', { 'return-path': '<>' }, 'automatic'],
    [
      'X-Auto-Response-Suppress, set by Exchange on any mail',
      { 'x-auto-response-suppress': 'All' },
      'customer',
    ],
    ['a delivery report', { 'content-type': 'multipart/report; report-type=delivery-status' }, 'automatic'],
    ['upper case', { 'auto-submitted': 'Auto-Generated' }, 'automatic'],
  ])('reads the header %s', (_what, headers, role) => {
    expect(messageRole(aMessage({ text: 'Le blocage ne marche pas.', headers }))).toBe(role);
  });

  it('takes our own mail for an answer, our reminders and reports for automatic', () => {
    expect(messageRole(aMessage({ fromUs: true, text: 'Bonjour' }))).toBe('agent');
    for (const header of ['x-vigie-rappel', 'x-vigie-bilan'])
      expect(messageRole(aMessage({ fromUs: true, headers: { [header]: '1' } }))).toBe('automatic');
    expect(messageRole(aMessage({ fromUs: true, headers: { 'auto-submitted': 'auto-generated' } }))).toBe(
      'automatic',
    );
  });

  it('takes mass mail for no customer', () => {
    const newsletter = aMessage({
      subject: 'Les 10 applis du printemps',
      headers: { 'list-unsubscribe': '<https://gazette.example/stop>' },
      text: 'Au sommaire cette semaine : la santé, les jeux. Lire en ligne. Se désabonner.',
    });
    const phishing = aMessage({
      text: 'Cher client, votre compte sera suspendu sous 24 h. Cliquez sur le lien ci-dessous et vérifiez vos informations bancaires.',
    });
    expect([newsletter, phishing].map(messageRole)).toEqual(['automatic', 'automatic']);
  });

  it('takes what answers our reminders and reports for automatic, whatever it says', () => {
    const context = { settings: STANDARD_SETTINGS, now: 0, address: 'support@purefocus.example' };
    const status = { standing: 'late', responseDue: 0, remaining: 0, waitingSince: 0 } as SlaStatus;
    const item = { threadId: '1', priority: 'critique', sender: '', subject: '' } as const;
    const reminders = (['late', 'at-risk'] as const).map(
      (standing) =>
        digestMessage([{ ...item, stages: ['escalation'], status: { ...status, standing } }], context)
          .subject,
    );
    const subjects = [...reminders, `Vigie\u00a0: bilan du support, novembre 2026`];
    const text = 'Bonjour, la synchronisation ne marche pas.';
    for (const subject of subjects) {
      expect(messageRole(aMessage({ subject: `Re: ${subject}`, text }))).toBe('automatic');
      expect(messageRole(aMessage({ subject: `Accusé de réception : ${subject}`, text }))).toBe('automatic');
    }
    expect(messageRole(aMessage({ subject: 'Vigie : ma commande en retard', text }))).toBe('customer');
  });

  it('knows an absence without any header', () => {
    const text = 'Je suis absente jusqu’au 11 inclus et répondrai à mon retour.';
    expect(messageRole(aMessage({ subject: 'Absence du bureau', text }))).toBe('automatic');
  });
});

describe('a conversation that was read', () => {
  const message = aMessage({ id: 'a', text: 'Le widget ne marche plus.' });

  it('knows its messages whatever labels they carry now', () => {
    const reading = readConversation([message]);
    const labelled: MessageSnapshot = { ...message, labels: ['closed', 'automatic'] };
    expect(reading.of(labelled)).toBe(reading.of(message));
    expect(reading.of(labelled).role()).toBe('customer');
  });

  it('judges a message by whether support has answered before it', () => {
    const refund = aMessage({ text: 'Le minuteur s’arrête, je voudrais un remboursement.' });
    const { judged } = readConversation([refund]).of(refund);
    expect([judged(false), judged(true)].map(({ verdict }) => verdict.reply)).toEqual([
      'remboursement-stores',
      'remboursement-immediat',
    ]);
  });

  it('knows no other message', () => {
    expect(() => readConversation([message]).of(aMessage({ id: 'b' }))).toThrow('b is not part');
  });
});
