import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** The tests that are asked about each change: quick ones, in this process, about the room that is changed. */
const rooms = JSON.parse(readFileSync(new URL('rooms.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, { readonly tests: readonly string[] }>
>;

export default defineConfig({
  test: {
    include: [...(rooms[process.env['MUTATION_ROOM'] ?? '']?.tests ?? [])],
    isolate: false,
    testTimeout: 120_000,
  },
});
