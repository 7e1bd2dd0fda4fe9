import { join, resolve } from 'node:path';
import type { Argv, CommandModule } from 'yargs';
import { buildOptions, type BuildArguments } from './build-options.js';
import type { ExitCode, Io } from '../io.js';

/** `handouts build`: makes the sheets. */
export function buildCommand(
  io: Io,
  finish: (code: ExitCode) => void,
): CommandModule<object, BuildArguments> {
  return {
    command: 'build [handout..]',
    describe: 'make PDF files',
    builder: (yargs) => buildOptions(yargs) as Argv<BuildArguments>,
    handler: async (given) => {
      io.hearSignals();
      const called = isCertainToMake(given, io) ? io.threads.callWorker() : undefined;
      try {
        const { runBuild } = await import('./run-build.js');
        finish(await runBuild(given, io, called));
      } finally {
        called?.dismiss();
      }
    },
  };
}

/** Where nothing stands, something will be made: what makes it is loaded while the build is planned. */
function isCertainToMake({ dryRun, force, out, project }: BuildArguments, io: Io): boolean {
  if (dryRun) return false;
  const folder = resolve(io.folder, out ?? join(project, 'output'));
  return force || out === '-' || !io.isThere(join(folder, 'manifest.json'));
}
