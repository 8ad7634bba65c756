// What axe finds on every page and card that the documents picture, on the others, and on the script editor, at a desk and
// on a phone.
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { createScriptProject } from '../../../local/page/script-project';
import { startEditor } from '../../../local/page/server';
import { readBundle } from '../../../local/runtime/bundle';
import { describeInChromium } from '../../helpers/browser';
import { sampleDesk } from '../../helpers/desk';
import { paris } from '../../helpers/times';
import { goAlong, type Sight, settings, WALKS } from '../../helpers/walks';

/** The phone's is as high as a card with everything unfolded: axe does not judge a colour that something else covers. */
const SCREENS = [
  { width: 1280, height: 800 },
  { width: 390, height: 8_000 },
];

/** Of the page as it stands: what is judged piece by piece leaves its surroundings out, but not the rules for whole pages. */
const WHOLE = { include: ['html'] };
const CARD = { exclude: ['.top', '#labels', '#main', '#meter'] };

/** What axe finds, of any impact: one line each, with the elements concerned. */
async function findings(page: Page, where: axe.ContextObject): Promise<readonly string[]> {
  // Its wait for films is left out: the policy of the page lets none in.
  const how: axe.RunOptions = { resultTypes: ['violations'], preload: false };
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(${JSON.stringify(where)}, ${JSON.stringify(how)})`,
  );
  return violations.map(
    ({ impact, id, help, nodes }) => `${impact} ${id} (${help}): ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/**
 * Looks at each sight in both windows; keeps a line for each finding there. A card is looked at without the list beside it,
 * which is the same for all of them, and on a phone as it is below a mail; a phone has no home card.
 */
function inspector(page: Page, seen: string[], found: string[]) {
  const look = (where: axe.ContextObject) => async (name: string) => {
    if (seen.length === 0) await page.evaluate(axe.source);
    seen.push(name);
    // What waits for an answer is paler.
    await page.locator('main:not([aria-busy])').waitFor();
    await unfoldAtOnce(page);
    const before = page.viewportSize();
    const card = where === CARD;
    if (card) await page.evaluate(() => document.body.classList.remove('no-mail'));
    for (const screen of SCREENS.slice(0, card && name.startsWith('home') ? 1 : 2)) {
      await page.setViewportSize(screen);
      found.push(
        ...(await findings(page, where)).map((finding) => `${name} at ${screen.width} px: ${finding}`),
      );
    }
    if (before !== null) await page.setViewportSize(before);
  };
  return { page: look(WHOLE), card: look(CARD) };
}

/** Clicks on whatever unfolds something, without looking for a free spot of it: axe alone sees what is there then. */
async function unfoldAtOnce(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Afficher plus' }).evaluateAll((buttons) => {
    for (const button of buttons) (button as HTMLButtonElement).click();
  });
}

/** Windows and cards of which the documents hold no picture; of a missing consent our own card asks. */
const UNPICTURED = {
  name: 'what has no picture',
  desk: () => sampleDesk(paris('2026-11-24 10:20'), { warm: true, worlds: { consentPrompt: 'nobody' } }),
  walk,
};

async function walk({ page, desk: { runtime }, see }: Sight): Promise<void> {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  await press('✎ Nouveau message');
  await page.getByLabel('Objet').waitFor();
  await see.page('new message');
  await press('Enregistrer et fermer');
  await press('Recevoir un message');
  await page.getByLabel('Objet').waitFor();
  await see.page('message from outside');
  await press('Enregistrer et fermer');
  await press('Brouillons');
  await page.getByText('Aucune conversation ici.').waitFor();
  await see.page('no conversation');
  await press('Visite guidée');
  await page.getByText('étape 1 sur 10').waitFor();
  await see.page('tour');
  await press('Quitter la visite');
  for (const [query, shown] of [
    ['is:unread', 'Toutes mes séances'],
    ['introuvable', 'Aucune conversation ne correspond'],
    ['larger:10M', 'n’est pas comprise'],
  ] as const) {
    await page.getByRole('searchbox').fill(query);
    await page.keyboard.press('Enter');
    await page.getByText(shown).first().waitFor();
    await see.page(`search for ${query}`);
  }
  await press('Effacer la recherche');
  await press(/Prélevée deux fois/);
  await page.locator('.attachment').waitFor();
  for (const name of ['Libellés', 'Mettre en attente']) {
    await press(name);
    await page.locator('.panel:not([hidden])').waitFor();
    await see.page(`menu of ${name}`);
  }
  await press('Répondre');
  await see.page('answer');
  await press('Enregistrer et fermer');
  await press('← Retour');
  await page.setViewportSize({ width: 390, height: 844 });
  await press('Menu');
  await see.page('menu');
  await press('Boîte de réception');
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const card of [
    'Date de début',
    'Bilan et conservation',
    'Données d’un client',
    'Ajouter une réponse',
  ]) {
    await settings(page);
    await page.locator('.card').getByRole('button', { name: card }).click();
    await page.getByText('Communs à toute l’équipe').waitFor({ state: 'detached' });
    await see.card(card);
  }
  runtime.consent.withdraw(['https://www.googleapis.com/auth/gmail.modify']);
  await page.locator('.line').first().click();
  await page.getByText('cochez toutes les cases').waitFor();
  await see.card('consent');
}

const WRITES = "function diagnostic() { console.info('Rien à corriger.'); console.error('panne'); }";

/** The script editor from a new project to its log, with each of its windows, and Gmail beside it. */
async function walkEditor(page: Page, see: (name: string) => Promise<void>): Promise<void> {
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click();
  await page.getByRole('button', { name: 'Nouveau projet' }).waitFor();
  await see('no project');
  await press('Nouveau projet');
  await press('Paramètres du projet');
  await page.getByRole('checkbox').check();
  await see('settings of the project');
  await press('appsscript.json');
  await page.getByRole('textbox', { name: 'appsscript.json' }).fill('{');
  await press('Enregistrer');
  await page.getByRole('alert').waitFor();
  await see('a manifest that is refused');
  await page.getByRole('textbox', { name: 'appsscript.json' }).fill(JSON.stringify(readBundle().manifest));
  await press('Code.gs');
  await page.getByRole('textbox', { name: 'Code.gs' }).fill(WRITES);
  await press('Enregistrer');
  await page.getByRole('listitem').getByText('Gmail').waitFor();
  await press('Ajouter un service');
  await see('services');
  await press('Annuler');
  await page.getByRole('combobox').selectOption({ label: 'diagnostic' });
  for (const name of ['Exécuter', 'Examiner les autorisations', 'Paramètres avancés']) {
    await press(name);
    await see(`after ${name}`);
  }
  await page.getByRole('button', { name: 'Accéder à' }).click();
  await see('scopes');
  for (const box of await page.getByRole('dialog').getByRole('checkbox').all()) await box.check();
  await press('Continuer');
  await page.getByText('Exécution terminée').waitFor();
  await see('log');
  await press('Déployer');
  await see('menu');
  await press('Tester les déploiements');
  await see('deployments');
}

describeInChromium('axe', (browser) => {
  it('finds nothing in the script editor, and in Gmail without an add-on', async () => {
    const project = createScriptProject(sampleDesk(paris('2026-11-24 10:20')).runtime);
    const server = await startEditor(project, 0);
    const page = await browser().newPage({ viewport: { width: 1280, height: 800 }, locale: 'fr-FR' });
    const found: string[] = [];
    try {
      await page.goto(server.url);
      await page.locator('main:not([aria-busy]) .line').first().waitFor();
      await inspector(page, [], found).page('no add-on');
      await page.goto(`${server.url}editor`);
      await walkEditor(page, inspector(page, [], found).page);
    } finally {
      await page.close();
      await server.close();
    }
    expect(found).toEqual([]);
  });

  it.each([...WALKS, UNPICTURED].map((way) => [way.name, way] as const))(
    'finds nothing along the way: %s',
    async (_name, way) => {
      const seen: string[] = [];
      const found: string[] = [];
      await goAlong(browser(), way, (page) => inspector(page, seen, found));
      expect(seen).not.toEqual([]);
      expect(found).toEqual([]);
    },
  );
});
