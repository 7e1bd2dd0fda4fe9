import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { PROJECT_FOLDER } from '../support/folders.js';
import { OAK_TEXT } from '../support/refusal.js';
import { temporaryProject } from '../support/temporary-project.js';
import { isThorough, LEFT_TO_CI } from '../support/thorough.js';

const BUILT = join(PROJECT_FOLDER, 'dist/cli/main.js');
/** util-linux's `script` gives a command a terminal. */
const hasScript = (spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '').includes(
  'util-linux',
);
const CTRL_C = '\u0003';
const CLEAR_TO_END = '\u001B[K';

/** A plan that keeps a build busy for a while. */
function largeProject(clinics: number): string {
  return temporaryProject(
    Object.fromEntries(
      Array.from({ length: clinics }, (_, index) => [
        `content/clinics/c${String(index).padStart(3, '0')}.yaml`,
        OAK_TEXT.replace('Oak', `Clinic ${index}`),
      ]),
    ),
  );
}

/**
 * What the built command writes to a real terminal of so many columns, and how it ends.
 *
 * @param keys what is typed once the first bar is drawn
 */
async function onTerminal(
  folder: string,
  columns: number,
  keys = '',
): Promise<{ exit: unknown; screen: string }> {
  const command = `stty cols ${columns}; exec "${process.execPath}" "${BUILT}" build`;
  const { NO_COLOR: _, ...env } = process.env;
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    env: { ...env, TERM: 'xterm' },
  });
  const screen = text(child.stdout);
  const ended = new Promise((resolve) => {
    child.on('close', resolve);
  });
  child.stdout.once('data', () => keys !== '' && child.stdin.write(keys));
  return { exit: await ended, screen: await screen };
}

/** What was drawn over the same line, one after another, without colours. */
function drawingsOf(screen: string): readonly string[] {
  return stripVTControlCharacters(screen.replaceAll(CLEAR_TO_END, '«end»'))
    .split('\r')
    .filter((part) => part.endsWith('«end»'))
    .map((part) => part.replace('«end»', ''));
}

describe.skipIf(!hasScript)('on a real terminal', () => {
  test.runIf(isThorough).each([80, 20])(
    `of %i columns the bar never reaches its edge, and goes away${LEFT_TO_CI}`,
    async (columns) => {
      const { exit, screen } = await onTerminal(largeProject(30), columns);
      expect(drawingsOf(screen).filter((drawing) => drawing.length >= columns)).toEqual([]);
      expect(screen.replace(`\r${CLEAR_TO_END}c000`, '\nc000')).toContain(
        '\nc000/en/rest.large.letter.pdf\r\n',
      );
      expect(screen.trimEnd()).toMatch(/time {2}.*$/u);
      expect(exit).toBe(0);
    },
  );

  test('Ctrl+C leaves its line clean, and the summary says what is missing', async () => {
    const { exit, screen } = await onTerminal(largeProject(200), 80, CTRL_C);
    expect(screen).toMatch(/not made {2}\d+.* {2}interrupted; build again to go on\r\n/u);
    expect(screen.split(`\r${CLEAR_TO_END}`).at(-1)).not.toContain('^C');
    expect(exit).toBe(130);
  });
});

const SIGTERM =
  'a machine that wants its place back gets it, with a manifest of what stands and what is missing';
test.runIf(isThorough)(`${SIGTERM}${LEFT_TO_CI}`, async () => {
  // So many that it is not done before the signal comes, however busy the machine is.
  const folder = largeProject(600);
  const child = spawn(process.execPath, [BUILT, 'build', '--shard', '1/1'], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  });
  const err = text(child.stderr);
  child.stdout.once('data', () => child.kill('SIGTERM'));
  const exit = await new Promise((resolve) => {
    child.on('close', resolve);
  });
  expect(await err).toMatch(/^not made +[\d,]+ {2}interrupted/mu);
  expect(exit).toBe(130);
  const { files, missing, plan } = JSON.parse(
    readFileSync(join(folder, 'output/manifest.1-of-1.json'), 'utf8'),
  ) as { files: readonly object[]; missing: readonly string[]; plan: { readonly copies: number } };
  expect(files.length).toBeGreaterThan(0);
  expect(missing.length).toBeGreaterThan(0);
  expect(files.length + missing.length).toBe(plan.copies);
});
