// A day's quotas that run out: nothing is lost, the labels stay true as long as Gmail answers, the homepage says so.
import { createAddonHost } from '../../../local/host/host';
import type { LocalRuntime } from '../../../local/runtime/contract';
import { HOUR, MINUTE } from '../../../src/domain/terms/time';
import { cardTexts, topCard } from '../../helpers/card';
import { labelsOf, mail } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import {
  announcements,
  applySettings,
  repeatedOnOneDay,
  sentDigests,
  threadIdOf,
  watchedDesk,
  watchOnce,
} from './watch-desk';

const MONDAY = paris('2026-11-23 09:00');
const PERIOD = 10 * MINUTE;
const LOST = 'Bonjour, toutes mes données ont disparu ce matin.';

type Desk = Parameters<typeof watchedDesk>[1];

function desk(options: Desk, recipients = 0): LocalRuntime {
  const runtime = watchedDesk(MONDAY, options);
  runtime.properties('user').set('period', String(PERIOD));
  const team = Array.from({ length: recipients }, (_, i) => `agent${i}@example.fr`);
  if (recipients > 0) applySettings(runtime, { reminders: { recipients: team } });
  return runtime;
}

/** Each from a customer of its own, all of one domain. */
function receive(runtime: LocalRuntime, subject: string): void {
  const address = `julie.${subject.replace(/\W+/g, '')}@example.fr`;
  runtime.mailbox.receive(mail(`Julie <${address}>`, subject, LOST, runtime.clock.now(), `key ${subject}`));
}

function watchUntil(runtime: LocalRuntime, end: number): void {
  for (let at = runtime.clock.now(); at < end; at += PERIOD) {
    runtime.clock.set(Math.max(at, runtime.clock.now()));
    watchOnce(runtime);
  }
  runtime.clock.set(end);
}

function homepage(runtime: LocalRuntime): string {
  return cardTexts(topCard(createAddonHost(runtime).openHomepage()));
}

const labelsOfSubject = (runtime: LocalRuntime, subject: string) =>
  labelsOf(runtime, threadIdOf(runtime, subject));

const escalationsAnnounced = (runtime: LocalRuntime) =>
  announcements(runtime).filter((text) => text.endsWith('escalation')).length;

describe('when the recipients of the day are spent', () => {
  it('by escalations: half of them is kept for what falls due, and all is told', () => {
    const runtime = desk({}, 20);
    for (let i = 0; i < 5; i += 1) {
      receive(runtime, `[ESCALADE] Dossier ${i}`);
      watchUntil(runtime, MONDAY + (i + 1) * 20 * MINUTE);
    }
    expect(sentDigests(runtime)).toHaveLength(2);
    expect(runtime.remaining('emailRecipients')).toBe(60);
    expect(homepage(runtime)).toMatch(
      /Quota d’envoi du jour épuisé\s: 1\srappel partira dans les 24\sheures/,
    );
    expect(labelsOfSubject(runtime, '[ESCALADE] Dossier 4')).toEqual(
      expect.arrayContaining(['Support/1 Critique', 'Support/[ESCALADE]']),
    );

    watchUntil(runtime, paris('2026-11-23 17:00'));
    expect(sentDigests(runtime)).toHaveLength(4);
    expect(labelsOfSubject(runtime, '[ESCALADE] Dossier 4')).toContain('Support/En retard');
    watchUntil(runtime, paris('2026-11-24 12:00'));
    const told = announcements(runtime).join();
    for (let i = 0; i < 5; i += 1) expect(told).toContain(`[ESCALADE] Dossier ${i}`);
    // Of one sender, three escalations are named in a day; the other two are named as late.
    expect(escalationsAnnounced(runtime)).toBeGreaterThanOrEqual(3);
    expect(homepage(runtime)).not.toContain('Quota');
  });

  it('by what the team mailed itself: the digest waits as a draft, and is sent once', () => {
    const runtime = desk({ daily: { emailRecipients: 3 } }, 2);
    receive(runtime, '[ESCALADE] Dossier 0');
    watchUntil(runtime, MONDAY + PERIOD);
    receive(runtime, '[ESCALADE] Dossier 1');
    watchUntil(runtime, MONDAY + 3 * PERIOD);
    expect(sentDigests(runtime)).toHaveLength(1);
    expect(runtime.mailbox.drafts()).toHaveLength(1);
    expect(homepage(runtime)).toMatch(/a échoué\s: le quota du jour est épuisé/);
    receive(runtime, 'Séances');
    watchUntil(runtime, MONDAY + 5 * PERIOD);
    expect(labelsOfSubject(runtime, 'Séances')).toContain('Support/1 Critique');

    watchUntil(runtime, MONDAY + 24 * HOUR + 2 * PERIOD);
    expect(sentDigests(runtime)).toHaveLength(2);
    watchUntil(runtime, MONDAY + 72 * HOUR);
    expect(escalationsAnnounced(runtime)).toBe(2);
    expect(repeatedOnOneDay(runtime)).toEqual([]);
  });
});

describe('when the reads of the day are spent', () => {
  it('what came meanwhile is read the next day, and the homepage tells why it waits', () => {
    const runtime = desk({ daily: { emailRead: 60 } });
    for (let i = 0; i < 40; i += 1) {
      receive(runtime, `Demande ${i}`);
      watchUntil(runtime, runtime.clock.now() + PERIOD);
    }
    expect(labelsOfSubject(runtime, 'Demande 0')).toContain('Support/1 Critique');
    expect(labelsOfSubject(runtime, 'Demande 39')).toEqual([]);
    expect(homepage(runtime)).toMatch(
      /a échoué\s: le quota du jour est épuisé, elle reprendra dans les 24\sheures/,
    );
    for (let day = 1; day < 8; day += 1) watchUntil(runtime, MONDAY + day * 24 * HOUR + 8 * HOUR);
    for (let i = 0; i < 40; i += 1)
      expect(labelsOfSubject(runtime, `Demande ${i}`)).toContain('Support/1 Critique');
  });
});

describe('when the time of triggers is spent', () => {
  it('the homepage says that the watch does not come, and the next run takes up what waited', () => {
    const runtime = desk({ daily: { triggerRuntime: 4_000 } });
    for (let i = 0; i < 12; i += 1) {
      receive(runtime, `Demande ${i}`);
      watchUntil(runtime, runtime.clock.now() + PERIOD);
    }
    expect(runtime.remaining('triggerRuntime')).toBe(0);
    expect(labelsOfSubject(runtime, 'Demande 11')).toEqual([]);
    expect(homepage(runtime)).toMatch(/Aucune ronde depuis .*temps d’exécution du jour est épuisé/);
    for (let day = 1; day < 6; day += 1) watchUntil(runtime, MONDAY + day * 24 * HOUR + HOUR);
    expect(labelsOfSubject(runtime, 'Demande 11')).toContain('Support/1 Critique');
  });
});

describe('when a minute allows no more', () => {
  it('the homepage does not speak of the day, and the next run goes on', () => {
    const runtime = desk({ unitsPerMinute: 200 });
    for (let i = 0; i < 10; i += 1) receive(runtime, `Demande ${i}`);
    watchOnce(runtime);
    expect(homepage(runtime)).toMatch(/a échoué\s: trop de demandes en une minute/);
    watchUntil(runtime, MONDAY + HOUR);
    for (let i = 0; i < 10; i += 1)
      expect(labelsOfSubject(runtime, `Demande ${i}`)).toContain('Support/1 Critique');
    expect(homepage(runtime)).not.toContain('a échoué');
  });
});

it('a run without news takes one reading of the properties, and writes the one that has changed', () => {
  const runtime = desk({});
  receive(runtime, 'Dossier');
  watchUntil(runtime, MONDAY + HOUR);
  const before = runtime.remaining('propertiesReadWrite');
  watchOnce(runtime);
  expect(before - runtime.remaining('propertiesReadWrite')).toBe(2);
});
