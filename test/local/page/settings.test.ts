import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../helpers/browser';

async function openSettings(page: Page, section?: RegExp): Promise<void> {
  await page.locator('.addon-top').getByRole('button', { name: 'Réglages' }).click();
  await page.getByText('Communs à toute l’équipe').waitFor();
  if (section !== undefined) await page.getByRole('button', { name: section }).click();
}

describeInBrowser('the settings in Chromium', (test) => {
  test('move deadlines when targets change', async ({ page, open, sidebar }) => {
    await openSettings(page, /^Délais promis/);
    await page.getByLabel(/^Critique\s: première/).fill('6,5');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Réglages enregistrés.').waitFor();
    await page.getByText(/Critique 6,5\sh/).waitFor();
    await open('Toutes mes séances ont disparu');
    expect(await sidebar()).toMatch(/3\sh\s05\souvrées restantes/);
  });

  test('keep what was typed beside what is wrong, then take it', async ({ page, sidebar }) => {
    await openSettings(page, /^Heures d’ouverture/);
    await page.getByLabel('Mardi').fill('le matin');
    await page.getByLabel('Samedi').fill('10h-12h');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText(/Rien n’a été enregistré/).waitFor();
    expect(await sidebar()).toMatch(/Heures attendues, par exemple/);
    expect(await page.getByLabel('Mardi').inputValue()).toBe('le matin');
    expect(await page.getByLabel('Samedi').inputValue()).toBe('10h-12h');
    await page.getByLabel('Mardi').fill('9h-12h');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText(/sam\.\sde\s10\sh\sà\s12\sh/).waitFor();
  });

  test('announce a closure by its days and take it back', async ({ page }) => {
    await openSettings(page, /^Fermetures et ouvertures exceptionnelles/);
    await page.getByLabel('Du', { exact: true }).fill('2026-12-24');
    await page.getByLabel('Au (inclus)').fill('2026-12-28');
    await page.getByLabel('Motif').fill('Fin d’année');
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await page.getByText(/jeu\.\s24\sdéc\. au lun\.\s28\sdéc\./).waitFor();
    await page.getByRole('button', { name: 'Accueil' }).click();
    await page.getByText(/du jeu\.\s24\sdéc\. au lun\.\s28\sdéc\.\s: Fin d’année/).waitFor();
    await openSettings(page, /^Fermetures et ouvertures exceptionnelles/);
    await page.getByRole('button', { name: 'Retirer' }).click();
    await page.getByText('Fermeture retirée.').waitFor();
  });

  test('give a reply the team’s wording and its standard one back', async ({ page, open, sidebar }) => {
    await openSettings(page, /^Données perdues/);
    await page.getByLabel('Texte français').fill('Bonjour {nom}');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText(/Variable inconnue\s: \{nom\}/).waitFor();
    await page.getByLabel('Texte français').fill('Bonjour[[ {prenom}]],\n\nNous cherchons.\n\n{signature}');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('Réponse enregistrée.').waitFor();
    await open('Toutes mes séances ont disparu');
    expect(await sidebar()).toContain('Nous cherchons. L’équipe PureFocus');
    await openSettings(page, /^Données perdues/);
    await page.getByRole('button', { name: 'Revenir au texte standard' }).click();
    await page.getByText('Texte standard rétabli.').waitFor();
  });

  test('take holidays, recipients and the team', async ({ page, desk }) => {
    await openSettings(page, /^Jours fériés/);
    await page.getByLabel('Jours fériés chômés').selectOption('alsace-moselle');
    await page.getByLabel('Lundi de Pentecôte travaillé').check();
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('button', { name: /^Rappels/ }).click();
    await page.getByLabel('Destinataires des rappels').fill('a@example.fr, b@example.fr');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('button', { name: /^Équipe et signature/ }).click();
    await page.getByLabel('Signature des réponses').fill('Léa et Tom');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText('PureFocus · Léa et Tom').waitFor();
    expect(JSON.parse(desk.runtime.properties('user').get('settings.0') ?? '')).toMatchObject({
      holidays: { region: 'alsace-moselle', whitMondayWorked: true },
      reminders: { recipients: ['a@example.fr', 'b@example.fr'] },
      team: { signature: 'Léa et Tom' },
    });
  });

  test('go out as text and come in again', async ({ page }) => {
    await openSettings(page, /^Exporter ou importer/);
    const field = page.getByLabel('Réglages (JSON)');
    const exported = await field.inputValue();
    await field.fill('{"atRiskShare": 7}');
    await page.getByRole('button', { name: 'Importer' }).click();
    await page.getByText(/atRiskShare\s:/).waitFor();
    expect(await field.inputValue()).toBe('{"atRiskShare": 7}');
    await field.fill(exported.replace('"PureFocus"', '"PureFocus 2"'));
    await page.getByRole('button', { name: 'Importer' }).click();
    await page.getByText('PureFocus 2 · L’équipe PureFocus').waitFor();
  });

  test('fit a phone, where they are reached from the card of a mail', async ({ page, open }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('Prélevée deux fois');
    for (const section of [/^Heures/, /^Délais/, /^Fermetures/, /^Exporter/]) {
      await openSettings(page, section);
      await page.locator('#sidebar .card-header .title', { hasText: section }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });
});
