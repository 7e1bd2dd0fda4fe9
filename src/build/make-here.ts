import type { World } from '../world/index.js';
import { breath } from './breath.js';
import type { Job, Order } from '../plan/index.js';
import { makeCopy, type Publish, openRun, type RunRules } from '../make/index.js';
import type { Task } from './tell-result.js';
import type { Finished } from './workers/make-with-workers.js';

/** What is needed to make copies here. */
interface Here {
  readonly world: World;
  readonly rules: RunRules;
  readonly orderOf: (job: Job) => Order;
  readonly publish: Publish;
  readonly signal: AbortSignal;
}

/** Makes copies in this thread, one after another. */
export async function* makeHere(
  tasks: readonly Task[],
  { world, rules, orderOf, publish, signal }: Here,
): AsyncGenerator<Finished> {
  const facts = openRun(world, rules);
  for (const task of tasks) {
    await breath();
    if (signal.aborted) return;
    yield { task, result: await makeCopy(orderOf(task.job), facts, publish) };
  }
}
