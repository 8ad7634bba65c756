// INSTALLER.html as a new user follows it in the local script editor: its own steps, in their order, by the very words that
// it prints.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { createScriptProject, type ScriptProject } from '../../../local/page/script-project';
import { startEditor } from '../../../local/page/server';
import { describeInChromium } from '../../helpers/browser';
import { sampleDesk } from '../../helpers/desk';
import { paris } from '../../helpers/times';

const top = join(__dirname, '../../..');
const target = mkdtempSync(join(tmpdir(), 'vigie-editor-'));
execFileSync(process.execPath, [join(top, 'tools/release.mjs'), target], { stdio: 'ignore' });
const folder = join(target, readdirSync(target).find((name) => !name.endsWith('.zip')) ?? '');
const released = (name: string) => readFileSync(join(folder, name), 'utf8');

afterAll(() => rmSync(target, { recursive: true }));

interface Screens {
  readonly installer: Page;
  readonly editor: Page;
  readonly gmail: Page;
  readonly project: ScriptProject;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const manifestIn = (editor: Page) => editor.getByRole('textbox', { name: 'appsscript.json', exact: true });
const serviceIn = (editor: Page, name: string) =>
  editor.getByRole('listitem').getByText(name, { exact: true });

/** Copies with a button of the page, and pastes over what the file holds. */
async function copyInto({ installer, editor }: Screens, copies: string, file: string): Promise<void> {
  await installer.bringToFront();
  const button = installer.getByRole('button', { name: copies, exact: true });
  await button.click();
  await button.locator('+ [role=status]', { hasText: 'Copié.' }).waitFor();
  await editor.bringToFront();
  await press(editor, file);
  await editor.getByRole('textbox', { name: file, exact: true }).focus();
  await editor.keyboard.press('Control+A');
  await editor.keyboard.press('Control+V');
  await saveIn(editor);
}

async function saveIn(editor: Page): Promise<void> {
  await editor.keyboard.press('Control+S');
  await editor.getByRole('button', { name: 'Enregistrer', disabled: true }).waitFor();
}

/** The sidebar of Gmail's page, loaded anew: whether there is one the page knows once it has shown the mail. */
async function sidebarOf(gmail: Page): Promise<Locator> {
  await gmail.bringToFront();
  await gmail.reload();
  await gmail.locator('main:not([aria-busy]) .line').first().waitFor();
  return gmail.getByRole('complementary', { name: 'Vigie' });
}

/** What each step has one do; it takes the words of the step in their order. */
const STEPS: Readonly<Record<string, (screens: Screens, ...words: string[]) => Promise<void>>> = {
  async 'Créer le projet'({ editor }, create: string, name: string) {
    await editor.bringToFront();
    await press(editor, create);
    const title = editor.getByRole('textbox', { name: 'Titre du projet' });
    await title.waitFor();
    expect(await title.inputValue()).toBe('Projet sans titre');
    await title.fill(name);
    await title.press('Enter');
  },
  async 'Montrer le manifeste'({ editor }, settings: string, box: string) {
    const file = editor.getByRole('button', { name: 'appsscript.json', exact: true });
    expect(await file.isVisible()).toBe(false);
    await press(editor, settings);
    await editor.getByRole('checkbox', { name: box, exact: true }).check();
    await file.waitFor();
  },
  async 'Coller le programme'(screens, view: string, file: string) {
    await press(screens.editor, view);
    await copyInto(screens, 'Copier Code.js', file);
    expect(screens.project.open().files?.code === released('Code.js')).toBe(true);
  },
  async 'Coller le manifeste'(screens, file: string) {
    await copyInto(screens, 'Copier appsscript.json', file);
    expect(screens.project.open().files?.manifest).toBe(released('appsscript.json'));
  },
  async 'Vérifier le service Gmail'({ editor }, services: string, gmail: string, api: string, add: string) {
    await editor.getByRole('heading', { name: services }).waitFor();
    await serviceIn(editor, gmail).waitFor();
    // « Sinon »: a manifest that has not brought it.
    await manifestIn(editor).fill(
      JSON.stringify({ ...JSON.parse(released('appsscript.json')), dependencies: {} }),
    );
    await saveIn(editor);
    await serviceIn(editor, gmail).waitFor({ state: 'detached' });
    await press(editor, 'Ajouter un service');
    await editor.getByRole('radio', { name: api, exact: true }).check();
    await press(editor, add);
    await serviceIn(editor, gmail).waitFor();
    await manifestIn(editor).fill(released('appsscript.json'));
    await saveIn(editor);
  },
  async 'Installer pour cette boîte'(
    { editor, gmail },
    deploy: string,
    test: string,
    install: string,
    done: string,
  ) {
    expect(await (await sidebarOf(gmail)).isVisible()).toBe(false);
    await editor.bringToFront();
    for (const word of [deploy, test, install, done]) await press(editor, word);
    await editor.getByRole('dialog').waitFor({ state: 'hidden' });
  },
  async 'Lancer le diagnostic'(
    { editor },
    name: string,
    run: string,
    review: string,
    advanced: string,
    goTo: string,
    onward: string,
    log: string,
  ) {
    await editor.getByRole('combobox').selectOption({ label: name });
    for (const word of [run, review, advanced]) await press(editor, word);
    await editor.getByRole('button', { name: goTo }).click();
    for (const box of await editor.getByRole('dialog').getByRole('checkbox').all()) await box.check();
    await press(editor, onward);
    const written = editor.getByRole('region', { name: log, exact: true });
    await written.getByText('Exécution terminée').waitFor();
    expect(await written.innerText()).toContain('Rien à corriger');
  },
  async 'Suivre les premiers pas'(
    { gmail, project },
    heading: string,
    hours: string,
    team: string,
    recipients: string,
    beginning: string,
    teamAgain: string,
    activate: string,
  ) {
    const sidebar = await sidebarOf(gmail);
    await sidebar.getByText(heading, { exact: true }).waitFor();
    for (const line of [hours, team, recipients, beginning, teamAgain])
      expect(await sidebar.getByRole('button', { name: line }).count()).toBe(1);
    expect(project.desk.runtime.triggers()).toEqual([]);
    await sidebar.getByText(activate, { exact: true }).first().click();
    await sidebar.getByRole('button', { name: 'Désactiver les rappels' }).waitFor();
    expect(project.desk.runtime.triggers().map(({ handler }) => handler)).toEqual(['watch']);
  },
};

/** Goes through the steps of INSTALLER.html. A step that nobody knows, or that has other words than it needs, is a fault. */
async function follow(screens: Screens): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const item of await screens.installer.locator('ol.etapes > li').all()) {
    const title = (await item.getByRole('heading').textContent()) ?? '';
    const words = (await item.locator('.ecran').allTextContents()).map((word) => word.replace(/\s+/g, ' '));
    const act = STEPS[title];
    if (act === undefined) throw new Error(`INSTALLER.html has a step that this test cannot take: ${title}`);
    if (words.length !== act.length - 1)
      throw new Error(`${title}: ${act.length - 1} words of the screen are needed, not ${words.join(', ')}`);
    await act(screens, ...words);
    taken.push(title);
  }
  return taken;
}

/** Takes Vigie away again by the words of INSTALLER.html: first what it has put into the mailbox, then itself. */
async function uninstall({ installer, editor, gmail, project }: Screens): Promise<void> {
  const paragraph = installer.locator('p', { has: installer.locator('strong', { hasText: 'Désinstaller' }) });
  const [settings = '', leave = '', sure = '', confirm = '', ...inEditor] = await paragraph
    .locator('.ecran')
    .allTextContents();
  await gmail.bringToFront();
  const sidebar = gmail.getByRole('complementary', { name: 'Vigie' });
  for (const word of [settings, leave, sure, confirm])
    await sidebar.getByRole('button', { name: word }).first().click();
  await sidebar.getByText('Vigie n’a plus rien dans cette boîte').waitFor();
  expect(project.desk.runtime.triggers()).toEqual([]);
  expect(inEditor).toHaveLength(3);
  await editor.bringToFront();
  for (const word of inEditor) await press(editor, word);
  await editor.getByRole('dialog').getByRole('button', { name: 'Installer', exact: true }).waitFor();
  expect(await (await sidebarOf(gmail)).isVisible()).toBe(false);
}

/** The three pages that a user has open, over an account in whose script project there is nothing yet. */
async function withScreens(browser: Browser, body: (screens: Screens) => Promise<void>): Promise<void> {
  const project = createScriptProject(sampleDesk(paris('2026-11-24 10:20')).runtime);
  const server = await startEditor(project, 0);
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const problems: string[] = [];
  context.on('weberror', (problem) => problems.push(problem.error().message));
  const at = async (url: string) => {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(url);
    return page;
  };
  try {
    await body({
      installer: await at(`file://${join(folder, 'INSTALLER.html')}`),
      gmail: await at(server.url),
      editor: await at(`${server.url}editor`),
      project,
    });
  } finally {
    await context.close();
    await server.close();
  }
  expect(problems).toEqual([]);
}

describeInChromium('the local script editor', (browser) => {
  it('installs Vigie by the steps of INSTALLER.html and no other, and takes it away as it says', async () => {
    await withScreens(browser(), async (screens) => {
      expect(await follow(screens)).toEqual(Object.keys(STEPS));
      await uninstall(screens);
    });
  });
});
