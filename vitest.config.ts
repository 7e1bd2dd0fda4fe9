import { statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Folders of tests are made, synced to the disk and taken away by the thousand: in memory, where there is room for them. */
const MEMORY_FOLDER = '/dev/shm';
const ROOM_BYTES = 2 ** 31;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    // Two, also where there are only two processors: the tests wait for the disk and for other programs.
    maxWorkers: 2,
    // Files share a process, and so what is read once: what one test remembers may change nothing for another.
    isolate: false,
    // As the press itself (src/cli/main.ts): what runs a few times is not compiled anew to be fast, which saves a fifth.
    execArgv: process.versions.node.startsWith('20.') ? ['--interrupt-budget=1000000'] : [],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    env: hasRoom(MEMORY_FOLDER) ? { TMPDIR: MEMORY_FOLDER } : {},
  },
});

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM_BYTES;
  } catch {
    return false;
  }
}
