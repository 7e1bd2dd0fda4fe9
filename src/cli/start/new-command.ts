import type { CommandModule } from 'yargs';
import type { ExitCode, Io } from '../io.js';
import { PROJECT_OPTION } from '../once.js';
import { NEW_KINDS } from './new-kinds.js';
import type { NewArguments } from './run-new.js';

/** `handouts new`: one more clinic or handout, with what each line is for. */
export function newCommand(io: Io, finish: (code: ExitCode) => void): CommandModule<object, NewArguments> {
  return {
    command: 'new <what> <id>',
    describe: 'begin a clinic or a handout, with what each line is for',
    builder: (yargs) =>
      yargs
        .positional('what', { describe: 'what to begin', choices: NEW_KINDS, demandOption: true })
        .positional('id', {
          describe: 'its id, such as oak or after-surgery',
          type: 'string',
          demandOption: true,
        })
        .option('project', PROJECT_OPTION)
        .example('$0 new handout after-surgery', 'content/handouts/after-surgery/en.md')
        .example('$0 new clinic oak', 'content/clinics/oak.yaml'),
    handler: async (given) => {
      const { runNew } = await import('./run-new.js');
      finish(await runNew(given, io));
    },
  };
}
