import { memoryUsage } from 'node:process';
import { expect, test } from 'vitest';
import { clinicFiles } from '../support/hostile/kinds/clinic-files.js';
import { clinicTables } from '../support/hostile/kinds/clinic-tables.js';
import { drawings } from '../support/hostile/kinds/drawings.js';
import { fileNames } from '../support/hostile/kinds/file-names.js';
import { fontFiles } from '../support/hostile/kinds/font-files.js';
import { frontMatters, handoutTexts } from '../support/hostile/kinds/handout-texts.js';
import type { Kind, Tried } from '../support/hostile/kinds/kind.js';
import { pathsOnDisk } from '../support/hostile/kinds/paths-on-disk.js';
import { pixelPictures } from '../support/hostile/kinds/pixel-pictures.js';
import { slots, templates } from '../support/hostile/kinds/templates.js';
import { seeded } from '../support/random.js';
import { countOf, isThorough } from '../support/thorough.js';

/** So much of what is tried where all is, which takes minutes; HOSTILE_SHARE=1 asks for all of it. */
const SHARE = countOf('HOSTILE_SHARE', { few: 0.002, some: 0.25, all: 1 });
const SEED = Number(process.env['HOSTILE_SEED'] ?? 20_261_130);
/** Whatever is in it. */
const MOST_MS = 5000;
const MOST_BYTES = 512 * 1024 * 1024;
/** Of each kind. */
const FEWEST = 8;
/** Among so many some are sound, and some are not. */
const MANY = 100;
/** More faults of a kind tell nothing more. */
const MOST_TOLD = 5;

const KINDS: readonly Kind[] = [
  clinicFiles,
  clinicTables,
  handoutTexts,
  frontMatters,
  templates,
  slots,
  drawings,
  ...pixelPictures,
  fontFiles,
  fileNames,
  pathsOnDisk(),
];

test.each(KINDS)(
  '$name: whatever it holds, it is read as it is or told, at once and with little memory',
  { timeout: 3_600_000 },
  async ({ name, cases, attempt }) => {
    const count = Math.max(FEWEST, Math.round(cases * SHARE));
    const base = memoryUsage.rss();
    const wrong: object[] = [];
    let taken = 0;
    let slowest = { ms: 0, seed: 0 };
    let fattest = { bytes: 0, seed: 0 };
    for (let seed = SEED; seed < SEED + count && wrong.length < MOST_TOLD; seed += 1) {
      const before = memoryUsage.rss();
      const started = performance.now();
      const tried = await attemptOf(attempt, seed);
      const ms = performance.now() - started;
      const bytes = memoryUsage.rss() - before;
      if (ms > slowest.ms) slowest = { ms, seed };
      if (bytes > fattest.bytes) fattest = { bytes, seed };
      if (tried.isTaken) taken += 1;
      const faults = [...tried.wrong, ...(ms > MOST_MS ? [`it took ${Math.round(ms)} ms`] : [])];
      if (faults.length > 0) wrong.push({ seed, faults, input: tried.input.slice(0, 3000) });
    }
    if (isThorough || process.env['HOSTILE_SHARE'] !== undefined) {
      const told = `${name}: ${count} tried, ${taken} taken; slowest ${Math.round(slowest.ms)} ms (${slowest.seed}), fattest ${Math.round(fattest.bytes / 1024)} KB (${fattest.seed}), ${Math.round((memoryUsage.rss() - base) / 1024 / 1024)} MB more at its end`;
      process.stdout.write(`${told}\n`);
    }
    expect(wrong).toEqual([]);
    expect(memoryUsage.rss() - base).toBeLessThan(MOST_BYTES);
    // Where nothing was sound any more, or all was, nothing would be tried.
    expect(count > MANY && [0, count].includes(taken)).toBe(false);
  },
);

/** A case, and what it threw: a fault of the press, whatever was read. */
async function attemptOf(attempt: Kind['attempt'], seed: number): Promise<Tried> {
  try {
    return await attempt(seeded(seed));
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { isTaken: false, wrong: [`it threw: ${stack.slice(0, 1500)}`], input: '' };
  }
}
