// npx tsx tools/logo.ts: draws docs/images/logo/vigie.svg in the sizes that Google asks for, as PNG, since it takes no SVG.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath, launchChromium } from '../test/helpers/chromium';

const FOLDER = join(__dirname, '../docs/images/logo');
/** Pixels a side: Gmail's sidebar, and the listing of the Marketplace. */
const SIZES = [32, 48, 96, 128];

async function main(): Promise<void> {
  const path = chromiumPath();
  if (path === null) throw new Error('no Chromium found: install Debian’s chromium or set CHROMIUM_PATH');
  const svg = readFileSync(join(FOLDER, 'vigie.svg'), 'utf8');
  const browser = await launchChromium(path);
  try {
    for (const size of SIZES) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(
        `<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`,
      );
      await page.screenshot({ path: join(FOLDER, `vigie-${size}.png`), omitBackground: true });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
