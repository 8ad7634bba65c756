// The composition root: the one place where Google's services become ports, and the one that reads the clock.
import type { DiagnosticServices } from '../app/diagnostic/checks';
import { AddonError } from '../domain/terms/failure';
import type { Lock, Log, Services, Store } from '../ports';
import { type GmailDraft, gmailDrafts } from './gmail-drafts';
import { createGmailMailbox } from './gmail-mailbox';
import { google } from './google-error';
import { createProbes } from './probes';
import { createMemo, createPropertyStore } from './property-store';
import { scriptTriggers } from './script-triggers';

/** Milliseconds that `Utilities.sleep` takes at most. */
const LONGEST_SLEEP = 300_000;

export function createServices(): Services<GmailDraft> {
  const store = createPropertyStore();
  return {
    ...createDiagnosticServices(store),
    mailbox: createGmailMailbox(store),
    drafts: gmailDrafts,
    memo: createMemo(),
    lock: userLock(store),
    project: projectId,
    base64: (text) => Utilities.base64Encode(text, Utilities.Charset.UTF_8),
  };
}

/** What the diagnostic works with: nothing that a missing service or scope would prevent. */
export function createDiagnosticServices(store: Store = createPropertyStore()): DiagnosticServices {
  return {
    store,
    probes: createProbes(store),
    triggers: scriptTriggers,
    clock: {
      now: () => Date.now(),
      sleep: (duration) => Utilities.sleep(Math.min(Math.max(0, Math.ceil(duration)), LONGEST_SLEEP)),
    },
    log: consoleLog,
  };
}

/**
 * The executions page of Apps Script. It needs no service, so that it works where nothing else does. What may pass by
 * itself is a warning there: an error asks somebody to look.
 */
export const consoleLog: Log = {
  info: (message) => console.info(message),
  error(message, cause) {
    const text = `${message} [${describe(cause)}]`;
    if (cause instanceof AddonError && cause.retryable) console.warn(text);
    else console.error(text);
  },
};

/** Not worth a failure: what it tells apart is then asked. */
function projectId(): string {
  try {
    return ScriptApp.getScriptId();
  } catch {
    return '';
  }
}

/** What was read before the lock was granted may be out of date: another run held it. */
function userLock(store: Store): Lock {
  return {
    alone(wait, work) {
      const lock = LockService.getUserLock();
      if (!google('tryLock', () => lock.tryLock(wait))) return null;
      store.forget();
      try {
        return { done: work() };
      } finally {
        // A lock ends with its execution, too.
        google('releaseLock', () => lock.releaseLock());
      }
    },
  };
}

/** Name and message of our own errors; of any other only its name, since it may quote mail. */
function describe(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null) return typeof cause;
  if (cause instanceof AddonError || cause instanceof RangeError) return `${cause.name}: ${cause.message}`;
  return String((cause as { name?: unknown }).name ?? 'Error');
}
