import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Finished } from '../../../../src/build/tell-result.js';
import type { Chunk, Delivery } from '../../../../src/build/workers/chunk.js';
import { Handover } from '../../../../src/build/workers/handover.js';
import { makeWithWorkers } from '../../../../src/build/workers/make-with-workers.js';
import type { Ending, Maker } from '../../../../src/build/workers/maker.js';
import { WorkerPool } from '../../../../src/build/workers/worker-pool.js';
import type { CopyResult } from '../../../../src/make/copy-result.js';
import type { Job, Order } from '../../../../src/plan/job.js';
import { NO_WAIVERS } from '../../../../src/plan/selection.js';

/** More than two chunks for a worker that is alone. */
const COPIES = 90;
const MADE: CopyResult = {
  kind: 'made',
  sheet: {
    version: '1.0.0',
    pages: 1,
    bytes: 1,
    sha256: 'ab'.repeat(32),
    qr: 'https://oak.example.org',
    warnings: [],
    review_next: '2030-01-01',
    edition: 'k7f3q',
    published: '2026-11-30',
  },
  stamp: undefined,
  reads: [],
  pageReasons: [],
  diagnostics: [],
  isProjectWrong: false,
};
const NOT_WRITTEN: CopyResult = {
  kind: 'cannot-write',
  why: 'no space is left on the disk',
  diagnostics: [],
  isProjectWrong: false,
};
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
  clinicFacts: {
    id: job.clinic,
    name: '',
    phone: '',
    emergency: '',
    website: '',
    site: 'no',
    details: 'short',
  },
});

/** How a build is ended before its end. */
interface Interruption {
  readonly signal: AbortSignal;
  readonly halt: () => void;
  readonly adopt: (file: string) => void;
}

/** So many workers that do with a chunk what is told. */
function poolOf(
  make: (chunk: Chunk, take: (delivery: Delivery) => void) => Promise<Ending | undefined>,
  count: number,
  { halt, dismiss, called }: { readonly [Name in 'halt' | 'dismiss' | 'called']?: () => void } = {},
): WorkerPool {
  const call = (): Maker => {
    called?.();
    let hasEnded = false;
    return {
      get hasEnded() {
        return hasEnded;
      },
      open: () => undefined,
      make,
      end: () => undefined,
      halt: () => halt?.(),
      dismiss: () => {
        hasEnded = true;
        dismiss?.();
      },
    };
  };
  const folders = { project: '', press: '', output: '' };
  const rules = {
    note: undefined,
    today: '2026-11-22',
    sourceDate: undefined,
    waivers: NO_WAIVERS,
    fontTrialFile: undefined,
  };
  return new WorkerPool(
    { call, jobs: count, cores: count, hangMs: 60_000, cpuMs: () => 0, folders, pid: 1 },
    { folders, isStream: false, pid: 1, now: new Date(0), rules, explain: false },
    count,
  );
}

const TASKS = Array.from({ length: COPIES }, (_, place) => ({ job: jobOf(place), why: 'new' }));
const NEVER = new AbortController().signal;

/** What comes of so many copies where each worker does with a chunk what is told. */
async function finishedBy(
  make: (chunk: Chunk, take: (delivery: Delivery) => void) => Promise<Ending | undefined>,
  count: number,
  { signal, halt, adopt }: Partial<Interruption> = {},
): Promise<readonly Finished[]> {
  const pool = poolOf(make, count, halt && { halt });
  const work = { pool, count, orderOf, signal: signal ?? NEVER, adopt };
  const finished: Finished[] = [];
  for await (const one of makeWithWorkers(TASKS, work)) finished.push(one);
  return finished;
}

const ALL = Array.from({ length: COPIES }, (_, place) => `c${place}`);
const clinicsOf = (finished: readonly Finished[]) => finished.map(({ task }) => task.job.clinic);

describe.each([1, 2, 3])('with %i at work', (count) => {
  test.each([0, 1, 20])(
    'every copy comes, in order, when a worker is free only %i ms after its last copy',
    async (restMs) => {
      const finished = await finishedBy(async ({ orders }, take) => {
        take({ results: orders.map(() => FAILED), sheets: [], isSettled: true, isLast: true });
        if (restMs > 0) await setTimeout(restMs);
        return undefined;
      }, count);
      expect(clinicsOf(finished)).toEqual(ALL);
    },
  );

  test('of copies of which nothing comes each is told as failed', async () => {
    const finished = await finishedBy(async ({ orders }, take) => {
      take({ results: orders.slice(1).map(() => FAILED), sheets: [], isSettled: true, isLast: true });
      return undefined;
    }, count);
    expect(clinicsOf(finished)).toEqual(ALL);
    const told = finished.flatMap(({ result }) => result.diagnostics.map(({ what }) => what));
    expect(told).toEqual(expect.arrayContaining(['the copy was not finished: nothing came of it']));
  });
});

describe('a build that is interrupted while a copy takes for ever', () => {
  /** A worker that delivers the first copy at once, and never another; it ends when it is halted, if anything ends it. */
  async function interrupted(act: (handover: Handover) => void): Promise<{
    readonly finished: readonly Finished[];
    readonly adopted: readonly string[];
    readonly tookMs: number;
  }> {
    const controller = new AbortController();
    let halt = (): void => undefined;
    const halted = new Promise<void>((resolve) => {
      halt = resolve;
    });
    const adopted: string[] = [];
    const began = performance.now();
    const finished = await finishedBy(
      async ({ shared, handover }, take) => {
        take({ results: [MADE], sheets: [], isSettled: false, isLast: false });
        act(new Handover(shared, handover));
        controller.abort();
        await halted;
        return { kind: 'died', why: 'it was halted' };
      },
      1,
      { signal: controller.signal, halt, adopt: (file) => adopted.push(file) },
    );
    return { finished, adopted, tookMs: performance.now() - began };
  }

  test('keeps the sheets that stand already, and makes their names durable itself', async () => {
    const { finished, adopted, tookMs } = await interrupted(() => undefined);
    expect(finished.map(({ task, result }) => [task.job.clinic, result.kind])).toEqual([['c0', 'made']]);
    expect(adopted).toEqual(['c0/en/rest.large.letter.pdf']);
    expect(tookMs).toBeLessThan(2000);
  });

  test('waits for a sheet that is being published, so that none stands of which nobody was told', async () => {
    let leftMs = Infinity;
    const began = performance.now();
    const { tookMs } = await interrupted((handover) => {
      handover.begin();
      const leaveLater = async (): Promise<void> => {
        await setTimeout(1000);
        leftMs = performance.now() - began;
        handover.end();
      };
      void leaveLater();
    });
    expect(tookMs).toBeGreaterThanOrEqual(leftMs);
    expect(tookMs).toBeLessThan(2000);
  });

  test('but not for ever', async () => {
    const { tookMs } = await interrupted((handover) => {
      handover.begin();
    });
    expect(tookMs).toBeLessThan(2000);
  });
});

describe('a disk that takes no more files', () => {
  test('ends the work, and what another worker has made meanwhile is told', async () => {
    let chunks = 0;
    const finished = await finishedBy(async (_chunk, take) => {
      chunks += 1;
      const isFirst = chunks === 1;
      await setTimeout(isFirst ? 10 : 50);
      take({ results: [isFirst ? NOT_WRITTEN : MADE], sheets: [], isSettled: true, isLast: true });
      return undefined;
    }, 2);
    expect(finished.map(({ result }) => result.kind)).toEqual(['cannot-write', 'made']);
    expect(chunks).toBe(2);
  });

  test('is told once, however many workers it refuses', async () => {
    const finished = await finishedBy(async (_chunk, take) => {
      await setTimeout(1);
      take({ results: [NOT_WRITTEN], sheets: [], isSettled: true, isLast: true });
      return undefined;
    }, 3);
    expect(finished.map(({ result }) => result.kind)).toEqual(['cannot-write']);
  });
});

test('whoever has enough is left by every worker: none is called once all were dismissed', async () => {
  let [called, left] = [0, (): void => undefined];
  const dismissed = new Promise<void>((resolve) => {
    left = resolve;
  });
  const pool = poolOf(
    async ({ orders }, take) => {
      const isFirst = orders[0]?.clinic === 'c0';
      take({ results: isFirst ? [FAILED] : [], sheets: [], isSettled: true, isLast: false });
      await dismissed;
      return { kind: 'died', why: 'it was dismissed' };
    },
    2,
    { dismiss: () => left(), called: () => (called += 1) },
  );
  for await (const { result } of makeWithWorkers(TASKS, { pool, count: 2, orderOf, signal: NEVER })) {
    expect(result).toBe(FAILED);
    break;
  }
  pool.dismiss();
  await setTimeout(50);
  expect(called).toBe(2);
  expect(await pool.give([], () => undefined)).toMatchObject({ ending: { kind: 'died' } });
  expect(called).toBe(2);
});
