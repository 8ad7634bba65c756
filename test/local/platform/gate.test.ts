import type { Fault, Manifest } from '../../../local/platform/contract';
import { createDailyQuotas } from '../../../local/platform/daily-quotas';
import { createGate } from '../../../local/platform/gate';
import { createVirtualClock } from '../../../local/platform/virtual-clock';

const MODIFY = 'https://www.googleapis.com/auth/gmail.modify';
const manifest = {
  timeZone: 'Europe/Paris',
  oauthScopes: [MODIFY],
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' }] },
  addOns: {
    common: { name: 'Essai', logoUrl: 'https://example.com/logo.png' },
    gmail: { contextualTriggers: [] },
  },
} satisfies Manifest;

const GET = {
  name: 'Gmail.Users.Threads.get',
  scopes: [MODIFY, 'https://mail.google.com/'],
  advancedService: 'Gmail',
  units: 40,
  latency: 100,
  daily: { emailRead: 1 },
};

function setUp(
  options: {
    faults?: Fault[];
    timeLimit?: number;
    emailRead?: number;
    manifest?: Manifest;
    noLatency?: true;
  } = {},
) {
  const clock = createVirtualClock(1_000_000);
  const quotas = createDailyQuotas(
    clock,
    options.emailRead === undefined ? {} : { emailRead: options.emailRead },
  );
  const gate = createGate({
    clock,
    quotas,
    manifest: options.manifest ?? manifest,
    timeLimit: options.timeLimit ?? 30_000,
    faults: options.faults ?? [],
    noLatency: options.noLatency === true,
  });
  return { clock, quotas, gate };
}

describe('gate', () => {
  it('lets no time pass where it is told to, and meters the rest', () => {
    const { clock, gate } = setUp({ noLatency: true, timeLimit: 50 });
    expect(gate.call(GET, () => 'done')).toBe('done');
    expect(clock.now()).toBe(1_000_000);
    expect(gate.meter()).toMatchObject({ calls: 1, units: 40, modelledMs: 0 });
  });

  it('meters a call and lets its latency pass', () => {
    const { clock, gate, quotas } = setUp();
    expect(gate.call(GET, () => 'thread')).toBe('thread');
    gate.call(GET, () => null);
    expect(gate.meter()).toEqual({
      calls: 2,
      units: 80,
      modelledMs: 200,
      byName: { 'Gmail.Users.Threads.get': 2 },
    });
    expect(clock.now()).toBe(1_000_200);
    expect(quotas.remaining('emailRead')).toBe(19_998);
  });

  it('refuses a call whose scope the manifest does not declare, in French', () => {
    const { gate } = setUp({ manifest: { ...manifest, oauthScopes: [] } });
    const effect = jest.fn();
    expect(() => gate.call(GET, effect)).toThrow(
      `Les autorisations spécifiées ne sont pas suffisantes pour appeler gmail.users.threads.get. Autorisations requises : (${MODIFY} || https://mail.google.com/)`,
    );
    expect(effect).not.toHaveBeenCalled();
    expect(gate.meter().calls).toBe(0);
  });

  it('has no advanced service that the manifest does not enable', () => {
    const { dependencies: _none, ...bare } = manifest;
    const { gate } = setUp({ manifest: bare });
    expect(() => gate.call(GET, () => null)).toThrow(new ReferenceError('Gmail is not defined'));
  });

  it('refuses beyond the daily quota until 24 hours after the first request', () => {
    const { clock, gate } = setUp({ emailRead: 2 });
    gate.call(GET, () => null);
    clock.advance(3_600_000);
    gate.call(GET, () => null);
    expect(() => gate.call(GET, () => null)).toThrow("Trop d'appels pour ce service aujourd'hui : gmail.");
    clock.set(1_000_000 + 86_400_000 - 1);
    expect(() => gate.call(GET, () => null)).toThrow("Trop d'appels");
    clock.set(1_000_000 + 86_400_000);
    expect(gate.call(GET, () => 'again')).toBe('again');
  });

  it('kills the run at its time limit, before the call takes effect', () => {
    const { clock, gate } = setUp({ timeLimit: 250 });
    const done: number[] = [];
    for (const at of [1, 2]) gate.call(GET, () => done.push(at));
    expect(() => gate.call(GET, () => done.push(3))).toThrow('Délai d’exécution maximal dépassé');
    expect(done).toEqual([1, 2]);
    expect(gate.killed()).toBe(true);
    expect(clock.now()).toBe(1_000_250);
  });

  it.each([
    ['kill-before', []],
    ['kill-after', ['effect']],
  ] as const)('%s leaves the run dead', (kind, left) => {
    const { gate } = setUp({ faults: [{ at: { call: 1 }, kind }] });
    const done: string[] = [];
    expect(() => gate.call(GET, () => done.push('effect'))).toThrow('Délai d’exécution');
    expect(() => gate.call(GET, () => done.push('later'))).toThrow('Délai d’exécution');
    expect(done).toEqual(left);
    expect(gate.killed()).toBe(true);
  });

  it('throws a planned error at the k-th call only, without effect', () => {
    const { gate } = setUp({ faults: [{ at: { call: 2 }, kind: 'transient' }] });
    const done: number[] = [];
    gate.call(GET, () => done.push(1));
    expect(() => gate.call(GET, () => done.push(2))).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ code: 503 }) }),
    );
    gate.call(GET, () => done.push(3));
    expect(done).toEqual([1, 3]);
  });

  it('throws a planned error at calls of one name, as often as planned', () => {
    const { gate } = setUp({ faults: [{ at: { name: 'Cache.get', times: 2 }, kind: 'quota' }] });
    const attempt = (name: string) => () => gate.call({ name }, () => 'done');
    expect(attempt('Cache.put')()).toBe('done');
    expect(attempt('Cache.get')).toThrow("Trop d'appels");
    expect(attempt('Cache.get')).toThrow("Trop d'appels");
    expect(attempt('Cache.get')()).toBe('done');
  });
});
