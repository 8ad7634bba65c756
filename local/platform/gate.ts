// The one door to every service: what a call needs, what it costs, and when the execution ends.
import type {
  DailyQuota,
  Fault,
  Gate,
  Manifest,
  Meanwhile,
  Meter,
  ServiceCall,
  VirtualClock,
} from './contract';
import type { DailyQuotas } from './daily-quotas';
import { apiError, dailyQuotaError, ExecutionKilled, missingScope, serverError } from './platform-error';
import type { UnitRate } from './unit-rate';

export interface GateOptions {
  readonly clock: VirtualClock;
  readonly manifest: Manifest;
  readonly quotas: DailyQuotas;
  /** Modelled milliseconds after which the execution is killed. */
  readonly timeLimit: number;
  readonly faults?: readonly Fault[];
  readonly meanwhile?: Meanwhile;
  readonly rate?: UnitRate;
  /** Makes an error one of the script's own world, so that `instanceof Error` holds there. */
  readonly adopt?: (error: unknown) => unknown;
}

/** A gate, and what its execution has come to. */
export interface ExecutionGate extends Gate {
  meter(): Meter;
  killed(): boolean;
}

const SERVICE_OF_QUOTA: Readonly<Record<DailyQuota, string>> = {
  emailRead: 'gmail',
  emailRecipients: 'email',
  propertiesReadWrite: 'properties',
  triggerRuntime: 'trigger',
};

export function createGate(options: GateOptions): ExecutionGate {
  const { clock, manifest, quotas, timeLimit } = options;
  const adopt = options.adopt ?? ((error: unknown) => error);
  const scopes = new Set(manifest.oauthScopes);
  const enabled = new Set(
    (manifest.dependencies?.enabledAdvancedServices ?? []).map((service) => service.userSymbol),
  );
  const planned = (options.faults ?? []).map((fault) => ({
    fault,
    left: 'name' in fault.at ? (fault.at.times ?? Number.POSITIVE_INFINITY) : 1,
  }));
  const byName: Record<string, number> = {};
  let calls = 0;
  let units = 0;
  let elapsed = 0;
  let dead = false;

  const kill = (): never => {
    dead = true;
    throw new ExecutionKilled();
  };

  const dueFault = (name: string): Fault['kind'] | null => {
    for (const plan of planned) {
      const { at, kind } = plan.fault;
      if (plan.left === 0 || !('name' in at ? at.name === name : at.call === calls)) continue;
      plan.left -= 1;
      return kind;
    }
    return null;
  };

  const spend = (latency: number): void => {
    const spent = Math.min(latency, timeLimit - elapsed);
    clock.advance(spent);
    elapsed += spent;
    if (spent < latency) kill();
  };

  const admit = (call: ServiceCall): void => {
    if (call.advancedService !== undefined && !enabled.has(call.advancedService)) {
      throw new ReferenceError(`${call.advancedService} is not defined`);
    }
    if (call.scopes !== undefined && !call.scopes.some((scope) => scopes.has(scope))) {
      throw missingScope(call.name, call.scopes);
    }
  };

  const book = (call: ServiceCall): void => {
    const amounts = Object.entries(call.daily ?? {}) as [DailyQuota, number][];
    // All or nothing: a refused call uses up none of its quotas.
    const exhausted = amounts.find(([quota, amount]) => amount > quotas.remaining(quota));
    if (exhausted !== undefined) throw dailyQuotaError(SERVICE_OF_QUOTA[exhausted[0]]);
    for (const [quota, amount] of amounts) quotas.take(quota, amount);
  };

  const pass = <T>(call: ServiceCall, effect: () => T): T => {
    admit(call);
    calls += 1;
    byName[call.name] = (byName[call.name] ?? 0) + 1;
    if (options.meanwhile?.call === calls) options.meanwhile.happens();
    const fault = dueFault(call.name);
    if (fault === 'kill-before') return kill();
    spend(call.latency ?? 0);
    if (fault === 'transient' || fault === 'quota') throw plannedError(call, fault);
    if (options.rate !== undefined && !options.rate.take(call.units ?? 0)) throw plannedError(call, 'quota');
    book(call);
    units += call.units ?? 0;
    const result = effect();
    return fault === 'kill-after' ? kill() : result;
  };

  return {
    clock,
    call<T>(call: ServiceCall, effect: () => T): T {
      if (dead) throw new ExecutionKilled();
      try {
        return pass(call, effect);
      } catch (error) {
        throw adopt(error);
      }
    },
    meter: () => ({ calls, units, modelledMs: elapsed, byName: { ...byName } }),
    killed: () => dead,
  };
}

/** An API answers with an HTTP code, a built-in service with a sentence only. */
function plannedError(call: ServiceCall, kind: 'transient' | 'quota'): Error {
  if (call.advancedService !== undefined) {
    return kind === 'transient'
      ? apiError(call.name, 503, 'The service is currently unavailable.')
      : apiError(call.name, 429, 'User-rate limit exceeded.');
  }
  if (kind === 'transient') return serverError();
  const [quota] = Object.keys(call.daily ?? {}) as DailyQuota[];
  return dailyQuotaError(
    quota === undefined ? (call.name.split('.')[0] ?? call.name) : SERVICE_OF_QUOTA[quota],
  );
}
