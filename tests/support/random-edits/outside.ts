import { build, type BuildReport } from '../../../src/run/index.js';
import { Disk } from './disk.js';

/** The outside of the builds: a clock that goes on, and what else a copy depends on. */
export class Outside {
  nowMs = Date.UTC(2026, 10, 22, 12);
  program = 'a';
  epoch: number | undefined;
  readonly project = new Disk(() => this.nowMs);
  readonly output = new Disk(() => this.nowMs);

  /** Builds everything into an output, and prunes it. */
  async build(output: Disk): Promise<BuildReport> {
    const now = this.epoch === undefined ? new Date(this.nowMs) : new Date(this.epoch);
    return build(
      {
        handouts: [],
        clinics: [],
        languages: [],
        sizes: [],
        papers: [],
        template: undefined,
        fillable: false,
        note: undefined,
        allowExpired: [],
        sourceDate: this.epoch === undefined ? undefined : now,
        onlyOne: undefined,
        program: this.program,
        shard: undefined,
        force: false,
        prune: true,
        dryRun: false,
        explain: false,
        startedAt: new Date(this.nowMs),
        clock: () => this.nowMs,
        workers: undefined,
        signal: new AbortController().signal,
      },
      this.project.toWorld(() => now),
      { kind: 'folder', output: output.toOutput() },
      () => undefined,
    );
  }
}
