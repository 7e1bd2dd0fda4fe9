import type { Output } from '../write/index.js';
import { MAX_INDEX_BYTES, readIndex } from '../record/index.js';
import { type ClinicLine, StatIndex } from '../project/index.js';
import type { BuildRequest } from './build-request.js';
import { indexNameOf } from '../plan/index.js';

/** The coarsest clocks of file systems tick every two seconds. */
const TICK_MS = 2000;

/** What is known of files from the builds before. */
export interface OpenIndex {
  /** Files that are read. */
  readonly inputs: StatIndex;
  /** Files in the output folder. */
  readonly files: StatIndex;
  readonly clinics: readonly ClinicLine[];
}

/** Opens the index of an output folder; without one, everything is looked at. */
export function openIndex(
  output: Output | undefined,
  { program, startedAt, shard }: Pick<BuildRequest, 'program' | 'startedAt' | 'shard'>,
): OpenIndex {
  const name = indexNameOf(shard);
  const saved = readIndex(output?.read(name, MAX_INDEX_BYTES));
  const writtenMs = output?.stamp(name)?.changedMs ?? 0;
  const oldestMs = startedAt.getTime() - TICK_MS;
  // Another program may want other things of a clinic's file.
  const isOwn = saved?.program === program;
  return {
    inputs: new StatIndex(saved?.inputs ?? [], writtenMs, oldestMs),
    files: new StatIndex(saved?.files ?? [], writtenMs, oldestMs),
    clinics: isOwn ? saved.clinics : [],
  };
}
