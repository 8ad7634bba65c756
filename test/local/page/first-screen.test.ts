// What an agent sees of a conversation's card before anything is scrolled.
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../helpers/browser';

/** A laptop's. */
const SCREEN = { width: 1280, height: 800 };

/** Where a button stands, and whether it can be clicked there without scrolling. */
function reachable(page: Page, name: string) {
  return page
    .locator('#sidebar')
    .getByRole('button', { name, exact: true })
    .first()
    .evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit === button || button.contains(hit);
    });
}

describeInBrowser('the first screen of a card at 1280×800', (test) => {
  test('has the main buttons of every conversation, whatever is scrolled', async ({ page, open }) => {
    await page.setViewportSize(SCREEN);
    for (const subject of [
      'Toutes mes séances ont disparu',
      'Prélevée deux fois',
      'Version pour ordinateur',
    ]) {
      await open(subject);
      const buttons = await page.locator('.card-footer button').allInnerTexts();
      expect({ subject, buttons }).toEqual({ subject, buttons: ['Ouvrir le brouillon', 'Clore'] });
      for (const name of buttons) expect(await reachable(page, name)).toBe(true);
      await page.locator('#sidebar').evaluate((sidebar) => sidebar.scrollTo(0, sidebar.scrollHeight));
      for (const name of buttons) expect(await reachable(page, name)).toBe(true);
      await page.getByRole('button', { name: '← Retour' }).click();
    }
  });

  test('has the suggested reply and the button that reads it', async ({ page, open }) => {
    await page.setViewportSize(SCREEN);
    await open('Toutes mes séances ont disparu');
    for (const name of ['Lire', 'Répondre et clore']) expect(await reachable(page, name)).toBe(true);
    await page.getByRole('button', { name: 'Lire', exact: true }).click();
    await page.getByText('Texte de la réponse').waitFor();
    expect(await reachable(page, 'Ouvrir le brouillon')).toBe(true);
  });

  test('answers and closes in two clicks', async ({ page, desk, open }) => {
    await page.setViewportSize(SCREEN);
    await open('Toutes mes séances ont disparu');
    await page.getByRole('button', { name: 'Répondre et clore' }).click();
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('Message envoyé.').waitFor();
    expect(desk.runtime.mailbox.drafts()).toEqual([]);
  });
});
