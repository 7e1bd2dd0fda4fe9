import type { Argv, CommandModule } from 'yargs';
import { buildOptions, type BuildArguments } from './build-options.js';
import type { ExitCode, Io } from './io.js';

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
      const { runBuild } = await import('./run-build.js');
      finish(await runBuild(given, io));
    },
  };
}
