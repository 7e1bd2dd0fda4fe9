import type { BuildRequest } from '../../src/build/build-request.js';
import { WHOLE_PLAN } from '../../src/plan/plan.js';
import { USUAL_PRUNE } from '../../src/build/prune-most.js';
import { NO_WAIVERS } from '../../src/plan/waivers.js';

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
    workers: undefined,
    fontTrialFile: undefined,
    signal: new AbortController().signal,
    ...changes,
  };
}
