import type { Browser, Page } from 'playwright-core';
import { startServer } from '../../local/page/server';
import { chromiumPath, launchChromium } from './chromium';
import { type LocalDesk, sampleDesk, watchAll } from './desk';
import { paris } from './times';

/** The page in Chromium over the sample mailbox, made anew for each test. */
interface DeskInBrowser {
  readonly page: Page;
  readonly desk: LocalDesk;
  /** What the sidebar says. */
  sidebar(): Promise<string>;
  /** Opens a conversation of the list. */
  open(subject: string): Promise<void>;
}

type BrowserTest = (name: string, body: (context: DeskInBrowser) => Promise<void>) => void;

/** A suite in Chromium over the sample mailbox. No test may leave an error on the console. */
export function describeInBrowser(name: string, suite: (test: BrowserTest) => void): void {
  describeInChromium(name, (browser) => {
    suite((title, body) => {
      it(title, () => withPage(browser(), body));
    });
  });
}

/** A suite in Chromium; skipped, and said to be, where there is none. */
export function describeInChromium(name: string, suite: (browser: () => Browser) => void): void {
  const executable = chromiumPath();
  if (executable === null)
    console.warn('No Chromium found: the browser tests are skipped (set CHROMIUM_PATH).');
  const describeIt = executable === null ? describe.skip : describe;

  describeIt(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium(executable ?? '');
    });
    afterAll(() => browser.close());

    suite(() => browser);
  });
}

/** What a mail tried in its own frame, and the browser refused. */
const REFUSED = /^(?:Blocked script execution in '[^']*\/message'|Setting the document's base URI)/;

async function withPage(browser: Browser, body: (context: DeskInBrowser) => Promise<void>): Promise<void> {
  const desk = sampleDesk(paris('2026-11-24 10:20'));
  watchAll(desk.runtime);
  const server = await startServer(desk.runtime, desk.host, 0);
  const page = await browser.newPage({ viewport: { width: 1360, height: 850 } });
  const problems: string[] = [];
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !REFUSED.test(message.text())) problems.push(message.text());
  });
  try {
    await page.goto(server.url);
    await body({
      page,
      desk,
      sidebar: () => page.locator('#sidebar').innerText(),
      async open(subject) {
        await page.locator('.line', { hasText: subject }).click();
        await page.getByRole('heading', { name: subject }).waitFor();
        await page.locator('.card-header .subtitle', { hasText: subject }).waitFor();
      },
    });
  } finally {
    await page.close();
    await server.close();
  }
  expect(problems).toEqual([]);
}
