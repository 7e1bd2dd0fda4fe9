import type { BuildArguments } from './build-options.js';
import { UsageError, type Io } from './io.js';

const LEAVE_ONE = 'leave one of them out';

/** The option that takes exactly one sheet, where one is given. */
export function whatTakesOne({ out, note }: BuildArguments): string | undefined {
  if (out === '-') return '--out -';
  return note === undefined ? undefined : '--note';
}

/** Refuses options of a build that cannot both be meant. */
export function refuseContradictions(given: BuildArguments, io: Io): void {
  const { out, json, note, shard, prune, pruneAll, pruneMost } = given;
  const isStream = out === '-';
  const onlyOne = whatTakesOne(given);
  if (isStream && io.out.isTerminal)
    throw new UsageError('a PDF is not written to a terminal', 'send it to a file: --out - > handout.pdf');
  if (isStream && json) throw new UsageError('--json and --out - both want standard output', LEAVE_ONE);
  if (shard && onlyOne !== undefined)
    throw new UsageError(`--shard splits a plan, and ${onlyOne} takes exactly one sheet`, LEAVE_ONE);
  if (note !== undefined && (prune || pruneAll))
    throw new UsageError('--note makes one copy, and --prune is for all of a folder', LEAVE_ONE);
  if (pruneAll && pruneMost)
    throw new UsageError('--prune-all has no limit, and --prune-most is one', LEAVE_ONE);
}
