// npx tsx tools/screenshots.ts: takes the pictures under docs/images from the built bundle and the sample mailbox.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startServer } from '../local/page/server';
import { chromiumPath, launchChromium } from '../test/helpers/chromium';
import { sampleDesk, watchAll } from '../test/helpers/desk';
import { paris } from '../test/helpers/times';

const IMAGES = join(__dirname, '../docs/images');
const NOW = paris('2026-11-24 10:20');
const DESKTOP = { width: 1360, height: 850 };
const PHONE = { width: 390, height: 844 };

async function main(): Promise<void> {
  const path = chromiumPath();
  if (path === null) throw new Error('no Chromium found: install Debian’s chromium or set CHROMIUM_PATH');
  mkdirSync(IMAGES, { recursive: true });
  const { runtime, host } = sampleDesk(NOW);
  watchAll(runtime);
  const server = await startServer(runtime, host, 0);
  const browser = await launchChromium(path);
  try {
    const page = await browser.newPage({ viewport: DESKTOP });
    const shoot = async (name: string) => {
      await page.locator('#toast').waitFor({ state: 'hidden' });
      await page.screenshot({ path: join(IMAGES, `${name}.png`) });
    };
    await page.goto(server.url);
    await page.getByText('Rappels désactivés').waitFor();
    await shoot('home');
    await open(page, 'Toutes mes séances ont disparu');
    await shoot('ticket');
    await page.getByRole('button', { name: 'Ouvrir le brouillon' }).first().click();
    await page.getByRole('button', { name: 'Envoyer' }).waitFor();
    await shoot('reply');
    await page.getByRole('button', { name: 'Supprimer' }).click();
    await page.getByRole('button', { name: '← Retour' }).click();
    await page
      .getByText(/^Vigie\s: /)
      .first()
      .click();
    await page.getByText('Il est inutile d’y répondre').waitFor();
    await shoot('reminder');
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: '← Retour' }).click();
    await page.getByText('Surveillance').first().waitFor();
    await shoot('home-phone');
    await open(page, '[ESCALADE] Toujours pas de réponse');
    await shoot('ticket-phone');
  } finally {
    await browser.close();
    await server.close();
  }
}

async function open(page: Page, subject: string): Promise<void> {
  await page.locator('.line', { hasText: subject }).last().click();
  await page.getByRole('heading', { name: subject }).waitFor();
  await page.getByRole('button', { name: 'Actualiser' }).waitFor();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
