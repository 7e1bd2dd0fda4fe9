import { shown } from '../diagnostics/index.js';
import { basename, dirname, resolve } from 'node:path';
import { CannotWriteError, nodeOutput } from '../write/index.js';
import { mergeShards } from '../commands/index.js';
import { counted } from './to-text.js';
import { inkFor } from './ink.js';
import { EXIT, type ExitCode, type Io, UsageError } from './io.js';
import { tellDiagnostics } from './tell-diagnostics.js';

/** What is typed after `handouts merge-manifests`. */
export interface MergeArguments {
  readonly file: readonly string[];
  readonly out: string | undefined;
}

/** Joins the manifests of shards, and writes or refuses it. */
export async function runMerge({ file, out }: MergeArguments, io: Io): Promise<ExitCode> {
  const merged = await mergeShards(file.map((name) => ({ name, path: resolve(io.folder, name) })));
  switch (merged.kind) {
    case 'unreadable':
      throw new UsageError(
        `${merged.name} cannot be read: ${merged.why}`,
        'name a manifest that handouts build --shard wrote',
      );
    case 'no-manifest':
      throw new UsageError(
        `${merged.wrong.join(', ')} ${merged.wrong.length === 1 ? 'is no manifest' : 'are no manifests'} of this program`,
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
      `${inkFor(io.err, io.env).error('error')}: ${shown(error.message)}\n  hint: clear the way, or name another file with --out\n`,
    );
    return false;
  }
}
