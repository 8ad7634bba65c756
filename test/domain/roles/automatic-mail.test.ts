// What headers and sender prove, what they only make likely, and what they say of people's mail too.
import { automaticEvidence } from '../../../src/domain/roles/automatic-mail';
import { aMessage } from '../triage/a-message';
import type { Change } from './a-conversation';

const from = (address: string) => ({ from: { name: '', address } });
const headers = (fields: Readonly<Record<string, string>>) => ({ headers: fields });
const of = (change: Change, ours: readonly string[] = []) =>
  automaticEvidence(aMessage(change), { addresses: ours, domains: [] });
const GENERATED = headers({ 'auto-submitted': 'auto-generated' });
const LIST = headers({
  'list-id': '<gazette.example.org>',
  'list-unsubscribe': '<https://gazette.example.org/stop>',
});

describe('proof of automatic mail', () => {
  it.each<[string, string, Change]>([
    ['an answer of a machine', 'auto-replied', headers({ 'auto-submitted': 'auto-replied' })],
    ['an answer of a machine, in capitals', 'auto-replied', headers({ 'auto-submitted': 'Auto-Replied; x' })],
    ['an absence by header', 'auto-replied', headers({ 'x-autoreply': 'yes' })],
    ['an absence by a header without a value', 'auto-replied', headers({ 'x-autorespond': '' })],
    ['an absence by Precedence', 'auto-replied', headers({ precedence: 'auto_reply' })],
    ['an absence of Apple Mail', 'auto-replied', headers({ 'x-apple-action': 'MAIL_RULE_vacation' })],
    [
      'a read receipt',
      'read-receipt',
      headers({ 'content-type': 'multipart/report; report-type="disposition-notification"' }),
    ],
    [
      'an answer to an invitation',
      'calendar-reply',
      { ...headers({ 'content-class': 'urn:content-classes:calendarmessage' }), subject: 'Accepté : Point' },
    ],
    [
      'a machine’s declaration at a machine’s address',
      'auto-generated',
      { ...GENERATED, ...from('noreply@boutique.example') },
    ],
    [
      'a machine’s declaration at an address of mass mail',
      'auto-generated',
      { ...headers({ precedence: 'bulk' }), ...from('newsletter@boutique.example') },
    ],
    [
      'a declaration with the subject of an absence',
      'auto-generated',
      { ...GENERATED, subject: 'Réponse automatique : Widget' },
    ],
    ['a list', 'mailing-list', LIST],
    ['a list by its end alone', 'mailing-list', headers({ 'list-unsubscribe': '<mailto:stop@x.example>' })],
    ['a list that takes no mail', 'mailing-list', headers({ 'list-id': '<a.example>', 'list-post': 'NO' })],
    ['a known service', 'known-service', from('no_reply@email.apple.com')],
    ['a known service, below its domain', 'known-service', from('receipts@mail.stripe.com')],
  ])('is %s (%s)', (_label, cause, change) => {
    expect(of(change)).toMatchObject({ confidence: 'certain', cause });
  });
});

describe('signs that prove nothing on their own', () => {
  it.each<[string, string, Change]>([
    ['a declaration that a ticket tool sets on people’s mail', 'auto-generated', GENERATED],
    ['Precedence: bulk', 'auto-generated', headers({ precedence: 'bulk' })],
    [
      'a list that people write to',
      'posted-list',
      headers({ 'list-id': '<forum.example>', 'list-post': '<mailto:forum@forum.example>' }),
    ],
    [
      'a machine’s declaration at a machine’s address, where somebody asks for help',
      'asking-machine',
      {
        ...GENERATED,
        ...from('noreply@boutique.example'),
        text: 'Bonjour, la synchronisation ne marche plus.',
      },
    ],
    ['the subject of an absence', 'automatic-subject', { subject: 'Réponse automatique : Widget' }],
    ['the subject of a report on a delivery', 'automatic-subject', { subject: 'Undeliverable: Widget' }],
    ['an address that takes no answer', 'no-reply-address', from('ne-pas-repondre@example.fr')],
    ['an address of mass mail', 'bulk-sender', from('newsletter@example.fr')],
  ])('are %s (%s)', (_label, cause, change) => {
    expect(of(change)).toMatchObject({ confidence: 'probable', cause });
  });
});

describe('mail of people', () => {
  it.each<[string, Change]>([
    ['ordinary', { subject: 'Widget', text: 'Il ne marche plus.' }],
    ['with an empty return path', headers({ 'return-path': '<>' })],
    ['with a header that says no', headers({ 'auto-submitted': 'no' })],
    ['with another header that says no', headers({ 'x-autoreply': 'No' })],
    ['with what Exchange sets on any mail', headers({ 'x-auto-response-suppress': 'All' })],
    ['with a header of ours', headers({ 'x-vigie-rappel': '1' })],
    ['under a subject of ours', { subject: 'Re: Vigie : 3 en retard' }],
    [
      'through a form that declares itself and names whom to answer',
      {
        ...GENERATED,
        ...from('noreply@formulaire.example'),
        replyTo: ['julie@example.fr'],
      },
    ],
    [
      'through the list of an address of ours, named by its host',
      headers({ 'list-id': '<support.purefocus.example>' }),
    ],
    [
      'through the list of an address of ours',
      headers({ 'list-id': '<x>', 'list-post': '<mailto:support@purefocus.example>' }),
    ],
    ['with a subject about an invitation', { subject: 'Accepté : et après ?' }],
    ['from a domain that only ends like a service’s', from('marc@notstripe.com')],
    ['from people of a firm whose machines write, too', from('marc@apple.com')],
  ])('is %s', (_label, change) => {
    expect(of(change, ['support@purefocus.example'])).toBeNull();
  });

  it('is mail through a list of the team, of which the settings know', () => {
    const list = headers({
      'list-id': '<equipe.purefocus.example>',
      'list-unsubscribe': '<mailto:x@y.example>',
    });
    expect(of({ ...list, to: ['x@y.example'] })?.cause).toBe('mailing-list');
    expect(of({ ...list, to: ['x@y.example'] }, ['equipe@purefocus.example'])).toBeNull();
  });

  it('is what pretends to be of a known service, where Gmail refutes it', () => {
    const results = (dmarc: string) =>
      headers({ 'authentication-results': `mx.google.com; dmarc=${dmarc} header.from=stripe.com` });
    expect(of({ ...from('support@stripe.com'), ...results('fail') })).toBeNull();
    expect(of({ ...from('support@stripe.com'), ...results('pass') })?.cause).toBe('known-service');
    expect(of(from('support@stripe.com'))?.cause).toBe('known-service');
  });
});

describe('evidence', () => {
  it('is the surest of several signs', () => {
    const message = { ...from('newsletter@example.fr'), subject: 'Absence du bureau' };
    expect(of(message)).toMatchObject({ confidence: 'probable', cause: 'automatic-subject' });
    expect(of({ ...message, ...LIST })).toMatchObject({ confidence: 'certain', cause: 'mailing-list' });
    expect(of({ ...message, headers: { ...LIST.headers, 'auto-submitted': 'auto-replied' } })?.cause).toBe(
      'auto-replied',
    );
  });

  it('quotes no more than a line of the mail', () => {
    const long = 'a'.repeat(500);
    for (const change of [headers({ 'list-id': `<${long}>` }), { subject: `Réponse automatique : ${long}` }])
      expect(of(change)?.words.length).toBeLessThanOrEqual(60);
    expect(of(headers({ 'auto-submitted': `auto-replied; ${long}` }))?.words.length).toBeLessThanOrEqual(60);
  });
});
