import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM_PATH ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** Where Chromium is; null without one, unless VIGIE_REQUIRE_BROWSER says that there has to be one. */
export function chromiumPath(): string | null {
  const found = PLACES.find((path) => path !== '' && existsSync(path)) ?? null;
  if (found === null && process.env.VIGIE_REQUIRE_BROWSER === '1') {
    throw new Error(
      'no Chromium found, and VIGIE_REQUIRE_BROWSER=1: install Debian’s chromium or set CHROMIUM_PATH',
    );
  }
  return found;
}

/** Starts a browser that asks nobody else anything. */
export function launchChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
