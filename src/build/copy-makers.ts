import { type Job, type Order, orderOf } from '../plan/index.js';
import type { ClinicCache } from '../project/index.js';
import type { World } from '../world/index.js';
import type { BuildTerms, Destination } from './build-request.js';
import type { Tasks } from './task-list.js';
import type { Finished } from './tell-result.js';
import { WorkerPool } from './workers/worker-pool.js';
import { makeWithWorkers } from './workers/make-with-workers.js';
import { workerCount } from './workers/worker-offer.js';
import type { WorkerSetup } from './workers/worker-setup.js';

/**
 * Whoever makes the copies of a build: workers beside this thread, also where there is one copy, so that this thread
 * hears Ctrl+C and sees when a copy takes too long.
 */
export class CopyMakers {
  readonly #terms: BuildTerms;
  readonly #world: World;
  readonly #destination: Destination;
  #pool: WorkerPool | undefined;

  constructor(terms: BuildTerms, world: World, destination: Destination) {
    this.#terms = terms;
    this.#world = world;
    this.#destination = destination;
  }

  /** Makes copies; what became of each comes in the order of the tasks. */
  async *make(tasks: Tasks, clinics: ClinicCache): AsyncGenerator<Finished> {
    const { workers, signal, called } = this.#terms;
    const order = (job: Job): Order => orderOf(job, clinics);
    const count = workerCount(tasks.length, workers);
    const pool = new WorkerPool(workers, this.#setup(workers), count, called);
    this.#pool = pool;
    const [write, adopt] = [writeTo(this.#destination), adoptIn(this.#destination)];
    yield* makeWithWorkers(tasks, { pool, count, orderOf: order, signal, write, adopt });
  }

  dismiss(): void {
    this.#pool?.dismiss();
    this.#terms.called?.dismiss();
  }

  #setup({ folders, pid }: BuildTerms['workers']): WorkerSetup {
    const { note, today, sourceDate, waivers, fontTrialFile, explain } = this.#terms;
    const rules = { note, today, sourceDate, waivers, fontTrialFile };
    const isStream = this.#destination.kind === 'stream';
    return { folders, isStream, pid, now: this.#world.now(), rules, explain };
  }
}

function adoptIn(destination: Destination): ((file: string) => void) | undefined {
  if (destination.kind === 'stream') return undefined;
  const { output } = destination;
  return (file) => {
    output.adopt(file);
  };
}

function writeTo(destination: Destination): ((bytes: Uint8Array) => Promise<void>) | undefined {
  return destination.kind === 'stream' ? destination.write : undefined;
}
