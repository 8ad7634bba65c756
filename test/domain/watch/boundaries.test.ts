import { STANDARD_SETTINGS } from '../../../src/domain/settings/settings';
import type { SlaStatus } from '../../../src/domain/sla/sla-status';
import { HOUR } from '../../../src/domain/terms/time';
import { type DigestItem, digestMessage } from '../../../src/domain/watch/digest';
import { type IndexEntry, NOTHING_ANNOUNCED } from '../../../src/domain/watch/queue-index';
import { planWatch } from '../../../src/domain/watch/watch-plan';
import { deskAt, paris } from '../../helpers/times';

const NOW = paris('2026-11-24 10:00');
const ADDRESS = 'support@purefocus.example';

describe('a conversation of which there is nothing to say', () => {
  it('is no announcement', () => {
    const entry: IndexEntry = {
      threadId: 'a1',
      state: 'a-traiter',
      since: NOW,
      due: NOW + 9 * HOUR,
      atRiskFrom: NOW + 8 * HOUR,
      priority: 'basse',
      type: 'autre',
      escalation: false,
      undeliveredAt: null,
      review: false,
      standing: 'on-time',
      announced: NOTHING_ANNOUNCED,
    };
    const plan = planWatch(new Map([['a1', entry]]), { ...deskAt(NOW), period: HOUR });
    expect(plan).toEqual({ relabel: [], announce: [] });
  });
});

function item(standing: SlaStatus['standing'], change: Partial<DigestItem> = {}): DigestItem {
  const status = {
    standing,
    waitingSince: NOW,
    undeliveredAt: null,
    responseDue: NOW + HOUR,
    remaining: HOUR,
  } as SlaStatus;
  return { threadId: 'a1', stages: [], priority: 'basse', status, sender: 'Léa', subject: 'Sons', ...change };
}

function digest(items: readonly DigestItem[]) {
  const message = digestMessage(items, {
    settings: STANDARD_SETTINGS,
    now: NOW,
    address: ADDRESS,
    toReview: null,
  });
  return { ...message, html: message.html ?? '' };
}

describe('a digest', () => {
  it('comes from the product, at the address of the mailbox', () => {
    expect(digest([item('late')]).from).toBe(`Vigie <${ADDRESS}>`);
  });

  it('gives each group a colour of its own, one after the other', () => {
    const escalated = item('on-time', { stages: ['escalation'] });
    const { html } = digest([item('at-risk'), escalated, item('late'), item('late')]);
    expect(html.match(/color:#\w+">[^<]+\(\d\)<\/h3>/g)).toEqual([
      'color:#c5221f">En retard (2)</h3>',
      'color:#ac2b16">Escalade (1)</h3>',
      'color:#b06000">À risque (1)</h3>',
    ]);
    expect(html).toContain('</li><li');
    expect(html).toContain('</ul><h3');
  });

  it('lists the conversations of a group line by line', () => {
    const lines = digest([item('late'), item('late')]).text.split('\n');
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(2);
  });

  it('ends by saying that no response is awaited', () => {
    const { html, text } = digest([item('late')]);
    const end = 'pendant les heures d’ouverture. Il est inutile d’y répondre.';
    expect(text.endsWith(end)).toBe(true);
    expect(html.endsWith(`${end}</p></div>`)).toBe(true);
  });

  it('has what has no deadline before the rest of its group', () => {
    const undated = item('late');
    const first = { ...undated, threadId: 'b2', status: { ...undated.status, responseDue: null } };
    expect(digest([undated, first]).text.match(/(?<=#all\/)\w+/g)).toEqual(['b2', 'a1']);
  });
});
