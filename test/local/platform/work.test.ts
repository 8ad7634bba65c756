import { NO_QUOTAS } from '../../../local/platform/daily-quotas';
import { createGate } from '../../../local/platform/gate';
import { createVirtualClock } from '../../../local/platform/virtual-clock';
import { computingOf, createComputing } from '../../../local/platform/work';
import { manifest } from '../runtime/script-fixture';

describe('computing by a real clock', () => {
  it('counts what passes between two calls, and nothing of the calls themselves', () => {
    let wall = 0;
    const clock = createVirtualClock(0);
    const computing = createComputing('real-clock', () => wall);
    const gate = createGate({ clock, manifest, quotas: NO_QUOTAS, timeLimit: 1_000, computing });
    const call = (takes: number) =>
      gate.call({ name: 'Cache.get', latency: 10 }, () => {
        wall += takes;
      });
    wall += 30;
    call(500);
    wall += 40.6;
    call(500);
    expect(clock.now()).toBe(10 + 30 + 10 + 40);
    wall += 7.6;
    gate.finish();
    expect(gate.meter().modelledMs).toBe(98);
    wall += 5_000;
    expect(() => call(0)).toThrow('Délai d’exécution maximal dépassé');
    expect(gate.killed()).toBe(true);
  });
});

it('the environment may ask for this machine’s clock, by the name that scripts know', () => {
  expect([{}, { WALLTIME: '1' }, { WALLTIME: '0' }].map(computingOf)).toEqual([
    'units',
    'real-clock',
    'units',
  ]);
});
