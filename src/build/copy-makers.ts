import type { World } from '../world/index.js';
import type { BuildRequest, Destination } from './build-request.js';
import type { ClinicBook } from '../project/index.js';
import { type Job, type Order, orderOf } from '../plan/index.js';
import type { Publish, RunRules } from '../make/index.js';
import type { Task } from './tell-result.js';
import { Crew } from './workers/crew.js';
import { makeWithWorkers, type Finished } from './workers/make-with-workers.js';
import { workerCount } from './workers/worker-count.js';
import type { WorkerSetup } from './workers/worker-setup.js';

/** What copies are made in. */
interface Site {
  readonly request: BuildRequest;
  readonly world: World;
  readonly rules: RunRules;
  readonly destination: Destination;
}

/**
 * Whoever makes the copies of a build: workers beside this thread, also where there is one copy, so that this thread
 * hears Ctrl+C and sees when a copy takes too long; without the built program, this thread.
 */
export class CopyMakers {
  readonly #site: Site;
  #crew: Crew | undefined;

  constructor(site: Site) {
    this.#site = site;
  }

  /** Makes copies; what became of each comes in the order of the tasks. */
  async make(tasks: readonly Task[], book: ClinicBook): Promise<AsyncIterable<Finished>> {
    const { request, world, rules, destination } = this.#site;
    const { workers, signal } = request;
    const order = (job: Job): Order => orderOf(job, book);
    if (!workers) {
      const { makeHere } = await import('./make-here.js');
      const publish = publishTo(destination);
      return makeHere(tasks, { world, rules, orderOf: order, publish, signal });
    }
    const count = workerCount(tasks.length, workers);
    const crew = new Crew(workers, this.#setup(workers), count, request.called);
    this.#crew = crew;
    return makeWithWorkers(tasks, { crew, count, orderOf: order, signal, write: writeTo(destination) });
  }

  dismiss(): void {
    this.#crew?.dismiss();
    this.#site.request.called?.dismiss();
  }

  #setup({ folders, pid }: NonNullable<BuildRequest['workers']>): WorkerSetup {
    const { request, world, rules, destination } = this.#site;
    const isStream = destination.kind === 'stream';
    const { note, today, sourceDate, waivers, fontTrialFile } = rules;
    const plain = { note, today, sourceDate, waivers, fontTrialFile };
    return { folders, isStream, pid, now: world.now(), rules: plain, explain: request.explain };
  }
}

function writeTo(destination: Destination): ((bytes: Uint8Array) => Promise<void>) | undefined {
  return destination.kind === 'stream' ? destination.write : undefined;
}

function publishTo(destination: Destination): Publish {
  if (destination.kind === 'folder') return (path, bytes) => destination.output.publish(path, bytes);
  return async (_path, bytes) => {
    await destination.write(bytes);
    return undefined;
  };
}
