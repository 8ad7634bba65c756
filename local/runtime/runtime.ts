// Runs the built bundle as the platform does: each run in a fresh context, over one account's lasting state.
import { matchingThreads } from '../gmail/listing';
import type { StoredTrigger } from '../platform/contract';
import { type Execute, inContext, inProcess, inWarmContext } from '../platform/execute';
import { triggerEvent } from '../platform/trigger-event';
import { type Account, createAccount, snapshotOfAccount, withManifest, withProject } from './account';
import type { LocalRuntime, ProgramOptions, RunOptions, RuntimeOptions, TriggerRun } from './contract';
import { createRun } from './run-function';

export function createRuntime(options: RuntimeOptions): LocalRuntime {
  const account = createAccount(options);
  return runtimeOf(account, programOf(account, options));
}

/** How the functions of a project are called, and what calls them all in one context. */
interface Program {
  readonly execute: Execute;
  inOneContext(): Execute;
}

function programOf(account: Account, options: ProgramOptions): Program {
  const { clock } = account;
  if ('functions' in options) {
    const execute = inProcess(options.functions, clock);
    return { execute, inOneContext: () => execute };
  }
  const { code, warm = false } = options;
  const surroundings = { clock, zone: account.zone, intl: account.worlds.intl };
  const inOneContext = () => inWarmContext(code, surroundings);
  return { execute: warm ? inOneContext() : inContext(code, surroundings), inOneContext };
}

function runtimeOf(account: Account, program: Program): LocalRuntime {
  const { execute } = program;
  const { mailbox, manifest, properties, caches, quotas, triggers } = account;
  const run = createRun(account, execute);
  return {
    clock: account.clock,
    mailbox,
    manifest,
    consent: account.consent,
    worlds: account.worlds,
    run,
    triggers: () => [...triggers.triggers],
    advanceTo: (instant, how) => advanceTo(account, run, instant, how),
    search: searchIn(account),
    properties: (store) => properties[store],
    caches: (store) => caches[store],
    holdLock: (kind) => holdLock(account, kind),
    remaining: (quota) => quotas.remaining(quota),
    beside: (project) => runtimeOf(withProject(account, project), program),
    deployed(code, manifest) {
      const holder = manifest === undefined ? account : withManifest(account, manifest);
      return runtimeOf(holder, programOf(holder, { code }));
    },
    inOneContext: () => runtimeOf(account, { ...program, execute: program.inOneContext() }),
    snapshot: () => snapshotOfAccount(account),
  };
}

/** What was found last is kept until something changes: a long mailbox is looked through once, not for each page. */
function searchIn({ mailbox, clock }: Account): LocalRuntime['search'] {
  let last: { readonly asked: string; readonly ids: readonly string[] } = { asked: '', ids: [] };
  return (query) => {
    const asked = JSON.stringify([query, mailbox.history.current, clock.now()]);
    if (last.asked === asked) return last.ids;
    const now = {
      ...mailbox,
      searchLabels: ({ labelIds }: { readonly labelIds: ReadonlySet<string> }) => labelIds,
    };
    last = { asked, ids: matchingThreads(now, { q: query }) };
    return last.ids;
  };
}

function advanceTo(
  { clock, triggers, zone, worlds }: Account,
  run: LocalRuntime['run'],
  instant: number,
  how: RunOptions | undefined,
): readonly TriggerRun[] {
  const runs: TriggerRun[] = [];
  const next = () => nextDue(triggers.triggers, instant);
  for (let due = next(); due !== undefined; due = next()) {
    const at = Math.max(clock.now(), due.nextRun);
    clock.set(at);
    // Planned before the run, which may delete the trigger; runs that were missed are not made up for.
    const missed = Math.floor((at - due.nextRun) / due.period);
    const shift = worlds.triggerStarts === 'late' ? lateness(due) : 0;
    const nextRun = due.nextRun + (missed + 1) * due.period + shift;
    triggers.triggers[triggers.triggers.indexOf(due)] = { ...due, nextRun, late: shift > 0 };
    for (let times = worlds.triggerStarts === 'doubled' ? 2 : 1; times > 0; times -= 1) {
      const result = run(due.handler, [triggerEvent(due.id, at, zone)], { ...how, as: 'trigger' });
      runs.push({ handler: due.handler, at, result });
    }
  }
  if (clock.now() < instant) clock.set(instant);
  return runs;
}

/** One run in two is late by almost half a period, and the next one in time again. */
const LATE = 0.4;

function lateness({ period, late }: StoredTrigger): number {
  return (late === true ? -LATE : LATE) * period;
}

function nextDue(triggers: readonly StoredTrigger[], instant: number): StoredTrigger | undefined {
  return triggers.filter(({ nextRun }) => nextRun <= instant).sort((a, b) => a.nextRun - b.nextRun)[0];
}

function holdLock({ locks }: Account, kind: 'user' | 'script'): () => void {
  const owner = Symbol('another run');
  locks.set(kind, owner);
  return () => {
    if (locks.get(kind) === owner) locks.delete(kind);
  };
}
