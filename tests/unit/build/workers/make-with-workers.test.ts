import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Finished } from '../../../../src/build/tell-result.js';
import type { Chunk, Delivery } from '../../../../src/build/workers/chunk.js';
import { makeWithWorkers } from '../../../../src/build/workers/make-with-workers.js';
import type { Ending, Maker } from '../../../../src/build/workers/maker.js';
import { WorkerPool } from '../../../../src/build/workers/worker-pool.js';
import type { CopyResult } from '../../../../src/make/copy-result.js';
import type { Job, Order } from '../../../../src/plan/job.js';
import { NO_WAIVERS } from '../../../../src/plan/selection.js';

/** More than two chunks for a worker that is alone. */
const COPIES = 90;
const FAILED: CopyResult = { kind: 'failed', diagnostics: [], isProjectWrong: false };

const jobOf = (place: number): Job => ({
  clinic: `c${place}`,
  handout: 'rest',
  language: 'en',
  size: 'large',
  paper: 'letter',
  fillable: false,
  file: `c${place}/en/rest.large.letter.pdf`,
  template: 'handout',
});
const orderOf = (job: Job): Order => ({
  ...job,
  clinicFacts: { id: job.clinic, name: '', phone: '', emergency: '', website: '' },
});

/** What comes of so many copies where each worker does with a chunk what is told. */
async function finishedBy(
  make: (chunk: Chunk, take: (delivery: Delivery) => void) => Promise<Ending | undefined>,
  count: number,
): Promise<readonly Finished[]> {
  const call = (): Maker => ({
    hasEnded: false,
    open: () => undefined,
    make,
    end: () => undefined,
    dismiss: () => undefined,
  });
  const folders = { project: '', press: '', output: '' };
  const rules = {
    note: undefined,
    today: '2026-11-22',
    sourceDate: undefined,
    waivers: NO_WAIVERS,
    fontTrialFile: undefined,
  };
  const pool = new WorkerPool(
    { call, jobs: count, cores: count, hangMs: 60_000, cpuMs: () => 0, folders, pid: 1 },
    { folders, isStream: false, pid: 1, now: new Date(0), rules, explain: false },
    count,
  );
  const tasks = Array.from({ length: COPIES }, (_, place) => ({ job: jobOf(place), why: 'new' }));
  const { signal } = new AbortController();
  const finished: Finished[] = [];
  for await (const one of makeWithWorkers(tasks, { pool, count, orderOf, signal })) finished.push(one);
  return finished;
}

const ALL = Array.from({ length: COPIES }, (_, place) => `c${place}`);
const clinicsOf = (finished: readonly Finished[]) => finished.map(({ task }) => task.job.clinic);

describe.each([1, 2, 3])('with %i at work', (count) => {
  test.each([0, 1, 20])(
    'every copy comes, in order, when a worker is free only %i ms after its last copy',
    async (restMs) => {
      const finished = await finishedBy(async ({ orders }, take) => {
        take({ results: orders.map(() => FAILED), sheets: [], isLast: true });
        if (restMs > 0) await setTimeout(restMs);
        return undefined;
      }, count);
      expect(clinicsOf(finished)).toEqual(ALL);
    },
  );

  test('of copies of which nothing comes each is told as failed', async () => {
    const finished = await finishedBy(async ({ orders }, take) => {
      take({ results: orders.slice(1).map(() => FAILED), sheets: [], isLast: true });
      return undefined;
    }, count);
    expect(clinicsOf(finished)).toEqual(ALL);
    const told = finished.flatMap(({ result }) => result.diagnostics.map(({ what }) => what));
    expect(told).toEqual(expect.arrayContaining(['the copy was not finished: nothing came of it']));
  });
});
