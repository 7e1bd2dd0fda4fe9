import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of the desk in a real browser. */
export interface DeskPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What axe finds wrong with the page as it is: nothing, where it is right. */
  readonly axe: () => Promise<readonly string[]>;
  /** Waits until the sheet that is chosen can be printed. */
  readonly ready: () => Promise<void>;
}

/** Opens an address in Chromium, which is closed after the test. */
export async function deskInChromium(
  address: string,
  size = { width: 1280, height: 900 },
  hasTouch = false,
): Promise<DeskPage> {
  const browser: Browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ viewport: size, hasTouch });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // Time goes on as it does, until a test lets it go faster.
  await page.clock.install();
  await page.goto(address);
  await page.locator('#find:focus, #clinic-find:focus').waitFor();
  return {
    page,
    context,
    axe: () => ask(session),
    ready: async () => {
      // The button waits while a sheet is made, and the pause after typing comes before that.
      await page.waitForTimeout(200);
      await page.locator('#print:enabled').waitFor();
    },
  };
}

/** The page runs no script that is not its own, so axe is brought in as a debugger would. */
async function ask(session: CDPSession): Promise<readonly string[]> {
  await session.send('Runtime.evaluate', { expression: AXE });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
      JSON.stringify(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120)))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  return JSON.parse(String(result.value)) as readonly string[];
}
