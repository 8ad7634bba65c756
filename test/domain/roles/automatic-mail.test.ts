import { automaticEvidence } from '../../../src/domain/roles/automatic-mail';
import { aMessage, type MessageChange } from '../triage/a-message';

const from = (address: string) => ({ from: { name: '', address } });
const header = (name: string, value: string) => ({ headers: { [name]: value } });

describe('automaticEvidence', () => {
  it.each<[string, MessageChange]>([
    ['own-reminder', header('x-vigie-rappel', '1')],
    ['reply-to-vigie', { subject: 'Re: Vigie : 3 en retard' }],
    ['auto-submitted', header('auto-submitted', 'auto-replied')],
    ['x-autoreply', header('x-autoreply', 'yes')],
    ['x-failed-recipients', header('x-failed-recipients', 'julie@example.fr')],
    ['precedence', header('precedence', 'auto_reply')],
    ['delivery-report', header('content-type', 'multipart/report; report-type=delivery-status')],
    ['empty-return-path', header('return-path', '<>')],
    ['delivery-report', from('mailer-daemon@example.fr')],
  ])('is certain of %s: %j', (cause, change) => {
    expect(automaticEvidence(aMessage(change))).toMatchObject({ confidence: 'certain', cause });
  });

  it.each<[string, MessageChange]>([
    ['automatic-subject', { subject: 'Réponse automatique : Widget' }],
    ['no-reply-address', from('ne-pas-repondre@example.fr')],
    ['mailing-list', header('list-id', '<gazette.example.fr>')],
    ['bulk-sender', from('newsletter@example.fr')],
  ])('suspects %s: %j', (cause, change) => {
    expect(automaticEvidence(aMessage(change))).toMatchObject({ confidence: 'probable', cause });
  });

  it.each<[string, MessageChange]>([
    ['ordinary mail', { subject: 'Widget', text: 'Il ne marche plus.' }],
    ['a header that says no', header('auto-submitted', 'no')],
    ['another header that says no', header('x-autoreply', 'No')],
    ['what Exchange sets on any mail', header('x-auto-response-suppress', 'All')],
    ['a list of our own address', header('list-id', '<support.purefocus.example>')],
  ])('finds none in %s', (_what, change) => {
    expect(automaticEvidence(aMessage(change))).toBeNull();
  });

  it('takes the surest of several signs', () => {
    const message = { ...from('newsletter@example.fr'), ...header('auto-submitted', 'auto-generated') };
    expect(automaticEvidence(aMessage(message))?.cause).toBe('auto-submitted');
  });

  it('quotes no more than a line of the mail', () => {
    expect(automaticEvidence(aMessage(header('x-autoreply', 'a'.repeat(500))))?.words).toHaveLength(60);
  });
});
