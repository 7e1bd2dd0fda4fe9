import type { BuildRequest } from '../../src/build/build-request.js';
import { NO_WAIVERS, WHOLE_PLAN } from '../../src/plan/selection.js';
import { USUAL_PRUNE } from '../../src/build/why-not-prune.js';
import { PROJECT_FOLDER } from './folders.js';
import { MakerHere } from './maker-here.js';
import { THIS_PROCESS } from './this-process.js';

/** A build of everything, made here and once, changed as told. */
export function buildRequest(changes: Partial<BuildRequest> = {}): BuildRequest {
  return {
    ...WHOLE_PLAN,
    note: undefined,
    waivers: NO_WAIVERS,
    sourceDate: undefined,
    onlyOne: undefined,
    program: 'the program of a test',
    shard: undefined,
    force: false,
    prune: false,
    pruneMost: USUAL_PRUNE,
    dryRun: false,
    explain: false,
    startedAt: new Date('2026-11-22T12:00:00Z'),
    clock: () => performance.now(),
    workers: {
      call: () => new MakerHere(),
      jobs: 1,
      cores: 1,
      hangMs: 60_000,
      cpuMs: () => process.cpuUsage().user / 1000,
      folders: { project: PROJECT_FOLDER, press: PROJECT_FOLDER, output: '' },
      pid: THIS_PROCESS.pid,
    },
    fontTrialFile: undefined,
    signal: new AbortController().signal,
    ...changes,
  };
}
