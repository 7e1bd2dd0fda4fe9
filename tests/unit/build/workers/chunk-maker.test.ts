import { join } from 'node:path';
import { expect, test } from 'vitest';
import { orderOf } from '../../../../src/plan/job.js';
import { ClinicCache } from '../../../../src/project/clinic-cache.js';
import type { CopyResult } from '../../../../src/make/copy-result.js';
import { takeInventory } from '../../../../src/project/inventory.js';
import { openWorld } from '../../../../src/project/open-world.js';
import { planJobs } from '../../../../src/plan/plan.js';
import { NO_WAIVERS, WHOLE_PLAN } from '../../../../src/plan/selection.js';
import { Project } from '../../../../src/project/project.js';
import { chunkMaker } from '../../../../src/build/workers/chunk-maker.js';
import { PROJECT_FOLDER } from '../../../support/folders.js';
import { temporaryProject } from '../../../support/temporary-project.js';

const NOW = new Date('2026-11-22T12:00:00Z');

test('others have a turn between copies: Ctrl+C is heard, and memory is given back that waits for one', async () => {
  const folder = temporaryProject();
  const project = new Project(openWorld(folder, PROJECT_FOLDER, NOW));
  const cache = new ClinicCache(project, () => 'hash');
  const { jobs } = planJobs(
    { ...WHOLE_PLAN, sizes: ['clear', 'large', 'xlarge'] },
    takeInventory(project.world, project.clinicTable()),
    cache,
  );
  const orders = Array.from(jobs, (job) => orderOf(job, cache));
  const makeChunk = chunkMaker({
    folders: { project: folder, press: PROJECT_FOLDER, output: join(folder, 'output') },
    isStream: false,
    pid: process.pid,
    now: NOW,
    rules: {
      note: undefined,
      sourceDate: undefined,
      today: '2026-11-22',
      waivers: NO_WAIVERS,
      fontTrialFile: undefined,
    },
    explain: false,
  });
  let turns = 0;
  const takeTurns = (): void => {
    turns += 1;
    next = setImmediate(takeTurns);
  };
  let next = setImmediate(takeTurns);
  const results: CopyResult[] = [];
  await makeChunk({ orders, shared: new SharedArrayBuffer(12), lane: 1, handover: 2 }, (delivery) => {
    results.push(...delivery.results);
  });
  clearImmediate(next);
  expect(results.map(({ kind }) => kind)).toEqual(['made', 'made', 'made']);
  expect(turns).toBeGreaterThanOrEqual(jobs.length);
});
