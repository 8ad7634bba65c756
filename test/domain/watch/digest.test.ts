import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import { HOUR } from '../../../src/domain/terms/time';
import {
  announcedIn,
  type DigestContext,
  type DigestItem,
  deskState,
  digestMessage,
} from '../../../src/domain/watch/digest';
import type { IndexEntry } from '../../../src/domain/watch/queue-index';
import { NOTHING_ANNOUNCED } from '../../../src/domain/watch/queue-index';
import { paris } from '../../helpers/times';
import { anEntry, anItem, digestContext } from './a-digest';

const NOW = paris('2026-01-19 10:00');
const ADDRESS = 'desk@example.fr';

const item = (threadId: string, changes: Partial<DigestItem> = {}, entry: Partial<IndexEntry> = {}) =>
  anItem(NOW, { threadId, ...changes }, entry);
const late = (
  threadId: string,
  due: number,
  changes: Partial<DigestItem> = {},
  entry: Partial<IndexEntry> = {},
) => item(threadId, { stages: ['late'], ...changes }, { due, ...entry });
const escalated = (threadId: string) =>
  item(threadId, { stages: ['escalation'] }, { atRiskFrom: NOW + HOUR });

function digest(
  items: readonly DigestItem[],
  reminders: Partial<typeof STANDARD_SETTINGS.reminders> = {},
  context: Partial<DigestContext> = {},
) {
  const settings = {
    ...STANDARD_SETTINGS,
    reminders: { ...STANDARD_SETTINGS.reminders, ...reminders },
  };
  const message = digestMessage(items, digestContext(NOW, { settings, ...context }));
  return { ...message, subject: plain(message.subject), text: plain(message.text) };
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const order = (text: string) => [...text.matchAll(/#all\/(\w+)/g)].map(([, id]) => id);

describe('the subject', () => {
  it.each([
    ['2026-01-19 10:00', 'Vigie : rappels du lundi 19 janvier'],
    ['2026-01-19 17:59', 'Vigie : rappels du lundi 19 janvier'],
    ['2026-05-01 00:00', 'Vigie : rappels du vendredi 1er mai'],
  ])('is that of the day, all day: %s', (at, subject) => {
    expect(digest([late('a', 1)], {}, { now: paris(at) }).subject).toBe(subject);
  });
});

describe('the first line', () => {
  it.each([
    ['1 à risque', { late: 0, atRisk: 1, escalated: 0 }],
    ['3 en retard, 2 à risque, 1 escalade', { late: 3, atRisk: 2, escalated: 1 }],
    ['1 200 en retard, 2 escalades', { late: 1_200, atRisk: 0, escalated: 2 }],
  ])('says how things stand: %s', (line, standing) => {
    expect(digest([item('a')], {}, { standing }).text.split('\n')[0]).toBe(line);
  });

  it('counts what waits for us, an escalation that was not told, and no mail that may be a machine’s', () => {
    const entries = [
      anEntry(NOW, { threadId: 'a', due: 1 }),
      anEntry(NOW, { threadId: 'b', escalation: true }),
      anEntry(NOW, { threadId: 'c', due: 1, review: true }),
      anEntry(NOW, { threadId: 'd', state: 'attente-client', escalation: true }),
      anEntry(NOW, { threadId: 'e', atRiskFrom: NOW + 1 }),
      anEntry(NOW, {
        threadId: 'f',
        state: 'attente-client',
        escalation: true,
        announced: { ...NOTHING_ANNOUNCED, escalation: true },
      }),
    ];
    const index = new Map(entries.map((entry) => [entry.threadId, entry]));
    expect(deskState(index, NOW)).toEqual({ late: 1, atRisk: 1, escalated: 2 });
  });
});

describe('the conversations that are not named', () => {
  it.each([
    [0, null],
    [1, 'et 1 autre,'],
    [12, 'et 12 autres,'],
  ])('are counted: %d', (others, words) => {
    const { text, html } = digest([item('a')], {}, { others });
    if (words === null) expect(text).not.toContain('autre');
    else
      expect([text, plain(html)]).toEqual([expect.stringContaining(words), expect.stringContaining(words)]);
  });
});

describe('the order', () => {
  it('has what is late first, then what was escalated, then what is at risk', () => {
    const { text, html } = digest([item('a1'), escalated('e1'), late('b1', 1)]);
    expect(order(text)).toEqual(['b1', 'e1', 'a1']);
    expect(order(html)).toEqual(['b1', 'e1', 'a1']);
    expect(text).toContain('\n\nEN RETARD (1)\n');
  });

  it('has within a group the earliest deadline first, and of two equal ones the more urgent', () => {
    const { text } = digest([
      late('c3', 3_000),
      late('b2', 2_000, {}, { priority: 'basse' }),
      late('a1', 2_000, {}, { priority: 'critique' }),
    ]);
    expect(order(text)).toEqual(['a1', 'b2', 'c3']);
  });

  it('has an escalation that is late among the late alone', () => {
    const { text } = digest([late('a', 1, { stages: ['escalation', 'late'] })]);
    expect(text).toContain('EN RETARD (1)');
    expect(text).not.toContain('ESCALADE (');
    expect(order(text)).toEqual(['a']);
    expect(text).toContain('- [ESCALADE] Moyenne · Léa – Synchro\n');
  });
});

describe('a line', () => {
  it('says who, what, how much is left and until when', () => {
    expect(digest([item('a')]).text).toContain(
      '- Moyenne · Léa – Synchro\n  1 h ouvrée restante · échéance lundi 19 janvier 2026 à 11 h\n  https://mail.google.com/',
    );
  });

  it('says so where nobody or nothing is named, and where nothing is due', () => {
    const nameless = item('a', { sender: '', subject: '' }, { due: null });
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
    ['no manager who has had enough', [escalated('a')], { manager: 'm@y.fr' }, [ADDRESS], false],
    ['the manager once', [escalated('a')], { recipients: ['m@y.fr'], manager: 'm@y.fr' }, ['m@y.fr']],
  ])('are %s', (_label, items, reminders, to, tellManager = true) => {
    expect(digest(items, reminders, { tellManager: tellManager === true }).to).toEqual(to);
  });
});

describe('the header', () => {
  it('is read back as what was announced', () => {
    const items = [late('18c2f1', 1, { stages: ['escalation', 'late'] }), item('ab', {}, { since: null })];
    const { headers } = digest(items);
    expect(headers).toMatchObject({ 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' });
    expect(announcedIn(headers['X-Vigie-Rappel'] ?? '')).toEqual([
      {
        threadId: '18c2f1',
        kind: 'response',
        since: NOW - 20 * HOUR,
        undeliveredAt: null,
        stages: ['escalation', 'late'],
      },
      { threadId: 'ab', kind: 'response', since: 0, undeliveredAt: null, stages: ['at-risk'] },
    ]);
  });

  it.each([
    '',
    'x',
    'ab:1',
    'ab:1:',
    'ab:1:lost',
    'zz:1:late',
    'ab:1:late+',
    'xab:1:late',
    'ab:1:late;',
    'ab:1!:late',
    'ab:1!2:late',
  ])('of another form says nothing: « %s »', (text) => {
    expect(announcedIn(text)).toEqual([]);
  });

  it('tells the promises of a conversation apart', () => {
    const items = [
      item('ab', { kind: 'follow-up', since: 36 }),
      item('ab', { kind: 'resolution', since: 37, stages: ['late'] }),
    ];
    const { headers, text } = digest(items);
    expect(announcedIn(headers['X-Vigie-Rappel'] ?? '')).toEqual([
      { threadId: 'ab', kind: 'follow-up', since: 36, undeliveredAt: null, stages: ['at-risk'] },
      { threadId: 'ab', kind: 'resolution', since: 37, undeliveredAt: null, stages: ['late'] },
    ]);
    expect(text).toContain('(1)');
    expect(text).toMatch(/ {2}suite promise\s: 1\sh.*\n {2}résolution promise\s: 1\sh/);
  });

  it('says what it can where a part is damaged', () => {
    expect(announcedIn('ab:zz:late, ??,\r\n cd:1:at-risk')).toEqual([
      { threadId: 'ab', kind: 'response', since: 1_295, undeliveredAt: null, stages: ['late'] },
      { threadId: 'cd', kind: 'response', since: 1, undeliveredAt: null, stages: ['at-risk'] },
    ]);
  });
});
