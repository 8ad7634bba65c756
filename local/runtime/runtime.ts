// Runs the built bundle as the platform does: each run in a fresh context, over one account's lasting state.
import { createCardService } from '../cards/card-service';
import { createGmailAdvancedService } from '../gmail/advanced/advanced-service';
import { createGmailApp } from '../gmail/gmail-app';
import { createMailbox } from '../gmail/mailbox';
import type { BareContext } from '../platform/bare-context';
import { type CacheStore, createCacheService } from '../platform/cache-service';
import type { StoredTrigger } from '../platform/contract';
import { createDailyQuotas, NO_QUOTAS } from '../platform/daily-quotas';
import { inContext, inProcess } from '../platform/execute';
import { createGate, type ExecutionGate } from '../platform/gate';
import { createLockService, type HeldLocks } from '../platform/lock-service';
import { createLogSink, type LogLine } from '../platform/log-sink';
import { ExecutionKilled } from '../platform/platform-error';
import { createPropertiesService } from '../platform/properties-service';
import { createScriptApp, type TriggerStore } from '../platform/script-app';
import { createSession } from '../platform/session';
import { snapshotOfMap } from '../platform/snapshot-of-map';
import { triggerEvent } from '../platform/trigger-event';
import { createUnitRate } from '../platform/unit-rate';
import { createUtilities } from '../platform/utilities';
import { createVirtualClock } from '../platform/virtual-clock';
import { zoneOf } from '../platform/zone';
import type { LocalRuntime, RunOptions, RunResult, RuntimeOptions } from './contract';

const TIME_LIMIT = { card: 30_000, trigger: 360_000 } as const;
const DEFAULT_ADDRESS = 'purfocus.contact@gmail.com';

export function createRuntime(options: RuntimeOptions): LocalRuntime {
  const { manifest } = options;
  const address = options.address ?? DEFAULT_ADDRESS;
  const clock = createVirtualClock(options.now);
  const zone = zoneOf(manifest.timeZone);
  const mailbox = createMailbox({ address, clock, ...(options.aliases && { aliases: options.aliases }) });
  const quotas = createDailyQuotas(clock, options.daily);
  const rate = createUnitRate(clock, options.unitsPerMinute);
  const properties = { user: new Map<string, string>(), script: new Map<string, string>() };
  const caches: Record<'user' | 'script', CacheStore> = { user: new Map(), script: new Map() };
  const locks: HeldLocks = new Map();
  const triggers: TriggerStore = { triggers: [], created: 0 };

  /** The globals of one execution. */
  const services = (gate: ExecutionGate, owner: symbol, lines: LogLine[]): Record<string, unknown> => ({
    ...createLogSink(lines, clock.now, () => !gate.killed()),
    CardService: createCardService({
      openLinkUrlPrefixes: manifest.addOns.common.openLinkUrlPrefixes ?? [],
      warn: (text) => lines.push({ severity: 'PLATFORM', text }),
    }),
    PropertiesService: createPropertiesService(gate, properties),
    CacheService: createCacheService(gate, caches),
    LockService: createLockService(gate, locks, owner),
    ScriptApp: createScriptApp({
      gate,
      store: triggers,
      shortTriggers: options.shortTriggers ?? true,
      scopes: manifest.oauthScopes,
    }),
    Session: createSession(gate, address, manifest.timeZone),
    Utilities: createUtilities(gate),
    GmailApp: createGmailApp(mailbox, gate),
    ...(gmailSymbol === undefined ? {} : { [gmailSymbol]: createGmailAdvancedService(mailbox, gate) }),
  });
  // An advanced service that the manifest does not enable is no global at all.
  const gmailSymbol = manifest.dependencies?.enabledAdvancedServices?.find(
    (service) => service.serviceId === 'gmail',
  )?.userSymbol;

  const execute =
    'functions' in options ? inProcess(options.functions, clock) : inContext(options.code, clock, zone);

  const run = (name: string, args: readonly unknown[] = [], how: RunOptions = {}): RunResult => {
    const kind = how.as ?? 'card';
    const owner = Symbol(name);
    const logs: LogLine[] = [];
    let adopt: BareContext['adopt'] = (error) => error;
    const gate = createGate({
      clock,
      manifest,
      ...(how.unlimited ? { quotas: NO_QUOTAS } : { quotas, rate }),
      timeLimit: how.timeLimit ?? (how.unlimited ? Number.POSITIVE_INFINITY : TIME_LIMIT[kind]),
      adopt: (error) => adopt(error),
      ...(how.meanwhile === undefined ? {} : { meanwhile: how.meanwhile }),
      ...(how.faults === undefined ? {} : { faults: how.faults }),
    });
    let value: unknown = null;
    let error: string | null = null;
    try {
      if (kind === 'trigger' && !how.unlimited && quotas.remaining('triggerRuntime') <= 0)
        throw triggerTimeUsedUp();
      value = execute(name, args, (adoptIntoContext) => {
        adopt = adoptIntoContext;
        return services(gate, owner, logs);
      });
    } catch (thrown) {
      error = messageOf(thrown);
    }
    for (const [lock, holder] of locks) if (holder === owner) locks.delete(lock);
    const meter = gate.meter();
    if (kind === 'trigger' && !how.unlimited) {
      quotas.take(
        'triggerRuntime',
        Math.min(meter.modelledMs, Math.max(0, quotas.remaining('triggerRuntime'))),
      );
    }
    return gate.killed()
      ? { value: null, error: new ExecutionKilled().message, killed: true, meter, logs }
      : { value: error === null ? value : null, error, killed: false, meter, logs };
  };

  const nextDue = (instant: number): StoredTrigger | undefined =>
    triggers.triggers
      .filter((trigger) => trigger.nextRun <= instant)
      .sort((a, b) => a.nextRun - b.nextRun)[0];

  return {
    clock,
    mailbox,
    manifest,
    run,
    triggers: () => [...triggers.triggers],
    advanceTo(instant, how) {
      const runs: { handler: string; at: number; result: RunResult }[] = [];
      for (let due = nextDue(instant); due !== undefined; due = nextDue(instant)) {
        const at = Math.max(clock.now(), due.nextRun);
        clock.set(at);
        // Planned before the run, which may delete the trigger; runs that were missed are not made up for.
        const missed = Math.floor((at - due.nextRun) / due.period);
        const nextRun = due.nextRun + (missed + 1) * due.period;
        triggers.triggers[triggers.triggers.indexOf(due)] = { ...due, nextRun };
        const result = run(due.handler, [triggerEvent(due.id, at, zone)], { ...how, as: 'trigger' });
        runs.push({ handler: due.handler, at, result });
      }
      if (clock.now() < instant) clock.set(instant);
      return runs;
    },
    properties: (store) => properties[store],
    holdLock(kind) {
      const owner = Symbol('another run');
      locks.set(kind, owner);
      return () => {
        if (locks.get(kind) === owner) locks.delete(kind);
      };
    },
    remaining: (quota) => quotas.remaining(quota),
    snapshot() {
      const parts = [clock, mailbox, quotas, rate].map((part) => part.snapshot());
      const maps = [
        ...Object.values(properties).map(snapshotOfMap),
        ...Object.values(caches).map(snapshotOfMap),
      ];
      const before = { triggers: [...triggers.triggers], created: triggers.created };
      return () => {
        for (const restore of [...parts, ...maps]) restore();
        locks.clear();
        triggers.triggers.splice(0, Number.POSITIVE_INFINITY, ...before.triggers);
        triggers.created = before.created;
      };
    },
  };
}

function triggerTimeUsedUp(): Error {
  return new Error('Le service utilise trop de temps de calcul pour une journée.');
}

/** The thrown value may come from the context, whose Error is not the host's. */
function messageOf(thrown: unknown): string {
  const message: unknown = (thrown as { message?: unknown } | null)?.message;
  return typeof message === 'string' ? message : String(thrown);
}
