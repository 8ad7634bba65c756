// One execution: a function of the script, the gate before the services it calls, and what came of it.
import type { BareContext } from '../platform/bare-context';
import { consentRequired, withAsking } from '../platform/consent';
import { NO_QUOTAS } from '../platform/daily-quotas';
import type { Execute } from '../platform/execute';
import { createGate, type ExecutionGate } from '../platform/gate';
import type { LogLine } from '../platform/log-sink';
import { ExecutionKilled } from '../platform/platform-error';
import { inLanguage, spoken } from '../platform/spoken-error';
import { createComputing } from '../platform/work';
import type { Account } from './account';
import type { LocalRuntime, RunOptions, RunResult } from './contract';
import { servicesOf } from './services';

/**
 * Milliseconds. "Quotas for Google services" (https://developers.google.com/apps-script/guides/services/quotas): 30
 * seconds for an execution of a Google Workspace add-on, six minutes for one of a script.
 */
const TIME_LIMIT = { card: 30_000, trigger: 360_000 } as const;

export function createRun(account: Account, execute: Execute): LocalRuntime['run'] {
  return (name, args = [], how = {}) => {
    const { consent } = account;
    const booked = how.as === 'trigger' && how.unlimited !== true;
    const owner = Symbol(name);
    const lines: LogLine[] = [];
    let adopt: BareContext['adopt'] = (error) => error;
    const gate = withAsking(gateFor(account, how, (error) => adopt(error)));
    let value: unknown = null;
    let error: string | null = null;
    try {
      // Only a person can be asked: a trigger runs, and is refused what lacks consent.
      if (how.as !== 'trigger' && consent.prompt === 'first' && consent.url() !== null) gate.ask();
      if (booked && account.quotas.remaining('triggerRuntime') <= 0) throw triggerTimeUsedUp(account);
      value = execute(name, args, (adoptIntoContext) => {
        adopt = adoptIntoContext;
        return servicesOf(account, { gate, owner, lines });
      });
      gate.finish();
    } catch (thrown) {
      error = messageOf(thrown);
    }
    releaseLocks(account, owner);
    if (booked) bookTriggerTime(account, gate);
    const result = resultOf(gate, lines, value, error);
    if (!gate.asked()) return result;
    return { ...result, value: null, error: consentRequired().message, authorization: consent.url() };
  };
}

function gateFor(account: Account, how: RunOptions, adopt: BareContext['adopt']): ExecutionGate {
  const { clock, quotas, rate, consent } = account;
  const manifest = { ...account.manifest, oauthScopes: consent.granted() };
  const usual = how.as === 'trigger' && account.worlds.triggerLimit === 'minutes' ? 'trigger' : 'card';
  const timeLimit = how.unlimited ? Number.POSITIVE_INFINITY : TIME_LIMIT[usual];
  return createGate({
    clock,
    manifest,
    ...(how.unlimited ? { quotas: NO_QUOTAS } : { quotas, rate }),
    timeLimit: how.timeLimit ?? timeLimit,
    noLatency: how.noLatency === true,
    computing: createComputing(account.computing),
    adopt: (error) => adopt(inLanguage(error, account.worlds.errorLanguage)),
    ...(how.meanwhile === undefined ? {} : { meanwhile: how.meanwhile }),
    ...(how.faults === undefined ? {} : { faults: how.faults }),
    ...(how.gmailLatency === undefined ? {} : { gmailLatency: how.gmailLatency }),
  });
}

function releaseLocks({ locks }: Account, owner: symbol): void {
  for (const [lock, holder] of locks) if (holder === owner) locks.delete(lock);
}

function bookTriggerTime({ quotas }: Account, gate: ExecutionGate): void {
  const left = Math.max(0, quotas.remaining('triggerRuntime'));
  quotas.take('triggerRuntime', Math.min(gate.meter().modelledMs, left));
}

function resultOf(
  gate: ExecutionGate,
  logs: readonly LogLine[],
  value: unknown,
  error: string | null,
): RunResult {
  const killed = gate.killed();
  const meter = gate.meter();
  const rest = { authorization: null, killed, meter, logs };
  if (killed) return { value: null, error: new ExecutionKilled().message, ...rest };
  return { value: error === null ? value : null, error, ...rest };
}

function triggerTimeUsedUp({ worlds }: Account): Error {
  return new Error(
    spoken('Le service utilise trop de temps de calcul pour une journée.', worlds.errorLanguage),
  );
}

/** The thrown value may come from the context, whose Error is not the host's. */
function messageOf(thrown: unknown): string {
  const message: unknown = (thrown as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(thrown);
}
