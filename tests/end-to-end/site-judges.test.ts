import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPage } from '../../src/proof/page/read-page.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import { runHandouts } from '../support/run-handouts.js';
import { axeOn, siteInChromium, type SiteInChromium } from '../support/site/site-in-chromium.js';
import { countOf, isThorough, LEFT_TO_CI } from '../support/thorough.js';

const toolsOf = createRequire(join(PROJECT_FOLDER, 'tests/package.json'));
const LANGUAGES = ['en', 'es', 'ar', 'ru', 'vi', 'zh-Hans', 'es+en', 'ar+en'];
/** A telephone, a tablet, a desk, and a desk at 400 %. */
const WINDOWS = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
  { width: 320, height: 256 },
];

/** In how many of them each page is judged; the next page in others. */
const WINDOWS_OF_A_PAGE = countOf('SITE_WINDOWS', { few: 0, some: 2, all: 4 });

/** What a keyboard meets on a page: whoever walks by Tab meets each link once, and sees where they are. */
const WALK = `() => {
  const { activeElement: at } = document;
  if (!at || at === document.body) return undefined;
  // One that goes on in another line has a rectangle for each; what ends a line may have no width.
  const { top, bottom, left } = [...at.getClientRects()].find(({ width }) => width > 4);
  const seen = document.elementFromPoint(left + 2, (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2);
  return { words: at.outerHTML.slice(0, 80), isSeen: at === seen || at.contains(seen) };
}`;

describe.runIf(isThorough)(`the pages of the samples, in Chromium${LEFT_TO_CI}`, () => {
  const pages = new Map<string, string>();
  let folder = '';
  let judged = '';
  let chromium: SiteInChromium;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    judged = mkdtempSync(join(tmpdir(), 'judged-'));
    const languages = LANGUAGES.flatMap((language) => ['--language', language]);
    const { exit, out } = await runHandouts(['site', '--clinic', 'riverside', ...languages, '--out', folder]);
    if (exit !== 0) throw new Error(out);
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.html')) pages.set(path, readFileSync(join(folder, path), 'utf8'));
    chromium = await siteInChromium(folder);
  }, 120_000);

  afterAll(async () => {
    await chromium.close();
    for (const made of [folder, judged]) rmSync(made, { recursive: true, force: true });
  });

  test('the Nu checker has nothing to say', { timeout: 120_000 }, () => {
    const jar = toolsOf.resolve('vnu-jar/build/dist/vnu.jar');
    // It opens files, which have no host that their policy could name.
    const files = [...pages].map(([path, html], index) => {
      const file = join(judged, `${index}-${path.replaceAll('/', '-')}`);
      writeFileSync(file, html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, ''));
      return file;
    });
    const { stderr, status } = spawnSync('java', ['-jar', jar, '--format', 'gnu', ...files], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(pages.size).toBeGreaterThan(25);
  });

  test(
    'axe finds nothing, and nothing is wider than the window, on a telephone, a desk and at 400 %',
    { timeout: 600_000 },
    async () => {
      const found: string[] = [];
      for (const [index, path] of [...pages.keys()].entries())
        for (const viewport of WINDOWS.filter(
          (_, place) => (place + index) % WINDOWS.length < WINDOWS_OF_A_PAGE,
        )) {
          const page = await chromium.open(`${path}#zzzzz`, { viewport });
          const at = `${path} at ${viewport.width} × ${viewport.height}: `;
          const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
          if (Number(await page.evaluate(overflow)) > 0) found.push(`${at}wider than the window`);
          found.push(...(await axeOn(page)).map((what) => at + what));
          await page.context().close();
        }
      expect(found).toEqual([]);
    },
  );

  test(
    'a keyboard reaches every link of a page, and each is seen when it is reached',
    { timeout: 240_000 },
    async () => {
      const wrong: string[] = [];
      for (const path of [...pages.keys()].filter((one) => /\/en\/|handouts|\/ar\//u.test(one))) {
        const page = await chromium.open(path, { viewport: { width: 360, height: 640 } });
        const links = await page.locator('a[href]:visible, input:visible, [tabindex="0"]').count();
        let walked = 0;
        for (; walked <= links + 1; walked += 1) {
          await page.keyboard.press('Tab');
          const at = await page.evaluate<{ words: string; isSeen: boolean } | undefined>(`(${WALK})()`);
          if (!at) break;
          if (!at.isSeen) wrong.push(`${path}: ${at.words}`);
        }
        if (walked !== links) wrong.push(`${path}: ${walked} of ${links} are reached`);
        await page.context().close();
      }
      expect(wrong).toEqual([]);
    },
  );

  test(
    'the whole text stands there without scripts, as it does with them',
    { timeout: 240_000 },
    async () => {
      for (const path of pages.keys()) {
        const page = await chromium.open(path, { javaScriptEnabled: false });
        const shown = await page.locator('main').innerText();
        const { lines } = readPage(pages.get(path) ?? '');
        const bare = (text: string): string => text.replaceAll(/[\s\p{Cf}]+/gu, '');
        // The list's find field needs a script, and is not there without one.
        const wanted = lines.filter((line) => !/^(?:Find a handout|No handout)/u.test(line));
        expect(bare(shown)).toBe(bare(wanted.join('')));
        await page.context().close();
      }
    },
  );

  test('no page asks another host for anything', async () => {
    await chromium.open('riverside.example.org/cervix/en/#zzzzz');
    expect(chromium.elsewhere).toEqual([]);
    expect(chromium.asked()).toBeGreaterThan(3);
  });

  test('a page is set in letters of its own, and weighs little', async () => {
    const page = await chromium.open('riverside.example.org/cervix/en/');
    const letters = '[...document.fonts].map(({ weight, status }) => weight + " " + status)';
    await page.evaluate('document.fonts.ready');
    expect(await page.evaluate(letters)).toEqual(['400 loaded', '700 loaded']);
    const at = (path: string): Buffer => readFileSync(join(folder, 'riverside.example.org', path));
    const packed = (path: string): number => gzipSync(at(path)).length;
    const text = packed('cervix/en/index.html') + packed('handouts/sheet.css') + packed('handouts/sheet.js');
    expect(text).toBeLessThan(10_000);
    const fonts = at('handouts/letters.woff2').length + at('handouts/letters-bold.woff2').length;
    expect(text + fonts).toBeLessThan(50_000);
  });
});
