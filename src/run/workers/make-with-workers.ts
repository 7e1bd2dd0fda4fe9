import type { CopyResult } from '../copy-result.js';
import { jobToText, type Job, type Order } from '../job.js';
import type { Task } from '../tell-result.js';
import { toChunks } from './chunk.js';
import { Crew } from './crew.js';
import type { WorkerOffer, WorkerSetup } from './worker-setup.js';

/** A copy and what became of it. */
export interface Finished {
  readonly task: Task;
  readonly result: CopyResult;
}

/** What workers go by. */
export interface Work {
  /** How many work at once. */
  readonly count: number;
  readonly offer: WorkerOffer;
  readonly setup: WorkerSetup;
  /** A job as it is sent to a worker; asked for then, since there are many. */
  readonly orderOf: (job: Job) => Order;
  readonly signal: AbortSignal;
}

/** Makes copies with workers; they come in the order of the tasks, whatever the order in which they were made. */
export async function* makeWithWorkers(tasks: readonly Task[], work: Work): AsyncGenerator<Finished> {
  const { count, offer, setup, signal } = work;
  const crew = await Crew.gather(offer, setup, count);
  const stop = (): void => {
    crew.stop();
  };
  signal.addEventListener('abort', stop);
  try {
    for await (const finished of inOrder(toChunks(tasks, count), count, (chunk) => make(chunk, crew, work)))
      yield* finished;
  } finally {
    signal.removeEventListener('abort', stop);
    await crew.dismiss();
  }
}

/** Keeps so many at work, and gives the results in the order of the items. */
async function* inOrder<Item, Result>(
  items: readonly Item[],
  count: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  let busy = 0;
  let next = 0;
  const begin = (): void => {
    while (busy < count && next < items.length && underWay.length < count * AHEAD) {
      const item = items[next] as Item;
      next += 1;
      busy += 1;
      const result = work(item).finally(() => {
        busy -= 1;
        begin();
      });
      // Whoever fails is heard when its turn comes.
      result.catch(() => undefined);
      underWay.push(result);
    }
  };
  for (begin(); underWay.length > 0; begin()) {
    const [first] = underWay;
    if (first) yield await first;
    void underWay.shift();
  }
}

/** One slow chunk must not stop the others, and what waits for its turn takes memory. */
const AHEAD = 4;

/** Makes a chunk; a copy at which a worker is lost fails, and the others are given to another worker. */
async function make(
  tasks: readonly Task[],
  crew: Crew,
  { orderOf, signal }: Work,
): Promise<readonly Finished[]> {
  const results = new Map<Task, CopyResult>();
  let left = tasks;
  let starts = 0;
  while (left.length > 0 && !signal.aborted) {
    const given = await crew.give(left.map(({ job }) => orderOf(job)));
    if (given.kind === 'answered') {
      for (const [place, result] of given.answer.entries()) results.set(left[place] as Task, result);
      break;
    }
    if (signal.aborted) break;
    const lost = given.at === undefined ? undefined : left[given.at];
    starts += 1;
    if (!lost && starts > MOST_STARTS) throw new Error(`no worker can begin: ${given.why}`);
    if (lost) results.set(lost, lostResult(lost, given.why));
    left = left.filter((task) => task !== lost);
  }
  return tasks.flatMap((task) => {
    const result = results.get(task);
    return result ? [{ task, result }] : [];
  });
}

/** A worker that cannot even begin is given another chance, in case that the machine was short of something. */
const MOST_STARTS = 3;

function lostResult({ job }: Task, why: string): CopyResult {
  const what = `the copy was not finished: ${why}`;
  const hint = 'leave it out, and report it: this is a mistake of the press';
  const diagnostic = { severity: 'error', code: 'lost-copy', what, hint, copy: jobToText(job) } as const;
  return { kind: 'failed', diagnostics: [diagnostic], isProjectWrong: false };
}
