// « Activer les rappels » as a person clicks it, through the built bundle.

import { createAddonHost } from '../../local/host/host';
import { readBundle } from '../../local/runtime/bundle';
import type { LocalRuntime, RuntimeOptions } from '../../local/runtime/contract';
import { createRuntime } from '../../local/runtime/runtime';
import { actionOf, cardTexts, topCard } from '../helpers/card';
import { paris } from '../helpers/times';

const NOW = paris('2026-11-23 09:00');
const MINUTE = 60_000;
const bundle = readBundle();

function account(options: Partial<RuntimeOptions> = {}) {
  const runtime = createRuntime({ ...bundle, now: NOW, ...options });
  const host = createAddonHost(runtime);
  return {
    runtime,
    click: (label: string) => host.act(actionOf(topCard(host.openHomepage()), label)),
    act: (action: string) =>
      host.act({ function: 'onAction', parameters: [{ key: 'action', value: action }] }),
    homepage: () => cardTexts(topCard(host.openHomepage())),
  };
}

const kept = (runtime: LocalRuntime) =>
  runtime.triggers().map(({ handler, period }) => [handler, period / MINUTE]);

/** Triggers that somebody else made in the same project, or that a click made twice. */
const OTHERS = `
  function foreign() { ScriptApp.newTrigger('other').timeBased().everyHours(6).create(); }
  function double() { ScriptApp.newTrigger('watch').timeBased().everyHours(1).create(); }`;

describe('« Activer les rappels »', () => {
  it('makes one trigger, every ten minutes, and says so', () => {
    const { runtime, click, homepage } = account();
    const shown = click('Activer les rappels');
    expect(shown.notification).toMatch(/10\smin/);
    expect(kept(runtime)).toEqual([['watch', 10]]);
    expect(homepage()).toMatch(/Surveillance toutes les 10\smin/);
    runtime.advanceTo(NOW + 35 * MINUTE);
    expect(homepage()).toMatch(/dernière ronde aujourd’hui à\s9\sh\s30/);
  });

  it('makes an hourly one where the platform grants no less, and says so', () => {
    const { runtime, click, homepage } = account({ worlds: { shortTriggers: 'refused' } });
    const shown = click('Activer les rappels');
    expect(shown.notification).toMatch(/heure/);
    expect(kept(runtime)).toEqual([['watch', 60]]);
    expect(homepage()).toContain('Surveillance toutes les heures');
  });

  const enable = (runtime: LocalRuntime, fault: Partial<{ times: number }> = {}) =>
    runtime.run('onAction', [{ commonEventObject: { parameters: { action: 'enable-reminders' } } }], {
      faults: [{ at: { name: 'ClockTriggerBuilder.create', ...fault }, kind: 'transient' }],
    });

  it('asks twice, since Google fails here in passing', () => {
    const { runtime } = account();
    enable(runtime, { times: 1 });
    expect(kept(runtime)).toEqual([['watch', 10]]);
  });

  it('asks again on its own where it failed twice and an hour was all that was granted', () => {
    const { runtime, homepage } = account();
    enable(runtime, { times: 2 });
    expect(kept(runtime)).toEqual([['watch', 60]]);
    runtime.advanceTo(NOW + 24 * 60 * MINUTE);
    expect(kept(runtime)).toEqual([['watch', 10]]);
    expect(homepage()).toMatch(/Surveillance toutes les 10\smin/);
  });

  it('makes none where somebody removed the hourly one', () => {
    const { runtime } = account({
      code: `${bundle.code}\nfunction clear() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); }`,
    });
    enable(runtime, { times: 2 });
    runtime.run('clear');
    runtime.run('watch', [], { as: 'trigger' });
    expect(kept(runtime)).toEqual([]);
  });

  it('asks once a day where Google says that it grants no less than an hour', () => {
    const { runtime, click } = account({ worlds: { shortTriggers: 'refused' } });
    click('Activer les rappels');
    const asked = runtime
      .advanceTo(NOW + 48 * 60 * MINUTE)
      .map(({ result }) => result.meter.byName['ClockTriggerBuilder.create'] ?? 0);
    expect(asked.reduce((sum, times) => sum + times)).toBe(3);
    expect(kept(runtime)).toEqual([['watch', 60]]);
  });

  it('says that Google makes no more triggers today, and leaves the one that stands', () => {
    const { runtime, act } = account();
    for (let times = 0; times < 20; times += 1) act('enable-reminders');
    expect(act('enable-reminders').notification).toBe(
      'Google ne crée plus de déclencheur aujourd’hui. Réessayez demain.',
    );
    expect(kept(runtime)).toEqual([['watch', 10]]);
  });

  it('leaves one of several, and those of others as they are', () => {
    const { runtime, click } = account({ code: `${OTHERS}\n${bundle.code}` });
    for (const name of ['double', 'foreign', 'double']) expect(runtime.run(name).error).toBeNull();
    click('Activer les rappels');
    expect(kept(runtime)).toEqual([
      ['other', 360],
      ['watch', 10],
    ]);
  });

  it('keeps the old trigger when no new one can be made', () => {
    const { runtime, click } = account();
    click('Activer les rappels');
    const faults = [{ at: { name: 'ClockTriggerBuilder.create' }, kind: 'transient' as const }];
    runtime.run('onAction', [{ commonEventObject: { parameters: { action: 'enable-reminders' } } }], {
      faults,
    });
    expect(kept(runtime)).toEqual([['watch', 10]]);
  });

  it('can be undone', () => {
    const { runtime, click, homepage } = account({ code: `${OTHERS}\n${bundle.code}` });
    runtime.run('foreign');
    click('Activer les rappels');
    click('Désactiver les rappels');
    expect(kept(runtime)).toEqual([['other', 360]]);
    expect(homepage()).toContain('Activer les rappels');
    expect(homepage()).not.toContain('toutes les 10');
  });
});
