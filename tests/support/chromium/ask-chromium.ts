import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isThorough } from '../thorough.js';

const CHROMIUM = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined,
);
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-extensions'];

/** Chromium is asked for a minute, so only where CI_JUDGES=1 asks for all judges; then it must be here. */
export const wantsChromium = isThorough;

/** A page as Chromium prints it to a PDF. */
export function printed(html: string): Uint8Array {
  return inFolder(html, (page, folder) => {
    const file = join(folder, 'page.pdf');
    run(['--no-pdf-header-footer', `--print-to-pdf=${file}`, page], folder);
    return new Uint8Array(readFileSync(file));
  });
}

/** What a page has put into its element `out`, as JSON, once its fonts are there. */
export function answered(html: string): unknown {
  return inFolder(html, (page, folder) => {
    const dom = run(['--virtual-time-budget=20000', '--dump-dom', page], folder);
    const answer = /<pre id="out">(?<json>[^]*?)<\/pre>/u.exec(dom)?.groups?.['json'];
    if (answer === undefined || answer === '') throw new Error('the page gave no answer');
    return JSON.parse(answer) as unknown;
  });
}

function inFolder<Result>(html: string, act: (page: string, folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, html);
    return act(pathToFileURL(page).href, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(argv: readonly string[], folder: string): string {
  if (CHROMIUM === undefined) throw new Error('Chromium is not installed');
  const { status, stdout, stderr } = spawnSync(
    CHROMIUM,
    [...FLAGS, `--user-data-dir=${join(folder, 'profile')}`, ...argv],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, timeout: 120_000 },
  );
  if (status !== 0) throw new Error(`Chromium failed: ${stderr.slice(-500)}`);
  return stdout;
}
