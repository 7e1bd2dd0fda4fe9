import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ASKED, changingProject } from '../support/durability/changing-project.js';
import { startBuild } from '../support/durability/start-build.js';
import { Inspector, treeOf } from '../support/durability/wrong-in.js';
import { countOf, isThorough } from '../support/thorough.js';

/** How many sizes of disk are tried, in bytes and in names; failing-calls.test.ts has a disk without room in each `npm test`. */
const SIZES = countOf('DURABILITY_SIZES', { few: 0, some: 8, all: 20 });
/** What a build of the small project needs, and a little more, so that the last one passes. */
const ENOUGH_KB = 1024;
/** Names of files are what runs out here: a folder each for three clinics and their languages, 12 sheets, and the rest. */
const ENOUGH_NAMES = 40;

const LONG = { timeout: 300_000 };

const disk = mkdtempSync(join(tmpdir(), 'handouts-disk-'));
const mount = (...argv: readonly string[]): string =>
  spawnSync('mount', [...argv, disk], { encoding: 'utf8' }).stderr.trim();
/** Why no disk of a small size can be had here; empty where it can. */
const refusal =
  SIZES === 0 && !isThorough ? 'CI_JUDGES is not 1' : mount('-t', 'tmpfs', '-o', 'size=1m', 'none');
const WHY = refusal === '' ? '' : ` (skipped: ${refusal})`;

spawnSync('umount', [disk]);

/** What a disk with room for everything gets. */
const clean = remembered(async () => {
  const out = join(disk, 'clean');
  await startBuild(changingProject().folder, out, ASKED).ended;
  return treeOf(out);
});

afterAll(() => {
  rmSync(disk, { recursive: true, force: true });
});

const many = Array.from({ length: SIZES }, (_, index) => {
  const share = (index + 1) / SIZES;
  return [`size=${Math.ceil(ENOUGH_KB * share)}k`, `nr_inodes=${Math.ceil(ENOUGH_NAMES * share) + 1}`];
}).flat();
const sizes = SIZES > 0 ? many : [`size=${ENOUGH_KB / 2}k`];

test.skipIf(refusal !== '').each(sizes)(
  `a disk of %s, which is full in the middle${WHY}`,
  LONG,
  async (size) => {
    const { folder } = changingProject();
    const out = join(disk, 'output');
    const inspector = new Inspector();
    const wanted = await clean();
    expect(mount('-t', 'tmpfs', '-o', size, 'none')).toBe('');
    try {
      const { exit, err } = await startBuild(folder, out, ASKED).ended;
      expect([0, 4]).toContain(exit);
      expect(err).not.toMatch(/^ {4}at /mu);
      expect(/no space is left on the disk/u.test(err)).toBe(exit === 4);
      expect(await inspector.wrongIn(out)).toEqual([]);
      expect(mount('-o', 'remount,size=64m,nr_inodes=10k')).toBe('');
      expect(await startBuild(folder, out, ASKED).ended).toMatchObject({ exit: 0 });
      expect(await inspector.wrongAfterAll(out)).toEqual([]);
      expect(treeOf(out)).toEqual(wanted);
    } finally {
      spawnSync('umount', [disk]);
    }
  },
);

function remembered<Result>(ask: () => Promise<Result>): () => Promise<Result> {
  let known: Promise<Result> | undefined;
  return () => (known ??= ask());
}
