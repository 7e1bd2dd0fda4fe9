import type { BuildReport, Tell } from '../../../src/build/index.js';
import { buildHere } from '../build-here.js';
import { Disk } from './disk.js';

/** The outside of the builds: a clock that goes on, and what else a copy depends on. */
export class Outside {
  nowMs = Date.UTC(2026, 10, 22, 12);
  program = 'a';
  epoch: number | undefined;
  readonly project = new Disk(() => this.nowMs);
  readonly output = new Disk(() => this.nowMs);

  /** Builds everything into an output, and prunes it. */
  async build(output: Disk, tell: Tell = () => undefined): Promise<BuildReport> {
    const now = this.epoch === undefined ? new Date(this.nowMs) : new Date(this.epoch);
    return buildHere(
      { world: this.project.toWorld(() => now), output: output.toOutput() },
      {
        sourceDate: this.epoch === undefined ? undefined : now,
        program: this.program,
        prune: true,
        startedAt: new Date(this.nowMs),
        clock: () => this.nowMs,
      },
      tell,
    );
  }
}
