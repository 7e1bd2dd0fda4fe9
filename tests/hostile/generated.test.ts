import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileBuild } from '../support/hostile/hostile-build.js';
import { hostileFiles } from '../support/hostile/hostile-content.js';
import { countOf } from '../support/thorough.js';

/** Each is a whole build, so that few are tried; by-kind.test.ts gives a hundred thousand to the readers themselves. */
const CASES = countOf('HOSTILE_CASES', { few: 15, some: 200, all: 400 });
const SEED = Number(process.env['HOSTILE_SEED'] ?? 20_261_130);

test(
  `whatever stands in a file, a build ends in time, with its copies or with a word (${CASES} cases: HOSTILE_CASES)`,
  { timeout: 60_000 + CASES * 5000 },
  async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(hostileFiles, async (files) => {
        const outcome = await hostileBuild(files);
        made += outcome.made.length;
        expect({ files, err: outcome.err, wrong: outcome.wrong }).toMatchObject({ wrong: [] });
      }),
      { numRuns: CASES, seed: SEED },
    );
    // Where nothing were made any more, nothing would be tried.
    expect(made).toBeGreaterThan(CASES / 20);
  },
);
