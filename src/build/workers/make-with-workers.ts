import { type CopyResult, pressFault } from '../../make/index.js';
import { jobToText, type Job, type Order } from '../../plan/index.js';
import type { Task, Tasks } from '../task-list.js';
import type { Finished } from '../tell-result.js';
import { toChunks } from './chunk.js';
import type { WorkerPool, Lost } from './worker-pool.js';
import type { Ending } from './maker.js';
import { Slots } from './slots.js';

/** What workers go by. */
export interface Work {
  readonly pool: WorkerPool;
  /** How many work at once. */
  readonly count: number;
  /** A job as it is sent to a worker; asked for then, since there are many. */
  readonly orderOf: (job: Job) => Order;
  /** Takes a finished sheet, where they go to a receiver and not into a folder. */
  readonly write?: ((bytes: Uint8Array) => Promise<void>) | undefined;
  /** Takes over files whose names are not durable yet, since their worker was ended. */
  readonly adopt?: ((file: string) => void) | undefined;
  readonly signal: AbortSignal;
}

type Results = Slots<Task, CopyResult>;

const NOTHING_CAME: Ending = { kind: 'died', why: 'nothing came of it' };

/**
 * Makes copies with workers; they come in the order of the tasks, whatever the order in which they were made.
 *
 * Where the outside takes no more files, every worker is stopped, as by Ctrl+C: no copy is begun any more, and those that
 * were made meanwhile come, so that no file stands of which nobody was told.
 */
export async function* makeWithWorkers(tasks: Tasks, work: Work): AsyncGenerator<Finished> {
  const { pool, count, signal } = work;
  const stop = (): void => {
    pool.stop();
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  let isRefused = false;
  try {
    for (const { item, results } of inOrder(toChunks(tasks, count), count, (chunk, to) =>
      make(chunk, to, work),
    )) {
      for (const task of item) {
        const result =
          (await results.take(task)) ??
          // No copy is left out without a word.
          (pool.isStopped ? undefined : lostResult(task, NOTHING_CAME));
        // Of other workers it is the same fault once more.
        if (!result || (result.kind === 'cannot-write' && isRefused)) continue;
        isRefused ||= result.kind === 'cannot-write';
        yield { task, result };
      }
      // Before its worker is free the next chunk has not begun, and this would look like the end.
      await results.closed;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    // Whoever takes them may have had enough, and nobody would end a worker that begins after that.
    stop();
  }
}

/** Keeps so many at work, and gives what comes of them in the order of the items. */
function* inOrder<Item>(
  items: Iterator<Item>,
  count: number,
  work: (item: Item, results: Results) => Promise<void>,
): Generator<{ readonly item: Item; readonly results: Results }> {
  const underWay: { readonly item: Item; readonly results: Results }[] = [];
  let busy = 0;
  const begin = (): void => {
    while (busy < count && underWay.length < count * AHEAD) {
      const next = items.next();
      if (next.done) return;
      const item = next.value;
      const results: Results = new Slots();
      busy += 1;
      void work(item, results).finally(() => {
        results.close();
        busy -= 1;
        begin();
      });
      underWay.push({ item, results });
    }
  };
  for (begin(); underWay.length > 0; begin()) {
    const [first] = underWay;
    if (first) yield first;
    void underWay.shift();
  }
}

/** One slow chunk must not stop the others, and what waits for its turn takes memory. */
const AHEAD = 4;
/** A worker that cannot even begin is given another chance, in case that the machine was short of something. */
const MOST_STARTS = 3;

/**
 * Makes a chunk. A copy at which a worker is lost is tried once more, alone, when the others are made: it may have been
 * those before it that took the memory. What takes too long is not: it would once more.
 */
async function make(tasks: readonly Task[], results: Results, work: Work): Promise<void> {
  const lost: Task[] = [];
  const fail = (task: Task, ending: Ending): void => {
    results.fill(task, lostResult(task, ending));
  };
  let starts = 0;
  let left = sound(tasks, results, work);
  while (left.length > 0 && !work.pool.isStopped) {
    const { rest, found } = await makeSome(left, results, work);
    left = rest;
    if (!found || work.pool.isStopped) break;
    const { task, ending } = found;
    left = left.filter((one) => one.task !== task);
    if (task && ending.kind === 'took-too-long') fail(task, ending);
    else if (task) lost.push(task);
    else starts += 1;
    if (starts < MOST_STARTS) continue;
    for (const one of left) fail(one.task, { ...ending, why: `no worker can begin: ${ending.why}` });
    break;
  }
  for (const one of sound(lost, results, work)) {
    if (work.pool.isStopped) break;
    const { found } = await makeSome([one], results, work, true);
    if (found && !work.pool.isStopped) fail(one.task, found.ending);
  }
}

/** A copy that is to be made, as it is sent to a worker. */
interface Ordered {
  readonly task: Task;
  readonly order: Order;
}

/** Orders for tasks; one that cannot be ordered by a mistake of ours is failed, and the others are not. */
function sound(tasks: readonly Task[], results: Results, { orderOf }: Work): readonly Ordered[] {
  return tasks.flatMap((task) => {
    try {
      return [{ task, order: orderOf(task.job) }];
    } catch (error) {
      results.fill(task, {
        kind: 'failed',
        diagnostics: [pressFault(task.job, error)],
        isProjectWrong: false,
      });
      return [];
    }
  });
}

interface MadeSome {
  /** Of which nothing came. */
  readonly rest: readonly Ordered[];
  /** That the worker was lost, and at which copy, where it had begun any. */
  readonly found?: { readonly task: Task | undefined; readonly ending: Ending };
}

async function makeSome(
  ordered: readonly Ordered[],
  results: Results,
  { pool, write, adopt }: Work,
  isAlone = false,
): Promise<MadeSome> {
  let done = 0;
  let unsettled: { readonly task: Task; result: CopyResult }[] = [];
  let writing: Promise<unknown> = Promise.resolve();
  const settle = (): void => {
    for (const { task, result } of unsettled) {
      if (result.kind === 'cannot-write') pool.stop();
      results.fill(task, result);
    }
    unsettled = [];
  };
  const lost: Lost | undefined = await pool.give(
    ordered.map(({ order }) => order),
    (delivery) => {
      for (const result of delivery.results) {
        const task = ordered[done]?.task;
        done += 1;
        if (task) unsettled.push({ task, result });
      }
      const last = unsettled.at(-1);
      if (last && delivery.refusal) last.result = delivery.refusal;
      if (write) writing = writing.then(() => writeAll(delivery.sheets, write));
      else if (delivery.isSettled) settle();
    },
    isAlone,
  );
  // What takes sheets tells itself what it lost.
  await writing.catch(() => undefined);
  for (const { task, result } of unsettled) if (result.kind === 'made') adopt?.(task.job.file);
  settle();
  const rest = ordered.slice(done);
  if (!lost) return { rest: [] };
  const task = lost.at === undefined || lost.at < done ? undefined : ordered[lost.at]?.task;
  return { rest, found: { task, ending: lost.ending } };
}

async function writeAll(
  sheets: readonly Uint8Array[],
  write: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  for (const bytes of sheets) await write(bytes);
}

const HINTS = {
  'took-too-long':
    'make the handout shorter, or what the clinic prints on it; where it is no longer than others, report it',
  'out-of-memory':
    'make the handout shorter, or its pictures smaller, or give the press more memory; where it is no larger than others, report it',
  died: 'leave it out, and report it: this is a mistake of the press',
} as const;

function lostResult({ job }: Task, { kind, why }: Ending): CopyResult {
  const what = `the copy was not finished: ${why}`;
  const diagnostic = {
    severity: 'error',
    code: 'lost-copy',
    what,
    hint: HINTS[kind],
    copy: jobToText(job),
  } as const;
  return { kind: 'failed', diagnostics: [diagnostic], isProjectWrong: false };
}
