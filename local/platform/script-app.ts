/// <reference types="google-apps-script" />
import type { Consent } from './consent';
import type { Gate, StoredTrigger } from './contract';
import { enumOf } from './enum-of';
import { invalidArgument, signatureError } from './platform-error';
import { strict } from './strict';
import type { Worlds } from './worlds/worlds';

type Script = typeof GoogleAppsScript.Script;
type Service = Pick<
  GoogleAppsScript.Script.ScriptApp,
  | 'AuthMode'
  | 'AuthorizationStatus'
  | 'EventType'
  | 'TriggerSource'
  | 'getAuthorizationInfo'
  | 'newTrigger'
  | 'requireAllScopes'
  | 'getProjectTriggers'
  | 'deleteTrigger'
  | 'getScriptId'
>;
type Clock = Pick<
  GoogleAppsScript.Script.ClockTriggerBuilder,
  'everyMinutes' | 'everyHours' | 'everyDays' | 'create'
>;

/** Triggers of the account in this project; they outlive the run. */
export interface TriggerStore {
  readonly triggers: StoredTrigger[];
  created: number;
  /** When triggers were made, those that are gone too. */
  readonly creations: number[];
}

export interface ScriptAppOptions {
  readonly gate: Gate;
  readonly store: TriggerStore;
  /** The id of the script project. */
  readonly project: string;
  readonly worlds: Pick<Worlds, 'shortTriggers' | 'triggerBudget'>;
  readonly consent: Consent;
  /** Ends the execution with Google's prompt. */
  readonly ask: () => never;
}

const SCOPES = ['https://www.googleapis.com/auth/script.scriptapp'];
/** Milliseconds. Assumed. */
const LATENCY = 150;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/**
 * "Quotas for Google services": "Triggers: 20 / user / script"
 * (https://developers.google.com/apps-script/guides/services/quotas).
 */
const MAX_TRIGGERS = 20;
/** Triggers made in 24 hours. Assumed: Google names no number, and two projects report about 20. */
const MAX_CREATIONS = 20;
/** Reference of `ClockTriggerBuilder.everyMinutes`: "n must be 1, 5, 10, 15 or 30". */
const MINUTES = [1, 5, 10, 15, 30];

const AuthMode = enumOf<Script['AuthMode']>('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);
const AuthorizationStatus = enumOf<Script['AuthorizationStatus']>('AuthorizationStatus', [
  'REQUIRED',
  'NOT_REQUIRED',
]);
const EventType = enumOf<Script['EventType']>('EventType', [
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
]);
const TriggerSource = enumOf<Script['TriggerSource']>('TriggerSource', [
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
]);

export function createScriptApp(options: ScriptAppOptions): Service {
  const { gate, store } = options;
  const call = <T>(method: string, effect: () => T): T =>
    gate.call({ name: `ScriptApp.${method}`, scopes: SCOPES, latency: LATENCY }, effect);

  return strict('ScriptApp', {
    AuthMode,
    AuthorizationStatus,
    EventType,
    TriggerSource,
    getAuthorizationInfo: () =>
      gate.call({ name: 'ScriptApp.getAuthorizationInfo', latency: LATENCY }, () =>
        authorizationInfo(options),
      ),
    requireAllScopes: requireAllScopes(options),
    // Its reference names no scope; that it is no call of a service is assumed.
    getScriptId: () => options.project,
    newTrigger(handler: string) {
      if (typeof handler !== 'string') throw signatureError('ScriptApp.newTrigger', handler);
      return call('newTrigger', () =>
        strict('TriggerBuilder', {
          timeBased: () => clockBuilder(handler, options) as GoogleAppsScript.Script.ClockTriggerBuilder,
        }),
      ) as GoogleAppsScript.Script.TriggerBuilder;
    },
    getProjectTriggers: () => call('getProjectTriggers', () => store.triggers.map(triggerObject)),
    deleteTrigger: (trigger: GoogleAppsScript.Script.Trigger) =>
      call('deleteTrigger', () => {
        const at = store.triggers.findIndex(({ id }) => id === trigger.getUniqueId());
        if (at !== -1) store.triggers.splice(at, 1);
      }),
  } satisfies Service);
}

/**
 * Assumed to be no call of a service: it compares what the manifest asks for with what the execution was begun with. Not
 * there at all where nobody asks for consent.
 */
function requireAllScopes({ consent, ask }: ScriptAppOptions): Service['requireAllScopes'] {
  const method = (mode: unknown): void => {
    if (mode !== AuthMode.FULL) throw invalidArgument(`authMode (${String(mode)})`);
    if (consent.url() !== null) ask();
  };
  return (consent.prompt === 'nobody' ? undefined : method) as Service['requireAllScopes'];
}

function authorizationInfo({ consent }: ScriptAppOptions) {
  const info = strict('AuthorizationInfo', {
    getAuthorizationStatus: () =>
      consent.url() === null ? AuthorizationStatus.NOT_REQUIRED : AuthorizationStatus.REQUIRED,
    getAuthorizationUrl: () => consent.url() as string,
    getAuthorizedScopes(this: unknown) {
      // Like every method of an object of the host.
      if (this !== info) throw new TypeError('Illegal invocation');
      return consent.granted();
    },
  });
  return info;
}

function clockBuilder(handler: string, options: ScriptAppOptions): Clock {
  const { gate, store, worlds } = options;
  let period: number | null = null;
  const every = (unit: number, count: number, allowed: readonly number[] | null): Clock => {
    if (period !== null) throw new Error('Vous avez déjà choisi une récurrence pour ce déclencheur.');
    if (!Number.isInteger(count) || count < 1 || (allowed !== null && !allowed.includes(count))) {
      throw invalidArgument(`n (${count})`);
    }
    period = unit * count;
    return builder;
  };
  const create = (): GoogleAppsScript.Script.Trigger => {
    if (period === null) throw new Error('Le déclencheur n’a pas de récurrence.');
    // These three are Google's own words; what they are in French nobody has published.
    if (worlds.shortTriggers === 'refused' && period < HOUR)
      throw new Error('The recurrence interval for an Add-on trigger must be at least one hour.');
    if (store.triggers.length >= MAX_TRIGGERS)
      throw new Error(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    const since = gate.clock.now() - DAY;
    const made = store.creations.filter((at) => at > since).length;
    if (worlds.triggerBudget === 'twenty-a-day' && made >= MAX_CREATIONS)
      throw new Error(
        'This add-on has created too many time-based triggers in this document for this Google user account.',
      );
    store.creations.push(gate.clock.now());
    store.created += 1;
    const trigger = {
      id: String(store.created),
      handler,
      period,
      nextRun: gate.clock.now() + period,
    };
    store.triggers.push(trigger);
    return triggerObject(trigger);
  };
  const builder = strict('ClockTriggerBuilder', {
    everyMinutes: (n: number) => every(MINUTE, n, MINUTES),
    everyHours: (n: number) => every(HOUR, n, null),
    everyDays: (n: number) => every(DAY, n, null),
    create: () => gate.call({ name: 'ClockTriggerBuilder.create', scopes: SCOPES, latency: LATENCY }, create),
  }) as Clock;
  return builder;
}

function triggerObject(trigger: StoredTrigger): GoogleAppsScript.Script.Trigger {
  return strict('Trigger', {
    getUniqueId: () => trigger.id,
    getHandlerFunction: () => trigger.handler,
    getEventType: () => EventType.CLOCK,
    getTriggerSource: () => TriggerSource.CLOCK,
    getTriggerSourceId: () => null as unknown as string,
  });
}
