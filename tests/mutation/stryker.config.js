import { readFileSync } from 'node:fs';

const room = process.env.MUTATION_ROOM;
const { mutate } = JSON.parse(readFileSync(new URL('rooms.json', import.meta.url), 'utf8'))[room];

/** How Stryker changes the files of one room, and what it leaves as it is. */
export default {
  mutate,
  // What a message says is read by people, and held by the pages of docs/ whose examples are tests. A change of each of its words
  // would ask for tests that copy the code.
  mutator: { excludedMutations: ['StringLiteral'] },
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/mutation/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  // The machine may have other things to do, and what is late there would count as killed.
  concurrency: 1,
  timeoutFactor: 4,
  timeoutMS: 20_000,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `output/mutation/${room}.json` },
  ignorePatterns: ['dist', 'output', 'docs', 'tests/bench'],
  tempDirName: '.stryker-tmp',
};
