// What an account keeps from one execution to the next.
import { DEFAULT_ADDRESS } from '../gmail/default-address';
import { createMailbox, type GmailMailbox } from '../gmail/mailbox';
import type { CacheStore } from '../platform/cache-service';
import { type Consent, createConsent } from '../platform/consent';
import type { Manifest, Restore } from '../platform/contract';
import { createDailyQuotas, type DailyQuotas } from '../platform/daily-quotas';
import type { HeldLocks } from '../platform/lock-service';
import type { TriggerStore } from '../platform/script-app';
import { snapshotOfMap } from '../platform/snapshot-of-map';
import { createUnitRate, type UnitRate } from '../platform/unit-rate';
import { createVirtualClock } from '../platform/virtual-clock';
import { type ComputingModel, computingOf } from '../platform/work';
import { STANDING, type Worlds, worldsOf } from '../platform/worlds/worlds';
import { type Zone, zoneOf } from '../platform/zone';
import type { AccountOptions } from './contract';

export interface Account {
  /** The id of the script project. */
  readonly project: string;
  readonly address: string;
  readonly manifest: Manifest;
  readonly computing: ComputingModel;
  readonly consent: Consent;
  readonly worlds: Worlds;
  readonly clock: ReturnType<typeof createVirtualClock>;
  readonly zone: Zone;
  readonly mailbox: GmailMailbox;
  readonly quotas: DailyQuotas;
  readonly rate: UnitRate;
  readonly properties: Readonly<Record<'user' | 'script', Map<string, string>>>;
  readonly caches: Readonly<Record<'user' | 'script', CacheStore>>;
  readonly locks: HeldLocks;
  readonly triggers: TriggerStore;
}

export function createAccount(options: AccountOptions): Account {
  const { manifest, aliases, address = DEFAULT_ADDRESS } = options;
  const clock = createVirtualClock(options.now);
  const worlds = { ...STANDING, ...worldsOf(process.env), ...options.worlds };
  return {
    ...ofProject('local-project-1'),
    address,
    manifest,
    computing: options.computing ?? computingOf(process.env),
    consent: createConsent(manifest.oauthScopes, worlds, clock),
    worlds,
    clock,
    zone: zoneOf(manifest.timeZone),
    mailbox: createMailbox({ address, clock, worlds, ...(aliases && { aliases }) }),
    quotas: createDailyQuotas(clock, options.daily),
    rate: createUnitRate(clock, options.unitsPerMinute),
  };
}

/** What each script project keeps for itself. */
type OfProject = Pick<Account, 'project' | 'properties' | 'caches' | 'locks' | 'triggers'>;

function ofProject(project: string): OfProject {
  return {
    project,
    properties: { user: new Map(), script: new Map() },
    caches: { user: new Map(), script: new Map() },
    locks: new Map(),
    triggers: { triggers: [], created: 0, creations: [] },
  };
}

/** The same account with another script project: mailbox, clock and quotas are common. */
export function withProject(account: Account, project: string): Account {
  return { ...account, ...ofProject(project) };
}

/** The same project with another manifest: what it asks for beyond the one before, nobody has granted yet. */
export function withManifest(account: Account, manifest: Manifest): Account {
  const before = account.consent.granted();
  const consent = createConsent(manifest.oauthScopes, account.worlds, account.clock);
  consent.withdraw(manifest.oauthScopes.filter((scope) => !before.includes(scope)));
  return { ...account, manifest, consent, zone: zoneOf(manifest.timeZone) };
}

/** Remembers the whole account as it is now. No lock is held once it is put back. */
export function snapshotOfAccount(account: Account): Restore {
  const { clock, mailbox, quotas, rate, consent, properties, caches, locks, triggers } = account;
  const parts = [clock, mailbox, quotas, rate, consent].map((part) => part.snapshot());
  const maps = [...Object.values(properties).map(snapshotOfMap), ...Object.values(caches).map(snapshotOfMap)];
  const before = { ...triggers, triggers: [...triggers.triggers], creations: [...triggers.creations] };
  return () => {
    for (const restore of [...parts, ...maps]) restore();
    locks.clear();
    triggers.triggers.splice(0, Number.POSITIVE_INFINITY, ...before.triggers);
    triggers.creations.splice(0, Number.POSITIVE_INFINITY, ...before.creations);
    triggers.created = before.created;
  };
}
