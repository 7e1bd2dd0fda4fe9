import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['**/node_modules/**'],
    // Two, also where there are only two processors: the tests wait for the disk and for other programs.
    maxWorkers: 2,
    // Files share a process, and so what is read once: what one test remembers may change nothing for another.
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
