import { basename, dirname, resolve } from 'node:path';
import type { CommandModule } from 'yargs';
import { CannotWriteError, mergeShards, nodeOutput } from '../run/index.js';
import { counted } from './counted.js';
import { inkFor } from './ink.js';
import { EXIT, UsageError, type ExitCode, type Io } from './io.js';
import { once } from './once.js';
import { tellDiagnostics } from './tell-diagnostics.js';

interface MergeArguments {
  readonly file: readonly string[];
  readonly out: string | undefined;
}

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
      finish(await runMerge(given, io));
    },
  };
}

async function runMerge({ file, out }: MergeArguments, io: Io): Promise<ExitCode> {
  const merged = mergeShards(file.map((name) => ({ name, text: textOf(name, io) })));
  switch (merged.kind) {
    case 'no-manifest':
      throw new UsageError(
        `${merged.names.join(', ')} ${merged.names.length === 1 ? 'is no manifest' : 'are no manifests'} of this program`,
        'name files that handouts build --shard wrote: manifest.1-of-4.json and so on',
      );
    case 'refused':
      await tellDiagnostics(merged.diagnostics, { read: () => ({ kind: 'missing' }) }, io);
      return EXIT.verificationFailed;
    case 'merged':
      if (out === undefined) await io.out.write(merged.bytes);
      else if (!(await publish(out, merged.bytes, io))) return EXIT.cannotWrite;
      await io.err.write(`${counted(file.length, 'shard')} joined, ${counted(merged.files, 'sheet')}\n`);
      return EXIT.made;
    default:
      return merged satisfies never;
  }
}

function textOf(name: string, io: Io): string {
  try {
    return io.readFile(resolve(io.folder, name));
  } catch {
    throw new UsageError(`${name} cannot be read`, 'name a manifest that handouts build --shard wrote');
  }
}

async function publish(out: string, bytes: Uint8Array, io: Io): Promise<boolean> {
  const path = resolve(io.folder, out);
  try {
    const output = nodeOutput(dirname(path), io.writer);
    await output.publish(basename(path), bytes);
    await output.settle();
    return true;
  } catch (error) {
    if (!(error instanceof CannotWriteError)) throw error;
    await io.err.write(
      `${inkFor(io.err, io.env).error('error')}: ${error.message}\n  hint: clear the way, or name another file with --out\n`,
    );
    return false;
  }
}
