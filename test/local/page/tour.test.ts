// « Visite guidée »: ten steps, each with something to see, and left at will.
import type { Page } from 'playwright-core';
import { startServer } from '../../../local/page/server';
import { describeInChromium, describePage } from '../../helpers/browser';
import { deskWith } from '../../helpers/desk';
import { paris } from '../../helpers/times';

const COUNT = 10;

const tour = (page: Page) => page.locator('#tour');
const press = (page: Page, name: string) => tour(page).getByRole('button', { name, exact: true }).click();

/** Waits for a step, and until the page stands still. */
async function reach(page: Page, number: number): Promise<string> {
  await tour(page).getByText(`étape ${number} sur ${COUNT}`).waitFor();
  await page.locator('#main:not([aria-busy])').waitFor();
  await page.waitForFunction(() => document.activeElement?.closest('#tour') !== null);
  return tour(page).getByRole('heading').innerText();
}

/** What is framed, and whether it is in sight. */
const framed = (page: Page) =>
  page.evaluate(() => {
    const wide = [
      ...document.querySelectorAll<HTMLElement>('main, .sidebar, .tools, .card-footer, .clock, .search'),
    ];
    const found = wide.filter((element) => getComputedStyle(element).outline.includes('solid 3px'));
    return found.map((element) => {
      const { width, height, top, bottom } = element.getBoundingClientRect();
      return {
        name: element.className || element.id,
        seen: width > 50 && height > 20 && top >= 0 && bottom <= innerHeight,
      };
    });
  });

describePage('the tour', (test) => {
  test('leads through ten steps, each of which frames what it speaks of', async ({ page }) => {
    await page.getByRole('button', { name: 'Visite guidée' }).click();
    const titles = new Set<string>();
    for (let number = 1; number <= COUNT; number += 1) {
      titles.add(await reach(page, number));
      const frames = await framed(page);
      expect({ number, frames: frames.map(({ seen }) => seen) }).toEqual({ number, frames: [true] });
      if (number === 3) expect(await page.locator('.conversation').count()).toBe(1);
      if (number === 6) await page.locator('.conversation .chip', { hasText: 'En cours' }).waitFor();
      if (number === 7) await page.locator('.conversation .chip', { hasText: 'Attente client' }).waitFor();
      if (number === COUNT) await page.getByText('Communs à toute l’équipe').waitFor();
      await press(page, number === COUNT ? 'Terminer' : 'Suivant');
    }
    await tour(page).waitFor({ state: 'hidden' });
    expect(titles.size).toBe(COUNT);
    expect(await framed(page)).toEqual([]);
  });

  test('is left at any step, and leads back', async ({ page }) => {
    const begin = page.getByRole('button', { name: 'Visite guidée' });
    for (const steps of [0, 1, 4]) {
      await begin.click();
      await reach(page, 1);
      for (let number = 1; number <= steps; number += 1) {
        await press(page, 'Suivant');
        await reach(page, number + 1);
      }
      await press(page, 'Quitter la visite');
      await tour(page).waitFor({ state: 'hidden' });
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    }
    await begin.click();
    const first = await reach(page, 1);
    await press(page, 'Suivant');
    await reach(page, 2);
    await press(page, 'Précédent');
    expect(await reach(page, 1)).toBe(first);
    expect(await tour(page).getByRole('button', { name: 'Précédent' }).count()).toBe(0);
  });

  test('is gone through by keyboard alone, on a phone too', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Visite guidée' }).focus();
    await page.keyboard.press('Enter');
    for (let number = 1; number < COUNT; number += 1) {
      await reach(page, number);
      for (let keys = number === 1 ? 1 : 2; keys > 0; keys -= 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    await reach(page, COUNT);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await page.locator('main').evaluate((main) => main.clientHeight)).toBeGreaterThan(100);
  });
});

describeInChromium('the tour of a mailbox with nothing in it', (browser) => {
  it('goes to its end', async () => {
    const { runtime, host } = deskWith([], paris('2026-11-24 10:20'));
    const server = await startServer(runtime, host, 0);
    const page = await browser().newPage();
    page.setDefaultTimeout(15_000);
    try {
      await page.goto(server.url);
      await page.getByRole('button', { name: 'Visite guidée' }).click();
      for (let number = 1; number <= COUNT; number += 1) {
        await reach(page, number);
        await press(page, number === COUNT ? 'Terminer' : 'Suivant');
      }
      await tour(page).waitFor({ state: 'hidden' });
      expect(await page.locator('#toast').isHidden()).toBe(true);
    } finally {
      await page.close();
      await server.close();
    }
  });
});
