import { createConsent, withAsking } from '../../../local/platform/consent';
import type { Gate } from '../../../local/platform/contract';
import { createScriptApp, type TriggerStore } from '../../../local/platform/script-app';
import { createVirtualClock } from '../../../local/platform/virtual-clock';
import { STANDING, type Worlds } from '../../../local/platform/worlds/worlds';

function setUp(answers: Partial<Worlds> = {}) {
  const worlds = { ...STANDING, ...answers };
  const store: TriggerStore = { triggers: [], created: 0, creations: [] };
  const clock = createVirtualClock(1000);
  const consent = createConsent([], worlds, clock);
  const { ask } = withAsking({ clock, call: (_call, effect) => effect() });
  const gate: Gate = { clock, call: (_call, effect) => effect() };
  return { clock, store, scriptApp: createScriptApp({ gate, store, project: 'p1', worlds, consent, ask }) };
}

describe('ScriptApp', () => {
  it('stores triggers, lists them and deletes them', () => {
    const { store, scriptApp } = setUp();
    const created = scriptApp.newTrigger('watch').timeBased().everyMinutes(10).create();
    scriptApp.newTrigger('report').timeBased().everyHours(2).create();
    expect(store.triggers[0]).toEqual({ id: '1', handler: 'watch', period: 600_000, nextRun: 601_000 });
    expect(scriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction())).toEqual([
      'watch',
      'report',
    ]);
    scriptApp.deleteTrigger(created);
    expect(store.triggers.map(({ handler }) => handler)).toEqual(['report']);
  });

  it('refuses less than one hour to an installed add-on', () => {
    const { store, scriptApp } = setUp({ shortTriggers: 'refused' });
    const clock = () => scriptApp.newTrigger('watch').timeBased();
    expect(() => clock().everyMinutes(30).create()).toThrow('must be at least one hour');
    clock().everyHours(1).create();
    expect(store.triggers).toHaveLength(1);
  });

  it('takes only the minutes that the platform knows', () => {
    const { scriptApp } = setUp();
    expect(() => scriptApp.newTrigger('watch').timeBased().everyMinutes(7)).toThrow('n (7)');
  });

  it('holds twenty triggers at most', () => {
    const { store, scriptApp } = setUp();
    const create = () => scriptApp.newTrigger('watch').timeBased().everyHours(1).create();
    for (let at = 0; at < 20; at += 1) create();
    expect(create).toThrow('too many triggers');
    expect(store.triggers).toHaveLength(20);
  });

  it('makes twenty a day at most, those that are gone again too', () => {
    const { clock, store, scriptApp } = setUp();
    const create = () => scriptApp.newTrigger('watch').timeBased().everyHours(1).create();
    for (let at = 0; at < 20; at += 1) scriptApp.deleteTrigger(create());
    expect(create).toThrow('too many time-based triggers');
    clock.advance(24 * 3_600_000);
    create();
    expect(store.triggers).toHaveLength(1);
  });

  it('takes a call of its objects’ methods on those objects only', () => {
    const info = setUp().scriptApp.getAuthorizationInfo('FULL' as never) as unknown as {
      getAuthorizedScopes(): string[];
    };
    const { getAuthorizedScopes } = info;
    expect(info.getAuthorizedScopes()).toEqual([]);
    expect(() => getAuthorizedScopes()).toThrow('Illegal invocation');
  });
});
