// Reports on deliveries as Gmail, Exchange, Postfix and Exim write them, and what only speaks like one.
import { addressesIn, deliveryReport } from '../../../src/domain/roles/delivery-report';
import { aMessage } from '../triage/a-message';
import type { Change } from './a-conversation';

const from = (address: string, name = '') => ({ from: { name, address } });
const status = (boundary: string) => `multipart/report; report-type=delivery-status; boundary="${boundary}"`;

const GMAIL: Change = {
  ...from('mailer-daemon@googlemail.com', 'Mail Delivery Subsystem'),
  subject: 'Delivery Status Notification (Failure)',
  headers: {
    'content-type': status('0000000000009e3f'),
    'auto-submitted': 'auto-replied',
    'x-failed-recipients': 'Julie@Absent.example',
    'in-reply-to': '<CAF1@mail.gmail.com>',
    references: '<m1@absent.example> <CAF1@mail.gmail.com>',
  },
  text: '** Adresse introuvable **\n\nVotre message n’a pas été remis à julie@absent.example, car l’adresse est introuvable.',
  report: [
    'Reporting-MTA: dns; googlemail.com',
    'X-Original-Message-ID: <CAF1@mail.gmail.com>',
    'Final-Recipient: rfc822; julie@absent.example',
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 The email account that you tried to reach does not exist.',
  ].join('\n'),
};

const EXCHANGE: Change = {
  ...from('microsoftexchange329e71ec88ae4615bbc36ab6ce41109e@entreprise.example', 'Microsoft Outlook'),
  subject: 'Non remis : Re: Minuteur',
  headers: {
    'content-type': status('_2b1a'),
    'x-ms-exchange-message-is-ndr': '',
    'in-reply-to': '<CAF2@mail.gmail.com>',
  },
  text: 'Échec de la remise pour ces destinataires ou groupes :\n\nmarc@entreprise.example (marc@entreprise.example)\nVotre message n’a pas pu être remis.',
  report: [
    'Reporting-MTA: dns;PR3P192MB0001.EURP192.PROD.OUTLOOK.COM',
    'Original-Recipient: rfc822;marc@entreprise.example',
    'Final-Recipient: rfc822;marc@entreprise.example',
    'Action: failed',
    'Status: 5.1.10',
  ].join('\n'),
};

const POSTFIX: Change = {
  ...from('mailer-daemon@mx.hebergeur.example', 'Mail Delivery System'),
  subject: 'Undelivered Mail Returned to Sender',
  headers: { 'content-type': status('4Rk1'), 'auto-submitted': 'auto-replied', 'return-path': '<>' },
  text: "This is the mail system at host mx.hebergeur.example.\n\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\n<lea@hebergeur.example>: host mx2 said: 550 5.1.1 User unknown",
  report: [
    'Reporting-MTA: dns; mx.hebergeur.example',
    'X-Postfix-Queue-ID: 4Rk1',
    '',
    'Final-Recipient: rfc822; lea@hebergeur.example',
    'Original-Recipient: rfc822;lea@hebergeur.example',
    'Action: failed',
    'Status: 5.1.1',
  ].join('\n'),
};

const EXIM: Change = {
  ...from('mailer-daemon@web.hebergeur.example', 'Mail Delivery System'),
  subject: 'Mail delivery failed: returning message to sender',
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    'auto-submitted': 'auto-replied',
    'x-failed-recipients': 'hugo@web.example',
  },
  text: [
    'This message was created automatically by mail delivery software.',
    'A message that you sent could not be delivered to one or more of its recipients.',
    '',
    '  hugo@web.example',
    '    Unrouteable address',
    '',
    '------ This is a copy of the message, including all the headers. ------',
    'Message-Id: <CAF4@mail.gmail.com>',
  ].join('\n'),
};

const read = (change: Change) => deliveryReport(aMessage(change));

describe('a report of failure', () => {
  it.each<[string, Change, readonly string[], readonly string[]]>([
    ['Gmail', GMAIL, ['julie@absent.example'], ['<CAF1@mail.gmail.com>', '<m1@absent.example>']],
    ['Exchange', EXCHANGE, ['marc@entreprise.example'], ['<CAF2@mail.gmail.com>']],
    ['Postfix', POSTFIX, ['lea@hebergeur.example'], []],
    ['Exim', EXIM, ['hugo@web.example'], ['<CAF4@mail.gmail.com>']],
  ])('of %s names whom it is about, and the message, the surest first', (_server, change, to, ids) => {
    const report = read(change);
    expect(report).toMatchObject({ outcome: 'failed', recipients: to });
    expect(report?.messageIds).toEqual(ids);
  });

  it.each<[string, Change]>([
    ['its type alone', { headers: { 'content-type': status('b') }, subject: 'Avis' }],
    [
      'the part of the report, from a mail server',
      { ...from('postmaster@a.example'), report: 'Action: failed' },
    ],
    [
      'the part of the report, under its name',
      { ...from('x@a.example', 'MAILER-DAEMON'), report: 'Action: failed' },
    ],
    [
      'the header of failed recipients, from a mail server',
      { ...from('mailer-daemon@a.example'), headers: { 'x-failed-recipients': 'julie@absent.example' } },
    ],
    ['Exchange’s header alone', { headers: { 'x-ms-exchange-message-is-ndr': '' } }],
    [
      'a mail server’s address with its words',
      { ...from('postmaster@entreprise.example'), subject: 'Undeliverable: Re' },
    ],
  ])('is known by %s', (_label, change) => {
    expect(read(change)?.outcome).toBe('failed');
  });

  it.each<[string, Change]>([
    ['the part of a report that somebody passes on', { report: 'Action: failed', subject: 'Fwd: Non remis' }],
    ['a header that anybody may set', { headers: { 'x-failed-recipients': 'julie@absent.example' } }],
    [
      'a name that anybody may bear',
      { ...from('x@a.example', 'Mail Delivery System'), subject: 'Undeliverable' },
    ],
  ])('is not known by %s', (_label, change) => {
    expect(read({ ...from('julie@example.fr'), ...change })).toBeNull();
  });

  it('of a delivery that failed for one and goes on for another is one', () => {
    const report =
      'Final-Recipient: rfc822; a@x.example\nAction: delayed\n\nFinal-Recipient: rfc822; b@x.example\nAction: failed';
    expect(read({ ...POSTFIX, report })?.outcome).toBe('failed');
  });

  it('goes by the report before the words', () => {
    expect(read({ ...GMAIL, subject: 'Delivery Status Notification (Delay)' })?.outcome).toBe('failed');
    expect(read({ ...GMAIL, report: 'Action: delayed' })?.outcome).toBe('pending');
  });
});

describe('a report of delay', () => {
  it.each<[string, Change]>([
    [
      'Gmail',
      {
        ...GMAIL,
        subject: 'Delivery Status Notification (Delay)',
        text: 'Il y a eu un problème temporaire. Gmail va réessayer pendant 47 heures.',
        report: 'Final-Recipient: rfc822; julie@absent.example\nAction: delayed\nStatus: 4.4.1',
      },
    ],
    [
      'Exim',
      {
        ...EXIM,
        subject: 'Warning: message 1r2abc delayed 24 hours',
        headers: { 'auto-submitted': 'auto-replied' },
        text: 'This message has not yet been delivered to all of its recipients. No action is required on your part. Delivery attempts will continue.',
      },
    ],
    [
      'Postfix',
      {
        ...POSTFIX,
        subject: 'Delayed Mail (still being retried)',
        report: 'Final-Recipient: rfc822; lea@hebergeur.example\nAction: delayed',
      },
    ],
    ['delivery itself', { ...EXCHANGE, subject: 'Remis : Re: Minuteur', report: 'Action: delivered' }],
  ])('of %s is no failure', (_server, change) => {
    expect(read(change)?.outcome).toBe('pending');
  });
});

describe('no report', () => {
  it.each<[string, Change]>([
    ['ordinary mail', { subject: 'Minuteur', text: 'Il s’arrête tout seul.' }],
    [
      'a read receipt',
      {
        subject: 'Lu : Minuteur',
        headers: { 'content-type': 'multipart/report; report-type=disposition-notification; boundary="b"' },
        report: 'Final-Recipient: rfc822; julie@example.fr\nDisposition: manual-action; displayed',
      },
    ],
    ['the subject of one', { subject: 'Delivery Status Notification (Failure)', text: 'julie@example.fr' }],
    ['the words of one', { text: GMAIL.text ?? '', subject: 'Undelivered Mail Returned to Sender' }],
    [
      'a customer’s mail with a report attached',
      {
        text: 'Voici ce que je reçois.',
        attachments: [{ name: 'details.txt', mimeType: 'message/delivery-status', inline: false, size: 200 }],
      },
    ],
    [
      'the name of a mail server without its words',
      { ...from('x@entreprise.example', 'Mail Delivery System'), text: 'Bonjour, le minuteur s’arrête.' },
    ],
    [
      'a person at an address that only begins like one',
      { ...from('postmasterly@x.example'), subject: 'Undeliverable' },
    ],
    ['an absence', { subject: 'Absence du bureau', headers: { 'auto-submitted': 'auto-replied' } }],
  ])('is %s', (_label, change) => {
    expect(read(change)).toBeNull();
  });
});

describe('what a report names', () => {
  it('is taken of the header first, then of the report, then of the text', () => {
    const message = { ...GMAIL, text: 'à autre@x.example' };
    const { 'x-failed-recipients': _, ...headers } = GMAIL.headers ?? {};
    expect(read(message)?.recipients).toEqual(['julie@absent.example']);
    expect(read({ ...message, headers })?.recipients).toEqual(['julie@absent.example']);
    expect(read({ ...message, headers, report: 'Action: failed' })?.recipients).toEqual(['autre@x.example']);
    expect(read({ ...message, headers, report: 'Action: failed', text: '' })?.recipients).toEqual([]);
  });

  it('is the message referred to last, where the report quotes none', () => {
    const headers = { ...POSTFIX.headers, references: '<a@x.example> <b@x.example>' };
    expect(read({ ...POSTFIX, headers })?.messageIds).toEqual(['<b@x.example>', '<a@x.example>']);
  });

  it('is bounded', () => {
    const many = Array.from({ length: 40 }, (_, i) => `a${i}@x.example`).join(', ');
    expect(read({ ...GMAIL, headers: { 'x-failed-recipients': many } })?.recipients).toHaveLength(20);
  });

  it.each([
    ['à Julie@Example.fr.', ['julie@example.fr']],
    ['<a@x.example>, a@x.example; b@y.example', ['a@x.example', 'b@y.example']],
    ['pas d’adresse @ ici, ni là@', []],
    ['', []],
  ])('are the addresses of « %s », each once', (text, addresses) => {
    expect(addressesIn(text)).toEqual(addresses);
  });
});
