import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, wantsChromium } from '../support/chromium/ask-chromium.js';
import { PROJECT_FOLDER } from '../support/folders.js';
import { runHandouts } from '../support/run-handouts.js';
import { LEFT_TO_CI } from '../support/thorough.js';

const toolsOf = createRequire(join(PROJECT_FOLDER, 'tests/package.json'));
const LANGUAGES = ['en', 'es', 'ar', 'ru', 'vi', 'zh-Hans', 'es+en', 'ar+en'];

/** Puts what axe finds into the page, where it is read. */
const ASK_AXE = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))
  .then((found) => {
    const out = document.createElement('pre');
    out.id = 'out';
    out.textContent = JSON.stringify(found);
    document.body.append(out);
  });`;

/** Pages as judges are given them, who open files: without the rule that all must come from their own host. */
const withoutPolicy = (html: string): string =>
  html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/u, '');

describe.skipIf(!wantsChromium)(`the pages of the samples${LEFT_TO_CI}`, () => {
  const pages = new Map<string, string>();
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    const languages = LANGUAGES.flatMap((language) => ['--language', language]);
    const { exit, out } = await runHandouts(['site', '--clinic', 'riverside', ...languages, '--out', folder]);
    if (exit !== 0) throw new Error(out);
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.html')) pages.set(path, withoutPolicy(readFileSync(join(folder, path), 'utf8')));
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('the Nu checker has nothing to say', () => {
    for (const [path, html] of pages) writeFileSync(join(folder, path), html);
    const jar = toolsOf.resolve('vnu-jar/build/dist/vnu.jar');
    const { stderr, status } = spawnSync(
      'java',
      ['-jar', jar, '--format', 'gnu', ...[...pages.keys()].map((path) => join(folder, path))],
      { encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(pages.size).toBeGreaterThan(25);
  }, 120_000);

  test('axe finds nothing', () => {
    const axe = readFileSync(toolsOf.resolve('axe-core/axe.min.js'), 'utf8');
    const styles = readFileSync(join(folder, 'riverside.example.org/handouts/sheet.css'), 'utf8');
    const judged = [...pages].filter(([path]) => /cervix.[^/]+.index|handouts|bp.en|type-2.en/u.test(path));
    const found = judged.map(([, html]) =>
      answered(
        html
          .replace(/<link rel="stylesheet"[^>]*>/u, () => `<style>${styles}</style>`)
          .replace(/<script src[^>]*><\/script>/u, '')
          .replace('</body>', () => `<script>${axe}</script><script>${ASK_AXE}</script></body>`),
      ),
    );
    expect(judged.length).toBeGreaterThan(9);
    expect(found).toEqual(judged.map(() => []));
  }, 240_000);
});
