import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import type { SlaStatus } from '../../../src/domain/sla/sla-status';
import { HOUR } from '../../../src/domain/terms/time';
import { announcedIn, type DigestItem, digestMessage } from '../../../src/domain/watch/digest';
import { paris } from '../../helpers/times';

const NOW = paris('2026-01-19 10:00');
const ADDRESS = 'desk@example.fr';

const STATUS: SlaStatus = {
  state: 'a-traiter',
  waitingSince: NOW - 20 * HOUR,
  undeliveredAt: null,
  responseDue: NOW + HOUR,
  resolutionDue: null,
  remaining: HOUR,
  shareUsed: 0.8,
  standing: 'at-risk',
  atRiskFrom: NOW,
  cycles: [],
};

function item(
  threadId: string,
  changes: Partial<DigestItem> = {},
  status: Partial<SlaStatus> = {},
): DigestItem {
  return {
    threadId,
    stages: ['at-risk'],
    priority: 'moyenne',
    status: { ...STATUS, ...status },
    sender: 'Léa',
    subject: 'Synchro',
    ...changes,
  };
}

const late = (threadId: string, due: number, changes: Partial<DigestItem> = {}) =>
  item(threadId, { stages: ['late'], ...changes }, { standing: 'late', responseDue: due, remaining: -HOUR });
const escalated = (threadId: string) => item(threadId, { stages: ['escalation'] }, { standing: 'on-time' });

function digest(items: readonly DigestItem[], reminders: Partial<typeof STANDARD_SETTINGS.reminders> = {}) {
  const settings = {
    ...STANDARD_SETTINGS,
    reminders: { ...STANDARD_SETTINGS.reminders, ...reminders },
  };
  const message = digestMessage(items, { settings, now: NOW, address: ADDRESS, toReview: null });
  return { ...message, subject: plain(message.subject), text: plain(message.text) };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const order = (text: string) => [...text.matchAll(/#all\/(\w+)/g)].map(([, id]) => id);

describe('the subject', () => {
  it.each([
    ['Vigie : 1 à risque', [item('a')]],
    ['Vigie : 2 en retard, 1 à risque', [item('a'), late('b', 1), late('c', 2)]],
    ['Vigie : 1 escalade', [escalated('a')]],
    ['Vigie : 1 en retard, 2 escalades', [escalated('a'), late('b', 1), escalated('c')]],
  ])('is « %s »', (subject, items) => {
    expect(digest(items).subject).toBe(subject);
  });
});

describe('the order', () => {
  it('has what is late first, then what was escalated, then what is at risk', () => {
    const { text, html } = digest([item('a1'), escalated('e1'), late('b1', 1)]);
    expect(order(text)).toEqual(['b1', 'e1', 'a1']);
    expect(order(html)).toEqual(['b1', 'e1', 'a1']);
    expect(text).toMatch(/^EN RETARD \(1\)\n/);
  });

  it('has within a group the earliest deadline first, and of two equal ones the more urgent', () => {
    const { text } = digest([
      late('c3', 3_000),
      late('b2', 2_000, { priority: 'basse' }),
      late('a1', 2_000, { priority: 'critique' }),
    ]);
    expect(order(text)).toEqual(['a1', 'b2', 'c3']);
  });

  it('has an escalation that is late among the late alone', () => {
    const { text, subject } = digest([late('a', 1, { stages: ['escalation', 'late'] })]);
    expect(subject).toBe('Vigie : 1 en retard');
    expect(order(text)).toEqual(['a']);
    expect(text).toContain('- [ESCALADE] Moyenne · Léa – Synchro\n');
  });
});

describe('a line', () => {
  it('says who, what, how much is left and until when', () => {
    expect(digest([item('a')]).text).toContain(
      '- Moyenne · Léa – Synchro\n  1 h ouvrée restante · échéance aujourd’hui à 11 h\n  https://mail.google.com/',
    );
  });

  it('says so where nobody or nothing is named, and where nothing is due', () => {
    const nameless = item('a', { sender: '', subject: '' }, { responseDue: null, remaining: null });
    expect(digest([nameless]).text).toContain('- Moyenne · Expéditeur inconnu – (sans objet)\n  \n');
  });

  it('shows what a customer wrote as text', () => {
    const { html } = digest([item('a', { subject: '<b>Urgent</b>' })]);
    expect(html).toContain('&lt;b&gt;Urgent&lt;/b&gt;');
    expect(html).not.toContain('<b>Urgent');
  });
});

describe('the recipients', () => {
  it.each([
    ['the mailbox itself', [item('a')], {}, [ADDRESS]],
    ['those of the settings', [item('a')], { recipients: ['x@y.fr'] }, ['x@y.fr']],
    ['no manager, without an escalation', [late('a', 1)], { manager: 'm@y.fr' }, [ADDRESS]],
    [
      'the manager too of an escalation',
      [item('b'), escalated('a')],
      { manager: 'm@y.fr' },
      [ADDRESS, 'm@y.fr'],
    ],
    ['the manager once', [escalated('a')], { recipients: ['m@y.fr'], manager: 'm@y.fr' }, ['m@y.fr']],
  ])('are %s', (_label, items, reminders, to) => {
    expect(digest(items, reminders).to).toEqual(to);
  });
});

describe('the header', () => {
  it('is read back as what was announced', () => {
    const items = [
      late('18c2f1', 1, { stages: ['escalation', 'late'] }),
      item('ab', {}, { waitingSince: null }),
    ];
    const { headers } = digest(items);
    expect(headers).toMatchObject({ 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' });
    expect(announcedIn(headers['X-Vigie-Rappel'] ?? '')).toEqual([
      { threadId: '18c2f1', since: NOW - 20 * HOUR, undeliveredAt: null, stages: ['escalation', 'late'] },
      { threadId: 'ab', since: 0, undeliveredAt: null, stages: ['at-risk'] },
    ]);
  });

  it.each(['', 'x', 'ab:1', 'ab:1:', 'ab:1:lost', 'zz:1:late', 'ab:1:late+', 'xab:1:late', 'ab:1:late;'])(
    'of another form says nothing: « %s »',
    (text) => {
      expect(announcedIn(text)).toEqual([]);
    },
  );

  it('says what it can where a part is damaged', () => {
    expect(announcedIn('ab:zz:late, ??,\r\n cd:1:at-risk')).toEqual([
      { threadId: 'ab', since: 1_295, undeliveredAt: null, stages: ['late'] },
      { threadId: 'cd', since: 1, undeliveredAt: null, stages: ['at-risk'] },
    ]);
  });
});
