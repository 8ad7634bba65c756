// The globals that an execution finds beside the language.
import { createCardService } from '../cards/card-service';
import { createGmailAdvancedService } from '../gmail/advanced/advanced-service';
import { createGmailApp } from '../gmail/gmail-app';
import { createCacheService } from '../platform/cache-service';
import type { Asking } from '../platform/consent';
import type { ExecutionGate } from '../platform/gate';
import { createLockService } from '../platform/lock-service';
import { createLogSink, type LogLine } from '../platform/log-sink';
import { createPropertiesService } from '../platform/properties-service';
import { createScriptApp } from '../platform/script-app';
import { createSession } from '../platform/session';
import { createUtilities } from '../platform/utilities';
import type { Account } from './account';

/** One run of a function of the script, as its services see it. */
export interface Execution {
  readonly gate: ExecutionGate & Asking;
  /** Holds the locks that the run takes. */
  readonly owner: symbol;
  /** What it writes to console and Logger. */
  readonly lines: LogLine[];
}

export function servicesOf(account: Account, { gate, owner, lines }: Execution): Record<string, unknown> {
  const { manifest, mailbox, clock, triggers: store, worlds, consent, project } = account;
  return {
    ...createLogSink(lines, clock.now, () => !gate.killed()),
    CardService: createCardService({
      openLinkUrlPrefixes: manifest.addOns.common.openLinkUrlPrefixes ?? [],
    }),
    PropertiesService: createPropertiesService(gate, account.properties, worlds),
    CacheService: createCacheService(gate, account.caches, worlds),
    LockService: createLockService({ gate, held: account.locks, owner, worlds }),
    ScriptApp: createScriptApp({ gate, store, project, worlds, consent, ask: gate.ask }),
    Session: createSession(gate, account.address, manifest.timeZone),
    Utilities: createUtilities(gate),
    GmailApp: createGmailApp(mailbox, gate),
    ...advancedGmail(account, gate),
  };
}

/** An advanced service that the manifest does not enable is no global at all. */
function advancedGmail({ manifest, mailbox }: Account, gate: ExecutionGate): Record<string, unknown> {
  const services = manifest.dependencies?.enabledAdvancedServices ?? [];
  const symbol = services.find((service) => service.serviceId === 'gmail')?.userSymbol;
  return symbol === undefined ? {} : { [symbol]: createGmailAdvancedService(mailbox, gate) };
}
