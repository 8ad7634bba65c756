// npx tsx tools/screenshots.ts: takes the pictures under docs/images from the built bundle and the sample mailbox.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chromiumPath, launchChromium } from '../test/helpers/chromium';
import { DESKTOP, goAlong, PHONE, WALKS } from '../test/helpers/walks';

const IMAGES = join(__dirname, '../docs/images');

async function main(): Promise<void> {
  const path = chromiumPath();
  if (path === null) throw new Error('no Chromium found: install Debian’s chromium or set CHROMIUM_PATH');
  mkdirSync(join(IMAGES, 'cards'), { recursive: true });
  const browser = await launchChromium(path);
  try {
    for (const walk of WALKS) {
      await goAlong(browser, walk, (page) => ({
        page: (name) => shootPage(page, name),
        card: (name) => shootCard(page, name),
      }));
    }
  } finally {
    await browser.close();
  }
}

async function shootPage(page: Page, name: string): Promise<void> {
  await page.locator('#toast').waitFor({ state: 'hidden' });
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
}

/** The card alone and whole, in the sidebar and on a phone. */
async function shootCard(page: Page, name: string): Promise<void> {
  await page.locator('#toast').waitFor({ state: 'hidden' });
  // Nothing is pointed at.
  await page.mouse.move(0, 0);
  const card = page.locator('#sidebar .card');
  // A card reaches down to the foot of the sidebar; alone, it ends where its content does.
  await card.evaluate((element) => element.style.setProperty('flex', 'none'));
  for (const [width, suffix] of [
    [DESKTOP.width, ''],
    [PHONE.width, '-phone'],
  ] as const) {
    // A phone has no home card; it has the settings, from the card of a mail.
    if (width === PHONE.width && name.startsWith('home')) continue;
    await page.evaluate(() => document.body.classList.remove('no-mail'));
    // High enough for the whole card, also where the sidebar is a sheet over less than half of the screen.
    await page.setViewportSize({ width, height: 8_000 });
    await card.screenshot({ path: join(IMAGES, 'cards', `${name}${suffix}.png`) });
  }
  await page.setViewportSize(DESKTOP);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
