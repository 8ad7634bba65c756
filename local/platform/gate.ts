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
import {
  apiError,
  apiMethod,
  dailyQuotaError,
  ExecutionKilled,
  missingScope,
  RATE_EXCEEDED,
  serverError,
  UNAVAILABLE,
} from './platform-error';
import type { UnitRate } from './unit-rate';
import type { Computing } from './work';

export interface GateOptions {
  readonly clock: VirtualClock;
  readonly manifest: Manifest;
  readonly quotas: DailyQuotas;
  /** Modelled milliseconds after which the execution is killed. */
  readonly timeLimit: number;
  /** Calls take no time, whatever their latency. */
  readonly noLatency?: boolean;
  /** Milliseconds that each call of Gmail takes, in the place of its own latency. */
  readonly gmailLatency?: number;
  /** How the time is reckoned that the script computes between calls. Default: it takes none. */
  readonly computing?: Computing;
  readonly faults?: readonly Fault[];
  readonly meanwhile?: Meanwhile;
  readonly rate?: UnitRate;
  /** Makes an error belong to the script's own world, so that `instanceof Error` holds there. */
  readonly adopt?: (error: unknown) => unknown;
}

/** A gate, with what its execution has used and whether it was killed. */
export interface ExecutionGate extends Gate {
  /** The script has come to its end, unless what it computed since its last call was too much. */
  finish(): void;
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
  const { clock, timeLimit } = options;
  const adopt = options.adopt ?? ((error: unknown) => error);
  const admit = admission(options.manifest);
  const dueFault = faultPlan(options.faults ?? []);
  const byName: Record<string, number> = {};
  let calls = 0;
  let units = 0;
  let elapsed = 0;
  let dead = false;

  const kill = (): never => {
    dead = true;
    throw new ExecutionKilled();
  };

  const spend = (latency: number): void => {
    if (options.noLatency === true) return;
    const spent = Math.min(latency, timeLimit - elapsed);
    clock.advance(spent);
    elapsed += spent;
    if (spent < latency) kill();
  };

  const pass = <T>(call: ServiceCall, effect: () => T): T => {
    const computed = options.computing?.spent() ?? 0;
    admit(call);
    calls += 1;
    byName[call.name] = (byName[call.name] ?? 0) + 1;
    if (options.meanwhile?.call === calls) options.meanwhile.happens();
    const fault = dueFault(call.name, calls);
    if (fault === 'kill-before') return kill();
    spend(computed);
    spend(latencyOf(call, options));
    if (fault === 'transient' || fault === 'quota') throw plannedError(call, fault);
    charge(call, options);
    units += call.units ?? 0;
    const result = effect();
    options.computing?.given(call.bytes ?? 0);
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
      } finally {
        options.computing?.resume();
      }
    },
    finish: () => spend(dead ? 0 : (options.computing?.spent() ?? 0)),
    meter: () => ({ calls, units, modelledMs: elapsed, byName: { ...byName } }),
    killed: () => dead,
  };
}

function latencyOf({ name, latency = 0 }: ServiceCall, { gmailLatency }: GateOptions): number {
  return gmailLatency !== undefined && name.startsWith('Gmail.') ? gmailLatency : latency;
}

/** Refuses a call whose service is not enabled or whose scopes the manifest does not ask for. */
function admission({ oauthScopes, dependencies }: Manifest): (call: ServiceCall) => void {
  const scopes = new Set(oauthScopes);
  const enabled = new Set((dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol));
  return (call) => {
    if (call.advancedService !== undefined && !enabled.has(call.advancedService)) {
      throw new ReferenceError(`${call.advancedService} is not defined`);
    }
    if (call.scopes !== undefined && !call.scopes.some((scope) => scopes.has(scope))) {
      throw missingScope(call.advancedService ? apiMethod(call.name) : call.name, call.scopes);
    }
  };
}

/** The fault, if any, that is planned for the call of that name and number. */
function faultPlan(faults: readonly Fault[]): (name: string, number: number) => Fault['kind'] | null {
  const planned = faults.map((fault) => ({
    fault,
    left: 'name' in fault.at ? (fault.at.times ?? Number.POSITIVE_INFINITY) : 1,
  }));
  return (name, number) => {
    const due = planned.find(({ fault: { at }, left }) => {
      return left > 0 && ('name' in at ? at.name === name : at.call === number);
    });
    if (due === undefined) return null;
    due.left -= 1;
    return due.fault.kind;
  };
}

/** Books what a call uses of units and quotas. All or nothing of its quotas: a refused call uses up none. */
function charge(call: ServiceCall, { quotas, rate }: GateOptions): void {
  if (rate !== undefined && !rate.take(call.units ?? 0)) throw plannedError(call, 'quota');
  const amounts = Object.entries(call.daily ?? {}) as [DailyQuota, number][];
  const exhausted = amounts.find(([quota, amount]) => amount > quotas.remaining(quota));
  if (exhausted !== undefined) throw dailyQuotaError(SERVICE_OF_QUOTA[exhausted[0]]);
  for (const [quota, amount] of amounts) quotas.take(quota, amount);
}

/** An API refuses with an HTTP code, a built-in service with a sentence alone. */
function plannedError(call: ServiceCall, kind: 'transient' | 'quota'): Error {
  if (call.advancedService !== undefined) {
    return apiError(call.name, kind === 'transient' ? UNAVAILABLE : RATE_EXCEEDED);
  }
  if (kind === 'transient') return serverError();
  const [quota] = Object.keys(call.daily ?? {}) as DailyQuota[];
  return dailyQuotaError(
    quota === undefined ? (call.name.split('.')[0] ?? call.name) : SERVICE_OF_QUOTA[quota],
  );
}
