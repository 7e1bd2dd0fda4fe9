import type { CommandModule } from 'yargs';
import type { ExitCode, Io } from './io.js';
import { PROJECT_OPTION } from './once.js';
import type { StampArguments } from './run-stamp.js';

/** `handouts stamp`: says that a translation says what its original says now. */
export function stampCommand(
  io: Io,
  finish: (code: ExitCode) => void,
): CommandModule<object, StampArguments> {
  return {
    command: 'stamp <handout..>',
    describe: 'note in a translation what its original says now',
    builder: (yargs) =>
      yargs
        .positional('handout', {
          describe: 'ids of handouts; globs are allowed',
          type: 'string',
          array: true,
          demandOption: true,
        })
        .option('language', {
          describe: 'languages of the translations',
          type: 'string',
          array: true,
          default: [],
          requiresArg: true,
          defaultDescription: 'all',
        })
        .option('project', PROJECT_OPTION)
        .example('$0 stamp fever-in-children --language es', 'when es.md says what en.md says')
        .epilogue(
          'Sections, urgent signs, numbers and slots are compared first. Whether the words say the same, only people can tell.',
        ),
    handler: async (given) => {
      const { runStamp } = await import('./run-stamp.js');
      finish(await runStamp(given, io));
    },
  };
}
