import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ASKED, changingProject } from '../support/durability/changing-project.js';
import { startBuild } from '../support/durability/start-build.js';
import { Inspector, treeOf } from '../support/durability/wrong-in.js';
import { countOf } from '../support/thorough.js';

/** How many calls of each kind fail, one in each build. */
const EACH = countOf('DURABILITY_SYSTEM_CALLS', { few: 0, some: 2, all: 4 });
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
const REASON = EACH === 0 ? 'CI_JUDGES is not 1' : refusal;
const WHY = REASON === '' ? '' : ` (skipped: ${REASON})`;

test.skipIf(REASON !== '').each(Object.entries(ANSWERS))(
  `whatever the kernel answers to a %s, nothing half is left and the next build completes${WHY}`,
  { timeout: 60_000 + EACH * 120_000 },
  async (call, answers) => {
    const { folder } = changingProject();
    const inspector = new Inspector();
    const traced = join(folder, 'trace');
    const strace = (...argv: readonly string[]) => ['strace', '-f', '-y', '-o', traced, ...argv];
    const looked = startBuild(folder, join(folder, 'clean'), ASKED, strace('-e', `trace=${call}`));
    expect(await looked.ended).toMatchObject({ exit: 0 });
    const clean = treeOf(join(folder, 'clean'));
    const calls = callsIn(join(folder, 'clean'), traced);
    expect(calls.length).toBeGreaterThan(0);
    let injected = 0;
    for (const answer of answers) {
      for (let nth = 1; nth <= EACH; nth += 1) {
        const out = join(folder, `${answer}-${nth}`);
        const when = calls[Math.floor((calls.length * (nth - 0.5)) / EACH)] ?? 1;
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

/** Which of a thread's calls were about a folder, counted as strace does: each thread from 1, and here the one with most. */
function callsIn(folder: string, traced: string): readonly number[] {
  const counts = new Map<string, number>();
  const found = new Map<string, number[]>();
  for (const line of readFileSync(traced, 'utf8').trimEnd().split('\n')) {
    const [thread = ''] = line.split(' ', 1);
    const count = (counts.get(thread) ?? 0) + 1;
    counts.set(thread, count);
    if (line.includes(folder)) found.set(thread, [...(found.get(thread) ?? []), count]);
  }
  return [...found.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
}
