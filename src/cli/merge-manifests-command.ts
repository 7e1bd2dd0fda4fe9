import type { CommandModule } from 'yargs';
import type { ExitCode, Io } from './io.js';
import { once } from './once.js';
import type { MergeArguments } from './run-merge.js';

/** `handouts merge-manifests`: one manifest out of those of all shards. */
export function mergeManifestsCommand(
  io: Io,
  finish: (code: ExitCode) => void,
): CommandModule<object, MergeArguments> {
  return {
    command: 'merge-manifests <file..>',
    describe: 'join the manifests of all shards of a build into one',
    builder: (yargs) =>
      yargs
        .positional('file', {
          describe: 'manifests that build --shard wrote, one of each shard',
          type: 'string',
          array: true,
          demandOption: true,
        })
        .option('out', {
          describe: 'file for the joined manifest',
          type: 'string',
          requiresArg: true,
          coerce: once('out'),
          defaultDescription: 'standard output',
        })
        .example(
          '$0 merge-manifests output/manifest.1-of-2.json output/manifest.2-of-2.json --out output/manifest.json',
          'two shards that were built into one folder',
        )
        .epilogue(
          'Exit codes: 0 joined, 2 wrong usage, 4 cannot write, 5 a shard or a sheet is missing, is there twice or does not belong to the others.',
        ),
    handler: async (given) => {
      const { runMerge } = await import('./run-merge.js');
      finish(await runMerge(given, io));
    },
  };
}
