import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { openShelf } from '../../../src/desk/index.js';
import { nodeWorld } from '../../../src/world/index.js';
import { PROJECT_FOLDER } from '../folders.js';

const toolsOf = createRequire(join(PROJECT_FOLDER, 'tests/package.json'));
const AXE = readFileSync(toolsOf.resolve('axe-core/axe.min.js'), 'utf8');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A site on a server, and a browser that notes what it asks for. */
export interface SiteInChromium {
  /** Addresses that were asked for, but for those of the site. */
  readonly elsewhere: readonly string[];
  readonly asked: () => number;
  /** Opens a page in a window of its own, at a path of the site. */
  readonly open: (path: string, window?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Serves the folder of a site, and opens a browser. */
export async function siteInChromium(folder: string): Promise<SiteInChromium> {
  const shelf = await openShelf(nodeWorld(folder, new Date()), 0);
  const browser: Browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const elsewhere: string[] = [];
  let asked = 0;
  return {
    elsewhere,
    asked: () => asked,
    open: async (path, window = {}) => {
      const context = await browser.newContext(window);
      context.on('request', (request) => {
        asked += 1;
        if (!request.url().startsWith(shelf.address)) elsewhere.push(request.url());
      });
      const page = await context.newPage();
      await page.goto(new URL(path, shelf.address).href);
      return page;
    },
    close: async () => {
      await browser.close();
      await shelf.close();
    },
  };
}

/** What axe finds wrong with a page, which runs no script but its own: axe comes in as a debugger would. */
export async function axeOn(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: AXE });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ${JSON.stringify(LEVELS)} }).then(({ violations }) =>
      JSON.stringify(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120)))))`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return JSON.parse(String(result.value)) as readonly string[];
}
