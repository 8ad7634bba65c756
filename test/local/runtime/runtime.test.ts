import { manifest, NOW, runtimeWith } from './script-fixture';

describe('runtime', () => {
  it('offers the services and the built-ins of the language, nothing of the host', () => {
    const there = [
      'CardService',
      'Gmail',
      'GmailApp',
      'Utilities',
      'Logger',
      'console',
      'Intl',
      'Promise',
      'Map',
    ];
    const lacking = [
      'setTimeout',
      'require',
      'process',
      'URL',
      'TextEncoder',
      'fetch',
      'WebAssembly',
      'structuredClone',
    ];
    expect(runtimeWith().run('present', [[...there, ...lacking]]).value).toHaveLength(there.length);
    expect(runtimeWith().run('present', [there]).value).toHaveLength(there.length);
  });

  it('evaluates the script anew for each run', () => {
    const runtime = runtimeWith();
    expect([runtime.run('count').value, runtime.run('count').value]).toEqual([1, 1]);
  });

  it('gives dates of the virtual clock and the manifest’s zone', () => {
    expect(JSON.parse(runtimeWith().run('dates').value as string)).toEqual([
      true,
      true,
      9,
      -60,
      '2026-07-14T11:15:00.000Z',
      '2026-01-15T08:00:00.000Z',
      '2026-01-15T00:00:00.000Z',
      'Tue Jul 14 2026 13:15:00 GMT+0200 (Europe/Paris)',
      'Europe/Paris',
      '13:15:00',
    ]);
  });

  it('reports what the script throws, and a function that is not there', () => {
    const runtime = runtimeWith();
    expect(runtime.run('fail')).toMatchObject({ value: null, error: 'panne', killed: false });
    expect(runtime.run('missing').error).toBe('Fonction de script introuvable\u00a0: missing');
  });

  it('throws errors of the script’s own world', () => {
    expect(runtimeWith().run('realErrors')).toMatchObject({ value: 'true,404', error: null });
  });

  it('ends a run that catches its own end', () => {
    const runtime = runtimeWith();
    const result = runtime.run('survive', [], { timeLimit: 180 });
    expect(result).toMatchObject({
      killed: true,
      value: null,
      error: 'Délai d’exécution maximal dépassé',
      logs: [],
    });
    expect([...runtime.properties('user').keys()].filter((key) => key === 'survived')).toEqual([]);
    expect(runtime.properties('user').size).toBe(2);
    expect(runtime.clock.now()).toBe(NOW + 180);
  });

  it('has no Gmail where the manifest does not enable it', () => {
    const { dependencies: _none, ...bare } = manifest;
    expect(runtimeWith({ manifest: bare }).run('present', [['Gmail', 'GmailApp']]).value).toHaveLength(1);
  });

  it('refuses the address without its scope', () => {
    expect(runtimeWith().run('who').value).toBe('purfocus.contact@gmail.com');
    const scopeless = runtimeWith({ manifest: { ...manifest, oauthScopes: [] } });
    expect(scopeless.run('who').error).toContain('Session.getActiveUser');
  });

  it('runs triggers in time and books their time', () => {
    const runtime = runtimeWith();
    runtime.run('enable');
    const runs = runtime.advanceTo(NOW + 3_600_000);
    expect(runs.map(({ handler, result }) => [handler, result.error])).toEqual(Array(5).fill(['tick', null]));
    expect(runs[0]?.result.logs).toEqual([{ severity: 'INFO', text: 'tick 9:10' }]);
    expect(runtime.properties('user').get('ticks')).toBe('5');
    expect(runtime.clock.now()).toBe(NOW + 3_600_000);
    const spent = runs.reduce((sum, { result }) => sum + result.meter.modelledMs, 0);
    expect(spent).toBe(800);
    expect(runtime.remaining('triggerRuntime')).toBe(90 * 60_000 - spent);
  });

  it('stops triggers when the time of the day is used up', () => {
    const runtime = runtimeWith({ daily: { triggerRuntime: 200 } });
    runtime.run('enable');
    const errors = runtime.advanceTo(NOW + 2_400_000).map(({ result }) => result.error);
    expect(errors).toEqual([null, null, expect.stringContaining('trop de temps de calcul')]);
  });

  it('waits for a lock that another run holds', () => {
    const runtime = runtimeWith();
    const release = runtime.holdLock('user');
    expect(runtime.run('locked')).toMatchObject({ value: false, meter: { modelledMs: 1100 } });
    release();
    expect(runtime.run('locked').value).toBe(true);
    expect(runtime.run('locked').value).toBe(true);
  });
});
