import type { Output } from '../world/index.js';
import { readIndex } from '../write/index.js';
import type { ClinicWishes } from './clinic-wishes.js';
import type { BuildRequest } from './build-request.js';
import { indexNameOf } from './shard.js';
import { StatIndex } from './stat-index.js';

/** The coarsest clocks of file systems tick every two seconds. */
const TICK_MS = 2000;

/** What is known of files from the builds before. */
export interface OpenIndex {
  /** Files that are read. */
  readonly inputs: StatIndex;
  /** Files in the output folder. */
  readonly files: StatIndex;
  readonly clinics: Readonly<Record<string, ClinicWishes>>;
}

/** Opens the index of an output folder; without one, everything is looked at. */
export function openIndex(
  output: Output | undefined,
  { program, startedAt, shard }: Pick<BuildRequest, 'program' | 'startedAt' | 'shard'>,
): OpenIndex {
  const name = indexNameOf(shard);
  const saved = readIndex(output?.read(name));
  const writtenMs = output?.stamp(name)?.changedMs ?? 0;
  const oldestMs = startedAt.getTime() - TICK_MS;
  return {
    inputs: new StatIndex(saved?.inputs ?? {}, writtenMs, oldestMs),
    files: new StatIndex(saved?.files ?? {}, writtenMs, oldestMs),
    // Another program may want other things of a clinic's file.
    clinics: saved?.program === program ? (saved.clinics as Readonly<Record<string, ClinicWishes>>) : {},
  };
}
