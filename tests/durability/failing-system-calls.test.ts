import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ASKED, changingProject } from '../support/durability/changing-project.js';
import { startBuild } from '../support/durability/start-build.js';
import { Inspector, treeOf } from '../support/durability/wrong-in.js';

/** How many calls of each kind fail, one in each build; CI tries many. */
const EACH = Number(process.env['DURABILITY_SYSTEM_CALLS'] ?? 1);
/** What strace lets the kernel answer. A write that says it took 100 bytes and took none is a disk that lies. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  write: ['error=ENOSPC', 'error=EIO', 'retval=100'],
  openat: ['error=EMFILE', 'error=EACCES'],
  fsync: ['error=EIO', 'error=ENOSPC'],
  rename: ['error=EROFS', 'error=EACCES', 'error=ENOSPC', 'error=EIO'],
  mkdir: ['error=ENOSPC', 'error=EROFS'],
  unlink: ['error=EIO', 'error=EACCES'],
  close: ['error=EIO'],
};

/** Why strace cannot be used here; empty where it can. */
const refusal = ((): string => {
  const { error, status, stderr } = spawnSync('strace', ['-o', '/dev/null', 'true'], { encoding: 'utf8' });
  return error ? 'strace is not installed' : status === 0 ? '' : stderr.trim();
})();
const WHY = refusal === '' ? '' : ` (skipped: ${refusal})`;

test.skipIf(refusal !== '').each(Object.entries(ANSWERS))(
  `whatever the kernel answers to a %s, nothing half is left and the next build completes${WHY}`,
  { timeout: 60_000 + EACH * 120_000 },
  async (call, answers) => {
    const { folder } = changingProject();
    const inspector = new Inspector();
    const traced = join(folder, 'trace');
    // One thread for files, since strace counts the calls of each thread.
    const prefix = ['env', 'UV_THREADPOOL_SIZE=1', 'strace', '-f', '-o', traced];
    const strace = (...argv: readonly string[]) => [...prefix, ...argv];
    const looked = startBuild(folder, join(folder, 'clean'), ASKED, strace('-e', `trace=${call}`));
    expect(await looked.ended).toMatchObject({ exit: 0 });
    const clean = treeOf(join(folder, 'clean'));
    const calls = callsOfFiles(traced);
    let injected = 0;
    for (const answer of answers) {
      for (let nth = 1; nth <= EACH; nth += 1) {
        const out = join(folder, `${answer}-${nth}`);
        const when = Math.max(1, Math.round((calls * nth) / (EACH + 1)));
        const inject = strace('-e', `trace=${call}`, '-e', `inject=${call}:${answer}:when=${when}`);
        await startBuild(folder, out, ASKED, inject).ended;
        if (readFileSync(traced, 'utf8').includes('(INJECTED)')) injected += 1;
        const at = { answer, when };
        expect({ ...at, wrong: await inspector.wrongIn(out) }).toEqual({ ...at, wrong: [] });
        const next = await startBuild(folder, out, ASKED).ended;
        expect({ ...at, exit: next.exit }).toEqual({ ...at, exit: 0 });
        expect({ ...at, wrong: await inspector.wrongAfterAll(out) }).toEqual({ ...at, wrong: [] });
        expect({ ...at, tree: treeOf(out) }).toEqual({ ...at, tree: clean });
      }
    }
    expect(injected).toBeGreaterThan(0);
    process.stdout.write(`${call}: ${injected} builds with one call that failed\n`);
  },
);

/** How many calls the thread made that works on files: the busiest beside the first one, or that where it is alone. */
function callsOfFiles(traced: string): number {
  const threads = readFileSync(traced, 'utf8').trimEnd().split('\n');
  const counts = new Map<string, number>();
  for (const line of threads) {
    const [thread = ''] = line.split(' ', 1);
    counts.set(thread, (counts.get(thread) ?? 0) + 1);
  }
  const [first = 1, ...others] = [...counts.values()];
  return Math.max(0, ...others) || first;
}
