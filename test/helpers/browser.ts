import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { createAddonHost } from '../../local/host/host';
import { createDesk, type Desk } from '../../local/page/carry-out';
import { type PageServer, startEarly } from '../../local/page/server';
import { readBundle } from '../../local/runtime/bundle';
import type { LocalRuntime } from '../../local/runtime/contract';
import { chromiumPath, launchChromium } from './chromium';
import { type LocalDesk, sampleDesk, watchAll } from './desk';
import { paris } from './times';

const NOW = paris('2026-11-24 10:20');
const SCREEN = { width: 1360, height: 850 };

/** The page in Chromium over the sample mailbox, for each test as it was before the one before. */
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
  describeOnStage(name, suite, (before) => before.deployed(readBundle().code));
}

/**
 * The same where the page is what is proved, and not what the script does on it: the script's executions share a context,
 * in which they take a tenth of the time.
 */
export function describePage(name: string, suite: (test: BrowserTest) => void): void {
  describeOnStage(name, suite, (before) => before.inOneContext());
}

/** Makes another runtime over the account of the one before. */
type Renew = (before: LocalRuntime) => LocalRuntime;

function describeOnStage(name: string, suite: (test: BrowserTest) => void, renew: Renew): void {
  describeInChromium(name, (browser) => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await createStage(browser(), renew);
    });
    afterAll(() => stage.server.close());

    suite((title, body) => {
      it(title, () => onStage(stage, body));
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

/** What the tests of a suite have in common, because it takes seconds to make. */
interface Stage {
  readonly server: PageServer;
  /** Puts the desk back as the watch left it; the page that is loaded next shows it. */
  setUp(): LocalDesk;
  /** The window, which outlives its tests unless one of them fails. */
  page(): Promise<Page>;
}

async function createStage(browser: Browser, renew: Renew): Promise<Stage> {
  const first = sampleDesk(NOW).runtime;
  watchAll(first.inOneContext());
  const restore = first.snapshot();
  const opening: { desk: Desk | null; readonly reading: null } = { desk: null, reading: null };
  let page: Page | null = null;
  return {
    server: await startEarly(opening, 0),
    setUp() {
      restore();
      // What a runtime has found last is of a mailbox that is no more.
      const runtime = renew(first);
      const host = createAddonHost(runtime);
      opening.desk = createDesk(runtime, host);
      return { runtime, host };
    },
    async page() {
      if (page === null || page.isClosed()) page = await browser.newPage();
      page.setDefaultTimeout(15_000);
      await page.setViewportSize(SCREEN);
      await page.mouse.move(0, 0);
      return page;
    },
  };
}

/** What a mail tried in its own frame, and the browser refused. */
const REFUSED = /^(?:Blocked script execution in '[^']*\/message'|Setting the document's base URI)/;

async function onStage(stage: Stage, body: (context: DeskInBrowser) => Promise<void>): Promise<void> {
  const desk = stage.setUp();
  const page = await stage.page();
  const problems: string[] = [];
  const onError = (error: Error) => void problems.push(error.message);
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error' && !REFUSED.test(message.text())) problems.push(message.text());
  };
  page.on('pageerror', onError);
  page.on('console', onConsole);
  try {
    await page.goto(stage.server.url);
    await body({ page, desk, sidebar: () => page.locator('#sidebar').innerText(), open: opener(page) });
    // What is still on its way would reach the desk of the next test.
    await page.locator('#main:not([aria-busy])').waitFor();
    expect(problems).toEqual([]);
  } catch (failure) {
    await page.close();
    throw failure;
  }
  page.off('pageerror', onError);
  page.off('console', onConsole);
  await page.context().unrouteAll();
}

function opener(page: Page): DeskInBrowser['open'] {
  return async (subject) => {
    await page.locator('.line', { hasText: subject }).click();
    await page.getByRole('heading', { name: subject }).waitFor();
    await page.locator('.card-header .subtitle', { hasText: subject }).waitFor();
  };
}
