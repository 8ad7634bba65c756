// What had waited before the watch began is counted, and nothing else; what comes since then is watched.
import { createAddonHost } from '../../../local/host/host';
import { importMessages } from '../../../local/mail/import-mbox';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { DAY, HOUR, MINUTE } from '../../../src/domain/terms/time';
import { readIndex } from '../../../src/domain/watch/queue-index';
import { cardTexts, topCard } from '../../helpers/card';
import { labelsOf, mail, sentMail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { applySettings, threadIdOf, watchAt, watchedDesk } from './watch-desk';

const NOW = paris('2026-11-23 09:00');
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';
const OLD = 'Support/Avant Vigie';

const asked = (name: string, at: number) => mail(`Client <${name}@example.fr>`, name, LOST, at, name);

function deskWith(ages: Readonly<Record<string, number>>, settings: Record<string, unknown> = {}) {
  const runtime = watchedDesk(NOW);
  runtime.properties('user').set('period', String(10 * MINUTE));
  if (Object.keys(settings).length > 0) applySettings(runtime, settings);
  importMessages(
    runtime.mailbox,
    Object.entries(ages).map(([name, days]) => asked(name, NOW - days * DAY)),
  );
  watchAt(runtime, NOW);
  return runtime;
}

const labels = (runtime: LocalRuntime, name: string) => labelsOf(runtime, threadIdOf(runtime, name));
const isIndexed = (runtime: LocalRuntime, name: string) =>
  readIndex(Object.fromEntries(runtime.properties('user')), '').index.has(threadIdOf(runtime, name));
const home = (runtime: LocalRuntime) => cardTexts(topCard(createAddonHost(runtime).openHomepage()));

describe('a first run', () => {
  const runtime = deskWith({ ancien: 400, limite: 31, recent: 29 });

  it('marks what has waited for more than 30 days, and lets it be', () => {
    for (const name of ['ancien', 'limite']) {
      expect(labels(runtime, name)).toEqual([OLD]);
      expect(isIndexed(runtime, name)).toBe(false);
    }
    expect(home(runtime)).toMatch(/Avant Vigie.{0,20}2/);
  });

  it('watches the rest', () => {
    expect(labels(runtime, 'recent')).toContain('Support/En retard');
    expect(labels(runtime, 'recent')).not.toContain(OLD);
    expect(isIndexed(runtime, 'recent')).toBe(true);
  });

  it('does not count what it marks as a change to be read', () => {
    const old = deskWith({ ancien: 400, limite: 31 }, { reminders: { dailyRound: false } });
    old.clock.set(NOW + 20 * MINUTE);
    expect(old.run('watch', [], { as: 'trigger' }).value).toMatchObject({ read: 0 });
  });
});

describe('what had waited before the watch', () => {
  it('is watched once the customer writes again, from then on', () => {
    const runtime = deskWith({ ancien: 90 });
    const at = NOW + HOUR;
    runtime.mailbox.receive(
      mail('Client <ancien@example.fr>', 'Re: ancien', 'Toujours rien. Mes données ?', at, 'ancien'),
    );
    watchAt(runtime, at + MINUTE);
    expect(labels(runtime, 'ancien')).not.toContain(OLD);
    expect(labels(runtime, 'ancien')).not.toContain('Support/En retard');
    expect(isIndexed(runtime, 'ancien')).toBe(true);
    watchAt(runtime, at + 8 * HOUR);
    expect(labels(runtime, 'ancien')).toContain('Support/En retard');
  });

  it('waits for the customer once it is answered', () => {
    const runtime = deskWith({ ancien: 90 });
    const at = NOW + HOUR;
    runtime.mailbox.receive(sentMail('ancien@example.fr', 'Re: ancien', 'C’est réparé.', at, 'ancien'));
    watchAt(runtime, at + MINUTE);
    expect(labels(runtime, 'ancien')).toContain('Support/Attente client');
    expect(labels(runtime, 'ancien')).not.toContain(OLD);
  });

  it('stays so when every property is lost, and so does what was watched', () => {
    const runtime = deskWith({ ancien: 90, recent: 29 });
    runtime.properties('user').clear();
    const later = NOW + 10 * DAY;
    watchAt(runtime, later);
    expect(labels(runtime, 'ancien')).toEqual([OLD]);
    expect(labels(runtime, 'recent')).not.toContain(OLD);
    expect(isIndexed(runtime, 'recent')).toBe(true);
  });
});

describe('a date of one’s own', () => {
  it('is in force from the first run', () => {
    const runtime = deskWith({ ancien: 90, vieux: 150 }, { beginning: '2026-08-01' });
    expect(labels(runtime, 'ancien')).not.toContain(OLD);
    expect(labels(runtime, 'vieux')).toEqual([OLD]);
  });

  it('takes in what an earlier one reaches, and leaves out what a later one does not', () => {
    const runtime = deskWith({ ancien: 90, recent: 20 });
    applySettings(runtime, { beginning: '2026-08-01' });
    watchAt(runtime, NOW + 10 * MINUTE);
    expect(labels(runtime, 'ancien')).toContain('Support/En retard');
    applySettings(runtime, { beginning: '2026-11-20' });
    watchAt(runtime, NOW + 20 * MINUTE);
    for (const name of ['ancien', 'recent']) {
      expect(labels(runtime, name)).toContain(OLD);
      expect(labels(runtime, name)).not.toContain('Support/En retard');
      expect(isIndexed(runtime, name)).toBe(false);
    }
  });

  it('is not in force before it has come', () => {
    const runtime = deskWith({ recent: 5 }, { beginning: '2027-01-01' });
    expect(labels(runtime, 'recent')).toContain('Support/En retard');
  });
});

describe('a mailbox that was watched before there was a beginning', () => {
  it('goes on being watched whole', () => {
    const runtime = deskWith({ recent: 5 });
    runtime.properties('user').delete('beginning');
    importMessages(runtime.mailbox, [asked('importe', NOW - 80 * DAY)]);
    runtime.properties('user').delete('watch');
    watchAt(runtime, NOW + 10 * MINUTE);
    expect(labels(runtime, 'importe')).toContain('Support/En retard');
  });
});
