import { HOUR } from '../../../src/domain/terms/time';
import { type DigestItem, digestMessage } from '../../../src/domain/watch/digest';
import { type IndexEntry, NOTHING_ANNOUNCED } from '../../../src/domain/watch/queue-index';
import { planWatch } from '../../../src/domain/watch/watch-plan';
import { deskAt, paris } from '../../helpers/times';
import { anItem, digestContext } from './a-digest';

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
      doubtful: false,
      standing: 'on-time',
      followUp: null,
      resolution: null,
      turn: null,
      holders: [],
      customer: '',
      chases: false,
      older: null,
      announced: NOTHING_ANNOUNCED,
    };
    const plan = planWatch(new Map([['a1', entry]]), { ...deskAt(NOW), period: HOUR, lastOpen: null });
    expect(plan).toEqual({ relabel: [], announce: [] });
  });
});

function item(standing: 'late' | 'at-risk' | 'on-time', change: Partial<DigestItem> = {}): DigestItem {
  const due = standing === 'late' ? NOW - 1 : NOW + HOUR;
  const atRiskFrom = standing === 'on-time' ? NOW + 1 : NOW - 1;
  return anItem(NOW, { stages: [], ...change }, { due, atRiskFrom });
}

function digest(items: readonly DigestItem[]) {
  const message = digestMessage(items, digestContext(NOW, { address: ADDRESS }));
  return { ...message, html: message.html ?? '' };
}

describe('a digest', () => {
  it('comes from the product, at the address of the mailbox', () => {
    expect(digest([item('late')]).from).toBe(`Vigie <${ADDRESS}>`);
  });

  it('gives each group a colour of its own, one after the other', () => {
    const escalated = item('on-time', { stages: ['escalation'] });
    const { html } = digest([item('at-risk'), escalated, item('late'), item('late', { threadId: 'b2' })]);
    expect(html.match(/color:#\w+">[^<]+\(\d\)<\/h3>/g)).toEqual([
      'color:#c5221f">En retard (2)</h3>',
      'color:#ac2b16">Escalade (1)</h3>',
      'color:#b06000">À risque (1)</h3>',
    ]);
    expect(html).toContain('</li><li');
    expect(html).toContain('</ul><h3');
  });

  it('lists the conversations of a group line by line', () => {
    const lines = digest([item('late'), item('late', { threadId: 'b2' })]).text.split('\n');
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(2);
  });

  it('ends by saying that no response is awaited', () => {
    const { html, text } = digest([item('late')]);
    const end = 'Ce rappel est envoyé par Vigie. Il est inutile d’y répondre.';
    expect(text.split('\n\n').slice(-2)[0]).toBe(end);
    expect(html.endsWith(`${end}</p></div>`)).toBe(true);
  });

  it('has what has no deadline before the rest of its group', () => {
    const dated = item('at-risk');
    const none = { ...dated, threadId: 'b2', due: null };
    expect(digest([dated, none]).text.match(/(?<=#all\/)\w+/g)).toEqual(['b2', 'a1']);
  });
});
