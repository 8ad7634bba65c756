// The project of the script editor: what is saved in it runs over the account, and Gmail shows it once it is installed.
import { createAddonHost } from '../host/host';
import { NO_ADDON_HOST } from '../host/no-addon';
import type { AddonHost, LocalRuntime, RunResult } from '../runtime/contract';
import { createDesk, type Desk } from './carry-out';
import type { EditorCommand, LogEntry, OpenProject, ProjectFiles, ProjectState } from './editor-api';
import { hasAddon, NEW_MANIFEST, readManifest } from './project-manifest';

const NEW_FILES: ProjectFiles = {
  title: 'Projet sans titre',
  code: 'function myFunction() {\n  \n}\n',
  manifest: NEW_MANIFEST,
};

/** Milliseconds: a run that the editor begins is one of a script, whatever the script is. See `TIME_LIMIT`. */
const TIME_LIMIT = 360_000;

/** What the log of executions calls the severities of the console. Assumed, as all of its words. */
const KINDS: Readonly<Record<string, string>> = {
  DEBUG: 'Débogage',
  INFO: 'Infos',
  WARNING: 'Avertissement',
  ERROR: 'Erreur',
};

const NOT_AN_ADDON = 'Ce projet n’a pas de module complémentaire à installer.';

export interface ScriptProject {
  /** What Gmail's page works on: with an empty sidebar until the project is installed. */
  readonly desk: Desk;
  open(): OpenProject;
  carryOut(command: EditorCommand): ProjectState;
}

/** What changes as the project is worked on. */
interface Held {
  runtime: LocalRuntime;
  host: AddonHost;
  readonly snoozed: Desk['snoozed'];
  /** Null before there is a project. */
  files: ProjectFiles | null;
  installed: boolean;
}

/** A project that nobody has made yet, over the account of a runtime whose own script runs no more. */
export function createScriptProject(account: LocalRuntime): ScriptProject {
  const runtime = account.deployed(NEW_FILES.code, readManifest(NEW_FILES.manifest));
  const held: Held = { ...createDesk(runtime, NO_ADDON_HOST), files: null, installed: false };
  return {
    desk: held,
    open: () => ({ ...stateOf(held), files: held.files }),
    carryOut: (command) => carryOutIn(held, command),
  };
}

function carryOutIn(held: Held, command: EditorCommand): ProjectState {
  switch (command.do) {
    case 'create':
      return stateOf(held, { refusal: save(held, NEW_FILES) });
    case 'save':
      return stateOf(held, { refusal: save(held, command.files) });
    case 'run':
      return stateOf(held, runIn(held.runtime, command.function));
    case 'grant':
      held.runtime.consent.grant();
      held.runtime.consent.withdraw(command.without);
      return stateOf(held);
    case 'install':
    case 'uninstall':
      return stateOf(held, { refusal: install(held, command.do === 'install') });
    default:
      throw new RangeError(
        `no such command: ${JSON.stringify((command satisfies never as EditorCommand).do)}`,
      );
  }
}

function stateOf({ files, runtime, installed }: Held, change: Partial<ProjectState> = {}): ProjectState {
  return {
    functions: files === null ? [] : functionsIn(files.code),
    services: (runtime.manifest.dependencies?.enabledAdvancedServices ?? []).map((one) => one.userSymbol),
    installed,
    refusal: null,
    consent: [],
    log: null,
    ...change,
  };
}

/** Returns why the editor does not save these files, if so. What is installed is always what was saved last. */
function save(held: Held, files: ProjectFiles): string | null {
  const runtime = deploy(held.runtime, files);
  if (typeof runtime === 'string') return runtime;
  const installed = held.installed && hasAddon(runtime.manifest);
  Object.assign(held, { runtime, files, installed, host: hostOf(runtime, installed) });
  return null;
}

function install(held: Held, wanted: boolean): string | null {
  if (wanted && !hasAddon(held.runtime.manifest)) return NOT_AN_ADDON;
  Object.assign(held, { installed: wanted, host: hostOf(held.runtime, wanted) });
  return null;
}

function hostOf(runtime: LocalRuntime, installed: boolean): AddonHost {
  return installed ? createAddonHost(runtime) : NO_ADDON_HOST;
}

/** The account with these files saved in its project; what the editor says where it does not save them. */
function deploy(runtime: LocalRuntime, { code, manifest }: ProjectFiles): LocalRuntime | string {
  try {
    return runtime.deployed(code, readManifest(manifest));
  } catch (error) {
    const { name, message, stack } = error as Error;
    // Both sentences are translated from what the English editor says.
    if (name !== 'SyntaxError')
      return `Le fichier «\u00a0appsscript.json\u00a0» contient des erreurs\u00a0: ${message}`;
    const [, line = '?'] = /^Code\.js:(\d+)/.exec(stack ?? '') ?? [];
    return `Erreur de syntaxe\u00a0: SyntaxError: ${message} ligne\u00a0: ${line} fichier\u00a0: Code.gs`;
  }
}

/** Top-level functions; those whose names end in an underscore are private, and not offered. */
function functionsIn(code: string): readonly string[] {
  return [...code.matchAll(/^(?:async )?function\s*\*?\s*([\w$]+)\s*\(/gm)]
    .map(([, name = '']) => name)
    .filter((name) => !name.endsWith('_'));
}

/** Google asks for all that the manifest names before a project runs for the first time. */
function runIn(runtime: LocalRuntime, name: string): Pick<ProjectState, 'consent' | 'log'> {
  const granted = runtime.consent.granted();
  const consent = runtime.manifest.oauthScopes.filter((scope) => !granted.includes(scope));
  if (consent.length > 0) return { consent, log: null };
  return { consent, log: logOf(runtime.run(name, [], { timeLimit: TIME_LIMIT })) };
}

function logOf({ logs, error, killed }: RunResult): readonly LogEntry[] {
  const end = killed ? 'Délai d’exécution dépassé' : error;
  return [
    { kind: 'Avis', text: 'Exécution démarrée' },
    ...logs.map(({ severity, text }) => ({ kind: KINDS[severity] ?? severity, text })),
    end === null ? { kind: 'Avis', text: 'Exécution terminée' } : { kind: 'Erreur', text: end },
  ];
}
