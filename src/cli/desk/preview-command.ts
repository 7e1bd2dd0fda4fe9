import type { CommandModule } from 'yargs';
import { DESK_OPTIONS } from './desk-command.js';
import type { ExitCode, Io } from '../io.js';
import type { DeskArguments } from './run-desk.js';

/** `handouts preview`: the desk for authors, where each save is seen. */
export function previewCommand(
  io: Io,
  finish: (code: ExitCode) => void,
): CommandModule<object, DeskArguments> {
  return {
    command: 'preview [handout]',
    describe: 'open a page that shows a handout as it will be printed, anew whenever a file is saved',
    builder: (yargs) =>
      yargs
        .positional('handout', { describe: 'the id of a handout', type: 'string' })
        .options(DESK_OPTIONS)
        .option('open', { describe: 'open it in the browser', type: 'boolean', default: true })
        .example('$0 preview fever-in-children --clinic riverside', 'what each save makes of it'),
    handler: async (given) => {
      const { runDesk } = await import('./run-desk.js');
      finish(await runDesk(given, io));
    },
  };
}
