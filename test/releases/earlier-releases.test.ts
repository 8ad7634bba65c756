// A desk that ran an earlier release goes on under this one, and back: what is stored is read, or read anew from the mailbox.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { headerOf } from '../../local/gmail/mime-part';
import { createAddonHost } from '../../local/host/host';
import { importMessages } from '../../local/mail/import-mbox';
import type { Restore } from '../../local/platform/contract';
import { readBundle } from '../../local/runtime/bundle';
import type { LocalRuntime } from '../../local/runtime/contract';
import { createRuntime } from '../../local/runtime/runtime';
import { SAMPLE_ADDRESS, sampleMessages } from '../../local/sample/sample-mailbox';
import { cardTexts, topCard } from '../helpers/card';
import { labelsOf } from '../helpers/desk';
import { paris } from '../helpers/times';

const FOLDER = join(__dirname, '../fixtures/releases');
const RELEASES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.js.gz'))
  .map((file) => file.slice(0, -'.js.gz'.length));
const NOW = paris('2026-11-23 09:00');
const HOUR = 3_600_000;
const { code: CURRENT, manifest } = readBundle();

/** Monday is short: the homepage says which hours are in force. */
const SETTINGS = {
  hours: { lundi: ['9:00-17:00'] },
  team: { product: 'PureFocus B', signature: 'L’équipe B' },
  reminders: { recipients: ['equipe@example.org'] },
  replies: { suggestion: 'Bonjour, nous transmettons. {signature}' },
};

/** Labels of what is no mail. */
const RECORDS = ['Support/Copie des réglages', 'Support/Qui veille'];
const AWAY = 'Support/Automatique';

const codeOf = (release: string) =>
  gunzipSync(readFileSync(join(FOLDER, `${release}.js.gz`))).toString('utf8');

/** A desk of the sample mailbox whose reminders are on. Of this release, others show that one context does for all runs. */
function deskOf(code: string): LocalRuntime {
  const runtime = createRuntime({
    code,
    manifest,
    address: SAMPLE_ADDRESS,
    now: NOW,
    warm: code === CURRENT,
  });
  importMessages(runtime.mailbox, sampleMessages(NOW));
  runtime.run('importSettings', [JSON.stringify(SETTINGS)]);
  const click = { commonEventObject: { parameters: { action: 'enable-reminders' } } };
  runtime.run('onAction', [click]);
  expect(runtime.triggers()).toHaveLength(1);
  return runtime;
}

/** Lets the triggers come; no run may fail. */
function until(runtime: LocalRuntime, hours: number): void {
  const runs = runtime.advanceTo(NOW + hours * HOUR);
  expect(runs.map(({ result }) => result.error).filter((error) => error !== null)).toEqual([]);
  expect(runs.length).toBeGreaterThan(0);
}

/** What digests have announced, each with its day: what is late is named again on another. */
function announced({ mailbox }: LocalRuntime): readonly string[] {
  return mailbox.threads().flatMap(({ messages }) =>
    messages.flatMap(({ payload, labelIds, internalDate }) => {
      const items = labelIds.has('SENT') ? headerOf(payload, 'X-Vigie-Rappel') : null;
      const day = new Date(internalDate).toISOString().slice(0, 10);
      return (items ?? '').split(/,\s*/).flatMap((item) => {
        const [thread = '', cycle = '', stages = ''] = item.split(':');
        return stages === ''
          ? []
          : stages.split('+').map((stage) => [thread, cycle, stage, stage === 'late' ? day : ''].join(' '));
      });
    }),
  );
}

const twice = (all: readonly string[]) => all.filter((one, i) => all.indexOf(one) !== i);

const labels = (runtime: LocalRuntime) =>
  new Map(
    runtime.mailbox
      .threads()
      .map(({ id }): [string, readonly string[]] => [id, labelsOf(runtime, id)])
      .filter(([, names]) => names.length > 0 && !names.some((name) => RECORDS.includes(name))),
  );

/** A person closes a conversation in Gmail. */
function closeOne({ mailbox }: LocalRuntime): string {
  const late = mailbox.labelByName('Support/En retard')?.id ?? '';
  const closed = mailbox.labelByName('Support/Clos')?.id ?? '';
  const thread = mailbox
    .threads()
    .find(({ messages }) => messages.some(({ labelIds }) => labelIds.has(late)));
  mailbox.changeLabels(thread?.messages.map(({ id }) => id) ?? [], [closed], []);
  return thread?.id ?? '';
}

const homeText = (runtime: LocalRuntime) =>
  cardTexts(topCard(createAddonHost(runtime).openHomepage())).replace(/\s/g, ' ');

const stored = (runtime: LocalRuntime) => JSON.parse(runtime.properties('user').get('settings.0') ?? '{}');

describe.each(RELEASES)('a desk that ran %s', (release) => {
  let desk: LocalRuntime;
  let restore: Restore;
  beforeAll(() => {
    desk = deskOf(codeOf(release));
    until(desk, 4);
    restore = desk.snapshot();
  });
  /** The desk as it was after four hours. */
  const ranFour = (): LocalRuntime => {
    restore();
    return desk;
  };

  it('goes on with its settings, its labels and what a person decided', () => {
    const old = ranFour();
    const closed = closeOne(old);
    until(old, 5);
    const carried = labels(old);
    expect(carried.size).toBeGreaterThan(10);
    const now = old.deployed(CURRENT).inOneContext();
    until(now, 6);
    expect(stored(now)).toEqual(SETTINGS);
    expect(homeText(now)).toContain('fermeture aujourd’hui à 17 h');
    expect(labelsOf(now, closed)).toContain('Support/Clos');
    for (const id of carried.keys()) expect([id, labelsOf(now, id).length]).not.toEqual([id, 0]);
    expect([...carried].filter(([, names]) => names.includes('Support/En retard')).length).toBeGreaterThan(1);
    for (const [id, names] of carried)
      if (names.includes('Support/En retard') && id !== closed)
        expect([id, labelsOf(now, id)]).toEqual([id, expect.arrayContaining(['Support/En retard'])]);
  });

  it('ends up as one that always ran this release, but for what was put away', () => {
    const old = ranFour();
    until(old, 5);
    // Nobody can tell any more whether a person put it there.
    const away = new Set([...labels(old)].flatMap(([id, names]) => (names.includes(AWAY) ? [id] : [])));
    const now = old.deployed(CURRENT).inOneContext();
    until(now, 29);
    const always = deskOf(CURRENT);
    until(always, 29);
    const watched = (runtime: LocalRuntime) =>
      Object.fromEntries(
        [...labels(runtime)].filter(([id, names]) => !away.has(id) && !names.includes(AWAY)),
      );
    expect(Object.keys(watched(always)).length).toBeGreaterThan(10);
    expect(watched(now)).toEqual(watched(always));
  });

  it('announces nothing twice, there and back again', () => {
    const old = ranFour();
    until(old, 5);
    const before = announced(old).length;
    expect(before).toBeGreaterThan(5);
    const now = old.deployed(CURRENT).inOneContext();
    until(now, 29);
    expect(announced(now).length).toBeGreaterThan(before);
    expect(twice(announced(now))).toEqual([]);
    until(now.deployed(codeOf(release)), 53);
    expect(twice(announced(now))).toEqual([]);
    until(now, 77);
    expect(twice(announced(now))).toEqual([]);
    expect(stored(now)).toEqual(SETTINGS);
  });
});
