import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_FOLDER } from '../../support/folders.js';
import type { Took, Turn } from '../tool.js';

/** A tool in a process of its own, waiting for its turn. */
export class Seat {
  readonly #child: ChildProcess;
  readonly #module: string;

  /** @param kit what the module is opened with */
  constructor(module: string, kit: unknown) {
    this.#module = module;
    this.#child = fork(join(PROJECT_FOLDER, 'dist/bench/serve-tool.js'), [module, JSON.stringify(kit)]);
  }

  /** Makes the copies of a turn; whatever breaks the tool ends the benchmark. */
  async take(turn: Turn): Promise<Took> {
    return new Promise((resolve, reject) => {
      const onExit = (): void => {
        reject(new Error(`${this.#module} ended in the middle of its turn`));
      };
      this.#child.once('exit', onExit);
      this.#child.once('message', (took) => {
        this.#child.off('exit', onExit);
        resolve(took as Took);
      });
      this.#child.send(turn);
    });
  }

  close(): void {
    this.#child.disconnect();
  }
}
