// The script editor: the two files of a project, a function to run with its log, and the installation for this mailbox.
import type { EditorCommand, LogEntry, OpenProject, ProjectFiles, ProjectState } from '../editor-api';
import { askConsent } from './consent';
import { byId, el } from './dom';
import { getJson, postJson } from './requests';

const field = (id: string) => byId(id) as HTMLInputElement;
const dialog = (id: string) => byId(id) as HTMLDialogElement;
const views = document.querySelectorAll<HTMLElement>('[data-view]');

/** As they were saved last. */
let saved: ProjectFiles = { title: '', code: '', manifest: '' };
let installed = false;

async function send(command: EditorCommand): Promise<ProjectState> {
  byId('main').setAttribute('aria-busy', 'true');
  const state = await postJson<ProjectState>('api/editor', command);
  byId('main').removeAttribute('aria-busy');
  show(state);
  return state;
}

function show({ functions, services, refusal, log, ...state }: ProjectState): void {
  const chosen = field('function').value;
  byId('function').replaceChildren(...functions.map((name) => el('option', {}, name)));
  if (functions.includes(chosen)) field('function').value = chosen;
  byId('services').replaceChildren(...services.map((name) => el('li', {}, name)));
  byId('refusal').textContent = refusal ?? '';
  byId('refusal').hidden = refusal === null;
  if (log !== null) showLog(log);
  installed = state.installed;
  byId('install').textContent = installed ? 'Désinstaller' : 'Installer';
  byId('deployed').textContent =
    refusal ?? `Module complémentaire Gmail, dernier code enregistré${installed ? '\u00a0: installé.' : '.'}`;
}

function showLog(entries: readonly LogEntry[]): void {
  const lines = entries.map(({ kind, text }) =>
    el('div', { class: kind === 'Erreur' ? 'error' : '' }, el('b', {}, kind), el('span', {}, text)),
  );
  byId('log').replaceChildren(...lines);
  unfoldLog(true);
}

function unfoldLog(open: boolean): void {
  byId('log').hidden = !open;
  byId('show-log').setAttribute('aria-expanded', String(open));
}

/** One of the two files, or the settings. */
function look(view: string): void {
  byId('start').hidden = true;
  byId('files').hidden = view === 'settings';
  byId('settings').hidden = view !== 'settings';
  for (const file of ['code', 'manifest']) byId(file).hidden = file !== view;
  for (const button of views) {
    const here = button.dataset.view === view && (view === 'settings' || button.dataset.file !== undefined);
    if (here) button.setAttribute('aria-current', 'page');
    else button.removeAttribute('aria-current');
  }
}

function showProject(files: ProjectFiles): void {
  saved = files;
  for (const [name, text] of Object.entries(files)) field(name).value = text;
  for (const part of document.querySelectorAll<HTMLElement>('.of-project')) part.hidden = false;
  noteChange();
  look('code');
}

function noteChange(): void {
  const { code, manifest } = saved;
  field('save').disabled = field('code').value === code && field('manifest').value === manifest;
}

async function save(files: ProjectFiles): Promise<void> {
  const { refusal } = await send({ do: 'save', files });
  if (refusal === null) saved = files;
  noteChange();
}

const typed = (): ProjectFiles => ({
  title: saved.title,
  code: field('code').value,
  manifest: field('manifest').value,
});

async function run(): Promise<void> {
  const command: EditorCommand = { do: 'run', function: field('function').value };
  const { consent } = await send(command);
  if (consent.length === 0) return;
  const refused = await askConsent(dialog('consent'), saved.title, consent);
  if (refused === null) return;
  await send({ do: 'grant', without: refused });
  if (refused.length === 0) await send(command);
}

/** Puts the service into the manifest, as the dialog of the real editor does. */
async function addGmail(): Promise<void> {
  const manifest = JSON.parse(saved.manifest);
  const gmail = { userSymbol: 'Gmail', serviceId: 'gmail', version: 'v1' };
  const enabled = [...(manifest.dependencies?.enabledAdvancedServices ?? []), gmail];
  manifest.dependencies = { ...manifest.dependencies, enabledAdvancedServices: enabled };
  dialog('service').close();
  field('manifest').value = `${JSON.stringify(manifest, null, 2)}\n`;
  await save({ ...saved, manifest: field('manifest').value });
}

function unfoldMenu(open: boolean): void {
  byId('deploy-menu').hidden = !open;
  byId('deploy').setAttribute('aria-expanded', String(open));
}

async function open(): Promise<void> {
  const { files, ...state } = await getJson<OpenProject>('api/editor');
  show(state);
  if (files === null) byId('start').hidden = false;
  else showProject(files);
}

function on(id: string, event: string, act: () => unknown): void {
  byId(id).addEventListener(event, () => void act());
}

on('create', 'click', async () => {
  await send({ do: 'create' });
  await open();
});
on('title', 'change', () => save({ ...saved, title: field('title').value }));
on('code', 'input', noteChange);
on('manifest', 'input', noteChange);
on('save', 'click', () => save(typed()));
on('run', 'click', run);
on('show-log', 'click', () => unfoldLog(byId('log').hidden === true));
on('show-manifest', 'change', () => {
  byId('manifest-file').hidden = !field('show-manifest').checked;
});
on('deploy', 'click', () => unfoldMenu(byId('deploy-menu').hidden === true));
on('test-deployments', 'click', () => {
  unfoldMenu(false);
  dialog('deployments').showModal();
});
on('install', 'click', () => send({ do: installed ? 'uninstall' : 'install' }));
on('add-service', 'click', () => dialog('service').showModal());
on('gmail-api', 'change', () => {
  field('add').disabled = false;
});
on('add', 'click', addGmail);
for (const button of views) button.addEventListener('click', () => look(button.dataset.view ?? 'code'));
for (const button of document.querySelectorAll('[data-close]'))
  button.addEventListener('click', () => button.closest('dialog')?.close());
document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  if (!field('save').disabled) void save(typed());
});
// It scrolls, so that it has to be reached by keyboard too.
byId('log').tabIndex = 0;
void open();
